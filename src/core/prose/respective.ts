import { role } from '../template/roles'
import type { Noun, Phrase } from './figure'
import { Kind } from './lexicon'
import type { Passage } from './passage'
import { phraseOf } from './phrase'
import { is, roleIn, type Token } from './token'

/**
 * 上年结转、本年新收、结转下年的申请数量分别为3件、48件、2件: each number is read with its own name and with what stands behind
 * 分别. Where there are not as many names as numbers, nobody can tell which is which, and none is held against a table.
 * Undefined where the numbers are shares, or only one follows.
 *
 * @param at the index of the first number behind 分别
 * @param before the clause before in the same sentence, which may hold the names
 */
export function readApart(
  phrases: readonly Phrase[],
  at: number,
  year: number,
  before: Passage | undefined,
): readonly Phrase[] | undefined {
  const given = phrases.slice(at)
  const [first] = given
  if (!first || given.length < 2 || given.some(isNoCount)) return undefined
  const { tokens } = first.passage
  const each = lastEach(tokens, first.at)
  const behind = tokens.slice(each + 1, first.at)
  const own = tokens.slice(at > 0 ? phrases[at - 1]!.at + 1 : 0, each)
  const here = namesIn(own, given.length)
  const names = here ?? (before && namesBefore(before, own, given.length))
  if (!names) return phrases.map((phrase, i) => (i < at ? phrase : { ...phrase, gap: true }))
  const read = named(given, names, behind, year)
  // the words of another clause are not quoted
  return [
    ...phrases.slice(0, at),
    ...read.map((one, i) => (here ? one : { ...one, from: given[i]!.from, to: given[i]!.to })),
  ]
}

function named(
  given: readonly Phrase[],
  names: readonly (readonly Token[])[],
  behind: readonly Token[],
  year: number,
): readonly Phrase[] {
  const read = given.map(({ passage, at }, i) => ({
    ...phraseOf([...names[i]!, ...behind, passage.tokens[at]!], passage, year),
    at,
  }))
  const nouns = [read[read.length - 1]!, read[0]!].find((one) => one.nouns.length > 0)?.nouns ?? []
  const ofOneKind = nouns[0] !== undefined && sharedNouns.has(nouns[0])
  const decided = read.some((one) => one.decided)
  const acts = read[read.length - 1]!.acts
  return read.map((one, i) => ({
    ...one,
    nouns: one.nouns.length > 0 || !ofOneKind ? one.nouns : nouns,
    acts: one.acts.length === 0 && behind.some((token) => is(token, Kind.act)) ? acts : one.acts,
    decided: one.decided || (decided && one.nouns.length > 0),
    marker: i === 0 ? given[0]!.marker : undefined,
    gap: one.gap || (read.some(tellsWhich) && !tellsWhich(one)),
  }))
}

/** One of several names that the table does not know is no number of all. */
const tellsWhich = ({ applicants, outcomes, results }: Phrase): boolean =>
  applicants.length + outcomes.length + results.length > 0

/** Nouns that stand once for several acts: 制定和废止规范性文件分别为3件、1件. */
const sharedNouns: ReadonlySet<Noun> = new Set<Noun>(['application', role.normativeDocuments, role.administrativeRules])

const isNoCount = ({ number, change }: Phrase) =>
  (number.kind !== 'count' && number.kind !== 'money') || change !== undefined

/** The last 分别 before a number. */
function lastEach(tokens: readonly Token[], at: number): number {
  let i = at - 1
  while (i >= 0 && roleIn(tokens[i], Kind.list) !== 'each') i--
  return i
}

/** The names between 、, where there are as many as numbers; those between 、 and 和 together, where only these are. */
function namesIn(tokens: readonly Token[], count: number): readonly (readonly Token[])[] | undefined {
  for (const joints of [['、'], ['、', '和']]) {
    const names: Token[][] = [[]]
    for (const token of tokens) {
      if (token.joins && joints.includes(token.joins)) names.push([])
      else names[names.length - 1]!.push(token)
    }
    if (names.length === count && names.every((name) => name.length > 0)) return names
  }
  return undefined
}

/** 行政许可、行政处罚、行政强制三类决定均已公示，全年作出的决定分别为…: the names stand in the clause before, its act in this one. */
function namesBefore(
  { tokens }: Passage,
  own: readonly Token[],
  count: number,
): readonly (readonly Token[])[] | undefined {
  const end = tokens.findIndex((token) => token.number || is(token, Kind.all) || is(token, Kind.ratio))
  const names = namesIn(end < 0 ? tokens : tokens.slice(0, end), count)
  return names?.map((name) => [...name, ...own])
}
