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

/** Parts of a page, from its top and from its bottom, in which headers and footers stand. */
const margin = 0.12

/** The lines and tables of all pages in their order, headers, footers and page numbers left out. */
export function flow(pages: readonly Page[], templates: readonly Template[]): Flowing[] {
  const repeated = repeatedLines(pages)
  return pages.flatMap((page, number) =>
    pageFlow({ ...page, pieces: page.pieces.filter((piece) => !repeated(page, piece)) }, number, templates),
  )
}

function pageFlow(page: Page, number: number, templates: readonly Template[]): Flowing[] {
  const placed: { top: number; item: Flowing }[] = []
  let outside = page.pieces
  const tables = ruledTables(page.rules).sort((a, b) => area(a.xs, a.ys) - area(b.xs, b.ys))
  for (const table of tables) {
    const parted = divide(outside, table)
    outside = parted.outside
    if (parted.inside.length === 0) continue
    placed.push({
      top: table.ys[0]!,
      item: { type: 'table', page: number, grid: fillTable(table, parted.inside), xs: table.xs },
    })
  }
  const lines = textLinesOf(outside).filter((line) => !isPageNumber(line, page))
  const loose = gapTables(lines, templates)
  lines.forEach((line, at) => {
    const table = loose.find(({ from, to }) => at >= from && at < to)
    const top = line.baseline - line.size
    if (!table) placed.push({ top, item: { type: 'line', page: number, line, text: lineText(line) } })
    else if (at === table.from)
      placed.push({
        top,
        item: { type: 'table', page: number, grid: gapGrid(lines.slice(table.from, table.to)), xs: [] },
      })
  })
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

/** Pieces that stand at the same edge of most pages with the same words, whatever their numbers. */
function repeatedLines(pages: readonly Page[]): (page: Page, piece: PagePiece) => boolean {
  const key = (piece: PagePiece) => `${Math.round(piece.baseline / 3)} ${piece.text.replace(/\d+/g, '#').trim()}`
  const counts = new Map<string, number>()
  for (const page of pages) {
    const edges = page.pieces.filter((piece) => atEdge(piece.baseline, page.height))
    for (const one of new Set(edges.map(key))) counts.set(one, (counts.get(one) ?? 0) + 1)
  }
  const enough = Math.max(3, pages.length * 0.6)
  return (page, piece) => atEdge(piece.baseline, page.height) && (counts.get(key(piece)) ?? 0) >= enough
}
