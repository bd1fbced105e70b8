import type { Edit } from '../report/edit'
import type { RegisterOrigin, RegisterRows, Report } from '../report/report'
import { patternParts } from '../template/pattern'
import { cellsOf, type CellId, type Template } from '../template/template'
import { rowsOfRemarks, type RowRef } from './remark'
import type { Tally } from './tally'

/**
 * What a register changes in a report, as one step: every cell that it counts, and the totals that were stated over them,
 * which are computed from now on.
 */
export function tallyEdits(tally: Tally, report: Pick<Report, 'cells'>, template: Template): readonly Edit[] {
  const edits: Edit[] = []
  const tables = new Set<string>()
  for (const [cell, { count }] of tally.cells) {
    tables.add(patternParts(cell).table)
    if (report.cells[cell] !== String(count)) edits.push({ set: 'cell', cell, text: String(count) })
  }
  for (const cell of Object.keys(report.cells) as CellId[]) {
    if (!tables.has(patternParts(cell).table) || tally.cells.has(cell)) continue
    const known = cellsOf(template).get(cell)
    // A group that an older report states as one row goes too: its rows are stated now.
    if (!known || known.total) edits.push({ set: 'cell', cell })
  }
  return edits
}

/** A file of which a register was read: as it is kept with the report. */
export interface RegisterFile {
  readonly name: string
  readonly sha256: string
  /** How many of the workbook's sheets came from it. */
  readonly sheets: number
}

/**
 * What is kept of a register with the report: counts and numbers of rows, those of rows that were not understood too; no
 * content of any cell.
 */
export function registerOrigin(tally: Tally, files: readonly RegisterFile[]): RegisterOrigin {
  const cells: Record<CellId, RegisterOrigin['cells'][CellId]> = {}
  for (const [cell, { count, rows }] of tally.cells) cells[cell] = { count, rows: rangesOf(rows, files) }
  const leftOut = rangesOf(rowsOfRemarks(tally.unclear), files)
  return {
    files: files.map(({ name, sha256 }) => ({ name, sha256 })),
    cells,
    ...(leftOut.length > 0 ? { leftOut } : {}),
  }
}

/** Rows by file and sheet, both from 1, as ranges: 3-9,12. */
function rangesOf(rows: readonly RowRef[], files: readonly RegisterFile[]): readonly RegisterRows[] {
  const bySheet = new Map<number, number[]>()
  for (const { sheet, row } of rows) {
    const numbers = bySheet.get(sheet)
    if (numbers) numbers.push(row)
    else bySheet.set(sheet, [row])
  }
  return [...bySheet].map(([index, numbers]) => {
    let file = 0
    let sheet = index
    while (file < files.length - 1 && sheet >= files[file]!.sheets) sheet -= files[file++]!.sheets
    return { file: file + 1, sheet: sheet + 1, rows: rangeText(numbers) }
  })
}

/** Numbers as ranges: 3,4,5,9 is 3-5,9. */
export function rangeText(numbers: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = ranges[ranges.length - 1]
    if (last && number <= last[1] + 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(',')
}
