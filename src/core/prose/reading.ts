import { memoize } from '../memoize'
import { memoizePerBlock } from '../report/memoize-per-block'
import { holdsData, type PrintedBlock } from '../report/printed'
import { recurring } from '../report/recurring-blocks'
import { announcedIn, type Announced } from './announced'
import { claimsOf, type Claim } from './claim'
import { comparisonsOf, type Comparison } from './comparison'
import { denialsIn } from './denial'
import { feesOf, type FeeAmount } from './fee'
import type { Figure } from './figure'
import { figuresOf, type Figures } from './figures'
import { finderOf, type Lexicon, type WordFinder } from './lexicon'
import { partListsOf, type PartList } from './list'
import { passagesOf } from './passage'
import { netsOf } from './net'
import { percentListsOf, type PercentList } from './percent-list'
import { ratiosOf } from './ratio'
import type { Ratio } from './ratio-parts'
import type { Statement } from './statement'
import { statementsOf } from './statements'
import { remaindersOf } from './remainder'
import { contrariesOf } from './exclusive'
import { sumsOf } from './sum'
import { unmarkedOf } from './unmarked'
import { totalsOf, type Total } from './total'

/**
 * What the numbers of a text say. All offsets are UTF-16 in that text. Where the wording leaves a doubt, nothing is
 * read: a false alarm costs more trust than a miss.
 */
export interface Reading {
  readonly figures: readonly Figure[]
  readonly statements: readonly Statement[]
  readonly claims: readonly Claim[]
  readonly lists: readonly PartList[]
  readonly ratios: readonly Ratio[]
  readonly percentLists: readonly PercentList[]
  readonly comparisons: readonly Comparison[]
  readonly announced: readonly Announced[]
  readonly fees: readonly FeeAmount[]
  readonly totals: readonly Total[]
}

/** Reads a text for a report of a year, with the words of a language; the cost grows with its length. */
export function readProse(text: string, lexicon: Lexicon, year: number): Reading {
  return readTexts([text], finderOf(lexicon), year)[0]!
}

/** The reading of a text that says nothing with numbers. */
export const saysNothing: Reading = {
  figures: [],
  statements: [],
  claims: [],
  lists: [],
  ratios: [],
  percentLists: [],
  comparisons: [],
  announced: [],
  fees: [],
  totals: [],
}
const kinds = Object.keys(saysNothing) as (keyof Reading)[]
const nothingOr = (reading: Reading): Reading =>
  kinds.every((kind) => reading[kind].length === 0) ? saysNothing : reading

/** Reads texts, each by itself: one step for all of them before the next step, so that its code stays at hand. */
function readTexts(texts: readonly string[], finder: WordFinder, year: number): readonly Reading[] {
  const every = texts.map((text) => passagesOf(text, finder))
  const passages = every.filter(({ length }) => length > 0)
  const figures = passages.map((one) => figuresOf(one, year))
  const counted = figures.map(statementsOf)
  const denied = figures.map(({ bare }) => bare.flatMap(denialsIn))
  const claims = figures.map(({ bare }) => claimsOf(bare))
  const lists = figures.map(partListsIn)
  const ratios = figures.map(({ all }) => ratiosOf(all))
  const percentLists = figures.map(({ all }) => percentListsOf(all))
  const comparisons = figures.map(({ all }, i) => comparisonsOf(all, passages[i]!, year))
  const announced = passages.map(announcedIn)
  const fees = passages.map(feesOf)
  const totals = figures.map(({ all }, i) => totalsOf(all, counted[i]!))
  let next = 0
  return every.map(({ length }) => {
    if (length === 0) return saysNothing
    const i = next++
    return nothingOr({
      figures: figures[i]!.all,
      statements: inOrder(counted[i]!, denied[i]!),
      claims: claims[i]!,
      lists: lists[i]!,
      ratios: ratios[i]!,
      percentLists: percentLists[i]!,
      comparisons: comparisons[i]!,
      announced: announced[i]!,
      fees: fees[i]!,
      totals: totals[i]!,
    })
  })
}

function partListsIn({ all, lists }: Figures): readonly PartList[] {
  if (all.length === 0) return none
  return [
    ...partListsOf(lists),
    ...sumsOf(all),
    ...remaindersOf(all),
    ...contrariesOf(all),
    ...netsOf(all),
    ...unmarkedOf(all),
  ]
}
const none: readonly PartList[] = []

/** Both in the order in which they stand in the text. */
function inOrder(counted: readonly Statement[], denied: readonly Statement[]): readonly Statement[] {
  if (denied.length === 0) return counted
  if (counted.length === 0 && denied.length === 1) return denied
  return [...counted, ...denied].sort((a, b) => a.clause.begin - b.clause.begin || a.from - b.from)
}

/** One reader for each lexicon: what was read of a block is kept as long as the block stands in the text. */
const readerOf = memoize((lexicon: Lexicon) => {
  const finder = finderOf(lexicon)
  return memoizePerBlock(
    recurring((added: readonly PrintedBlock[], year): readonly Reading[] => {
      const texts = added.filter(hasSentences).map(({ text }) => text)
      const read = readTexts(texts, finder, year)
      let next = 0
      return added.map((block) => (hasSentences(block) ? read[next++]! : saysNothing))
    }),
  )
})

/**
 * The readings of printed blocks; `saysNothing` where there is nothing in one. Headings say no numbers, and the clerk's
 * own tables have no sentences.
 */
export function readingsOf(blocks: readonly PrintedBlock[], lexicon: Lexicon, year: number): readonly Reading[] {
  return readerOf(lexicon)(blocks, year)
}

function hasSentences(block: PrintedBlock): boolean {
  return !holdsData(block) && block.kind !== 'heading'
}
