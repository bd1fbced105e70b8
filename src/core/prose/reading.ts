import { memoizePerBlock } from '../report/memoize-per-block'
import type { PrintedBlock } from '../report/printed'
import { announcedIn, type Announced } from './announced'
import { claimsOf, type Claim } from './claim'
import { comparisonsOf, type Comparison } from './comparison'
import { feesOf, type FeeAmount } from './fee'
import { listsOf, type PartList } from './list'
import { passagesOf } from './passage'
import { shareListsOf, sharesOf, type Share, type ShareList } from './share'
import { statementsOf, type Statement } from './statement'
import { totalsOf, type Total } from './total'

/**
 * What the numbers of a text say. All offsets are UTF-16 in that text. Where the wording leaves a doubt, nothing is
 * read: a false alarm costs more trust than a miss.
 */
export interface Reading {
  readonly statements: readonly Statement[]
  readonly claims: readonly Claim[]
  readonly lists: readonly PartList[]
  readonly shares: readonly Share[]
  readonly shareLists: readonly ShareList[]
  readonly comparisons: readonly Comparison[]
  readonly announced: readonly Announced[]
  readonly fees: readonly FeeAmount[]
  readonly totals: readonly Total[]
}

/** Reads a text in one pass per kind of thing; the cost grows with its length. */
export function readProse(text: string): Reading {
  return readAll([text])[0]!
}

/**
 * Reads texts, all of them for one kind of thing before the next: a processor keeps the code of one kind at hand, and
 * loses it where each text is taken through all kinds (a fifth of the time for 20,000 characters).
 */
function readAll(texts: readonly string[]): readonly Reading[] {
  const passages = texts.map(passagesOf)
  const statements = passages.map(statementsOf)
  const lists = passages.map(listsOf)
  const claims = passages.map(claimsOf)
  const shares = passages.map((one, i) => sharesOf(one, lists[i]!))
  const shareLists = passages.map(shareListsOf)
  const comparisons = passages.map((one, i) => comparisonsOf(one, statements[i]!))
  const announced = passages.map(announcedIn)
  const fees = passages.map(feesOf)
  const totals = passages.map((one, i) => totalsOf(one, statements[i]!))
  return texts.map((_, i) => ({
    statements: statements[i]!,
    claims: claims[i]!,
    lists: lists[i]!,
    shares: shares[i]!,
    shareLists: shareLists[i]!,
    comparisons: comparisons[i]!,
    announced: announced[i]!,
    fees: fees[i]!,
    totals: totals[i]!,
  }))
}

/** The reading of a text that says nothing with numbers. */
export const saysNothing: Reading = readProse('')
const kinds = Object.keys(saysNothing) as (keyof Reading)[]

/**
 * The readings of printed blocks, each kept as long as its block stands in the text; `saysNothing` where there is nothing
 * in one. Headings say no numbers, and the clerk's own tables have no sentences.
 */
export const readingsOf = memoizePerBlock((blocks: readonly PrintedBlock[]): readonly Reading[] => {
  const read = readAll(blocks.filter(hasSentences).map(({ text }) => text))
  let next = 0
  return blocks.map((block) => {
    const reading = hasSentences(block) ? read[next++]! : saysNothing
    return kinds.every((kind) => reading[kind].length === 0) ? saysNothing : reading
  })
})

function hasSentences({ kind }: PrintedBlock): boolean {
  return kind !== 'table' && kind !== 'heading'
}
