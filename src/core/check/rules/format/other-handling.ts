import { memoize } from '../../../memoize'
import type { Edit } from '../../../report/edit'
import { foreignCells } from '../../../report/foreign-cells'
import { cellId, leaves, tablesOf, type Header, type Template } from '../../../template/template'
import type { Rule } from '../../engine/rule'

/**
 * From 2021 on （六）其他处理 has three rows; reports that keep the one row of the format before (seed 001) are wrong.
 * Holds for every group of rows that is stated as one row.
 */
export const otherHandling: Rule = {
  id: 'structure.other-handling',
  description: '2021年起，“（六）其他处理”分三行填写。',
  source: '国办公开办函〔2021〕30号',
  severities: ['error'],
  *check({ report, templates }) {
    const template = templates.find((one) => one.years.from <= report.year && report.year <= (one.years.to ?? Infinity))
    // A row for the whole group is none of the format.
    if (!template || foreignCells(report.cells, template).length === 0) return
    for (const { table, group, columns } of groups(template)) {
      const stated = columns.filter((column) => report.cells[cellId(table, group.id, column)] !== undefined)
      if (stated.length === 0) continue
      const rows = leaves([group])
      yield {
        message: `“${group.label}”只有一行，${template.authority}要求分为${rows.length}行：${rows.map((row) => row.label).join('；')}。`,
        places: stated.map((column) => ({ in: 'cell', cell: cellId(table, group.id, column) })),
        expected: `${rows.length}行`,
        actual: '1行',
        ...moveToLast(report.cells, table, rows, group, stated),
      }
    }
  },
}

/** The groups of rows that the format wants row by row. */
const groups = memoize((template: Template): readonly Group[] =>
  tablesOf(template).flatMap((table) => {
    const columns = leaves(table.columns).map((column) => column.id)
    const inside = (rows: readonly Header[]): Header[] =>
      rows.flatMap((row) => (row.children ? [row, ...inside(row.children)] : []))
    return inside(table.rows).map((group) => ({ table: table.id, group, columns }))
  }),
)

interface Group {
  readonly table: string
  readonly group: Header
  readonly columns: readonly string[]
}

/** Withdrawals go to the last row (3.其他): the one repair that keeps all sums; offered while the three rows are untouched. */
function moveToLast(
  cells: Readonly<Record<string, string>>,
  table: string,
  rows: readonly Header[],
  group: Header,
  stated: readonly string[],
) {
  const last = rows[rows.length - 1]
  const touched = rows.some((row) => stated.some((column) => cells[cellId(table, row.id, column)] !== undefined))
  if (!last || touched) return undefined
  const edits = stated.flatMap((column): Edit[] => [
    { set: 'cell', cell: cellId(table, last.id, column), text: cells[cellId(table, group.id, column)] ?? '' },
    { set: 'cell', cell: cellId(table, group.id, column) },
  ])
  return { fix: { label: `移入“${group.label}”中的“${last.label}”`, edits } }
}
