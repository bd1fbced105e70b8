import { describe, expect, it } from 'vitest'
import { checkContext } from '../../../../../src/core/check/check'
import { createContext } from '../../../../../src/core/check/engine/context'
import { foreignPlace } from '../../../../../src/core/check/rules/style/foreign-place'
import { chainsOfAgency, isInChains, parseDivisions } from '../../../../../src/core/divisions/divisions'
import type { Report } from '../../../../../src/core/report/report'
import { divisions } from '../../../../../src/templates/divisions'
import { templates } from '../../../../../src/templates/index'
import divisionsText from '../../../../../templates/words/divisions.json?raw'
import { seedReport, seedsPresent } from '../seed-report'
import { soundReport } from '../sound-report'

const of = (report: Report, list: typeof divisions | null = divisions) =>
  checkContext(createContext({ report, templates, ...(list ? { divisions: list } : {}) }), [foreignPlace])
const told = (line: string, name = '河北省任丘市教育局', list: typeof divisions | null = divisions) =>
  of(soundReport({ agency: { name }, overview: ['（一）主动公开', line] }), list).map(({ actual }) => actual)

describe('text.foreign-place', () => {
  it.each<[string, string]>([
    ['2021年，河间市高度重视政府信息公开工作。', '河间市'],
    ['我河间市各单位按要求公开信息。', '河间市'],
    ['山东省寿光市人民政府严格落实审查制度。', '寿光市'],
    ['一是昌乐县坚持以公开为常态。', '昌乐县'],
    ['青岛市市南区积极推进政务公开。', '市南区'],
  ])('fires on %s', (line, name) => {
    expect(told(line)).toEqual([name])
  })

  it.each([
    '赴寿光市考察学习政务公开经验。',
    '与寿光市政府签订合作协议。',
    '在寿光市召开现场会。',
    '寿光市某某科技有限公司提出申请。',
    '公司注册地为寿光市。',
    '转发《寿光市高度重视政务公开的通知》。',
    '学习“寿光市积极公开”的做法。',
    '省政府高度重视，市委市政府积极部署。',
    '任丘市高度重视政务公开工作。',
    '沧州市积极推进政务公开，我市认真落实。',
    '河北省严格要求，我局认真落实。',
    '城区积极公开，郊区逐步推进。',
    '群众反映寿光市蔬菜价格信息公开及时。',
    '寿光市的经验值得学习。',
  ])('is silent on %s', (line) => {
    expect(told(line)).toEqual([])
  })

  it('is silent without the list, and where the own place is not in it', () => {
    const line = '河间市高度重视政府信息公开工作。'
    expect(told(line, '河北省任丘市教育局', null)).toEqual([])
    expect(told(line, '青禾县教育局')).toEqual([])
    expect(told(line, '教育局')).toEqual([])
  })

  it('knows the own chain up and down, of all that bear a name, and of a city without 市', () => {
    expect(told('章丘区认真公开信息。', '济南市人民政府')).toEqual([])
    expect(told('章丘区认真公开信息。', '青岛市人民政府')).toEqual(['章丘区'])
    expect(chainsOfAgency(divisions, '鼓楼区教育局').length).toBeGreaterThan(2)
    expect(chainsOfAgency(divisions, '南京市鼓楼区教育局')).toEqual([['江苏省', '南京市', '鼓楼区']])
    expect(chainsOfAgency(divisions, '威海临港经济技术开发区社会工作部')).toEqual([['山东省', '威海市']])
    expect(isInChains('南京市', [['江苏省']], divisions)).toBe(true)
  })

  it('says what it found, once for each place', () => {
    const [finding, ...others] = of(
      soundReport({
        agency: { name: '任丘市教育局' },
        overview: ['（一）主动公开', '河间市高度重视公开工作。河间市积极公开信息。'],
      }),
    )
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      severity: 'hint',
      message: '“河间市”不是本单位（任丘市教育局）所在的地方，请核对是否为别处报告的文字。',
      places: [
        { in: 'prose', section: 'overview', block: 1, from: 0, to: 3 },
        { in: 'prose', section: 'overview', block: 1, from: 12, to: 15 },
      ],
    })
  })

  it.skipIf(!seedsPresent).each(['000', '001', '002', '003', '004'])('is silent on the real report %s', (name) => {
    expect(of(seedReport(name))).toEqual([])
  })
})

describe('the list of divisions', () => {
  it('is small, has its source and its date, and every province', () => {
    expect(new TextEncoder().encode(divisionsText).length).toBeLessThanOrEqual(40_000)
    expect(divisions.source).toContain('国家统计局')
    expect(divisions.date).toBe('2023-06-30')
    expect([...divisions.chains.values()].flat().filter(({ length }) => length === 1)).toHaveLength(31)
    expect([...divisions.chains.values()].flat().length).toBeGreaterThan(3100)
  })

  it('is refused where it is no such list', () => {
    expect(() => parseDivisions({ source: 's', provinces: {} })).toThrow()
  })
})
