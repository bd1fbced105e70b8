import { describe, expect, it } from 'vitest'
import type { ProseBlock } from '../../../../../src/core/report/report'
import { findingsOf, foundOn, overviewWith, paragraphs } from '../sound-report'

describe('structure.title and .title-year', () => {
  it.each([
    ['青河市松岭区教育和体育局2021年政府信息公开年度报告', ['structure.title warning']],
    ['松岭区教体局2021年政府信息公开工作年度报告', ['structure.title warning']],
    ['青河市松岭区教育和体育局2021年度政府信息公开工作年度报告', ['structure.title hint']],
    ['青河市松岭区教育和体育局2020年政府信息公开工作年度报告', ['structure.title-year error']],
    [
      '青河市松岭区教育和体育局２０２０年政府信息公开工作年度报告',
      ['structure.title warning', 'structure.title-year error'],
    ],
    ['青河市松岭区教育和体育局 2021 年\n政府信息公开工作年度报告', []],
  ])('judges %s', (title, expected) => expect(foundOn({ title })).toEqual(expected))

  it('puts the right title in place', () => {
    const [year] = findingsOf({ title: '青河市松岭区教育和体育局2020年政府信息公开工作年度报告' })
    expect(year?.fix?.edits).toEqual([{ set: 'title', text: '青河市松岭区教育和体育局2021年政府信息公开工作年度报告' }])
    const [form] = findingsOf({ title: '信息公开年报' })
    // Without a text: the title follows the agency and the year again.
    expect(form?.fix?.edits).toEqual([{ set: 'title' }])
  })

  it('lets a seat of government drop 人民政府', () => {
    expect(
      foundOn({
        agency: { name: '松岭县人民政府', kind: 'government-county' },
        title: '松岭县2021年政府信息公开工作年度报告',
      }),
    ).toEqual([])
  })
})

describe('structure.agency-name', () => {
  const town = { name: '青河市松岭县柳溪镇人民政府', kind: 'township' } as const
  it.each([
    [town, '柳西镇共公开信息20条。', '柳西镇'],
    [town, '2021年，松岭县榴溪镇认真落实要求。', '榴溪镇'],
    [{}, '青河市松岭区教育体育局认真落实要求。', '青河市松岭区教育体育局'],
    [{}, '区教育与体育局认真落实要求。', '教育与体育局'],
    [{}, '青河市松领区教育和体育局认真落实要求。', '青河市松领区教育和体育局'],
  ])('reports a near-variant (%o)', (agency, line, variant) => {
    const found = findingsOf({ agency, overview: overviewWith(line) })
    expect(found.map(({ rule }) => rule)).toEqual(['structure.agency-name'])
    expect(found[0]?.actual).toBe(variant)
    const place = found[0]?.places[0]
    expect(place?.in === 'prose' && line.slice(place.from, place.to)).toBe(variant)
  })

  it('is one finding for all variants, the most frequent first', () => {
    const [found, ...more] = findingsOf({
      agency: town,
      overview: overviewWith('榴溪镇公开信息。', '柳西镇公开信息，柳西镇发布信息。'),
    })
    expect(more).toEqual([])
    expect(found?.actual).toBe('柳西镇、榴溪镇')
    expect(found?.places).toHaveLength(3)
  })

  it.each([
    [{}, '区教体局和松岭区教育和体育局、我局、教育和体育局局长、松岭区文化和旅游局、青河市教育和体育局。'],
    [{ name: '青河市松岭区工业和信息化局' }, '区工信局落实要求，市工业和信息化厅部署，工业和信息化工作有序推进。'],
    [
      { name: '青河临港经济技术开发区社会工作部' },
      '区社会工作部、社会工作部的部门职能，青河临港经济技术开发区管委会。',
    ],
    [{ name: '松岭区住房和城乡建设局' }, '区住建局、住房和城乡建设领域。'],
    [{ name: '青河市城市管理局' }, '城市管理局落实城镇管理要求。'],
    [town, '与柳河镇、松溪镇共同开展培训，镇政府、柳溪镇人民政府政府信息公开工作，各镇、本镇。'],
    [{ name: '教育局' }, '体育局。'],
  ])('is silent on other names (%o)', (agency, line) =>
    expect(foundOn({ agency, overview: overviewWith(line) })).toEqual([]),
  )
})

