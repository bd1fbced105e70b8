import { findAll } from '../../engine/find-all'
import type { TextRule } from '../../engine/rule'

/**
 * Bracket, year, bracket, number, 号 behind at least two Chinese characters (W15 of wording-rules.json); 〔 on one side
 * only is wrong too.
 */
const number = /[[【（(﹝［〔](?<=[\u4e00-\u9fff]{2}\s*.)\s*((?:19|20)\d\d)\s*[\]】）)﹞］〕](?=\s*第?\s*\d+\s*号)/g

/**
 * mark.document-number: the year of a document number stands in hexagonal brackets 〔〕 (U+3014, U+3015).
 * When: a year in other brackets stands between Chinese characters and a number with 号.
 * Source: GB/T 9704-2012 7.2.5.
 * Fires: 国办函[2020]109号, 鲁政办发（2021）5号. Silent: 国办公开办函〔2021〕30 号 (the space comes from extraction);
 * （2021年第5号）.
 */
export const documentNumber: TextRule = {
  id: 'mark.document-number',
  description: '发文字号的年份用六角括号“〔〕”括入。',
  source: '《党政机关公文格式》（GB/T 9704—2012）7.2.5',
  severities: ['warning'],
  waitsFor: '号',
  *checkText({ text }) {
    for (const match of findAll(number, text)) {
      if (match[0].startsWith('〔') && match[0].endsWith('〕')) continue
      const right = `〔${match[1]}〕`
      const from = match.index
      yield {
        message: `发文字号的年份应当用六角括号：“${match[0]}”应为“${right}”。`,
        from,
        to: from + match[0].length,
        expected: right,
        replacement: right,
      }
    }
  },
}
