import type { Grid } from '../../core/document/document'
import type { Template } from '../../core/template/template'
import { divide, fillTable } from './fill-table'
import { gapGrid, gapTables } from './gap-table'
import type { PagePiece } from './page-piece'
import type { Rule } from './page-rules'
import { ruledTables } from './ruled-table'
import { lineText, textLinesOf, type TextLine } from './text-line'

/** What stands on a page. */
export interface Page {
  readonly pieces: readonly PagePiece[]
  readonly rules: readonly Rule[]
  readonly height: number
}

/** A line of text or a table, with what joining over pages needs. */
export type Flowing =
  | { readonly type: 'line'; readonly page: number; readonly line: TextLine; readonly text: string }
  | { readonly type: 'table'; readonly page: number; readonly grid: Grid; readonly xs: readonly number[] }

type Line = Extract<Flowing, { type: 'line' }>

/** Most ruled tables of a page. */
const mostTables = 100

/** Parts of a page, from its top and from its bottom, in which headers and footers stand. */
const margin = 0.12

/** The lines and tables of all pages in their order, headers, footers and page numbers left out. */
export function flow(pages: readonly Page[], templates: readonly Template[]): Flowing[] {
  const repeated = repeatedLines(pages)
  const flowing = pages.flatMap((page, number) =>
    pageFlow({ ...page, pieces: page.pieces.filter((piece) => !repeated(piece)) }, number),
  )
  return withGapTables(flowing, templates)
}

/** Lines that are tables without ruled lines become tables, also over the end of a page. */
function withGapTables(flowing: readonly Flowing[], templates: readonly Template[]): Flowing[] {
  const made: Flowing[] = []
  let run: Line[] = []
  const end = () => {
    const lines = unrolled(run)
    let next = 0
    for (const { from, to } of gapTables(lines, templates)) {
      made.push(...run.slice(next, from))
      const grid = gapGrid(lines.slice(from, to), templates)
      made.push({ type: 'table', page: run[to - 1]!.page, grid, xs: [] })
      next = to
    }
    made.push(...run.slice(next))
    run = []
  }
  for (const one of flowing)
    if (one.type === 'line') run.push(one)
    else {
      end()
      made.push(one)
    }
  end()
  return made
}

/** The lines as on one long page: the first of a page stands right below the last of the page before. */
function unrolled(run: readonly Line[]): TextLine[] {
  let shift = 0
  return run.map(({ line, page }, index) => {
    const before = run[index - 1]
    if (before && before.page !== page) shift += before.line.baseline + line.size * 1.4 - line.baseline
    if (shift === 0) return line
    const lower = <Of extends { readonly baseline: number }>(one: Of) => ({ ...one, baseline: one.baseline + shift })
    return { ...lower(line), pieces: line.pieces.map(lower) }
  })
}

function pageFlow(page: Page, number: number): Flowing[] {
  const placed: { top: number; item: Flowing }[] = []
  let outside = page.pieces
  const ruled = ruledTables(page.rules)
  // So many tables are the boxes of a drawing.
  const tables = (ruled.length > mostTables ? [] : ruled).sort((a, b) => area(a.xs, a.ys) - area(b.xs, b.ys))
  for (const table of tables) {
    const parted = divide(outside, table)
    outside = parted.outside
    if (parted.inside.length === 0) continue
    placed.push({
      top: table.ys[0]!,
      item: { type: 'table', page: number, grid: fillTable(table, parted.inside), xs: table.xs },
    })
  }
  for (const line of textLinesOf(outside)) {
    if (isPageNumber(line, page)) continue
    placed.push({ top: line.baseline - line.size, item: { type: 'line', page: number, line, text: lineText(line) } })
  }
  return placed.sort((a, b) => a.top - b.top).map(({ item }) => item)
}

function area(xs: readonly number[], ys: readonly number[]): number {
  return (xs[xs.length - 1]! - xs[0]!) * (ys[ys.length - 1]! - ys[0]!)
}

function atEdge(baseline: number, height: number): boolean {
  return baseline < height * margin || baseline > height * (1 - margin)
}

function isPageNumber(line: TextLine, page: Page): boolean {
  return atEdge(line.baseline, page.height) && pageNumber.test(lineText(line))
}

/** — 3 —, 第3页 共10页, 3/10. */
const pageNumber = /^[—\-–－·\s]*(第\s*)?\d{1,3}(\s*页)?([/／\s]*(共\s*)?\d{1,3}(\s*页)?)?[—\-–－·\s]*$/

/** Pieces of lines that stand at the same edge of most pages with the same words, whatever their numbers. */
function repeatedLines(pages: readonly Page[]): (piece: PagePiece) => boolean {
  const key = (line: TextLine) => `${Math.round(line.baseline / 3)} ${lineText(line).replace(/\d+/g, '#')}`
  const counts = new Map<string, number>()
  // A whole line: a number of a table row may well stand where one stands on other pages.
  const keys = new Map<PagePiece, string>()
  for (const page of pages) {
    const lines = textLinesOf(page.pieces.filter((piece) => atEdge(piece.baseline, page.height)))
    for (const line of lines) for (const piece of line.pieces) keys.set(piece, key(line))
    for (const one of new Set(lines.map(key))) counts.set(one, (counts.get(one) ?? 0) + 1)
  }
  const enough = Math.max(3, pages.length * 0.6)
  return (piece) => (counts.get(keys.get(piece) ?? '') ?? 0) >= enough
}
