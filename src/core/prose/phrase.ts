import type { GrowingFigure, Phrase } from './figure'
import { HeadReader } from './head-reader'
import { Kind } from './lexicon'
import type { Passage } from './passage'
import { actsOf } from './phrase-acts'
import { changeIn, changing, directionIn } from './phrase-time'
import { PhraseZone } from './phrase-zone'
import { is, roleIn, type Token } from './token'
import { zonesOf, type Zone } from './zones'

/** The phrases of the numbers of a clause, each by itself. */
export function phrasesOf(passage: Passage, year: number): readonly Phrase[] {
  const { tokens } = passage
  let before: Phrase | undefined
  return zonesOf(tokens).map((zone) => {
    const phrase = new PhraseReader(tokens, zone, passage, year).read()
    if (before) goOn(phrase, before, tokens, zone)
    before = phrase
    return phrase
  })
}

/** Gives a number what it takes from the one right before it in its clause: 公开行政处罚88件、行政许可6件; 予以公开34.0%（18件）. */
function goOn(phrase: GrowingFigure, before: Phrase, tokens: readonly Token[], { left, at }: Zone) {
  if (people.has(before.number.unit) && roleIn(tokens[left], Kind.light) === 'submit') {
    if (before.applicants.length > 0) phrase.applicants = before.applicants // 5名自然人提出申请8件
    return
  }
  const joins = tokens[left - 1]?.joins !== undefined
  if (joins && before.change === 'change' && isRespective(phrase)) {
    if (left === at || is(tokens[left], Kind.change)) phrase.change = 'change'
  } else if (left === at && before.number.kind === 'percent' && before.at === at - 1) {
    phrase.nouns = before.nouns
    phrase.outcomes = before.outcomes
    phrase.applicants = before.applicants
  } else if (joins && phrase.acts.length === 0 && phrase.vetoes.size === 0) {
    phrase.vetoes = before.vetoes
    phrase.decided ||= before.decided
    // 涉及行政许可的6件、行政强制的4件: both are what the cases are about
    if (before.shares.has('matter') && phrase.shares.size === 0 && !before.decided) phrase.shares = before.shares
  }
}

const people: ReadonlySet<string> = new Set(['人', '名', '家', '个', '位'])

/** 分别比上年多7件、多5件: each change has its own number before it. */
export const isRespective = ({ passage }: Pick<Phrase, 'passage'>): boolean => /分别|依次/.test(passage.clause.text)

/** The phrase of the last token, a number, of words that were put together for it. */
export const phraseOf = (tokens: readonly Token[], passage: Passage, year: number): Phrase =>
  new PhraseReader(tokens, { left: 0, at: tokens.length - 1, right: tokens.length }, passage, year).read()

/** What only the whole text tells of a figure is filled in when it is put in its place. */
const none: readonly never[] = []
const aCase: ReadonlySet<string> = new Set(['matter'])

/** Reads the words of one number. */
class PhraseReader extends PhraseZone {
  read(): GrowingFigure {
    const { tokens, zone, passage } = this
    const { at, left } = zone
    const number = this.isRate() ? { ...tokens[at]!.number!, kind: 'percent' as const } : tokens[at]!.number!
    const head = new HeadReader(tokens, zone).read()
    const acts = actsOf(tokens, zone, head.to)
    const first = acts.left >= 0 ? Math.min(acts.left, head.from) : head.from
    // 废止不适应改革要求的规范性文件2件: why they were repealed is no other thing
    const gap = head.gap || this.hasGap(acts.roles.includes('repealed') ? head.from : first, at) || this.sumsTwo()
    const marker = this.last(Kind.list, left, at)
    return {
      number,
      passage,
      at,
      from: tokens[Math.min(this.beginOfWords(first), at)]!.from,
      to: tokens[Math.max(head.to, acts.to, at + 1) - 1]!.to,
      nouns: head.nouns,
      decided: head.decided,
      acts: acts.roles,
      direction:
        acts.roles.includes('carried') || acts.late
          ? directionIn(tokens, zone, passage.clause.text, this.year)
          : undefined,
      outcomes: head.outcomes ?? none,
      applicants: head.applicants ?? none,
      results: head.results ?? none,
      rest: head.rest || this.beginsWithRest(),
      shares: this.isCaseTold(acts, acts.left < 0) ? aCase : this.shares(),
      vetoes: this.vetoes(),
      gap,
      change: this.mayHold(changing) ? changeIn(tokens, zone) : undefined,
      marker,
      sum: this.isSum(),
      total: this.some(Kind.total, left, at) || this.speaksOfAll(head) || this.countsAll(head),
      leader: this.leader(head.from),
      year: undefined,
      index: -1,
      counts: none,
      own: false,
      far: false,
      whole: undefined,
      after: undefined,
      ofDisclosure: false,
    }
  }
}
