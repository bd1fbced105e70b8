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
  const passages = passagesOf(text)
  const statements = statementsOf(passages)
  const lists = listsOf(passages)
  return {
    statements,
    claims: claimsOf(passages),
    lists,
    shares: sharesOf(passages, lists),
    shareLists: shareListsOf(passages),
    comparisons: comparisonsOf(passages, statements),
    announced: announcedIn(passages),
    fees: feesOf(passages),
    totals: totalsOf(passages, statements),
  }
}

const readings = new WeakMap<PrintedBlock, Reading>()

/** The reading of a text that says nothing with numbers. */
export const saysNothing: Reading = readProse('')
const kinds = Object.keys(saysNothing) as (keyof Reading)[]

/**
 * The reading of a printed block, kept as long as the block is; `saysNothing` where there is nothing in it. Headings say
 * no numbers, and the clerk's own tables have no sentences.
 */
export function readingOf(block: PrintedBlock): Reading {
  if (block.kind === 'table' || block.kind === 'heading') return saysNothing
  let reading = readings.get(block)
  if (!reading) {
    reading = readProse(block.text)
    if (kinds.every((kind) => reading?.[kind].length === 0)) reading = saysNothing
    readings.set(block, reading)
  }
  return reading
}
