import { findAll } from '../../find-all'
import type { TextRule } from '../../rule'

const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }
/** Between Chinese characters; , and ; also behind a figure or % and before a Chinese character or the end (W26 of wording-rules.json). */
const halfWidth =
  /[,;:?!](?<=[\u4e00-\u9fff”》）].)(?: ?(?=[\u4e00-\u9fff“《（]))|\s*[,;](?<=[%％\d]\s*.)(?:(?=\s*$)| ?(?=[\u4e00-\u9fff“《（]))/g

/**
 * mark.half-width: Chinese text is punctuated with full-width marks.
 * When: , ; : ? ! stand between Chinese characters, or , ; between a figure and Chinese text.
 * Source: GB/T 15834-2011 4.1 (marks take one character's place).
 * Fires: 占2.38%; 业务工作34条 (seed 004, four times); 公开,透明. Silent: 9:30, 1,000, URLs, 电话:0631-5581898.
 */
export const halfWidthMark: TextRule = {
  id: 'mark.half-width',
  says: '中文里的标点用全角。',
  source: '《标点符号用法》（GB/T 15834—2011）',
  severities: ['hint'],
  *checkText({ text }) {
    for (const match of findAll(halfWidth, text)) {
      const mark = match[0].trim()
      const right = fullWidth[mark]
      if (!right) continue
      const from = match.index
      yield { message: `“${mark}”是半角标点，中文里应为“${right}”。`, from, to: from + match[0].length, expected: right, replacement: right }
    }
  },
}
