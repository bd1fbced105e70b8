import { has, Holds } from './holds'
import { Kind } from './lexicon'
import { blockSpan } from './clause'
import type { Figure, FigureList, Noun, Phrase } from './figure'
import { comparable } from './measured'
import type { Passage } from './passage'
import { phrasesOf } from './phrase'
import {
  distributed,
  endsInNumber,
  endsList,
  isOpenEnded,
  isOtherYear,
  isSharedOut,
  namesExamples,
  nothingBefore,
} from './list-edges'
import { claims, disputesIn, isLead, leadNouns, speaksOfDisclosure } from './subject'
import { roleIn } from './token'
import { isFigure } from './zones'

/** The numbers of a text in their order, with what each counts, and the lists that they stand in. */
export interface Figures {
  readonly all: readonly Figure[]
  /** The clauses that may say something without a number (未收到…, 均已办结), each with what it is said of. */
  readonly bare: readonly BareClause[]
  readonly lists: readonly FigureList[]
}

/** A clause with what the text before it leaves to it. */
export interface BareClause {
  readonly passage: Passage
  readonly subject: readonly Noun[]
  /** Whether the sentence so far speaks of 信息公开. */
  readonly ofDisclosure: boolean
  /** The last number of its sentence before it. */
  readonly before: Figure | undefined
  readonly hasNumber: boolean
  /** Says of these dispute nouns what it says. */
  readonly disputes: readonly Noun[]
}

const none: readonly never[] = []
const people = new Set(['人', '人次', '名'])
const cases = new Set(['件', '条', '项', '份', '例', '宗', '起', '件次'])

/** A name for all measure words that count the same things. */
export function measureOf({ number }: Phrase): string {
  if (number.kind === 'money') return '元'
  if (cases.has(number.unit)) return '件'
  return people.has(number.unit) ? '人' : number.unit
}

/** Reads the figures of a text, sentence by sentence, in one pass. */
export function figuresOf(passages: readonly Passage[], year: number): Figures {
  const reader = new FigureReader(passages, year)
  passages.forEach((_, at) => reader.read(at))
  return reader
}

class FigureReader implements Figures {
  readonly all: Figure[] = []
  readonly lists: FigureList[] = []
  readonly bare: BareClause[] = []
  private disputes: readonly Noun[] = []
  /** The open lists, the innermost last. */
  private stack: FigureList[] = []
  private subject: { nouns: readonly Noun[]; sentence: number } | undefined
  private sentence = -1
  private disclosure = false
  /** Index of the first figure of this sentence, and of the one before. */
  private begin = 0
  private beginBefore = 0
  private pending: FigureList['marker'] | undefined
  private host: { passage: Passage; figures: Figure[] } | undefined

  constructor(
    private readonly passages: readonly Passage[],
    private readonly year: number,
  ) {}

  /** Reads one clause. */
  read(at: number) {
    const passage = this.passages[at]!
    if (passage.clause.sentence !== this.sentence) this.beginSentence(passage.clause.sentence)
    this.disclosure ||= speaksOfDisclosure(passage)
    const here = has(passage.kinds, Holds.noun) ? disputesIn(passage.tokens) : none
    if (here.length > 0) this.disputes = here
    const phrases = holdsFigures(passage) ? phrasesOf(passage, this.year) : none
    if (claims(passage)) this.note(passage, phrases.length > 0)
    if (phrases.length === 0) {
      this.lead(passage)
      if (passage.clause.end === '；' && !passage.clause.aside) this.endSegment(at)
      return
    }
    if (passage.clause.aside) this.readAside(passage, phrases)
    else this.readMain(at, passage, phrases)
  }

  private note(passage: Passage, hasNumber: boolean) {
    const own = leadNouns(passage.tokens)
    this.bare.push({
      passage,
      subject: own ?? this.subject?.nouns ?? [],
      ofDisclosure: this.disclosure,
      before: this.all.length > this.begin ? this.all[this.all.length - 1] : undefined,
      hasNumber,
      disputes: this.disputes,
    })
  }

  private beginSentence(sentence: number) {
    this.sentence = sentence
    this.disclosure = false
    this.disputes = []
    this.stack = []
    this.beginBefore = this.begin
    this.begin = this.all.length
    this.pending = undefined
    this.host = undefined
  }

