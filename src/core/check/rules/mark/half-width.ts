import { findAll } from '../../engine/find-all'
import type { TextRule } from '../../engine/rule'

const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }
const marks = /[,;:?!]/g
const chineseBefore = /[\u4e00-\u9fff”》）]$/
const figureBefore = /[%％\d]\s*$/
const chineseBehind = /^ ?[\u4e00-\u9fff“《（]/

/**
 * mark.half-width: Chinese text is punctuated with full-width marks (W26 of wording-rules.json).
 * When: , ; : ? ! stand between Chinese characters, or , ; between a figure and Chinese text or the end of the paragraph.
 * Source: GB/T 15834-2011 4.1 (marks take one character's place).
 * Fires: 占2.38%; 业务工作34条 (seed 004, four times); 公开,透明. Silent: 9:30, 1,000, URLs, 电话:0631-5581898.
 */
export const halfWidthMark: TextRule = {
  id: 'mark.half-width',
  description: '中文里的标点用全角。',
  source: '《标点符号用法》（GB/T 15834—2011）',
  severities: ['hint'],
  waitsFor: ',;:?!',
  *checkText({ text }) {
    for (const { 0: mark, index } of findAll(marks, text)) {
      const before = text.slice(Math.max(0, index - 4), index)
      const behind = text.slice(index + 1, index + 3)
      const isFigure = (mark === ',' || mark === ';') && figureBefore.test(before)
      if (!isFigure && !chineseBefore.test(before)) continue
      if (!chineseBehind.test(behind) && !(isFigure && text.slice(index + 1).trim() === '')) continue
      const right = fullWidth[mark] ?? mark
      const from = isFigure ? index - (before.length - before.trimEnd().length) : index
      const to = index + 1 + (behind.startsWith(' ') && chineseBehind.test(behind) ? 1 : 0)
      yield { message: `“${mark}”是半角标点，中文里应为“${right}”。`, from, to, expected: right, replacement: right }
    }
  },
}
