import { cellsOf, type CellId, type SectionId } from '../../../template/template'
import type { Rule } from '../../engine/rule'
import { role } from '../../../template/roles'

/** So many numbers do not agree by chance; an agency with one application has two or three. */
const least = 4

/**
 * lastyear.repeated-table: the numbers are not last year's once more.
 * When: both reports have the same format, at least four numbers besides totals and the stock of documents are not 0, and
 * every one of them is the same as last year's.
 * Source: 国办公开办函〔2021〕30号 (内容不准确, 雷同). Fires: last year's tables copied. Silent: both years all zeros; one number differs;
 * another format.
 */
export const repeatedTable: Rule = {
  id: 'lastyear.repeated-table',
  description: '统计表要填当年的数字，不能照抄上年的表格。',
  source: '国办公开办函〔2021〕30号（发布内容不准确、内容雷同）',
  severities: ['warning'],
  *check({ cells, last, template }) {
    if (!last || last.template.id !== template.id) return
    const counted = new Set<SectionId>()
    const first: CellId[] = []
    for (const { cell, column, section, total } of cellsOf(template).values()) {
      if (total || column.role === role.inForce) continue
      const now = cells.reading(cell)
      const before = last.cells.reading(cell)
      if (now.kind === 'unknown' || before.kind === 'unknown' || now.value !== before.value) return
      if (now.value === 0n) continue
      counted.add(section.id)
      first.push(cell)
    }
    if (first.length < least) return
    yield {
      message: `表格里${first.length}个不为0的数字与上一年度报告完全相同，请核对是否填的是今年的数字。`,
      places: [
        ...first.map((cell) => ({ in: 'cell', cell }) as const),
        ...[...counted].map((section) => ({ in: 'section', section }) as const),
      ],
    }
  },
}
