import { foreignCells } from '../../../report/foreign-cells'
import type { Rule } from '../../engine/rule'
import { cellsOf, templateOfYear } from '../../../template/template'
import { patternParts } from '../../../template/pattern'

/** The tables follow the format of the report's year. Trap: a report for 2020 in the tables of 2019 is right. */
export const outdatedFormat: Rule = {
  id: 'structure.outdated-format',
  description: '报告使用的统计表应当是当年适用的格式。',
  source: '国办公开办函〔2021〕30号',
  severities: ['error', 'hint'],
  *check({ report, template, templates }) {
    const due = templateOfYear(templates, report.year)
    const used =
      template.id === due.id
        ? templates.find((other) => other !== due && ownTables(report.cells, other, due).length > 0)
        : template
    if (!used) return
    const table =
      ownTables(report.cells, used, due)[0] ?? used.sections.find((section) => section.tables)?.tables?.[0]?.id
    if (table === undefined) return
    const older = used.years.from < due.years.from
    yield {
      severity: older ? 'error' : 'hint',
      message: `${report.year}年报告应当使用${due.authority}的表格，现在使用的是${used.authority}的表格。`,
      places: [{ in: 'table', table }],
      expected: due.authority,
      actual: used.authority,
    }
  },
}

/** The tables in which cells are stated that only this format has. */
function ownTables(
  cells: Readonly<Record<string, string>>,
  template: Parameters<typeof cellsOf>[0],
  due: Parameters<typeof cellsOf>[0],
): string[] {
  const own = cellsOf(template)
  const others = foreignCells(cells, due).filter((cell) => own.has(cell))
  if (others.length === 0) return []
  const groups = new Set(groupRows(due))
  return others.filter((cell) => !groups.has(rowOf(cell))).map((cell) => patternParts(cell).table)
}

function rowOf(cell: string): string {
  const { table, row } = patternParts(cell)
  return `${table}/${row}`
}

/** Groups of rows: a group written as one row is the matter of `structure.other-handling`. */
function groupRows(template: Parameters<typeof cellsOf>[0]): string[] {
  return template.sections
    .flatMap((section) => section.tables ?? [])
    .flatMap((table) => inside(table.rows).map((id) => `${table.id}/${id}`))
}

function inside(
  rows: readonly { readonly id: string; readonly children?: readonly never[] | readonly object[] }[],
): string[] {
  return rows.flatMap((row) => (row.children ? [row.id, ...inside(row.children as typeof rows)] : []))
}
