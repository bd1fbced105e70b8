import type { Rule } from '../../engine/rule'

/**
 * structure.title-year: the title's year is the report's.
 * When: the printed title names years and the report's year is not among them.
 * Source: 条例 art. 49. Fires: …2020年政府信息公开工作年度报告 on a report for 2021. Silent: full-width ２０２１年, 2021 年.
 */
export const titleYear: Rule = {
  id: 'structure.title-year',
  description: '标题中的年份是报告年度。',
  source: '《中华人民共和国政府信息公开条例》第四十九条（上一年度政府信息公开工作年度报告）',
  severities: ['error'],
  *check({ report, title }) {
    const plain = title.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    const years = [...plain.matchAll(/(20\d\d)\s*年?/g)]
    const first = years[0]
    if (!first?.[1] || years.some((match) => Number(match[1]) === report.year)) return
    const at = first.index ?? 0
    const text = title.slice(0, at) + String(report.year) + title.slice(at + first[1].length)
    yield {
      message: `标题写的是${first[1]}年，本报告是${report.year}年的。`,
      places: [{ in: 'field', field: 'title' }],
      expected: `${report.year}年`,
      actual: `${first[1]}年`,
      ...(years.length === 1
        ? { fix: { label: `标题改为${report.year}年`, edits: [{ set: 'title', text } as const] } }
        : {}),
    }
  },
}
