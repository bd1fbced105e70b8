import { memoize } from '../memoize'
import type { ProseBlock, Report } from './report'
import { allBlocks } from './section-text'

/** A number of the text that says what last year's report said in the same words. */
export interface LastYearNumber {
  /** Index of the block, and the span of the number in its printed text. */
  readonly block: number
  readonly from: number
  readonly to: number
  /** With its measure word: 313条. */
  readonly text: string
  /** Under which the clerk's word is kept that it is right this year, too. */
  readonly key: string
}

/** What a carried text is known by, once the clerk has looked at it: its section and its words without white space. */
export function carriedKey(section: string, words: string): string {
  return `carried#${section}#${words.replace(/\s+/g, '')}`
}

/** The clerk's word on a carried text, as it stands with what was dismissed. */
export const carriedNote = '已核对，沿用'

/** A number that counts something. Years, dates and document numbers count nothing; a longer number is none of its parts. */
const counted =
  /(?<![\d.〔第])\d+(?:\.\d+)?(?=(?:余|多)?(?:条次?|件次?|次|人次?|项|篇|个|场次?|期|份|例|家|名|万元|亿元|元|%|％|分钟|小时|户|页|批|起|宗))/g
/** So many characters before a number tell that it counts the same thing. */
const context = 6
const fewest = 2

interface Counted {
  readonly from: number
  readonly to: number
  readonly text: string
  /** The words around it, the number among them. */
  readonly words: string
}

/**
 * The numbers of a section's text that are still last year's: the same number behind the same words. Live figures follow
 * the tables of this year and are none. `print` gives the text of a block with its figures.
 */
export function lastYearNumbers(
  section: string,
  blocks: readonly ProseBlock[],
  last: Report,
  print: (block: ProseBlock) => string,
): LastYearNumber[] {
  const before = wordsOf(last)
  return blocks.flatMap((block, at) => {
    if (block.type !== 'paragraph' || !before.size) return []
    const found = block.runs.some(({ type }) => type === 'figure')
      ? countedIn(print(block)).filter(({ from }) => !isInFigure(block, from, print))
      : countedInWords(block)
    return found
      .filter(({ words }) => before.has(words))
      .map(({ from, to, text, words }) => ({ block: at, from, to, text, key: carriedKey(section, words) }))
  })
}

const wordsOf = memoize((last: Report): ReadonlySet<string> => {
  const paragraphs = allBlocks(last).filter((block) => block.type === 'paragraph')
  return new Set(paragraphs.flatMap((block) => countedIn(plain(block)).map(({ words }) => words)))
})

/** Of a block that prints its own words and no figure: it is looked at once. */
const countedInWords = memoize((block: ProseBlock): readonly Counted[] => countedIn(plain(block)))

function plain(block: ProseBlock): string {
  return 'runs' in block ? block.runs.map((run) => run.text).join('') : ''
}

function countedIn(text: string): Counted[] {
  return [...text.matchAll(counted)].flatMap((match) => {
    const from = match.index ?? 0
    const to = from + match[0].length
    const before = text.slice(0, from).replace(/\s+/g, '').replace(/\d/g, '#').slice(-context)
    const unit = /^[^\d，。；、）)]{1,2}/.exec(text.slice(to))?.[0] ?? ''
    if (before.replace(/[#，。；、：]/g, '').length < fewest) return []
    return [{ from, to, text: match[0] + unit, words: `${before}${match[0]}${unit}` }]
  })
}

function isInFigure(block: ProseBlock, from: number, print: (block: ProseBlock) => string): boolean {
  if (!('runs' in block)) return false
  let at = 0
  for (const run of block.runs) {
    const end = at + print({ type: 'paragraph', runs: [run] }).length
    if (from < end) return run.type === 'figure'
    at = end
  }
  return false
}
