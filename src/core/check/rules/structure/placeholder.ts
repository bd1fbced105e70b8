import { findAll } from '../../engine/find-all'
import type { TextRule } from '../../engine/rule'

/** W27 of wording-rules.json; letters beside X make it a word of another language, and lines to write on are rest of a form as well. */
const rest =
  /(?<![A-Za-z.])[×X]{2,}(?![A-Za-z.])|某某|待补充|待填写|此处填写|TODO|【[^】\n]{0,12}(?:填写|名称|单位)[^】\n]{0,6}】|(?<![\w/])_{3,}|＿{2,}/g

/**
 * structure.placeholder: nothing of a model text is left to be filled in.
 * When: ×××, XX, 某某, 待补充, 【…】 around 填写, 名称 or 单位, a line to write on.
 * Source: 国办公开办函〔2021〕30号 (内容不准确不全面, 敷衍塞责).
 * Fires: 20XX年, ×××局, 【单位名称】, 新收＿＿件 (a figure of a blank cell, core/report/figure.ts). Silent: 【致敬百年 规范办事】 (seed 004); www.XXL.com; 5×6.
 */
export const placeholder: TextRule = {
  id: 'structure.placeholder',
  description: '正文不应留有范文里待填写的“×××”“XX”“某某”等字样。',
  source: '国办公开办函〔2021〕30号（内容准确、全面）',
  severities: ['error'],
  waitsFor: '×X某充填T【_＿',
  *checkText({ text }) {
    for (const match of findAll(rest, text)) {
      const from = match.index
      const isLine = /^[_＿]/.test(match[0])
      const message = isLine
        ? `“${match[0]}”处还空着：引用的表格数字还没有填写，或者是待填写的横线。请填上。`
        : `“${match[0]}”像是范文里待填写的地方，请填上实际内容。`
      yield { message, from, to: from + match[0].length }
    }
  },
}
