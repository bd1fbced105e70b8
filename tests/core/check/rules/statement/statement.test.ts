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

  it.each([
    [
      [
        '（一）存在的问题',
        '部分科室对公开目录不熟，信息报送偏慢。',
        '（二）改进情况',
        '计划开展两次培训，按月通报报送情况。',
      ],
    ],
    [['（一）主要困难', '个别标题过于笼统，群众看了不明白。', '（二）今后打算', '修改标题写法，请群众代表试读。']],
  ])('takes what stands under a heading for what the heading names: %j', (problems) =>
    expect(foundOn({ problems }).filter((one) => one.includes('problems-and-measures'))).toEqual([]),
  )

  it.each([
    [['（一）存在的问题及改进情况', '一年来各科室各司其职，信息及时报送，群众满意，业务顺利，人员齐备。']],
    [['（一）存在的问题', '部分科室对公开目录不熟，信息报送偏慢，个别标题过于笼统。', '（二）改进情况', '详见附件。']],
  ])('but not under one that names both, or where nothing is said: %j', (problems) =>
    expect(foundOn({ problems }).filter((one) => one.includes('problems-and-measures'))).toHaveLength(1),
  )

  it('does not count a heading alone as an improvement', () => {
    const problems = [
      '（一）存在问题',
      '公开内容还不够丰富，解读形式较为单一，业务能力有待进一步提高，与群众的期待还有差距。',
      '（二）改进情况',
    ]
    expect(foundOn({ problems })).toEqual(['statement.problems-and-measures warning', 'structure.empty-heading hint'])
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

describe('statement.concrete-measures', () => {
  const on = (...problems: string[]) =>
    foundOn({ problems }).filter((one) => one.startsWith('statement.concrete-measures'))
  const training = '下一步，我局将加强业务培训，提高工作人员能力，建设专业队伍。'
  it.each([
    ['一是政策解读形式较为单一；二是工作人员业务能力不足。', training],
    ['一是与群众互动不够；二是工作人员业务能力不足。', training],
    ['一是工作人员业务能力不足；二是依申请公开答复不够规范。', training],
    ['一是工作人员业务能力不足；二是信息更新不及时。', training],
    ['（一）公开渠道较为单一。', '（二）工作人员业务能力不足。', training],
    ['1.公开渠道较为单一。', '2.工作人员业务能力不足。', training],
    ['一是宣传引导不足；二是工作人员业务能力不足。', '针对两个问题，从两方面改进：' + training],
    ['一是制度机制不够健全；二是工作人员业务能力不足。', training],
    ['一是监督考核不够；二是人员力量薄弱。', training],
    ['一是保密审查把关不够；二是人员力量薄弱。', training],
  ])('hints at the one that nobody takes up: %s %s', (...lines) =>
    expect(on(...lines)).toEqual(['statement.concrete-measures hint']),
  )

  it.each([
    ['一是政策解读形式较为单一；二是工作人员业务能力不足。', '下一步，将丰富解读形式，加强业务培训，提升能力水平。'],
    ['一是公开意识不强；二是人员业务不足。', '下一步，将提高思想认识，加强学习培训，建强工作队伍。'],
    ['一是公开渠道较为单一；二是更新不及时。', '今后，将用好网站和公众号，落实定期更新要求，压实工作。'],
    ['（一）内容不够丰富。下一步将扩大公开范围，梳理目录。', '（二）互动不够。下一步将加强回应，听取群众意见。'],
    ['解读形式较为单一，工作人员业务能力不足。', training],
    ['一是政策解读形式较为单一。', training],
    ['一是政策解读形式较为单一；二是工作人员业务能力不足。', '将继续努力。'],
    ['一是有差距；二是还有不足。', training],
    ['一是制度不够健全；二是流程不够顺畅，协调困难。', '下一步，将完善工作机制，规范办理程序，加强统筹协调。'],
    ['一是审核把关不够；二是队伍薄弱。', '下一步，将落实三审三校，严格保密审查，充实工作人员。'],
    [
      '存在问题：一是公开范围不够广；二是互动较少、回应不够。',
      '改进措施：一是扩大公开范围；二是及时回应群众关切，优化服务。',
    ],
  ])('is silent on %s %s', (...lines) => expect(on(...lines)).toEqual([]))
})

describe('statement.period in other words', () => {
  const basis = '根据《中华人民共和国政府信息公开条例》编制本报告。联系电话：0000-1234567。'
  const on = (line: string) => foundOn({ opening: [basis, line] }).filter((one) => one.startsWith('statement.period'))
  it.each([
    '内容涵盖松岭区教育局2021年1月1日至12月31日期间的政府信息公开工作情况。',
    '反映2021年1月1日—2021年12月31日的工作。',
    '报告范围为2021年1月至12月。',
    '所列数据时限均为2021年度。',
    '数据核定时间点为2021年12月31日。',
    '报告中数据自2021年1月1日起至2021年12月31日止。',
    '报告所列数据为2021年全年数据。',
    '时间自2021.01.01至2021.12.31。',
    '报告期自2021年1月1日起，至2021年12月31日止。',
    '本报告统计区间是2021年全年。',
  ])('is told in %s', (line) => expect(on(line)).toEqual([]))
  it.each([
    '报告于2022年1月20日公布。',
    '本报告由六部分组成。',
    '报告电子版可在网站下载。',
    '2021年，我局认真开展工作。',
    '办公时间为工作日9:00至17:00。',
    '咨询时间为1月1日以后。',
    '数据来源于各科室。',
    '报告自2022年3月起可在网站查询。',
    '公示期自2021年3月1日至3月31日。',
    '现公布年度报告。',
  ])('is not told in %s', (line) => expect(on(line)).toEqual(['statement.period hint']))
})
