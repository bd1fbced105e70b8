import { describe, expect, it } from 'vitest'
import { findingsOf, foundOn, overviewWith } from '../sound-report'

const introduction = (period: string) => [
  `根据《中华人民共和国政府信息公开条例》编制本报告。本报告中所列数据的统计期限${period}。如有疑问，请联系办公室（电话：0000-1234567）。`,
]

it('finds nothing on a sound report', () => {
  expect(foundOn({})).toEqual([])
})

describe('date.period', () => {
  it.each([
    '自2020年1月1日起至2020年12月31日止',
    '自2021年1月1日起至2021年12月30日止',
    '从2021年2月1日到12月31日止',
    '自2021年1月1日至2022年12月31日',
  ])('reports %s in a report for 2021', (period) =>
    expect(foundOn({ opening: introduction(period) })).toEqual(['date.period error']),
  )

  it.each([
    '从 2021 年 1 月 1 日到 12 月 31 日止',
    '自2021年1月1日起至2021年12月31日止',
    '自2021年1月1日起，至2021年12月31日止',
    '自202111日起至20211230日止',
    '为2021年1月1日—12月31日',
  ])('is silent on %s', (period) => expect(foundOn({ opening: introduction(period) })).toEqual([]))

  it('puts the whole year in its place', () => {
    const [found] = findingsOf({ opening: introduction('自2020年1月1日起至2020年12月31日止') })
    expect(found?.fix?.edits).toMatchObject([
      { set: 'text', section: 'opening', block: 0, text: '2021年1月1日起至2021年12月31日' },
    ])
  })

  it('leads to the field where the opening is composed from it', () => {
    const [found] = findingsOf({ period: { from: '2021-03-01', to: '2021-12-31' } })
    expect(found).toMatchObject({
      rule: 'date.period',
      message: expect.stringContaining('2021年3月1日至2021年12月31日') as string,
      places: [
        { in: 'field', field: 'period' },
        { in: 'prose', section: 'opening' },
      ],
    })
    expect(found?.fix).toBeUndefined()
  })
})

describe('date.stale-year', () => {
  it.each([
    '2020年，我局组织培训3次。',
    '（六）2020年，我局组织培训3次。',
    '不断加强学习，2020年组织培训3次。',
    '2020年度组织培训3次。',
    '2020年，我局落实《2021年政务公开工作要点》，组织培训3次。',
    '2020年，我局考核工作顺利。',
    '一是2020年组织培训3次。',
  ])('reports the year before at the head of a clause: %s', (line) => {
    expect(foundOn({ overview: overviewWith(line) }).filter((one) => !one.startsWith('structure.numbering'))).toEqual([
      'date.stale-year warning',
    ])
    expect(
      foundOn({ others: ['2021年，我局未收取信息处理费。', line] }).filter((one) => !one.startsWith('structure')),
    ).toEqual(['date.stale-year warning'])
  })

  it.each([
    '全年公开信息411条，比2020年略有减少。',
    '与2020年相比增加5条，较2020年增长一成，同2020年持平。',
    '自2020年以来，我局坚持开展培训。',
    '2020年以来，我局坚持开展培训。',
    '按时公开2020年度部门决算。',
    '2020年度部门决算、2021年度部门预算按时公开。',
    '截至2020年底，共有栏目8个。',
    '2020年底，共有栏目8个。',
    '落实《2020年政务公开工作要点》要求。',
    '印发《工作方案，2020年版》等文件。',
    '2021年收到留言40条，2020年为35条。',
    '2020年至2021年，共开展培训8次。',
    '2020年7月印发的《工作规则》继续执行。',
    '2020年度政务公开考核中，我局列全区第三名。',
    '2020年度考核结果为良好。',
    '2020年度政府信息公开工作年度报告按时发布。',
    '2020年的1326条增加到今年的1560条。',
    '2020年遗留的2件申请已全部答复。',
    '2020年结转的2件已办结。',
    '2020年第三方评估反馈的8个问题已全部整改。',
    '2020年机构改革后，目录相应更新。',
    '2020年共收到20件，2021年共收到25件。',
    '2020年12月收到的2件申请已于2021年1月答复。',
  ])('is silent on %s', (line) => expect(foundOn({ overview: overviewWith(line) })).toEqual([]))

  it('has nothing to say of 五', () => {
    expect(
      foundOn({ problems: ['2020年，我局存在解读形式单一的问题。2022年，我局将加强培训，丰富解读形式。'] }),
    ).toEqual([])
  })
})

