import { role } from '../template/roles'
import { Kind } from './lexicon'
import type { FigureList, Noun, Phrase } from './figure'
import type { Passage } from './passage'
import { is, roleIn } from './token'
import { readApart } from './respective'
import { ofTheirYears } from './year-series'
import { headOf, isFigure, isIdle } from './zones'

/** Several parts are named before 分别为, not counts. */
export function nothingBefore({ passage }: Phrase): boolean {
  const each = passage.tokens.findIndex((token) => roleIn(token, Kind.list) === 'each')
  return headOf(passage.tokens, 0, each) < 0
}

/** 予以公开、不予公开分别为3件、2件: each number has its own name. */
export function distributed(phrases: readonly Phrase[], year: number, before: Passage | undefined): readonly Phrase[] {
  const series = ofTheirYears(phrases, before)
  if (series !== phrases) return series
  if (!phrases.some((phrase) => isShared(phrase) || saysOfEach(phrase))) return phrases
  const every = phrases.findIndex((phrase) => phrase.marker === 'every' || saysOfEach(phrase))
  if (every >= 0) return everyOne(phrases, every)
  const at = phrases.findIndex(({ marker }) => marker === 'each')
  const first = phrases[at]
  if (!first) return phrases
  const apart = readApart(phrases, at, year, before)
  if (apart) return apart
  const numbers = phrases.length - at
  const given = (names: readonly unknown[]) => names.length === numbers && numbers > 1
  return phrases.map((phrase, i) => {
    const name = i - at
    if (name < 0) return phrase
    if (given(first.outcomes))
      return { ...phrase, nouns: first.nouns, outcomes: [first.outcomes[name]!], gap: first.gap }
    if (given(first.applicants)) return { ...phrase, nouns: first.nouns, applicants: [first.applicants[name]!] }
    if (given(first.results)) return { ...phrase, nouns: first.nouns, results: [first.results[name]!], gap: first.gap }
    return given(first.nouns) ? { ...phrase, nouns: [first.nouns[name]!] } : phrase
  })
}

const isShared = ({ marker }: Phrase) => marker === 'every' || marker === 'each'

/** 行政复议、行政诉讼均为1件. */
const saysOfEach = ({ nouns, passage: { tokens }, at }: Phrase): boolean =>
  nouns.length > 1 && [at - 1, at - 2].some((i) => is(tokens[i], Kind.all))

/** 行政复议、行政诉讼各1件: the number stands for each of them. */
function everyOne(phrases: readonly Phrase[], at: number): readonly Phrase[] {
  return phrases.flatMap((phrase, i) =>
    i === at && phrase.nouns.length > 1 ? phrase.nouns.map((noun) => ({ ...phrase, nouns: [noun] })) : [phrase],
  )
}

/** 征地、规划等领域，分别为12件、8件: the largest parts only. */
export function namesExamples(before: Passage | undefined, { clause }: Passage): boolean {
  const each = clause.text.indexOf('分别')
  if (clause.text.slice(0, Math.max(0, each)).includes('等')) return true
  return (
    each < 2 && before !== undefined && before.clause.sentence === clause.sentence && before.clause.text.includes('等')
  )
}

/** （2020年为50件）, （上年50件）: brackets that begin with another year hold what is compared, never parts. */
export function isOtherYear({ tokens, clause }: Passage, year: number): boolean {
  const [first] = tokens
  if (first?.number?.kind === 'year') return Number(clause.text.slice(first.from, first.from + 4)) !== year
  return roleIn(first, Kind.time) === 'last' && !tokens.some((token) => roleIn(token, Kind.act) === 'carried')
}

/** 占全部75件申请的40%: the number behind 占 is a whole, no part. */
export function isSharedOut({ passage, at, number }: Pick<Phrase, 'passage' | 'at' | 'number'>): boolean {
  const { tokens } = passage
  if (number.kind === 'percent') return false
  for (let i = at - 1; i >= 0; i--) {
    const one = tokens[i]!
    if (is(one, Kind.ratio)) return tokens.some((token) => token.number?.kind === 'percent')
    if (one.number && one.number.kind !== 'year') return false
  }
  return false
}

/** Whether the last word of a clause is a number. */
export function endsInNumber({ tokens }: Passage): boolean {
  return tokens[tokens.length - 1] !== undefined && isFigure(tokens[tokens.length - 1]!)
}

/** Whether 等 stands behind the last number of a clause. */
export function isOpenEnded({ tokens }: Passage): boolean {
  const last = tokens[tokens.length - 1]
  const at = tokens.findIndex((token) => token === last)
  return last?.word?.text === '等' && at > 0 && tokens[at - 1]!.number !== undefined
}

const receipts = new Set(['received', 'new', 'handled', 'issued', 'decided'])

/** Whether a number begins something else than the list before it goes on with. */
export function endsList(phrase: Phrase, list: FigureList | undefined): boolean {
  if (!list || phrase.number.kind === 'percent') return false
  if (phrase.sum) return true
  if (is(phrase.passage.tokens[0], Kind.stop)) return true
  if (addsElse(phrase, list)) return true
  const whole = list.wholes[list.wholes.length - 1]
  const [noun] = phrase.nouns
  if (noun !== undefined && doesElse(phrase, list)) return true
  if (!whole || noun === undefined || noun === 'other' || !statutory.has(noun)) return false
  if (isMatterOfDisputes(phrase, whole)) return false
  return !whole.counts.includes(noun) && !(noun === 'direct' || noun === 'subsequent')
    ? statutory.has(whole.counts[0] ?? 'other') || phrase.acts.some((act) => receipts.has(act))
    : false
}

/** 复议案件21件，其中涉及行政处罚的13件、行政许可的5件: what the cases are about. */
const isMatterOfDisputes = (
  { nouns, decided, acts }: Phrase,
  { counts }: Phrase & { counts: readonly Noun[] },
): boolean => !decided && acts.length === 0 && disputed.has(counts[0] ?? 'other') && !disputed.has(nouns[0] ?? 'other')
const disputed: ReadonlySet<Noun> = new Set<Noun>(['reconsideration', 'litigation', 'direct', 'subsequent'])

/** The first parts were not acted upon, this is: …案例5件，编印成册发放80份. */
function doesElse(phrase: Phrase, { items }: FigureList): boolean {
  const [first] = items
  if (!first || first.passage === phrase.passage || phrase.nouns[0] !== 'other') return false
  return beginsWithVerb(phrase) && !items.some(beginsWithVerb)
}

/** 其中…29件；该平台另推送工单51件: behind ；, something else, which the words set apart. */
function addsElse({ passage, nouns, at }: Phrase, { items }: FigureList): boolean {
  const last = items[items.length - 1]
  if (!last || last.passage === passage || last.passage.clause.end !== '；' || nouns[0] !== 'other') return false
  return passage.tokens.slice(0, at).some(({ word }) => word !== undefined && /^(另|还|此外|同时|同期)/.test(word.text))
}

function beginsWithVerb({ passage, at }: Phrase): boolean {
  const { tokens } = passage
  let first = 0
  while (first < at && isIdle(tokens[first]!)) first++
  const verb = is(tokens[first], Kind.act) || is(tokens[first], Kind.veto)
  return verb && first + 1 < at && !tokens[first + 1]!.joins
}

const statutory: ReadonlySet<Noun> = new Set<Noun>([
  'application',
  role.normativeDocuments,
  role.administrativeRules,
  'licences',
  'penalties',
  'compulsion',
  'fee',
  'reconsideration',
  'litigation',
  'direct',
  'subsequent',
])
