import type { Block, Grid } from '../../core/document/document'
import type { Template } from '../../core/template/template'
import { isSectionTitle, isWholeTitle } from '../recognise/section-title'
import type { Flowing } from './page-flow'
import { joinWords } from './text-line'

/** Columns of two pieces of a table stand under one another when they differ by no more points than this. */
const sameColumn = 4

type Line = Extract<Flowing, { type: 'line' }>
type Table = Extract<Flowing, { type: 'table' }>

/** Makes paragraphs of lines, also over the end of a page, and one table of what a page's end cut in two. */
export function flowBlocks(flowing: readonly Flowing[], templates: readonly Template[]): Block[] {
  const margins = marginsOf(flowing.filter((one): one is Line => one.type === 'line'))
  const blocks: Block[] = []
  flowing.forEach((now, index) => {
    const before = flowing[index - 1]
    const last = blocks[blocks.length - 1]
    if (now.type === 'line') {
      if (before?.type === 'line' && last?.type === 'text' && goesOn(before, now, margins, templates))
        blocks[blocks.length - 1] = {
          ...last,
          runs: [{ text: joinWords(last.runs.map((run) => run.text).join(''), now.text) }],
        }
      else blocks.push({ type: 'text', role: 'body', runs: [{ text: now.text }] })
    } else if (before?.type === 'table' && last?.type === 'grid' && before.page !== now.page && alike(before, now))
      blocks[blocks.length - 1] = joinGrids(last, now.grid)
    else blocks.push(now.grid)
  })
  return blocks
}

/** A line that reaches the right margin goes on in the next one, unless that is set in as a new paragraph is. */
function goesOn(
  before: Line,
  now: Line,
  { left, right }: { left: number; right: number },
  templates: readonly Template[],
): boolean {
  const room = before.line.size * (2.5 + unbroken(now.text))
  const full = right - before.line.right < room && before.line.left - left < before.line.size * 5
  const close =
    before.page !== now.page || now.line.baseline - before.line.baseline < Math.max(before.line.size, now.line.size) * 3
  const sameSize = Math.abs(before.line.size - now.line.size) < 1.5
  const between = isSectionTitle(now.text, templates) || isWholeTitle(before.text, templates)
  return full && close && sameSize && !between && now.line.left - left < now.line.size
}

/** How many characters wide the address or telephone number is that begins a line: it left that much of the line before blank. */
function unbroken(text: string): number {
  const [marks = '', word = ''] = /^([（(“《]?)([!-~]{7,})/.exec(text)?.slice(1) ?? []
  return marks.length + word.length / 2
}

/** Where the text of the pages begins and ends: where most lines begin, and the furthest that several reach. */
function marginsOf(lines: readonly Line[]): { left: number; right: number } {
  const counts = new Map<number, number>()
  for (const { line } of lines) counts.set(Math.round(line.left / 3), (counts.get(Math.round(line.left / 3)) ?? 0) + 1)
  const often = Math.max(...counts.values())
  const left = Math.min(...[...counts].filter(([, count]) => count >= often * 0.3).map(([at]) => at)) * 3
  const rights = lines.map(({ line }) => line.right).sort((a, b) => a - b)
  return { left, right: rights[Math.floor(rights.length * 0.95)] ?? 0 }
}

/** Whether a table goes on with the columns of the one before. */
function alike(before: Table, now: Table): boolean {
  if (before.xs.length < 2 || before.xs.length !== now.xs.length) return false
  return before.xs.every((x, index) => Math.abs(x - now.xs[index]!) <= sameColumn)
}

/** One table of two pieces; rows of headers that were printed again are left out. */
function joinGrids(first: Grid, second: Grid): Grid {
  const words = (row: Grid['rows'][number]) => row.map((cell) => cell.text).join('|')
  const header = (at: number) => {
    const [above, below] = [first.rows[at], second.rows[at]]
    return above && below && words(above) === words(below) && /[^\d|]/.test(words(above))
  }
  let again = 0
  while (again < second.rows.length - 1 && header(again)) again++
  return { ...first, rows: [...first.rows, ...second.rows.slice(again)] }
}
