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
    ['青禾县石桥镇人民政府在每个社区设置公开栏。', '青禾县石桥镇人民政府'],
    ['青禾县石桥镇人民政府在便民服务中心设立查阅点。', '青禾县石桥镇人民政府'],
    ['2025年，青禾县石桥镇人民政府在网站公开信息30条。', '青禾县石桥镇人民政府'],
    ['青禾县石桥镇人民政府将公开工作列入年度考核。', '青禾县石桥镇人民政府'],
    ['青禾县石桥镇人民政府把政务公开摆在突出位置。', '青禾县石桥镇人民政府'],
    ['一是青禾县石桥镇人民政府向群众发放公开手册。', '青禾县石桥镇人民政府'],
    ['青禾县民政局将社会救助信息全部公开。', '青禾县民政局'],
    ['青禾县教育局在局网站开设专栏。', '青禾县教育局'],
    ['青禾县教育局对公开内容逐条审核。', '青禾县教育局'],
    ['石桥镇人民政府设置公开栏12处。', '石桥镇'],
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
    '配合青禾县石桥镇人民政府在社区开展宣传。',
    '青禾县石桥镇人民政府在我镇召开现场会。',
    '青禾县教育局将我镇列为试点。',
    '青禾县教育局向我镇通报检查结果。',
    '青禾县民政局对我镇公开工作进行检查。',
    '青禾县民政局在全县通报我单位做法。',
    '青禾县教育局在检查中指出的问题已经整改。',
    '青禾县教育局对各乡镇进行培训。',
    '青禾县石桥镇人民政府在公开方面的做法值得学习。',
    '青禾县教育局将检查结果反馈本单位。',
    '青禾县石桥镇人民政府在网站公开的信息由其负责。',
    '与青禾县石桥镇人民政府在宣传月联合设点。',
    '青禾县河口镇人民政府在每个社区设置公开栏。',
    '青禾县人民政府办公室在网站设置专栏。',
    '青禾县教育局对依申请公开提出的意见，均已落实。',
    '青禾县教育局在网站开设专栏，我镇按要求报送信息。',
    '青禾县石桥镇人民政府设置的公开栏值得借鉴。',
    '石桥镇在每年三月举办集市。',
    '青禾县教育局向各学校印发通知。',
  ])('is silent on %s', (line) => {
    expect(told(line)).toEqual([])
  })

  it('lets a government speak of its departments, and a city of its areas', () => {
    expect(told('部分部门主动公开意识不强。', '青禾县人民政府', 'government-county')).toEqual([])
    expect(told('部分地区主动公开意识不强。', '青禾县人民政府', 'government-county')).toEqual(['部分地区'])
    expect(told('部分地区主动公开意识不强。', '安平市人民政府', 'government-with-rules')).toEqual([])
  })

  it('lets a government tell what its townships and departments did', () => {
    const line = '青禾县石桥镇人民政府在每个社区设置公开栏。'
    expect(told(line, '青禾县人民政府', 'government-county')).toEqual([])
    expect(told(line, '青禾县水务局', 'department')).toEqual(['青禾县石桥镇人民政府'])
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
