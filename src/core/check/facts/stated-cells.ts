import { memoize } from '../../memoize'
import { findHeader, findTable, patternParts } from '../../template/pattern'
import { cellsOf, type CellDescription, type CellId, type Header } from '../../template/template'
import type { CellReading } from '../../report/cell-reading'
import type { CheckContext } from '../engine/context'

/** A cell that someone typed or a file stated, with what it means. */
export interface StatedCell {
  readonly cell: CellId
  readonly text: string
  readonly column: Header
  readonly row: Header
  readonly reading: CellReading
}

/**
 * The stated cells of the report's format in printed order, then those of a group that was written as one row
 * (（六）其他处理). What is computed has no mistakes of its own.
 */
export const statedCells = memoize((context: CheckContext): readonly StatedCell[] => {
  const { cells, report, template } = context
  const found: StatedCell[] = []
  for (const { cell, row, column } of cellsOf(template).values()) {
    const text = report.cells[cell]
    if (text !== undefined) found.push({ cell, text, row, column, reading: cells.reading(cell) })
  }
  for (const [cell, text] of Object.entries(report.cells) as [CellId, string][]) {
    if (cellsOf(template).has(cell)) continue
    const parts = patternParts(cell)
    const table = findTable(template, parts.table)
    const row = table && findHeader(table.rows, parts.row)
    const column = table && findHeader(table.columns, parts.column)
    if (row && column) found.push({ cell, text, row, column, reading: cells.reading(cell) })
  }
  return found
})

/** What is blank in the tables of one section. */
export interface BlankCells {
  readonly section: CellDescription['section']
  /** The cells that wait for a number: without computed totals and without totals whose addends are not 0. */
  readonly cells: readonly CellId[]
  /** True where no cell of the section holds anything. */
  readonly all: boolean
}

/** The blank cells of each section with tables, by the section's id. */
export const blankCells = memoize((context: CheckContext): ReadonlyMap<string, BlankCells> => {
  const groups = statedGroups(context)
  const found = new Map<string, { section: CellDescription['section']; cells: CellId[]; all: boolean }>()
  for (const description of cellsOf(context.template).values()) {
    const { cell, section, table, column } = description
    const entry = found.get(section.id) ?? { section, cells: [], all: true }
    found.set(section.id, entry)
    if (context.cells.reading(cell).kind !== 'blank') entry.all = false
    else if (groups.get(`${table.id}/${column.id}`)?.has(description.row.id)) entry.all = false
    else if (waits(context, cell)) entry.cells.push(cell)
  }
  return found
})

/** A blank total is counted only where it was stated blank and its addends sum to 0. */
function waits({ cells }: CheckContext, cell: CellId): boolean {
  const filling = cells.filling(cell)
  if (!filling) return true
  if (cells.stated(cell) === undefined) return false
  let sum = 0n
  for (const addend of filling.addends) {
    const reading = cells.reading(addend)
    if (reading.kind === 'unknown' || reading.value !== 0n) return false
    sum += reading.value
  }
  return sum === 0n
}

/** By table and column: the leaves for which a stated group's cell stands; they are not blank while none of them is stated. */
function statedGroups(context: CheckContext): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const { cell, row } of statedCells(context)) {
    if (!row.children) continue
    const { table, column } = patternParts(cell)
    const ids = leafIds(row)
    if (ids.some((id) => context.cells.stated(`${table}/${id}/${column}`) !== undefined)) continue
    const key = `${table}/${column}`
    found.set(key, new Set([...(found.get(key) ?? []), ...ids]))
  }
  return found
}

function leafIds(header: Header): string[] {
  return header.children ? header.children.flatMap(leafIds) : [header.id]
}
