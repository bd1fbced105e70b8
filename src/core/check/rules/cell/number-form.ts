import { trimCell, type OddForm } from '../../../report/cell-reading'
import { cellWords } from '../../words/place-words'
import type { Rule } from '../../engine/rule'
import { unusualCells } from '../../facts/stated-cells'

/** 减4 is the way in which 本年增/减 is often written: not odd. */
const words: Readonly<Partial<Record<OddForm, string>>> = {
  'full-width': '用了全角数字',
  separators: '带了千位分隔符',
  'leading-zeros': '前面有多余的0',
  spaces: '中间有空格',
  sign: '带了加号',
}

/**
 * cell.number-form: a number in plain half-width digits.
 * When: full-width digits, separators, leading zeros or spaces inside a number that has no unit (`cell.not-a-number`).
 * Source: the numbers are read by programs when reports are collected. Fires: １２, 1,234, 007, 1 2. Silent: " 5 ", +113 in 本年增/减.
 */
export const numberForm: Rule = {
  id: 'cell.number-form',
  description: '数字用半角阿拉伯数字，不带分隔符、空格和多余的0。',
  source: '《出版物上数字用法》（GB/T 15835—2011）',
  severities: ['hint'],
  *check(context) {
    for (const { cell, text, column, reading } of unusualCells(context)) {
      if (reading.kind !== 'number' || (reading.unit !== undefined && !column.unitInCell)) continue
      const odd = reading.oddForm && words[reading.oddForm]
      if (!odd) continue
      const plain = reading.plain + (reading.unit ?? '')
      yield {
        message: `${cellWords(cell, context.template)}：“${trimCell(text)}”${odd}，按${plain}计算，宜写作“${plain}”。`,
        places: [{ in: 'cell', cell }],
        expected: plain,
        actual: trimCell(text),
        fix: { label: `改为 ${plain}`, edits: [{ set: 'cell', cell, text: plain }] },
      }
    }
  },
}
