import { trimCell, type CellReading } from '../../../report/cell-reading'
import { formatQuantity } from '../../../report/quantity'
import type { Header } from '../../../template/template'
import { cellWords } from '../../words/place-words'
import type { Rule } from '../../engine/rule'
import { unusualCells } from '../../facts/stated-cells'

/**
 * cell.not-a-number: a cell of a table holds a number and nothing else.
 * When: the text is no number, or a number with a unit. Trap: 采购总金额 of the 2019 format is written with its unit
 * (11522.96万元), 本年增/减 with a sign (+113, 减4).
 * Source: the form (units stand in the labels). Fires: 约20, 5件, 251000元. Silent: blank, “/”, full-width digits.
 */
export const notANumber: Rule = {
  id: 'cell.not-a-number',
  description: '统计表里只填数字，不带单位和文字。',
  source: '国办公开办函〔2021〕30号附件（单位写在表头）',
  severities: ['warning'],
  *check(context) {
    for (const { cell, text, column, reading } of unusualCells(context)) {
      const written = trimCell(text)
      const about = { places: [{ in: 'cell', cell } as const], actual: written }
      if (reading.kind === 'unknown')
        yield {
          ...about,
          message: `${cellWords(cell, context.template)}：“${written}”不是数字，与它有关的总计无法检查。`,
        }
      else if (reading.kind === 'number' && reading.unit !== undefined && !column.unitInCell) {
        const plain = withoutUnit(reading, column)
        yield {
          ...about,
          message: `${cellWords(cell, context.template)}：“${written}”带了单位，表里只填数字${plain ? `“${plain}”` : ''}。`,
          ...(plain
            ? { expected: plain, fix: { label: `改为 ${plain}`, edits: [{ set: 'cell', cell, text: plain } as const] } }
            : {}),
        }
      }
    }
  },
}

/** 元 to one of 亿元, 万元, 元, as powers of ten. */
const money: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 }

/** The number in the column's own unit; undefined where the written unit is another kind of unit. */
function withoutUnit(reading: Extract<CellReading, { kind: 'number' }>, column: Header): string | undefined {
  const written = money[reading.unit ?? '']
  const wanted = money[column.unit ?? '']
  if (written === undefined && wanted === undefined) return reading.plain
  if (written === undefined || wanted === undefined) return undefined
  if (written === wanted) return reading.plain
  const yuan = reading.value * 10n ** BigInt(written)
  const unit = 10n ** BigInt(wanted)
  return yuan % unit === 0n ? formatQuantity(yuan / unit) : undefined
}