describe('date.plan-year', () => {
  const five = (plan: string) => ({
    problems: [`一是公开内容还不够丰富；二是业务能力有待提高，解读形式较为单一。${plan}`],
  })

  it.each([
    '2021年，我局将加强培训，丰富形式。',
    '2023年，拟加强培训。',
    '下一步，我局将在2021年加强培训。',
    '2021年我局计划加强培训。',
    '（二）2020年，将加强培训。',
  ])('reports %s', (plan) => expect(foundOn(five(plan))).toEqual(['date.plan-year warning']))

  it.each([
    '2022年，我局将加强培训。',
    '2022 年，将从如下方面着手。',
    '下一步，我局将加强培训。',
    '针对2021年存在的不足，我局将加强培训。',
    '2021年我局制定了整改计划，逐项整改到位。2022年将加强培训。',
    '2021年，我局按照计划完成了整改。2022年将加强培训。',
    '到2025年，将实现全覆盖。',
    '2021年，工作取得了一些进步。下一步，我局将加强培训。',
    '下一步，将贯彻《2021年工作要点》，加强培训。',
    '下一步，我局将2021年的文件全部清理，加强培训。',
  ])('is silent on %s', (plan) => expect(foundOn(five(plan)).filter((one) => one.startsWith('date.'))).toEqual([]))
})

describe('date.deadline', () => {
  it('warns a department after 31 January', () => {
    expect(foundOn({ signed: '2022-02-01' })).toEqual(['date.deadline warning'])
    expect(foundOn({ signed: '2022-01-31' })).toEqual([])
  })

  it('warns a government after 31 March', () => {
    const agency = { name: '松岭县人民政府', kind: 'government-county' } as const
    expect(foundOn({ agency, signed: '2022-04-01' })).toEqual(['date.deadline warning'])
    expect(foundOn({ agency, signed: '2022-03-31' })).toEqual([])
  })

  it('gives only a hint to kinds that 条例 49 does not name', () => {
    const agency = { name: '松岭县柳溪镇人民政府', kind: 'township' } as const
    expect(foundOn({ agency, signed: '2022-02-20' })).toEqual(['date.deadline hint'])
  })

  it('gives a hint after a local date of that year', () => {
    expect(foundOn({ signed: '2022-01-29', localDeadline: '2022-01-26' })).toEqual(['date.deadline hint'])
    expect(foundOn({ signed: '2022-01-26', localDeadline: '2022-01-26' })).toEqual([])
    expect(foundOn({ signed: '2022-01-29', localDeadline: '2021-01-26' })).toEqual([])
  })

  it('reads a date that stands in the text', () => {
    const others = ['2021年，我局未收取信息处理费。', '青河市松岭区教育和体育局', '2022年2月8日']
    expect(foundOn({ signed: undefined, others })).toEqual(['date.deadline warning'])
  })
})

describe('date.signature-year', () => {
  it.each(['2021-01-20', '2023-01-20', '2020-12-31'])('reports %s under a report for 2021', (signed) =>
    expect(foundOn({ signed })).toEqual(['date.signature-year warning']),
  )
})

describe('date.impossible', () => {
  const on = (line: string) =>
    foundOn({ overview: overviewWith(line) }).filter((one) => one.startsWith('date.impossible'))
  it.each([
    '2月30日举办开放日活动。',
    '2021年2月29日举办培训。',
    '2021年13月举办培训。',
    '2021年6月31日公布年报。',
    '4月31日前完成。',
    '11月31日前完成。',
    '13月5日举办培训。',
    '2021年0月举办培训。',
    '5月0日举办培训。',
    '9月40日前完成。',
    '13月底完成整改。',
    '2021 年 14 月 2 日印发。',
  ])('fires on %s', (line) => expect(on(line)).toEqual(['date.impossible warning']))

  it.each([
    '2月29日举办开放日活动。',
    '2020年2月29日举办培训。',
    '历时13个月完成。',
    '2021年12月举办培训。',
    '6月30日前完成。',
    '自12月1日至次年1月5日公示。',
    '2021年1月1日至12月31日公开信息20条。',
    '自2021年12月1日至1月5日公示。',
    '1—12月公开信息20条。',
    '第13月刊出版。',
    '7月、8月、10月各一次。',
    '日均访问3.13月度通报。',
  ])('is silent on %s', (line) => expect(on(line)).toEqual([]))

  const period = (span: string) =>
    foundOn({
      opening: [`根据《中华人民共和国政府信息公开条例》编制。所列数据的统计期限${span}。联系电话：0000-1234567。`],
    }).filter((one) => one.startsWith('date.impossible'))
  it.each(['自2021年12月31日起至2021年1月1日止', '从2021年12月31日到2020年1月1日', '为2022年1月1日—2021年12月31日'])(
    'tells a 统计期限 that ends before it begins: %s',
    (span) => expect(period(span)).toEqual(['date.impossible warning']),
  )
  it.each(['自2021年1月1日起至2021年12月31日止', '自2021年12月1日起至1月5日止', '为2021年1月1日至12月31日'])(
    'is silent on the 统计期限 %s',
    (span) => expect(period(span)).toEqual([]),
  )
})
