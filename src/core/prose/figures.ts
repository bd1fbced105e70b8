import { has, Holds } from './holds'
import { Kind } from './lexicon'
import {
  isCount,
  spanOf,
  type BareClause,
  type Figure,
  type FigureList,
  type GrowingFigure,
  type Noun,
  type Phrase,
} from './figure'
import {
  answerOlder,
  goesOnWith,
  holdsFigures,
  isAdverb,
  isAmong,
  isAttribute,
  isDisclosedOther,
  isLeftOver,
  isUnrelated,
  isYearly,
  leadsToTotal,
  listMarkers,
  namesWhole,
  openingOf,
  saysNothing,
  saysOverlap,
  speaksOfSome,
} from './figure-clauses'
import { distributed, endsInNumber, isOtherYear, namesExamples } from './list-edges'
import { hostOf, ListStack, markerOf } from './list-stack'
import type { Passage } from './passage'
import { supposed, Surroundings } from './perhaps'
import { phrasesOf } from './phrase'
import { claims, disputesIn, isForeignLead, isLead, leadNouns, speaksOfDisclosure } from './subject'
import { is, roleIn, type Token } from './token'

/** The numbers of a text in their order, with what each counts, and the lists that they stand in. */
export interface Figures {
  readonly all: readonly Figure[]
  /** The clauses that may say something without a number (未收到…, 均已办结), each with what it is said of. */
  readonly bare: readonly BareClause[]
  readonly lists: readonly FigureList[]
  /** The sentences whose cases have, as they say, nothing to do with 信息公开. */
  readonly unrelated: ReadonlySet<number>
}

