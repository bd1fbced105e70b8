import { memoize } from '../memoize'
import type { ProseBlock, Report, Run } from './report'
import { allBlocks } from './section-text'

/** How much of a text is still last year's. */
export interface UnchangedText {
  /** Indices of the paragraphs and tables that say what last year's report says. */
  readonly blocks: ReadonlySet<number>
  /** Paragraphs and tables that are long enough to be compared. */
  readonly of: number
  /** Characters of the unchanged ones, in percent of all that are compared; 0 where there are none. */
  readonly percent: number
}

/** Shorter texts (一、基本情况) are the same every year, rightly. */
const shortest = 12

/**
 * Which paragraphs are last year's, untouched: they print the same but for years and live figures. Headings and short
 * lines do not count. A paragraph stops being last year's with the first key typed in it; nothing needs to be stored.
 * `isKept` tells of the words of a block that the clerk has looked at them, and keeps them.
 */
export function unchangedText(
  now: readonly ProseBlock[],
  last: Report,
  isKept: (words: string) => boolean = () => false,
): UnchangedText {
  const before = textsOf(last)
  const blocks = new Set<number>()
  let of = 0
  let all = 0
  let same = 0
  now.forEach((block, index) => {
    const text = masked(block)
    if (text === undefined) return
    of++
    all += text.length
    if (!before.has(text) || isKept(text)) return
    same += text.length
    blocks.add(index)
  })
  return { blocks, of, percent: all === 0 ? 0 : Math.round((same * 100) / all) }
}

const textsOf = memoize((last: Report): ReadonlySet<string> => {
  const texts = new Set<string>()
  for (const block of allBlocks(last)) {
    const text = masked(block)
    if (text !== undefined) texts.add(text)
  }
  return texts
})

/** The text of a block without its years and figures; undefined for a block that is not compared. A block is looked at once. */
const masked = memoize((block: ProseBlock): string | undefined => {
  const text =
    block.type === 'paragraph'
      ? plain(block.runs)
      : block.type === 'table'
        ? block.rows.map((row) => row.map(({ runs }) => plain(runs)).join('\t')).join('\n')
        : ''
  const without = text.replace(/20\d\d(?=\s*年)/g, '').replace(/[ \u00a0\u3000]/g, '')
  return without.length < shortest ? undefined : without
})

/** The words by which a block that is still last year's is known; undefined for one that is not compared. */
export const unchangedWords = (block: ProseBlock): string | undefined => masked(block)

function plain(runs: readonly Run[]): string {
  return runs.map((run) => (run.type === 'figure' ? '\ufffc' : run.text)).join('')
}
