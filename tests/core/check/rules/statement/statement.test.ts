import { describe, expect, it } from 'vitest'
import { foundOn, findingsOf, overviewWith } from '../sound-report'

describe('statement.fee', () => {
  it.each(['暂无其他需要报告的事项。', '无其他需要说明的事项。', '行政事业性收费目录清单按时公开。'])(
    'is missed in 六: %s',
    (line) => expect(foundOn({ others: [line] })).toEqual(['statement.fee warning']),
  )

  it.each([
    '未收取相关费用。',
    '我局未发生政府信息公开收费情况。',
    '本年度发出收费通知0件，总金额0元，实际收取0元。',
    '没有收取信息处理费。',
  ])('is told by %s', (line) => expect(foundOn({ others: [line] })).toEqual([]))

  it('is not asked of a report for 2020', () => {
    const found = foundOn({
      year: 2020,
      others: ['无。'],
      problems: ['一是公开内容还不够丰富；二是解读形式较为单一。2021年，我局将加强培训，丰富解读形式。'],
      overview: ['一'],
    })
    expect(found.filter((one) => one.startsWith('statement.fee'))).toEqual([])
  })
})

describe('statement.fee-figures', () => {
  it.each([
    ['2021年，我局收取信息处理费300元。', 'warning'],
    ['2021年，我局发出收费通知2件，收取信息处理费300元。', 'hint'],
    ['2021年，信息处理费收费通知总金额600元，实际收取300元。', 'hint'],
    ['2021年，我局收取政府信息公开费用0.03万元。', 'warning'],
  ])('wants notices, amount due and amount collected: %s', (line, severity) =>
    expect(foundOn({ others: [line] })).toEqual([`statement.fee-figures ${severity}`]),
  )

  it.each([
    '2021年，我局发出信息处理费收费通知2件，总金额600元，实际收取的总金额600元。',
    '2021年，我局收取信息处理费0元。',
    '2021年，我局未收取信息处理费。全年采购设备花费300元。',
    '依据《政府信息公开信息处理费管理办法》，发出收费通知3份，应收金额300元，实际收取200元。',
  ])('is silent on %s', (line) => expect(foundOn({ others: [line] })).toEqual([]))
})

describe('statement.period, .legal-basis and .contact', () => {
  it('are missed where there is no opening', () => {
    expect(
      foundOn({
        opening: [],
        overview: [
          '2021年，我局工作有序推进。',
          '主动公开、依申请公开、政府信息管理、平台建设、监督保障各项工作按要求完成。',
        ],
      }),
    ).toEqual(['statement.contact hint', 'statement.legal-basis hint', 'statement.period hint'])
  })

  it('are silent where 一 says it all', () => {
    const line =
      '依据《中华人民共和国政府信息公开条例》编制。数据统计时限自2021年1月1日至12月31日。如有疑问请联系（地址：文化路1号，邮编：100000，电话：0000—1234567）。'
    expect(foundOn({ opening: [], overview: overviewWith(line) })).toEqual([])
  })

  it.each(['如对本报告有疑问，请与办公室联系。', '欢迎拨打热线提出意见。'])(
    'miss an address or a number in %s',
    (line) => {
      const opening = [`根据《中华人民共和国政府信息公开条例》编制。统计期限自2021年1月1日起至12月31日止。${line}`]
      expect(foundOn({ opening })).toEqual(['statement.contact hint'])
    },
  )
})

describe('statement.problems-and-measures', () => {
  it.each([
    ['今后，我局将进一步加强学习，完善制度，拓宽渠道，推动政府信息公开工作再上新台阶。', '存在的主要问题'],
    ['一是公开内容有待进一步完善；二是政策解读形式有待丰富；三是工作人员业务能力有待提高。', '改进情况'],
  ])('misses one of the two: %s', (line, missing) => {
    const found = findingsOf({ problems: [line] })
    expect(found.map(({ rule }) => rule)).toEqual(['statement.problems-and-measures'])
    expect(found[0]?.message).toContain(missing)
  })

  it('does not count a heading alone as an improvement', () => {
    const problems = [
      '（一）存在问题',
      '公开内容还不够丰富，解读形式较为单一，业务能力有待进一步提高，与群众的期待还有差距。',
      '（二）改进情况',
    ]
    expect(foundOn({ problems })).toEqual(['statement.problems-and-measures warning'])
  })
})

describe('statement.supervision', () => {
  const without = [
    '2021年，工作有序推进。',
    '（一）主动公开',
    '公开信息20条。',
    '（二）依申请公开',
    '按时答复。',
    '（三）信息管理',
    '严格审查。',
    '（四）平台建设',
    '维护栏目。',
    '（五）监督保障',
    '将信息公开纳入年度工作计划，加强考核。',
  ]
  it.each([
    ['township', 'warning'],
    ['government-county', 'warning'],
    ['government-with-rules', 'warning'],
    ['subdistrict', 'hint'],
    ['committee', 'hint'],
  ] as const)('is asked of a %s as a %s', (kind, severity) =>
    expect(foundOn({ agency: { kind }, overview: without })).toEqual([`statement.supervision ${severity}`]),
  )

  it.each(['department', 'central-department', 'other'] as const)('is not asked of a %s', (kind) =>
    expect(foundOn({ agency: { kind }, overview: without })).toEqual([]),
  )

  it('names what is missing and is silent where all three are told', () => {
    const two = [...without.slice(0, -1), '年度工作考核结果为良好，没有发生责任追究的情形。']
    expect(findingsOf({ agency: { kind: 'township' }, overview: two })[0]?.message).toContain('没有看到社会评议的结果')
    expect(foundOn({ agency: { kind: 'township' } })).toEqual([])
  })
})

describe('statement.signature', () => {
  it('is missed where nothing is signed', () =>
    expect(foundOn({ signed: undefined })).toEqual(['statement.signature hint']))

  it('is seen where it stands in the text', () =>
    expect(
      foundOn({ signed: undefined, others: ['未收取信息处理费。', '青河市松岭区教育和体育局', '2022年1月20日'] }),
    ).toEqual([]))
})
