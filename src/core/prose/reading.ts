import { memoize } from '../memoize'
import { memoizePerBlock } from '../report/memoize-per-block'
import type { PrintedBlock } from '../report/printed'
import { announcedIn, type Announced } from './announced'
import { claimsOf, type Claim } from './claim'
import { comparisonsOf, type Comparison } from './comparison'
import { denialsIn } from './denial'
import { feesOf, type FeeAmount } from './fee'
import type { Figure } from './figure'
import { figuresOf } from './figures'
import { finderOf, type Lexicon, type WordFinder } from './lexicon'
import { partListsOf, type PartList } from './list'
import { passagesOf } from './passage'
import { percentListsOf, type PercentList } from './percent-list'
import { ratiosOf } from './ratio'
import type { Ratio } from './ratio-parts'
import type { Statement } from './statement'
import { statementsOf } from './statements'
import { contrariesOf, remaindersOf, sumsOf } from './sum'
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
  return readText(text, finderOf(lexicon), year)
}

function readText(text: string, finder: WordFinder, year: number): Reading {
  const passages = passagesOf(text, finder)
  const { all, bare, lists } = figuresOf(passages, year)
  const counted = statementsOf(all)
  const denied = bare.flatMap(({ passage, subject, ofDisclosure, hasNumber }) =>
    hasNumber ? [] : denialsIn(passage, { subject, ofDisclosure }),
  )
  const statements =
    denied.length === 0
      ? counted
      : [...counted, ...denied].sort((a, b) => a.clause.begin - b.clause.begin || a.from - b.from)
  const ofTables = new Set(counted.map(({ figure }) => figure!))
  return {
    figures: all,
    statements,
    claims: claimsOf(bare),
    lists: [...partListsOf(lists), ...sumsOf(all), ...remaindersOf(all), ...contrariesOf(all)],
    ratios: ratiosOf(all),
    percentLists: percentListsOf(all),
    comparisons: comparisonsOf(all, passages, year),
    announced: announcedIn(passages),
    fees: feesOf(passages),
    totals: totalsOf(all, ofTables),
  }
}

/** The reading of a text that says nothing with numbers. */
export const saysNothing: Reading = readProse('', {}, 0)
const kinds = Object.keys(saysNothing) as (keyof Reading)[]

/** One reader for each lexicon: what was read of a block is kept as long as the block stands in the text. */
const readerOf = memoize((lexicon: Lexicon) => {
  const finder = finderOf(lexicon)
  return memoizePerBlock((added: readonly PrintedBlock[], year: number): readonly Reading[] =>
    added.map((block) => {
      if (!hasSentences(block)) return saysNothing
      const reading = readText(block.text, finder, year)
      return kinds.every((kind) => reading[kind].length === 0) ? saysNothing : reading
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

function hasSentences({ kind }: PrintedBlock): boolean {
  return kind !== 'table' && kind !== 'heading'
}