describe('structure.intro-parts', () => {
  const opening = (parts: string) => [
    `根据《中华人民共和国政府信息公开条例》编制。${parts}统计期限自2021年1月1日起至2021年12月31日止。如有疑问请联系（电话：0000-1234567）。`,
  ]
  const five =
    '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况'
  it.each([
    `内容包括${five}、其他事项，以及相关指标统计附表等。`,
    `内容包括${five}、其他需要报告的事项，以及附图。`,
    `本报告由${five}、其他需要报告的事项七部分组成。`,
    `本报告由${five}五部分组成。`,
  ])('reports %s', (parts) => expect(foundOn({ opening: opening(parts) })).toEqual(['structure.intro-parts hint']))

  it.each([
    `本报告由${five}、其他需要报告的事项六部分组成。`,
    `本报告由${five}、其他需要报告的事项等部分组成。`,
    `本报告包括${five}等部分。`,
    '本报告包括总体情况和统计表。',
  ])('is silent on %s', (parts) => expect(foundOn({ opening: opening(parts) })).toEqual([]))

  it('is silent where the attachments are there', () => {
    const cell = { runs: [{ type: 'text', text: '机构职能' } as const], colspan: 1, rowspan: 1, header: false }
    const blocks = {
      'other-matters': [
        ...paragraphs('未收取信息处理费。'),
        { type: 'table', rows: [[cell]] } as const,
        { type: 'picture', picture: 'a', alt: '柱状图' } as const,
      ],
    }
    expect(foundOn({ opening: opening(`内容包括${five}、其他事项，以及附表、附图等。`), blocks })).toEqual([])
  })

  it('reads an introduction that stands in 一', () => {
    expect(foundOn({ overview: overviewWith(`内容包括${five}、其他事项，以及附表等。`) })).toEqual([
      'structure.intro-parts hint',
    ])
  })
})

describe('structure.five-aspects', () => {
  const heads = ['主动公开', '依申请公开', '政府信息管理', '平台建设', '监督保障']
  const text = (names: readonly string[]) =>
    names.flatMap((name, index) => [`（${'一二三四五'[index]}）${name}情况`, '各项工作有序推进，圆满完成任务。'])
  it('warns when two are missing, and hints at one', () => {
    expect(foundOn({ overview: text(heads) })).toEqual([])
    for (const missing of heads) {
      const found = findingsOf({ overview: text(heads.filter((name) => name !== missing)) })
      expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['structure.five-aspects hint'])
      expect(found[0]?.message).toContain(missing)
    }
    expect(foundOn({ overview: text(heads.slice(2)) })).toEqual(['structure.five-aspects warning'])
  })

  it.each([
    [['切实加强主动公开工作', '规范依申请公开办理', '信息管理情况', '政务公开平台建设', '督察考核与责任追究情况']],
    [
      [
        '加大公开力度',
        '依申请公开政府信息受理情况',
        '制度建设及政府信息管理情况',
        '公开平台建设情况',
        '强化督查考评作用',
      ],
    ],
  ])('knows the headings met in reports: %s', (names) => expect(foundOn({ overview: text(names) })).toEqual([]))

  it('reads 一 without items as a whole', () => {
    expect(
      foundOn({ overview: ['2021年，我局做好主动公开、依申请公开和政府信息管理，加强平台建设，完善监督。'] }),
    ).toEqual([])
    expect(foundOn({ overview: ['2021年，我局做好主动公开，公开信息20条。'] })).toEqual([
      'structure.five-aspects warning',
    ])
  })
})

describe('structure.empty-section and .thin-section', () => {
  it('reports each section of prose that says nothing, and no more about it', () => {
    expect(foundOn({ overview: [], problems: ['  '], others: [] })).toEqual([
      'structure.empty-section error',
      'structure.empty-section error',
      'structure.empty-section error',
    ])
  })

  it('accepts a section that holds a picture', () => {
    expect(foundOn({ blocks: { 'other-matters': [{ type: 'picture', picture: 'a', alt: '统计图' }] } })).toEqual([])
  })

  it.each(['无。', '存在内容不够丰富的问题，将加强学习。'])('warns of a 五 that is only %s', (line) =>
    expect(foundOn({ problems: [line] })).toEqual(['structure.thin-section warning']),
  )

  it('lets 六 be short', () => expect(foundOn({ others: ['未收取信息处理费。'] })).toEqual([]))
})

