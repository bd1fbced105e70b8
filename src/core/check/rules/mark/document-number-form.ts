import { findAll } from '../../engine/find-all'
import type { TextRule } from '../../engine/rule'

/** 第 or leading zeros between 〔year〕 and 号 (W16 of wording-rules.json). */
const form = /〔\s*(20\d\d)\s*〕(\s*(?:第\s*\d+|0\d+)\s*)号/g

/**
 * mark.document-number-form: the number of a document has no 第 and no leading zeros.
 * When: 〔year〕 is followed by 第5号 or 05号.
 * Source: GB/T 9704-2012 7.2.5.
 * Fires: 国办函〔2020〕第109号, 鲁政办发〔2021〕05号. Silent: 国办函〔2020〕109号; 国务院令第711号.
 */
export const documentNumberForm: TextRule = {
  id: 'mark.document-number-form',
  description: '发文字号的顺序号不加“第”字，不编虚位（1不编为01）。',
  source: '《党政机关公文格式》（GB/T 9704—2012）7.2.5',
  severities: ['warning'],
  waitsFor: '〔',
  *checkText({ text }) {
    for (const match of findAll(form, text)) {
      const written = match[2] ?? ''
      const right = written.replace(/[\s第]+/g, '').replace(/^0+(?=\d)/, '')
      const to = match.index + match[0].length - 1
      yield {
        message: `发文字号的顺序号不加“第”、不编虚位：“${match[0]}”应为“〔${match[1]}〕${right}号”。`,
        from: to - written.length,
        to,
        expected: right,
        replacement: right,
      }
    }
  },
}
