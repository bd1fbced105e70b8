import type { Document, Grid } from '../../../src/core/document/document'
import { layOutTable } from '../../../src/core/document/table-slots'
import { columnLetter } from '../../../src/core/workbook/workbook'
import type { TestSheet, Value } from '../../support/workbook'

/** Cells that are put together on a sheet, with what is merged. */
interface Area {
  readonly rows: readonly (readonly Value[])[]
  /** From row and column to row and column, from 0. */
  readonly merges: readonly (readonly [number, number, number, number])[]
}

/** A statutory table as an area; `turned`: rows and columns exchanged. */
export function tableArea(grid: Grid, { turned = false, value = numberOf } = {}): Area {
  const { begins, covers } = layOutTable(grid)
  const height = turned ? Math.max(...covers.map(({ length }) => length)) : covers.length
  const rows: Value[][] = Array.from({ length: height }, () => [])
  const merges: (readonly [number, number, number, number])[] = []
  for (const { cell, row, column, colspan, rowspan } of begins.flat()) {
    const [top, left] = turned ? [column, row] : [row, column]
    const [high, wide] = turned ? [colspan, rowspan] : [rowspan, colspan]
    rows[top]![left] = value(cell.text)
    if (high * wide > 1) merges.push([top, left, top + high - 1, left + wide - 1])
  }
  return { rows: rows.map((row) => Array.from(row)), merges }
}

/** What is typed as a number is one. */
export function numberOf(text: string): Value {
  if (text === '') return undefined
  return /^(0|[1-9]\d{0,8})(\.\d+)?$/.test(text) ? Number(text) : text
}

/** Lines of text over a width, merged where it is more than one column. */
export function textArea(lines: readonly string[], width = 1): Area {
  return {
    rows: lines.map((line) => [line === '' ? undefined : line]),
    merges: width > 1 ? lines.flatMap((line, row) => (line === '' ? [] : [[row, 0, row, width - 1] as const])) : [],
  }
}

/** Areas one below another. */
export function below(...areas: readonly Area[]): Area {
  let at = 0
  return areas.reduce<Area>(
    (whole, { rows, merges }) => {
      const moved = merges.map(([a, b, c, d]) => [a + at, b, c + at, d] as const)
      at += rows.length
      return { rows: [...whole.rows, ...rows], merges: [...whole.merges, ...moved] }
    },
    { rows: [], merges: [] },
  )
}

/** An area with blank columns before it. */
export function indented({ rows, merges }: Area, columns: number): Area {
  return {
    rows: rows.map((row) => [...Array<Value>(columns).fill(undefined), ...row]),
    merges: merges.map(([a, b, c, d]) => [a, b + columns, c, d + columns] as const),
  }
}

/** Two areas beside each other with a blank column between them. */
export function beside(left: Area, right: Area): Area {
  const width = Math.max(...left.rows.map(({ length }) => length)) + 1
  const moved = indented(right, width)
  const height = Math.max(left.rows.length, right.rows.length)
  const row = (at: number) =>
    Array.from({ length: Math.max(width, moved.rows[at]?.length ?? 0) }, (_, column) =>
      column < width ? left.rows[at]?.[column] : moved.rows[at]?.[column],
    )
  return { rows: Array.from({ length: height }, (_, at) => row(at)), merges: [...left.merges, ...moved.merges] }
}

/** Merged cells taken apart, each row with the text of the cell that covered it: as people prepare sheets for filters. */
export function unmerged({ rows, merges }: Area): Area {
  const filled = rows.map((row) => [...row])
  for (const [top, left, bottom] of merges)
    for (let row = top; row <= bottom; row++) filled[row]![left] = rows[top]?.[left]
  return { rows: filled, merges: [] }
}

export function sheet(name: string, { rows, merges }: Area, more: Partial<TestSheet> = {}): TestSheet {
  const at = (row: number, column: number) => `${columnLetter(column)}${row + 1}`
  return { name, rows, merges: merges.map(([a, b, c, d]) => `${at(a, b)}:${at(c, d)}`), ...more }
}

/** The statutory tables of a composed report with the titles of their sections. */
export function tablesOf({ blocks }: Document): readonly { readonly title: string; readonly grid: Grid }[] {
  let title = ''
  return blocks.flatMap((block) => {
    if (block.type === 'text' && block.role === 'section') title = block.runs.map(({ text }) => text).join('')
    return block.type === 'grid' && block.section !== undefined ? [{ title, grid: block }] : []
  })
}