const none: readonly never[] = []
/** The length of 申请人当中. */
const ofApplicants = 5

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
  /** Whether that word stands in brackets, behind which it means nothing. */
  private pendingAside = false
  /** The sentence that says of its parts that they overlap; the one that speaks of something else than 信息公开. */
  private overlaps = -1
  private readonly unrelated = new Set<number>()
  private firstList = 0
  private foreign = -1
  /** The sentence that says who mostly applied; its numbers may be theirs alone. */
  private mainly = -1
  /** The clause that speaks of the number of applications and leaves it to the next: 申请数量连续两年下降，2023年为54件. */
  private leadsTotal: Passage | undefined
  private around = new Surroundings([], 0)
  /** The number in brackets that is divided there itself: （政策类100条，其中原文60条；…）. */
  private inner: Figure | undefined
  private host: { passage: Passage; figures: Figure[] } | undefined

  constructor(
    private readonly passages: readonly Passage[],
    private readonly year: number,
  ) {}

  /** What was read. */
  figures(): Figures {
    return { all: this.all, bare: this.bare, lists: this.open.lists, unrelated: this.unrelated }
  }

  /** Reads one clause. */
  read(at: number) {
    const passage = this.passages[at]!
    if (this.pendingAside && !passage.clause.aside) {
      this.pending = undefined
      this.pendingAside = false
    }
    if (passage.clause.sentence !== this.sentence) this.beginSentence(passage.clause.sentence, at)
    this.disclosure ||= speaksOfDisclosure(passage)
    const here = has(passage.kinds, Holds.noun) ? disputesIn(passage.tokens) : none
    if (here.length > 0) this.disputes = here
    if (!this.disclosure && here.length > 0 && goesOnWith(passage, here, this.all.slice(this.beginBefore, this.begin)))
      this.disclosure = true
    const phrases = holdsFigures(passage) ? phrasesOf(passage, this.year) : none
    if (saysOverlap(passage)) this.overlaps = passage.clause.sentence
    if (has(passage.kinds, Holds.veto) && passage.tokens.some(isUnrelated)) this.unrelated.add(passage.clause.sentence)
    if (phrases.length === 0) return this.readWithout(at, passage)
    const begin = this.all.length
    if (passage.clause.aside) this.readAside(passage, phrases, this.passages[at - 1])
    else this.readMain(at, passage, phrases)
    if (this.overlaps === this.sentence) this.open.overlap(this.firstList)
    if (claims(passage)) this.note(passage, begin)
  }

  /** Reads a clause without figures. */
  private readWithout(at: number, passage: Passage) {
    if (claims(passage)) this.note(passage, this.all.length)
    if (passage.clause.aside) this.widen(passage)
    this.lead(passage)
    if (passage.clause.end === '；' && !passage.clause.aside) this.open.endSegment(this.passages, at)
  }

  /** 公开（含部分公开）15件: the number behind the brackets counts both. */
  private widen({ tokens, clause, kinds }: Passage) {
    if (!has(kinds, Holds.outcome) || !tokens.some((token) => roleIn(token, Kind.list) === 'hold')) return
    const host = this.host?.figures.find((one) => spanOf(one).from >= clause.begin + clause.text.length)
    const more = tokens.flatMap((token) => roleIn(token, Kind.outcome) ?? [])
    if (!host || host.outcomes.length === 0) return
    const widened = host as GrowingFigure // lists hold it already
    widened.outcomes = [...new Set([...host.outcomes, ...more])]
  }

  /** @param begin the index of the first figure of the clause */
  private note(passage: Passage, begin: number) {
    const own = leadNouns(passage)
    this.bare.push({
      passage,
      subject: own ?? this.subject?.nouns ?? [],
      ofDisclosure: this.disclosure,
      before: begin > this.begin ? this.all[begin - 1] : undefined,
      inside: this.all.length === begin + 1 ? this.all[begin] : undefined,
      first: this.begin,
      hasNumber: this.all.length > begin,
      disputes: this.disputes,
    })
  }

  private beginSentence(sentence: number, at: number) {
    this.sentence = sentence
    this.around = new Surroundings(this.passages, at)
    this.disclosure = false
    this.disputes = none
    this.open.clear()
    this.firstList = this.open.lists.length
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
      ? tokens.find((token, i) => listMarkers.has(roleIn(token, Kind.list) ?? '') && !isAdverb(tokens, i))
      : undefined
    if (among) {
      this.pending = roleIn(among, Kind.list) as FigureList['marker']
      this.pendingAside = clause.aside
    } else if (!clause.aside && isLead(passage)) {
      this.pending = 'lead'
      const toldByThem = tokens.some(
        (token) => roleIn(token, Kind.lead) === 'way' && token.word!.text.startsWith('申请'),
      )
      if (toldByThem && !this.subject) this.subject = { nouns: ['application'], sentence: clause.sentence }
    }
    if (!this.subject && clause.text.length <= ofApplicants && /^申请(人|者)(中|里|当中|方面)$/.test(clause.text))
      this.subject = { nouns: ['application'], sentence: clause.sentence }
    this.carryOn(passage)
    if (this.all.length === this.begin + 1) answerOlder(passage, this.all[this.begin]!)
    if (!clause.aside && isForeignLead(tokens)) {
      this.subject = { nouns: ['other'], sentence: clause.sentence }
      this.foreign = clause.sentence
    }
    if (!clause.aside && leadsToTotal(passage)) this.leadsTotal = passage
    if (!clause.aside && speaksOfSome(passage)) this.mainly = clause.sentence
    this.takeSubject(passage)
  }

  /** 尚有3件在办，结转至2024年; 另有3件正在征求意见，将于2024年1月答复: where the number before goes, told in a clause of its own. */
  private carryOn({ tokens, clause }: Passage) {
    const before = this.all[this.all.length - 1]
    if (
      !before ||
      this.all.length === this.begin ||
      clause.aside ||
      before.passage.clause.end !== '，' ||
      !isCount(before)
    )
      return
    if (
      before.whole ||
      before.outcomes.length + before.applicants.length > 0 ||
      before.direction ||
      !isLeftOver(before)
    )
      return
    const verb = tokens.findIndex((token) => roleIn(token, Kind.act) === 'carried' || is(token, Kind.plan))
    const next = (token: Token) =>
      roleIn(token, Kind.time) === 'next' ||
      (token.number?.kind === 'year' && clause.text.startsWith(String(this.year + 1), token.from))
    if (verb < 0 || !tokens.slice(verb).some(next)) return
    const figure = before as GrowingFigure
    figure.acts = ['carried']
    figure.direction = 'forward'
  }

  private takeSubject(passage: Passage) {
    const { tokens, clause, kinds } = passage
    if (clause.aside || has(kinds, Holds['share.matter'])) return
    const nouns = leadNouns(passage)
    if (has(kinds, Holds.none) && disputesIn(tokens).length > 0) return // 未发生行政诉讼，全年答复10件: not 10 行政诉讼
    if (nouns) this.subject = { nouns, sentence: clause.sentence }
  }

  private readMain(at: number, passage: Passage, phrases: readonly Phrase[]) {
    const before = this.passages[at - 1]
    const sameSentence = before?.clause.sentence === passage.clause.sentence
    const colon = sameSentence && before?.clause.end === '：'
    let pending = this.pending
    if (isAmong(passage, phrases)) this.open.clear()
    this.open.closeComplete()
    const figures = distributed(phrases, this.year, sameSentence ? before : undefined).map((phrase, i) => {
      if (i === 0 && colon && this.host?.passage === before && endsInNumber(before)) this.openList('colon')
      const marker = i > 0 && phrase.marker === 'each' ? undefined : markerOf(phrase, pending)
      pending = phrase.number.kind === 'percent' ? (openingOf(phrase) ?? pending) : undefined
      if (!marker && this.beginsChannels(phrase)) this.openList('lead')
      if (marker) this.openList(marker, marker === 'each' && namesExamples(before, passage))
      else this.open.endBefore(phrase)
      return this.add(phrase, this.open.listFor(phrase))
    })
    this.pending = isAmong(passage, figures) ? 'among' : undefined
    if (has(passage.kinds, Holds.rate) && phrases.every(({ nouns }) => nouns.length === 0)) this.takeSubject(passage)
    this.host = { passage, figures }
    this.open.leaveOpen(passage)
    if (passage.clause.end === '；') this.open.endSegment(this.passages, at)
  }

  /** 登记申请46件，网上提交30件，邮寄提交12件: the ways in which they came need no 其中. */
  private beginsChannels({ shares, nouns, passage }: Phrase): boolean {
    const before = this.all.length > this.begin ? this.all[this.all.length - 1] : undefined
    if (!shares.has('channel') || (nouns.length > 0 && nouns[0] !== 'application') || !before) return false
    if (before.passage === passage || before.shares.size > 0 || before.whole || !isCount(before)) return false
    return before.counts[0] === 'application' && before.acts.some((act) => act === 'received' || act === 'new')
  }

  private openList(marker: FigureList['marker'], open = false) {
    this.open.open(marker, open, this.begin, this.beginBefore)
  }

  /** @param before the clause before, which may stand in the same brackets */
  private readAside(passage: Passage, phrases: readonly Phrase[], before: Passage | undefined) {
    const { whole, adjacent } = hostOf(this.host?.figures ?? none, passage.clause.begin)
    const changed = this.isOfChange(passage)
    if ((whole || changed) && isOtherYear(passage, this.year)) {
      const [base, ...more] = phrases
      this.add({ ...base!, change: base!.change ?? (adjacent || changed ? 'base' : undefined) }, undefined)
      for (const phrase of more) this.add(phrase, undefined)
      return
    }
    this.readBrackets(phrases, before, whole, adjacent)
  }

  /** The parts of the number before the brackets, or, in brackets that go on, of the last one in them. */
  private readBrackets(
    phrases: readonly Phrase[],
    before: Passage | undefined,
    whole: Figure | undefined,
    adjacent: boolean,
  ) {
    const { marker } = phrases[0]!
    if (namesWhole(phrases[0]!.passage)) {
      this.open.within(undefined, 'bracket', () => phrases.forEach((phrase) => this.add(phrase, undefined)))
      return
    }
    const goesOn = before?.clause.aside === true && before.clause.end !== '）' && this.open.isDivided(whole)
    if (!goesOn || before.clause.end === '；') this.inner = undefined
    if (goesOn && marker) this.inner = this.all[this.all.length - 1]
    const divided = adjacent || marker || goesOn ? whole : undefined
    const read = () => {
      for (const phrase of phrases) this.add(phrase, this.open.listFor(phrase))
    }
    this.open.within(this.inner ?? divided, (marker ?? 'bracket') as FigureList['marker'], read, Boolean(this.inner))
  }

  /** 多了9件（2022年27件，2023年36件）: the brackets explain a change. */
  private isOfChange({ clause }: Passage): boolean {
    const led = this.host?.figures[this.host.figures.length - 1]
    return led?.change === 'change' && clause.begin - spanOf(led).to <= 2
  }

  private add(read: Phrase, list: FigureList | undefined): Figure {
    const whole = list?.wholes[list.wholes.length - 1]
    const phrase = this.takeTotal(this.doubt(this.suppose(read, list)), whole)
    const led = this.all[this.all.length - 1]
    const goesOn = phrase.change === 'to' && led?.change === 'base' && led.passage === phrase.passage && led.own
    const own = phrase.nouns.length > 0 || goesOn
    const { sentence, aside } = phrase.passage.clause
    const counts = this.countedBy(phrase, whole, goesOn ? led : undefined)
    // A phrase is this reader's own: its fields as a figure are filled in, not copied.
    const figure = phrase as GrowingFigure
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

  /** With what its words mean only beside others of a row or column. */
  private suppose(phrase: Phrase, list: FigureList | undefined): Phrase {
    if (!has(phrase.passage.kinds, Holds.perhaps)) return phrase
    const guess = supposed(phrase, list, this.around)
    if (!guess) return phrase
    if ('same' in guess)
      return list ? phrase : { ...phrase, nouns: guess.nouns, outcomes: guess.outcomes, acts: none, gap: false }
    if ('decided' in guess) return phrase.vetoes.size === 0 && !list ? { ...phrase, ...guess, gap: false } : phrase
    if (!this.mayCountApplications(phrase, list)) return phrase
    const vetoes = new Set([...phrase.vetoes].filter((veto) => veto !== 'published'))
    return { ...phrase, ...guess, nouns: phrase.nouns[0] === 'application' ? phrase.nouns : none, gap: false, vetoes }
  }

  private mayCountApplications({ nouns: [noun] }: Phrase, list: FigureList | undefined): boolean {
    const whole = list?.wholes[0]
    const counted = noun === undefined || noun === 'other' ? (whole?.counts ?? this.subject?.nouns)?.[0] : noun
    return counted === 'application' || counted === undefined || (whole?.outcomes.length ?? 0) > 0
  }

  /** 政务服务领域：受理申请8640件: other applications; 申请人以自然人为主，提出申请61件: theirs, or all. */
  private doubt(phrase: Phrase): Phrase {
    if (phrase.nouns[0] !== 'application') return phrase
    if (isAttribute(phrase) && this.all.slice(this.begin).some(isDisclosedOther)) return { ...phrase, nouns: ['other'] }
    if (has(phrase.passage.kinds, Holds['noun.application'])) return phrase
    if (this.foreign === this.sentence) return { ...phrase, nouns: ['other'] }
    return this.mainly === this.sentence && phrase.applicants.length === 0 ? { ...phrase, gap: true } : phrase
  }

  /** 申请数量与上年持平，均为19件: the number that the clause before speaks of. */
  private takeTotal(phrase: Phrase, whole: Figure | undefined): Phrase {
    const lead = this.leadsTotal
    this.leadsTotal = undefined
    const before = this.all.length > this.begin ? this.all[this.all.length - 1] : undefined
    const leads = lead
      ? lead.clause.sentence === this.sentence && !before
      : (before?.change === 'change' && before.own && before.counts[0] === 'application') || isYearly(before, phrase)
    if (!leads || whole || !saysNothing(phrase)) return phrase
    return { ...phrase, nouns: ['application'], total: true }
  }

  /** 网上收到11件，邮寄收到6件，合计17件: the sum of what was received was received. */
  private actsOf(phrase: Phrase, counts: readonly Noun[]): readonly string[] {
    const before = this.all.length > this.begin ? this.all[this.all.length - 1] : undefined
    const changed = before && (before.change === 'change' || before.change === 'base')
    if (changed && phrase.acts.length === 0 && phrase.nouns.length === 0 && before.counts[0] === counts[0])
      return before.acts
    const sums = phrase.sum && phrase.acts.length === 0 && before?.passage.clause.sentence === this.sentence
    const alike = !before?.after?.acts.includes('carried')
    return sums && alike && isCount(before) && before.counts[0] === counts[0] && !before.whole
      ? before.acts
      : phrase.acts
  }

  private countedBy(phrase: Phrase, whole: Figure | undefined, led: Figure | undefined): readonly Noun[] {
    if (phrase.nouns.length > 0) return phrase.nouns
    if (led) return led.counts
    if (whole && whole.counts.length > 0) return whole.counts
    const nouns = this.subject?.nouns ?? none
    return nouns.length === 0 && phrase.results.length > 0 ? this.around.forum : nouns
  }
}
