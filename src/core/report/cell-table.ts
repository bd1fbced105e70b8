import { memoize } from '../memoize'
import { findHeader, findTable, patternCells, patternParts, starsOf } from '../template/pattern'
import { cellsOf, type CellId, type CellPattern, type Header, type Relation, type Template } from '../template/template'
import { readCell, trimCell, type CellReading } from './cell-reading'
import { foreignCells } from './foreign-cells'
import { formatQuantity, type Quantity } from './quantity'
import type { Report } from './report'

/** A cell that a relation fills, with the cells that it sums. */
export interface Filling {
  readonly relation: Relation
  readonly addends: readonly CellId[]
}

/**
 * The numbers of one report, read and computed: what was typed stays as it is, what a relation fills is computed where
 * nothing was stated. Computed on demand and remembered; make a new one for a new report.
 */
export interface CellTable {
  readonly template: Template
  /** No group is stated as one row: what a pattern names is the same as in every such report. */
  readonly plain: boolean
  /** The text as typed or read; undefined where nothing was stated. */
  stated(cell: CellId): string | undefined
  /** What the relation that fills this cell gives; undefined where none does or an addend is no number. */
  computed(cell: CellId): string | undefined
  /** What is printed: stated, else computed, else "". */
  printed(cell: CellId): string
  /** What the printed text means. */
  reading(cell: CellId): CellReading
  /** The relation that fills the cell, with its addends. */
  filling(cell: CellId): Filling | undefined
  /** The cells of a pattern, its `*` replaced by `star`; undefined where the format has no such cells. */
  cells(pattern: CellPattern, star?: string): readonly CellId[] | undefined
  /** The sum of the cells of patterns; undefined where one is no number or does not exist. */
  sum(patterns: readonly CellPattern[], star?: string): Quantity | undefined
}

/** The column's description for a cell, also for a group's cell of another format (（六）其他处理 as one row). */
function columnOf(template: Template, cell: CellId): Header | undefined {
  const known = cellsOf(template).get(cell)
  if (known) return known.column
  const { table, column } = patternParts(cell)
  const found = findTable(template, table)
  return found && findHeader(found.columns, column)
}

/** Which relation fills which cell. Where a row and a column both fill, the row wins. */
const fillersOf = memoize((template: Template) => {
  const map = new Map<CellId, { relation: Relation; star: string | undefined }>()
  for (const relation of template.relations) {
    if (!relation.fills) continue
    const alongRows = patternParts(relation.equals[0] ?? '').row === '*'
    for (const star of starsOf(relation, template))
      for (const cell of patternCells(relation.equals[0] ?? '', star, template, undefined) ?? [])
        if (alongRows || !map.has(cell)) map.set(cell, { relation, star })
  }
  return map
})

/** The fillings of a format where no group is stated as one row, which is nearly always: the same for every report. */
const plainFillingsOf = memoize((_template: Template) => new Map<CellId, Filling>())

/** Reads and computes the numbers of a report. */
export function cellTable(report: Pick<Report, 'cells'>, template: Template): CellTable {
  const readings = new Map<CellId, CellReading>()
  const computations = new Map<CellId, string | undefined>()
  const stated = (cell: CellId) => report.cells[cell]
  // Only a cell that is no cell of the format can be a group stated as one row.
  const isStated =
    foreignCells(report.cells, template).length > 0 ? (cell: CellId) => report.cells[cell] !== undefined : undefined
  const fillings = isStated ? new Map<CellId, Filling>() : plainFillingsOf(template)
  const fillers = fillersOf(template)

  const table: CellTable = {
    template,
    plain: isStated === undefined,
    stated,
    computed(cell) {
      if (computations.has(cell)) return computations.get(cell)
      computations.set(cell, undefined) // a relation that fills itself ends here
      const text = compute(cell)
      computations.set(cell, text)
      return text
    },
    printed: (cell) => {
      const text = stated(cell)
      return text === undefined ? (table.computed(cell) ?? '') : trimCell(text)
    },
    reading(cell) {
      let reading = readings.get(cell)
      if (!reading) {
        const column = columnOf(template, cell)
        reading = column ? readCell(table.printed(cell), column) : ({ kind: 'blank', value: 0n } as const)
        if (isUncomputable(cell)) reading = { kind: 'unknown' }
        readings.set(cell, reading)
      }
      return reading
    },
    filling(cell) {
      const filler = fillers.get(cell)
      if (!filler) return undefined
      const found = fillings.get(cell)
      if (found) return found
      const addends = filler.relation.sum.flatMap(
        (pattern) => patternCells(pattern, filler.star, template, isStated) ?? [],
      )
      const filling: Filling = { relation: filler.relation, addends }
      fillings.set(cell, filling)
      return filling
    },
    cells: (pattern, star) => patternCells(pattern, star, template, isStated),
    sum(patterns, star) {
      let total = 0n
      for (const pattern of patterns) {
        const cells = table.cells(pattern, star)
        if (!cells) return undefined
        for (const cell of cells) {
          const reading = table.reading(cell)
          if (reading.kind === 'unknown') return undefined
          total += reading.value
        }
      }
      return total
    },
  }

  /** A total that nobody stated and that cannot be computed, because an addend is no number. */
  function isUncomputable(cell: CellId): boolean {
    return stated(cell) === undefined && fillers.has(cell) && table.computed(cell) === undefined
  }

  function compute(cell: CellId): string | undefined {
    const filling = table.filling(cell)
    if (!filling) return undefined
    let total = 0n
    let blank = true
    for (const addend of filling.addends) {
      const reading = table.reading(addend)
      if (reading.kind === 'unknown') return undefined
      if (reading.kind !== 'blank') blank = false
      total += reading.value
    }
    return blank ? '' : formatQuantity(total)
  }

  return table
}
