import { memoize } from '../../memoize'
import { findHeader, findTable, patternParts } from '../../template/pattern'
import { cellsBySection, cellsOf, type CellDescription, type CellId, type Header } from '../../template/template'
import { isPlainCount, type CellReading } from '../../report/cell-reading'
import { foreignCells } from '../../report/foreign-cells'
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
  found.push(...statedGroupCells(context))
  return found
})

/** The cells of groups that were written as one row. */
const statedGroupCells = memoize(({ cells, report, template }: CheckContext): readonly StatedCell[] =>
  foreignCells(report.cells, template).flatMap((cell): StatedCell[] => {
    const parts = patternParts(cell)
    const table = findTable(template, parts.table)
    const row = table && findHeader(table.rows, parts.row)
    const column = table && findHeader(table.columns, parts.column)
    return row && column ? [{ cell, text: report.cells[cell]!, row, column, reading: cells.reading(cell) }] : []
  }),
)

/**
 * The stated cells that are something else than a count in plain digits: no number, a fraction, one with a sign or a unit,
 * one that is oddly written. Most reports have none, and the rules about single cells need not look at the others.
 */
export const unusualCells = memoize((context: CheckContext): readonly StatedCell[] =>
  statedCells(context).filter(({ reading }) => !isPlainCount(reading)),
)

/** What is blank in the tables of one section. */
export interface BlankCells {
  readonly section: CellDescription['section']
  /** The cells that wait for a number: without computed totals and without totals whose addends are not 0. */
  readonly cells: readonly CellId[]
  /** True where no cell of the section holds anything. */
  readonly all: boolean
}

/** The blank cells of each section with tables, in printed order. */
export const blankCells = memoize((context: CheckContext): readonly BlankCells[] => {
  const groups = statedGroups(context)
  return cellsBySection(context.template).map(({ section, cells }) => {
    const waiting: CellId[] = []
    let all = true
    for (const { cell, table, row, column } of cells) {
      if (context.cells.reading(cell).kind !== 'blank') all = false
      else if (groups.get(`${table.id}/${column.id}`)?.has(row.id)) all = false
      else if (waits(context, cell)) waiting.push(cell)
    }
    return { section, cells: waiting, all }
  })
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
  for (const { cell, row } of statedGroupCells(context)) {
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