describe('structure.numbering', () => {
  const five = '加强培训，丰富形式，提升水平；公开内容还不够丰富，解读形式较为单一，与期待有差距。'
  it.each([
    [[`一是${five}`, `二是${five}`, `四是${five}`], '四是'],
    [[`一是${five}二是${five}二是${five}`], '二是'],
    [[`（一）${five}`, `（三）${five}`], '（三）'],
    [[`1.${five}`, `3.${five}`], '3.'],
    [[`（1）${five}`, `（2）${five}`, `（2）${five}`], '（2）'],
  ])('reports a gap in %s', (problems, actual) => {
    const found = findingsOf({ problems })
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['structure.numbering hint'])
    expect(found[0]?.actual).toBe(actual)
  })

  it.each([
    [[`（一）${five}一是${five}二是${five}`, `（二）${five}一是${five}二是${five}三是${five}`]],
    [[`一是${five}`, `二是${five}`, '下一步：', `一是${five}`, `二是${five}`]],
    [['按照第二十条第（一）项和第（五）项的要求，', `1.5万人次参与。${five}`, `3.5万人次参与。${five}`]],
    [[`首先${five}二是${five}三是${five}`]],
    [
      Array.from(
        { length: 12 },
        (_, index) => `${['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'][index]}是${five}`,
      ),
    ],
  ])('is silent on %s', (problems) => expect(foundOn({ problems })).toEqual([]))
})

describe('structure.placeholder', () => {
  it.each([
    '公开信息XX条。',
    '20XX年，我局工作有序推进。',
    '由×××负责。',
    '某某同志负责。',
    '【单位名称】负责。',
    '【此处填写数字】条。',
    '公开信息____条。',
    '待补充',
  ])('reports %s', (line) =>
    expect(foundOn({ overview: overviewWith(line) }).filter((one) => one.startsWith('structure'))).toEqual([
      'structure.placeholder error',
    ]),
  )

  it.each([
    '【致敬百年 规范办事】专栏公开信息。',
    '网址http://www.XXL.com.cn。',
    '面积为5×6米。',
    '地址www.a.cn/a___b。',
    '完成MAXX系统升级。',
  ])('is silent on %s', (line) => expect(foundOn({ overview: overviewWith(line) })).toEqual([]))
})

describe('structure.intro-parts, number and list', () => {
  const opening = (parts: string) => [
    `根据《中华人民共和国政府信息公开条例》编制。${parts}统计期限自2021年1月1日起至2021年12月31日止。如有疑问请联系（电话：0000-1234567）。`,
  ]
  const on = (parts: string) =>
    foundOn({ opening: opening(parts) }).filter((one) => one.startsWith('structure.intro-parts'))
  const [one, two, three, four, five, six] = [
    '总体情况',
    '主动公开政府信息情况',
    '收到和处理政府信息公开申请情况',
    '政府信息公开行政复议、行政诉讼情况',
    '存在的主要问题及改进情况',
    '其他需要报告的事项',
  ]
  it.each([
    `本报告包括${one}、${two}、${three}、${four}、${five}五个部分。`,
    `本报告包括${one}、${two}、${three}、${four}、${five}和${six}等五项内容。`,
    `全文由${one}、${two}、${three}、${four}、${five}、${six}7个方面组成。`,
    `本报告由${two}、${three}、${four}、${five}、${six}等五个部分组成。`,
    `本报告由${one}、${two}、${three}、${five}、${six}等六个部分组成。`,
    `本报告共分七个部分。`,
    `本报告由五大部分组成。`,
    `全文包括8项内容。`,
    `本年度报告共包括五个方面内容。`,
    `本报告由${one}、${two}、${three}、${four}四个板块构成。`,
  ])('reports %s', (parts) => expect(on(parts)).toEqual(['structure.intro-parts hint']))

  it.each([
    `本报告包括${one}、${two}、${three}、${four}、${five}和${six}六个部分。`,
    `本报告包括${one}、${two}、${three}、${four}、${five}、${six}等六项内容。`,
    `全文由${one}，${two}，${three}，${four}，${five}，${six}共6个方面组成。`,
    '本报告共包括六个部分。',
    '本报告共分六大部分。',
    `本报告包括${one}、${two}、${three}、${four}、${five}等部分。`,
    '我局从五个方面推进信息公开。',
    '信息公开涵盖民生、就业等八个方面。',
    '从加大主动公开力度、推进重点领域公开等6个方面提出23项措施。',
    '围绕依申请公开、主动公开、平台建设三个方面开展培训。',
  ])('is silent on %s', (parts) => expect(on(parts)).toEqual([]))
})