  /** A clause without a number: what the text speaks of from here on, or the beginning of a list. */
  private lead(passage: Passage) {
    const { tokens, clause, kinds } = passage
    if (tokens.length === 0) return
    const among = has(kinds, Holds.list)
      ? tokens.find((token) => listMarkers.has(roleIn(token, Kind.list) ?? ''))
      : undefined
    if (among) this.pending = roleIn(among, Kind.list) as FigureList['marker']
    else if (!clause.aside && isLead(tokens)) this.pending = 'lead'
    this.takeSubject(passage)
  }

  private takeSubject({ tokens, clause, kinds }: Passage) {
    if (clause.aside || has(kinds, Holds['share.matter'])) return
    const nouns = leadNouns(tokens)
    if (has(kinds, Holds.none) && disputesIn(tokens).length > 0) return // 未发生行政诉讼，全年答复10件: not 10 行政诉讼
    if (nouns) this.subject = { nouns, sentence: clause.sentence }
  }

  private readMain(at: number, passage: Passage, phrases: readonly Phrase[]) {
    const before = this.passages[at - 1]
    const colon = before?.clause.end === '：' && before.clause.sentence === passage.clause.sentence
    const figures: Figure[] = []
    this.closeComplete()
    distributed(phrases).forEach((phrase, i) => {
      if (i === 0 && colon && this.host?.passage === before && endsInNumber(before)) this.open('colon')
      const marker = this.markerOf(phrase, i)
      if (marker) this.open(marker, marker === 'each' && namesExamples(before, passage))
      else if (endsList(phrase, this.top())) this.stack = []
      figures.push(this.add(phrase, this.listFor(phrase)))
    })
    this.pending = undefined
    if (has(passage.kinds, Holds.rate) && phrases.every(({ nouns }) => nouns.length === 0)) this.takeSubject(passage)
    this.host = { passage, figures }
    const last = this.top()
    if (last && isOpenEnded(passage)) last.open = true
    if (passage.clause.end === '；') this.endSegment(at)
  }

  private markerOf(phrase: Phrase, index: number): FigureList['marker'] | undefined {
    if (phrase.number.kind === 'percent') return undefined
    const { kinds } = phrase.passage
    if (isSharedOut(phrase)) return undefined
    const own = phrase.marker as FigureList['marker'] | 'from' | 'example' | 'composed' | 'every' | undefined
    if (own === 'from') return has(kinds, Holds['list.composed']) ? 'comprise' : undefined
    if (own === 'each' && index === 0 && nothingBefore(phrase)) return 'each'
    if (own !== undefined && own !== 'example' && own !== 'composed' && own !== 'each' && own !== 'every') return own
    return index === 0 ? this.pending : undefined
  }

  private top(): FigureList | undefined {
    return this.stack[this.stack.length - 1]
  }

  private open(marker: FigureList['marker'], open = false) {
    const wholes = this.wholes(marker)
    const list: FigureList = { marker, wholes, items: [], open }
    if (this.stack.length > 3) this.stack.shift()
    this.stack.push(list)
    this.lists.push(list)
  }

  /** What the parts of a list may make up. */
  private wholes(marker: FigureList['marker']): readonly Figure[] {
    const top = this.top()
    const item = top?.items[top.items.length - 1]
    if (item && marker !== 'lead') return [item]
    let from = this.begin
    if (this.all.length === this.begin || (marker === 'lead' && !this.all.slice(from).some(isCount)))
      from = this.beginBefore
    const found: Figure[] = []
    for (let i = Math.max(from, this.all.length - window); i < this.all.length; i++) {
      const one = this.all[i]!
      if (!isCount(one) || one.whole || one.passage.clause.aside) continue
      if (marker !== 'lead' || one.counts[0] === 'application') found.push(one)
    }
    return found
  }

  /** The list in which a figure stands, if its measure word is that of the whole. */
  private listFor(phrase: Phrase): FigureList | undefined {
    if (phrase.number.kind === 'percent' || phrase.change) return undefined
    const list = this.top()
    if (!list || isSharedOut(phrase)) return undefined
    const measure = measureOf(phrase)
    return list.wholes.some((whole) => measureOf(whole) === measure) ? list : undefined
  }

