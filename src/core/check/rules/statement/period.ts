import { openingPlace, restoreOpening } from '../../facts/own-opening'
import { hasText, introduction, sentencesOf } from '../../facts/printed-text'
import type { Rule } from '../../engine/rule'
import { role } from '../../../template/roles'

const named =
  /统计的?(?:期限|时限|时间|时段|周期|区间|范围|期间|口径)|数据[^。]{0,30}(?:20\d\d\s*年[^。]{0,12}(?:至|到|止|—|-)|截[至止])|数据的?[^。，]{0,6}(?:期限|时限|期间|时段|时间)|数据[^。]{0,16}(?:20\d\d\s*年(?:度|全年)|全年)/
/** In the introduction a span that covers months or the whole year tells the period, whatever it is called. */
const day = '(?:20\\d\\d\\s*年\\s*)?\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?'
const span = new RegExp(
  `20\\d\\d\\s*年\\s*1\\s*月(?:\\s*1\\s*日)?\\s*[起始开]?[始，,]?\\s*(?:截?至|截?止到?|到|[-－—–~～]+)\\s*${day}`,
)
const numericSpan = /20\d\d[.-]0?1[.-]0?1\s*(?:至|到|[-－—–~～]+)\s*(?:20\d\d[.-])?12[.-]31/

/**
 * statement.period: the report says which period its figures cover.
 * When: no sentence of the opening or of 一 names the 统计期限, and the introduction names no span that begins in January.
 * Source: the opening in common use (domain.md 1); 条例 art. 49.
 * Fires: seed 001 (no opening at all). Silent: 所列数据的统计期限自2021年1月1日起至12月31日止 (000, 002, 003, in 一: 004);
 * 内容涵盖我局2022年1月1日至12月31日期间的政府信息公开工作情况.
 */
export const statedPeriod: Rule = {
  id: 'statement.period',
  description: '报告应写明所列数据的统计期限。',
  source: '各地年度报告通行写法；《中华人民共和国政府信息公开条例》第四十九条',
  severities: ['hint'],
  *check(context) {
    const blocks = [...context.prose('opening'), ...context.proseOf(role.overview)]
    if (!hasText(blocks)) return
    if (blocks.some((block) => sentencesOf(block).some((sentence) => named.test(sentence.text)))) return
    if (introduction(context).some(({ text }) => span.test(text) || numericSpan.test(text))) return
    const fix = restoreOpening(context, (text) => named.test(text) || span.test(text))
    yield {
      message: `报告没有写明数据的统计期限（${context.report.year}年1月1日至12月31日），可在开头说明。`,
      places: [openingPlace(context, 'period')],
      expected: `${context.report.year}年1月1日至${context.report.year}年12月31日`,
      ...(fix ? { fix } : {}),
    }
  },
}
