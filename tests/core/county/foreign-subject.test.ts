import { describe, expect, it } from 'vitest'
import { deskReport } from '../../../src/core/county/desk-report'
import { foreignSubjects, otherNames } from '../../../src/core/county/foreign-subject'
import type { AgencyKind } from '../../../src/core/report/agency-kind'
import { templateById } from '../../../src/templates/index'
import { soundReport } from '../check/rules/sound-report'

const template = templateById('2021')!
const names = otherNames([
  '青禾县石桥镇人民政府',
  '青禾县河口镇人民政府',
  '青禾县民政局',
  '青禾县教育局',
  '青禾县人民政府',
  '青禾县人民政府办公室',
])
function told(
  line: string,
  name = '青禾县河口镇人民政府',
  kind: AgencyKind = 'township',
  where: 'overview' | 'problems' = 'overview',
) {
  const report = soundReport({ agency: { name, kind }, [where]: ['（一）主动公开', line] })
  return foreignSubjects(deskReport('a', { report }, [], template), names).map(({ actual }) => actual)
}

describe('others.foreign-subject', () => {
  it.each<[string, string]>([
    ['2021年，石桥镇高度重视政务公开工作。', '石桥镇'],
    ['一是石桥镇人民政府严格落实审查制度。', '石桥镇'],
    ['青禾县石桥镇人民政府主动公开信息120条。', '青禾县石桥镇人民政府'],
    ['青禾县民政局认真贯彻落实《条例》。', '青禾县民政局'],
    ['部分地区对公开工作重视不够。', '部分地区'],
    ['存在的问题是：部分部门主动公开意识不强。', '部分部门'],
    ['多数部门信息更新不及时。', '多数部门'],
  ])('fires on %s', (line, words) => {
    expect(told(line)).toEqual([words])
  })

  it.each([
    '与石桥镇联合开展宣传活动。',
    '赴石桥镇学习政务公开经验。',
    '石桥镇的做法值得学习。',
    '石桥镇、河口镇两地共建服务点。',
    '河口镇高度重视政务公开工作。',
    '青禾县人民政府办公室对我镇进行考核。',
    '青禾县高度重视政务公开，我镇按要求落实。',
    '县教育局认真指导我镇学校公开。',
    '青禾县教育局来我镇调研。',
    '印发《石桥镇严格落实公开办法》。',
    '部分村公开栏更新不及时。',
    '督促部分部门整改。',
    '部分群众对公开工作了解不多。',
    '各部门积极配合。',
  ])('is silent on %s', (line) => {
    expect(told(line)).toEqual([])
  })

  it('lets a government speak of its departments, and a city of its areas', () => {
    expect(told('部分部门主动公开意识不强。', '青禾县人民政府', 'government-county')).toEqual([])
    expect(told('部分地区主动公开意识不强。', '青禾县人民政府', 'government-county')).toEqual(['部分地区'])
    expect(told('部分地区主动公开意识不强。', '安平市人民政府', 'government-with-rules')).toEqual([])
  })

  it('says once what text.generic-actor says, and leads to all places of one name', () => {
    const report = soundReport({
      agency: { name: '青禾县教育局' },
      overview: ['（一）主动公开', '石桥镇高度重视政务公开。石桥镇严格落实审查制度。'],
      problems: ['部分部门主动公开意识不强，下一步将加强培训。'],
    })
    const [finding, ...others] = foreignSubjects(deskReport('a', { report }, [], template), names)
    expect(others).toHaveLength(1)
    expect(finding).toMatchObject({
      rule: 'others.foreign-subject',
      severity: 'hint',
      message: '以“石桥镇”作主语，但报告的单位是“青禾县教育局”，请核对是否为其他单位的文字。',
      places: [
        { in: 'prose', section: 'overview', block: 1, from: 0, to: 3 },
        { in: 'prose', section: 'overview', block: 1, from: 12, to: 15 },
      ],
    })
    const place = { in: 'prose', section: 'problems', block: 0, from: 0, to: 4 } as const
    const known = { rule: 'text.generic-actor', severity: 'hint', message: '', places: [place], key: '' } as const
    expect(foreignSubjects(deskReport('a', { report }, [known], template), names)).toHaveLength(1)
  })
})
