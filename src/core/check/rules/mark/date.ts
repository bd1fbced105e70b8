import { findAll } from '../../engine/find-all'
import { formatDate, isoDate } from '../../../report/calendar'
import type { TextRule } from '../../engine/rule'
import { holdsData } from '../../../report/printed'

const dotted = /(20\d\d)\.(?<![\d.]\d{4}\.)(\d{1,2})\.(\d{1,2})(?![\d.])/g
const hyphen = /日\s*([-－])\s*(?:20\d\d\s*年\s*)?\d{1,2}\s*月/g

/**
 * mark.date: dates are written with 年月日, and a hyphen does not join two of them.
 * When: 2022.1.26 in a paragraph; 1月1日-12月31日.
 * Source: GB/T 9704-2012 7.3.5.4; GB/T 15834-2011 4.13 (一字线 for a span of time).
 * Fires: both of these. Silent: 2022年1月26日; 1月1日至12月31日; 1月1日—12月31日; dates in a table of the clerk's own;
 * 2021-07-17 (lists of a web site).
 */
export const date: TextRule = {
  id: 'mark.date',
  description: '正文里的日期写作“2022年1月26日”，起止日期之间用“至”或一字线“—”。',
  source: '《党政机关公文格式》（GB/T 9704—2012）7.3.5.4；《标点符号用法》（GB/T 15834—2011）4.13',
  severities: ['hint'],
  waitsFor: '.-－',
  *checkText(block) {
    const { text } = block
    if (holdsData(block) || !/\d\.\d|日\s*[-－]/.test(text)) return
    for (const match of findAll(dotted, text)) {
      const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
      const right = formatDate(isoDate({ year, month, day }))
      if (!right) continue
      const from = match.index
      yield {
        message: `日期“${match[0]}”宜写作“${right}”。`,
        from,
        to: from + match[0].length,
        expected: right,
        replacement: right,
      }
    }
    for (const match of findAll(hyphen, text)) {
      const from = match.index + match[0].indexOf(match[1] ?? '-')
      yield { message: '起止日期之间不用半字线“-”，宜用“至”或者“—”。', from, to: from + 1, expected: '至' }
    }
  },
}
