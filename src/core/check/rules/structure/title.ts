import type { Rule } from '../../engine/rule'
import { composedTitle } from '../../../document/opening'

const form = /^(.+?)(\d{4})年(度?)政府信息公开工作年度报告$/

/**
 * structure.title: 〈agency〉〈Y〉年政府信息公开工作年度报告.
 * When: the printed title has another form or another agency (warning), or says 年度 twice (hint). Its year is the matter
 * of `structure.title-year`. The seat of government may drop 人民政府 or 管委会 (威海经济技术开发区2020年…, seed 003).
 * Source: 国办公开办函〔2021〕30号 and the reports published under it (domain.md 1).
 * Fires: 某区教育局2021年信息公开年报; …2021年度政府信息公开工作年度报告 (hint). Silent: a title over two lines.
 */
export const title: Rule = {
  id: 'structure.title',
  description: '标题写作“〈单位全称〉〈年份〉年政府信息公开工作年度报告”。',
  source: '国办公开办函〔2021〕30号附件；各地通行写法',
  severities: ['warning', 'hint'],
  *check({ report, template, title: printed }) {
    const plain = printed.replace(/\s+/g, '')
    const expected = composedTitle(report, template)
    if (plain === expected.replace(/\s+/g, '')) return
    const about = { places: [{ in: 'field', field: 'title' } as const], expected, actual: printed }
    const fix = { label: '恢复自动拟定的标题', edits: [{ set: 'title' } as const] }
    const match = form.exec(plain)
    if (!match) {
      yield { ...about, severity: 'warning', message: `标题应为“${expected}”，现在是“${printed}”。`, fix }
      return
    }
    const [, agency = '', year = '', doubled = ''] = match
    if (!isName(agency, report.agency.name.replace(/\s+/g, '')))
      yield {
        ...about,
        severity: 'warning',
        message: `标题中的单位是“${agency}”，与单位名称“${report.agency.name}”不同。`,
        fix,
      }
    else if (doubled)
      yield {
        ...about,
        severity: 'hint',
        message: `标题里“年度”重复，“${year}年度……年度报告”宜写作“${year}年……年度报告”。`,
        ...(Number(year) === report.year ? { fix } : {}),
      }
  },
}

function isName(written: string, name: string): boolean {
  return written === name || written === name.replace(/(?:人民政府|管理委员会|管委会)$/, '')
}