describe('structure.agency-name, in the opening and the contact line', () => {
  const on = (line: string, name = '青河市松岭区教育和体育局') =>
    foundOn({
      agency: { name },
      opening: [`根据《中华人民共和国政府信息公开条例》编制。${line}统计期限为2021年全年。`],
    }).filter((one) => one.startsWith('structure.agency-name'))
  it.each([
    '现公布青河市松岭区水务局2021年政府信息公开工作年度报告。',
    '现将松岭区农业农村局2021年度政府信息公开工作年度报告公布如下。',
    '结合青河市松岭区财政局2021年政府信息公开工作年度报告编制要求。',
    '青河市松岭区民政局2021年政府信息公开工作年度报告已经完成。',
    '如有疑问，请与青河市松岭区水务局办公室联系（电话：0000-1234567）。',
    '如有疑问，请与松岭区司法局联系（电话：0000-1234567）。',
    '请向青河市松岭区审计局咨询（电话：0000-1234567）。',
    '现编制松岭区文化和旅游局2021年政府信息公开年度报告。',
    '现公布松岭区柳溪镇人民政府2021年政府信息公开工作年度报告。',
    '请致电松岭区统计局（电话：0000-1234567）。',
  ])('reports %s', (line) => expect(on(line)).toEqual(['structure.agency-name warning']))

  it.each([
    '现公布青河市松岭区教育和体育局2021年政府信息公开工作年度报告。',
    '现公布松岭区教体局2021年政府信息公开工作年度报告。',
    '现公布我局2021年政府信息公开工作年度报告。',
    '如有疑问，请与松岭区教体局办公室联系（电话：0000-1234567）。',
    '如有疑问，请与青河市松岭区教育和体育局办公室联系（电话：0000-1234567）。',
    '如有疑问，请与本局办公室联系（电话：0000-1234567）。',
    '如有疑问，请与松岭区人民政府办公室联系（电话：0000-1234567）。',
    '如有疑问，请与局办公室联系（电话：0000-1234567）。',
    '按照《松岭区财政局2021年政府信息公开工作年度报告》的体例编制。',
    '按照松岭区大数据局的要求编制本报告。',
    '请与我单位联系（电话：0000-1234567）。',
    '请与区政务公开办联系。',
  ])('is silent on %s', (line) => expect(on(line)).toEqual([]))
})

describe('structure.empty-heading', () => {
  const heading = (text: string, level: 1 | 2 | 3 = 1) =>
    ({ type: 'heading', level, runs: [{ type: 'text', text }] }) as const
  const paragraph = (text: string) => ({ type: 'paragraph', runs: [{ type: 'text', text }] }) as const
  const cell = { runs: [{ type: 'text', text: '项目' } as const], colspan: 1, rowspan: 1, header: false }
  const on = (...blocks: readonly ProseBlock[]) =>
    foundOn({ blocks: { 'other-matters': blocks } }).filter((one) => one.startsWith('structure.empty-heading'))
  const text = paragraph('2021年，我局未收取信息处理费。')
  it.each([
    [[heading('（一）收费情况'), heading('（二）其他'), text]],
    [[text, heading('（二）其他事项')]],
    [[heading('（一）收费情况'), text, heading('（二）创新'), heading('（三）其他'), text]],
    [[heading('1.收费'), heading('2.其他'), text]],
    [[heading('（1）收费'), heading('（2）其他'), text]],
    [[heading('1.收费'), heading('（二）其他'), text]],
    [[heading('收费情况'), heading('其他情况'), text]],
    [[heading('收费情况', 2), heading('其他情况', 1), text]],
    [[heading('（一）收费情况'), paragraph('  '), heading('（二）其他'), text]],
    [[text, heading('收费情况'), paragraph(' ')]],
  ])('hints at %j', (blocks) => expect(on(...blocks)).toEqual(['structure.empty-heading hint']))

  it.each([
    [[heading('（一）收费情况'), text, heading('（二）其他'), text]],
    [[heading('（一）收费情况'), heading('1.基本情况'), text]],
    [[heading('（一）收费情况'), heading('基本情况'), text]],
    [[heading('收费情况'), heading('（一）基本情况'), text]],
    [[heading('收费情况', 1), heading('基本情况', 2), text]],
    [[heading('（一）收费情况'), { type: 'table', rows: [[cell]] } as const]],
    [[heading('（一）收费情况'), { type: 'picture', picture: 'a', alt: '图' } as const]],
    [[text, heading('（二）其他事项：无')]],
    [[text, heading('（二）其他事项：没有其他需要报告的事项。')]],
    [[text, heading('')]],
  ])('is silent on %j', (blocks) => expect(on(...blocks)).toEqual([]))
})
