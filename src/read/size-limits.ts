import type { Block, Document } from '../core/document/document'
import { ReadError } from '../core/read-error'

/** Most lines of text, tables and pictures, and most cells of all tables: some hundred times what a report has. */
const mostBlocks = 50_000
export const mostCells = 100_000

/** Largest file of any kind that is opened: a report with many pictures has a tenth of it. */
export const largestFile = 100_000_000

/**
 * Refuses a file by its size, before anything of it is read.
 * @throws {ReadError} too-large
 */
export function refuseLargeFile(size: number): void {
  if (size > largestFile)
    throw new ReadError('too-large', '这个文件太大，不像是一份年度报告，没有读入；请确认选对了文件。')
}

/**
 * Refuses a document that is no report by its size alone, before it is recognised: a report has some hundred paragraphs
 * and some hundred cells.
 * @throws {ReadError} too-large
 */
export function refuseHuge({ blocks }: Document): void {
  let lines = 0
  let cells = 0
  for (const block of blocks) {
    lines += linesIn(block)
    if (block.type === 'grid') for (const row of block.rows) cells += row.length
  }
  if (lines > mostBlocks || cells > mostCells) throw tooMuch()
}

/** What is said of a document that is no report by its size alone. */
export function tooMuch(): ReadError {
  return new ReadError(
    'too-large',
    '这个文件的段落或表格太多，不像是一份年度报告，没有读入；请确认选对了文件，或者只留下报告的内容再来打开。',
  )
}

/** The lines of a paragraph, which become paragraphs; 1 for anything else. */
function linesIn(block: Block): number {
  let lines = 1
  if (block.type === 'text')
    for (const { text } of block.runs)
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

/** Most cells that are read of one sheet: a register of 50,000 applications with 20 columns. */
export const mostSheetCells = 1_000_000

/** Most blank places before cells that are read of one sheet: each takes memory too. */
export const mostBlankPlaces = 10_000_000
