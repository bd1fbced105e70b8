import { hasText, signatureDate } from '../../facts/printed-text'
import type { Rule } from '../../engine/rule'

/**
 * statement.signature: the report ends with the agency's name and a date.
 * When: no date of signature is given, and the text does not end with one.
 * Source: GB/T 9704-2012 7.3.5 (成文日期 of official documents).
 * Fires: seeds 000, 001, 003, 004. Silent: 2022年1月26日 (002).
 */
export const signature: Rule = {
  id: 'statement.signature',
  description: '报告末尾宜有落款单位和日期。',
  source: '《党政机关公文格式》（GB/T 9704—2012）7.3.5',
  severities: ['hint'],
  *check(context) {
    if (!hasText(context.blocks) || signatureDate(context)) return
    yield { message: '报告没有落款和日期，填写成文日期后会自动写在末尾。', places: [{ in: 'field', field: 'signed' }] }
  },
}
