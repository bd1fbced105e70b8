import { has, Holds } from './holds'
import { Kind } from './lexicon'
import { isCount, type BareClause, type Figure, type FigureList, type Noun, type Phrase } from './figure'
import { distributed, endsInNumber, isOtherYear, namesExamples } from './list-edges'
import { hostOf, ListStack, markerOf } from './list-stack'
import type { Passage } from './passage'
import { phrasesOf } from './phrase'
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

const none: readonly never[] = []
/** Reads the figures of a text, sentence by sentence, in one pass. */
export function figuresOf(passages: readonly Passage[], year: number): Figures {
  const reader = new FigureReader(passages, year)
  for (let at = 0; at < passages.length; at++) reader.read(at)
  return reader.figures()
}

class FigureReader {
  private readonly all: Figure[] = []
  private readonly bare: BareClause[] = []
  private readonly open = new ListStack(this.all)
  private disputes: readonly Noun[] = []
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

  /** What was read. */
  figures(): Figures {
    return { all: this.all, bare: this.bare, lists: this.open.lists }
  }

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
      if (passage.clause.end === '；' && !passage.clause.aside) this.open.endSegment(this.passages, at)
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
    this.disputes = none
    this.open.clear()
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
    this.open.closeComplete()
    distributed(phrases).forEach((phrase, i) => {
      if (i === 0 && colon && this.host?.passage === before && endsInNumber(before)) this.openList('colon')
      const marker = markerOf(phrase, i, this.pending)
      if (marker) this.openList(marker, marker === 'each' && namesExamples(before, passage))
      else this.open.endBefore(phrase)
      figures.push(this.add(phrase, this.open.listFor(phrase)))
    })
    this.pending = undefined
    if (has(passage.kinds, Holds.rate) && phrases.every(({ nouns }) => nouns.length === 0)) this.takeSubject(passage)
    this.host = { passage, figures }
    this.open.leaveOpen(passage)
    if (passage.clause.end === '；') this.open.endSegment(this.passages, at)
  }

  private openList(marker: FigureList['marker'], open = false) {
    this.open.open(marker, open, this.begin, this.beginBefore)
  }

  private readAside(passage: Passage, phrases: readonly Phrase[]) {
    const { whole, adjacent } = hostOf(this.host?.figures ?? none, passage.clause.begin)
    const first = phrases[0]!
    if (whole && isOtherYear(passage, this.year)) {
      const [base, ...more] = phrases
      this.add({ ...base!, change: base!.change ?? (adjacent ? 'base' : undefined) }, undefined)
      for (const phrase of more) this.add(phrase, undefined)
      return
    }
    const marker = (first.marker ?? 'bracket') as FigureList['marker']
    this.open.within(adjacent || first.marker ? whole : undefined, marker, () => {
      for (const phrase of phrases) this.add(phrase, this.open.listFor(phrase))
    })
  }

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
}

const listMarkers: ReadonlySet<string> = new Set(['among', 'comprise', 'each', 'hold'])
const holdsFigures = ({ measured, tokens }: Passage) => measured.length > 0 && tokens.some(isFigure)