  private readAside(passage: Passage, phrases: readonly Phrase[]) {
    const { begin } = passage.clause
    const hosts = (this.host?.figures ?? []).filter((one) => isCount(one) && spanOf(one).to <= begin)
    const whole = hosts[hosts.length - 1]
    const adjacent = whole && begin - spanOf(whole).to <= 2
    const first = phrases[0]!
    const kept = this.stack
    if (whole && isOtherYear(passage, this.year)) {
      this.stack = []
      const [base, ...more] = phrases
      this.add({ ...base!, change: base!.change ?? (adjacent ? 'base' : undefined) }, undefined)
      for (const phrase of more) this.add(phrase, undefined)
      this.stack = kept
      return
    }
    if (whole && (adjacent || first.marker)) {
      const marker = (first.marker ?? 'bracket') as FigureList['marker']
      const known = this.lists[this.lists.length - 1]
      const list: FigureList =
        known && known.wholes.length === 1 && known.wholes[0] === whole && this.bracket === whole
          ? known
          : { marker, wholes: [whole], items: [], open: false }
      if (list !== known) this.lists.push(list)
      this.bracket = whole
      this.stack = [list]
    } else this.stack = []
    for (const phrase of phrases) this.add(phrase, this.listFor(phrase))
    this.stack = kept
  }

  private bracket: Figure | undefined

  private add(phrase: Phrase, list: FigureList | undefined): Figure {
    const whole = list?.wholes[list.wholes.length - 1]
    const own = phrase.nouns.length > 0 || (phrase.applicants.length > 0 && phrase.nouns.length > 0)
    const { sentence, aside } = phrase.passage.clause
    const counts = this.countedBy(phrase, whole)
    const figure = phrase as { -readonly [Key in keyof Figure]: Figure[Key] }
    const before = this.all.length > this.begin ? this.all[this.all.length - 1] : undefined
    figure.acts = this.actsOf(phrase, counts)
    figure.index = this.all.length
    figure.counts = counts
    figure.own = own
    figure.far = !own && this.subject?.sentence !== sentence
    figure.whole = whole
    figure.after = before
    figure.ofDisclosure = this.disclosure
    this.all.push(figure)
    if (list) list.items.push(figure)
    const sets = isCount(figure) || (figure.number.kind === 'count' && phrase.nouns[0] !== 'other')
    if (phrase.nouns.length > 0 && !aside && !list && sets) this.subject = { nouns: phrase.nouns, sentence }
    return figure
  }

  /** 网上收到11件，邮寄收到6件，合计17件: the sum of what was received was received. */
  private actsOf(phrase: Phrase, counts: readonly Noun[]): readonly string[] {
    const before = this.all.length > this.begin ? this.all[this.all.length - 1] : undefined
    const changed = before && (before.change === 'change' || before.change === 'base')
    if (changed && phrase.acts.length === 0 && phrase.nouns.length === 0 && before.counts[0] === counts[0])
      return before.acts
    const sums = phrase.sum && phrase.acts.length === 0 && before?.passage.clause.sentence === this.sentence
    return sums && isCount(before) && before.counts[0] === counts[0] && !before.whole ? before.acts : phrase.acts
  }

  private countedBy(phrase: Phrase, whole: Figure | undefined): readonly Noun[] {
    if (phrase.nouns.length > 0) return phrase.nouns
    if (whole && whole.counts.length > 0) return whole.counts
    return this.subject?.nouns ?? []
  }

  /** Parts that make up their whole end the list: what follows in a clause of its own is something else. */
  private closeComplete() {
    const list = this.top()
    if (!list || list.items.length < 2) return
    let sum = 0n
    for (const { number } of list.items) sum += comparable(number) ?? 0n
    const all = list.wholes.reduce((total, { number }) => total + (comparable(number) ?? 0n), 0n)
    if (sum === all || list.wholes.some(({ number }) => comparable(number) === sum)) this.stack.pop()
  }

  /** At ； a list within a list ends, and any list behind which another one of the same kind begins. */
  private endSegment(at: number) {
    this.closeComplete()
    if (this.stack.length > 1) this.stack = this.stack.slice(0, 1)
    for (let i = at + 1; i < this.passages.length; i++) {
      const { clause, kinds } = this.passages[i]!
      if (clause.sentence !== this.sentence) return
      if (has(kinds, Holds['list.among']) && i > at + 1) this.stack = []
      if (clause.end === '；' || clause.end === '。') return
    }
  }
}

/** How far back the numbers of a sentence are looked for as wholes. */
const window = 40
const listMarkers: ReadonlySet<string> = new Set(['among', 'comprise', 'each', 'hold'])
/** Whether a number counts things or money. */
export const isCount = ({ number, change }: Phrase): boolean =>
  (number.kind === 'count' || number.kind === 'money') && change !== 'change' && change !== 'base'

/** Where a figure stands in the block's text. */
export const spanOf = ({ passage, number }: Phrase): { from: number; to: number } =>
  blockSpan(passage.clause, number.from, number.to)

const holdsFigures = ({ measured, tokens }: Passage) => measured.length > 0 && tokens.some(isFigure)
