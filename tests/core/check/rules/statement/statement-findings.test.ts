import { describe, expect, it } from 'vitest'
import type { ProseBlock } from '../../../../../src/core/report/report'
import { findingsOf, paragraphs, type Change } from '../sound-report'

const of = (rule: string, change: Change) => findingsOf(change).filter((one) => one.rule === `statement.${rule}`)
const section = (id: string) => [{ in: 'section', section: id }]
const heading = (text: string): ProseBlock => ({ type: 'heading', level: 1, runs: [{ type: 'text', text }] })
const training = '下一步，我局将加强业务培训，提高工作人员能力，建设专业队伍。'

describe('what is missing from an opening of the clerk’s own', () => {
  const opening = ['现将本年度工作报告如下。']
  it.each(['contact', 'period', 'legal-basis'])(
    'is mended there, or by the composed opening where that says it (statement.%s)',
    (rule) => {
      const [found] = of(rule, { opening, overview: ['2021年，各项公开工作按要求完成。'] })
      expect(found?.fix).toEqual({ label: '恢复自动拟定的开头', edits: [{ set: 'opening' }] })
    },
  )

  it('leads to the text, and to the field where the opening is composed', () => {
    const there = { in: 'prose', section: 'opening', block: 0, from: 0, to: opening[0]!.length }
    expect(of('contact', { opening })[0]?.places).toEqual([there])
    expect(of('period', { opening })[0]?.places).toEqual([there])
    const agency = { office: undefined, address: undefined, telephone: undefined } as never
    expect(of('contact', { agency })[0]?.places).toEqual([{ in: 'field', field: 'telephone' }])
    // Restoring would not help: nothing is known of how to reach the agency.
    expect(of('contact', { opening, agency })[0]?.fix).toBeUndefined()
  })
})

describe('statement.concrete-measures', () => {
  const on = (...lines: string[]) => of('concrete-measures', { problems: lines })

  it('quotes the problem that nobody takes up, and leads to it', () => {
    const line = '一是业务能力不足；二是公开 渠道较为单一。'
    expect(on(line, training)).toMatchObject([
      {
        severity: 'hint',
        message: '“二是公开渠道较为单一”这个问题没有看到对应的改进措施，请补充。',
        places: [{ in: 'prose', section: 'problems', block: 0, from: 9, to: line.length - 1 }],
      },
    ])
  })

  it('reads problems in headings, and none in a table of the clerk', () => {
    const cell = (text: string) => ({ runs: [{ type: 'text', text } as const], colspan: 1, rowspan: 1, header: false })
    const headings = [heading('（一）公开渠道较为单一'), heading('（二）工作人员业务能力不足'), ...paragraphs(training)]
    expect(of('concrete-measures', { blocks: { problems: headings } })).toHaveLength(1)
    const table: ProseBlock = { type: 'table', rows: [[cell('（一）公开渠道较为单一')], [cell('（二）业务能力不足')]] }
    expect(of('concrete-measures', { blocks: { problems: [table, ...paragraphs(training)] } })).toEqual([])
  })

  it.each([
    // An item that states no problem is none, and one problem alone needs no numbers.
    ['一是公开工作有序开展；二是公开渠道较为单一。', training, 0],
    ['一是业务能力不足；二是公开渠道较为单一。', training, 1],
    // The same word tells it too, but not a word of every sentence.
    ['一是业务能力不足；二是台账登记不及时。', `${training}健全台账。`, 0],
    ['一是业务能力不足；二是台账登记不及时。', training, 1],
    ['一是业务能力不足；二是更新较为滞后。', `${training}选用较为专业的人员。`, 1],
    // A problem that comes with its measure is no open one.
    ['一是业务能力不足；二是公开渠道单一，三是将解决更新不及时的问题。', training, 1],
    // So much must be told of measures.
    ['一是业务能力不足；二是公开渠道单一。', '将加强培训，将提高人员业务能力和服务水平。', 0],
    ['一是业务能力不足；二是公开渠道单一。', '将加强培训，将提高人员的业务能力和服务水平。', 1],
  ])('on %s %s', (problems, measures, count) => expect(on(problems, measures)).toHaveLength(count))
})

describe('statement.fee-figures', () => {
  const on = (...others: string[]) => of('fee-figures', { others })

  it('says what is missing', () => {
    const line = '收取信息处理费0.03万元。'
    expect(on(line)).toMatchObject([
      {
        severity: 'warning',
        message: '写了收取信息处理费300元，还应写明发出收费通知的件数和收费通知的总金额。',
        places: [{ in: 'prose', section: 'other-matters', block: 0, from: 0, to: line.length - 1 }],
        expected: '收费通知件数、总金额、实际收取金额',
      },
    ])
    expect(on('信息处理费收费通知2件，实际收取300元。')[0]).toMatchObject({
      severity: 'hint',
      message: '写了收取信息处理费300元，还应写明收费通知的总金额。',
    })
    expect(on('信息处理费应收600元，实际收取300元。')[0]).toMatchObject({
      severity: 'hint',
      message: '写了收取信息处理费300元，还应写明发出收费通知的件数。',
    })
  })

  it.each([
    // Another fee, in a paragraph or a sentence of its own.
    [['未收取信息处理费。', '食堂收取餐费300元。'], 0],
    [['食堂收取餐费300元。未收取信息处理费。'], 0],
    [['食堂收取餐费300元。收取信息处理费0元。'], 0],
    // A sentence of the same paragraph goes on with it.
    [['依法核算信息处理费。实际收取300元。'], 1],
    [['依法核算信息处理费。全年平稳。实际收取300元。'], 0],
  ])('on %j', (lines, count) => expect(on(...lines)).toHaveLength(count))
})

describe('statement.problems-and-measures', () => {
  const on = (...problems: string[]) =>
    findingsOf({ problems })
      .filter(({ rule }) => /problems-and-measures|thin-section/.test(rule))
      .map(({ rule, message }) => `${rule.split('.')[1]} ${message}`)
  /** Words that state neither a problem nor an improvement. */
  const plain = (length: number) => '一年来各科室各司其职'.repeat(4).slice(0, length)

  it.each([
    [`${plain(20)}，公开内容不够丰富。`, 'problems-and-measures 第五部分没有看到改进情况或改进措施。'],
    [`${plain(20)}，今后将加强业务学习。`, 'problems-and-measures 第五部分没有看到存在的主要问题。'],
    [`${plain(30)}。`, 'problems-and-measures 第五部分没有看到存在的主要问题以及改进情况。'],
    [`${plain(29)}。`, 'problems-and-measures 第五部分没有看到存在的主要问题以及改进情况。'],
    [`${plain(28)}。`, 'thin-section 第五部分只有29个字，要写清主要问题和改进情况。'],
    ['今后将加强业务学习。', 'thin-section 第五部分只有10个字，要写清主要问题和改进情况。'],
  ])('says what is missing in %s', (line, message) => expect(on(line)).toEqual([message]))

  it('counts no white space, and no heading', () => {
    expect(on(`${plain(20)} ${plain(8)} 。`)).toEqual(['thin-section 第五部分只有29个字，要写清主要问题和改进情况。'])
    expect(on('（一）存在的主要问题', '（二）改进情况')).toEqual([
      'thin-section 第五部分只有小标题，没有写主要问题和改进情况。',
    ])
    expect(on(`${plain(20)}，公开内容不够丰富。`, '今后将加强学习。')).toEqual([])
  })

  it('lead to the section', () => {
    expect(of('problems-and-measures', { problems: [`${plain(30)}。`] })).toMatchObject([
      { severity: 'warning', places: section('problems'), expected: '主要问题和改进情况' },
    ])
    expect(findingsOf({ problems: ['无。'] })).toMatchObject([
      { places: section('problems'), expected: '不少于30字', actual: '2字' },
    ])
  })
})

describe('statement.supervision', () => {
  const on = (line: string) =>
    of('supervision', {
      agency: { kind: 'township' },
      overview: ['主动公开、依申请公开、政府信息管理、平台建设、监督保障都按要求落实。', line],
    })

  it('names what is not told', () => {
    expect(on('加强考核。')).toMatchObject([
      {
        severity: 'warning',
        message: '没有看到工作考核、社会评议、责任追究的结果情况，可在“监督保障”中写明，没有发生的也写明没有。',
        places: section('overview'),
        expected: '工作考核、社会评议和责任追究结果情况',
      },
    ])
    expect(on('考核结果为优秀，社会评议满意。')[0]?.message).toContain('没有看到责任追究的')
    expect(on('考核结果为优秀，社会评议满意，无责任追究情形。')).toEqual([])
  })

  it('wants the result in the same sentence', () => {
    expect(on('加强考核。全年完成培训。')[0]?.message).toContain('没有看到工作考核、')
    expect(on('全年完成考核。')[0]?.message).toContain('没有看到社会评议、责任追究的')
  })

  it('is content with 六, and not with a heading', () => {
    const change = {
      agency: { kind: 'township' } as const,
      overview: ['主动公开、依申请公开、政府信息管理、平台建设、监督保障都按要求落实。'],
    }
    const told = '未收取信息处理费。考核结果为优秀，社会评议满意，无责任追究情形。'
    expect(of('supervision', { ...change, others: [told] })).toEqual([])
    const blocks = { overview: [...paragraphs(...change.overview), heading('考核评议追责结果')] }
    expect(of('supervision', { ...change, blocks })[0]?.message).toContain('没有看到工作考核、社会评议、责任追究的')
  })
})

describe('what else a report has to say', () => {
  const bare: Change = {
    opening: [],
    overview: ['2021年，主动公开、依申请公开、政府信息管理、平台建设、监督保障按要求完成。'],
  }
  it.each<[string, Change, object]>([
    [
      'fee',
      { others: ['无。'] },
      {
        severity: 'warning',
        message: '第六部分没有写收取信息处理费的情况；没有收取的，也要写明“未收取信息处理费”。',
        places: section('other-matters'),
      },
    ],
    [
      'contact',
      bare,
      {
        message: '报告没有写联系方式（地址、电话或者电子邮箱），可在开头说明。',
        places: [{ in: 'field', field: 'telephone' }],
      },
    ],
    [
      'legal-basis',
      bare,
      {
        message: '开头和第一部分没有提到编制依据《中华人民共和国政府信息公开条例》。',
        places: section('overview'),
        expected: '《中华人民共和国政府信息公开条例》',
      },
    ],
    [
      'period',
      bare,
      {
        message: '报告没有写明数据的统计期限（2021年1月1日至12月31日），可在开头说明。',
        places: [{ in: 'field', field: 'period' }],
        expected: '2021年1月1日至2021年12月31日',
      },
    ],
    [
      'signature',
      { signed: undefined },
      { message: '报告没有落款和日期，填写成文日期后会自动写在末尾。', places: [{ in: 'field', field: 'signed' }] },
    ],
  ])('statement.%s', (rule, change, said) => expect(of(rule, change)).toMatchObject([said]))

  it('the fee is asked for from 2021 on', () => {
    expect(of('fee', { year: 2021, others: ['无。'] })).toHaveLength(1)
    expect(of('fee', { year: 2020, others: ['无。'] })).toEqual([])
    expect(of('fee', { others: [] })).toEqual([])
  })

  it('a table of the clerk is no way to be reached', () => {
    const cell = {
      runs: [{ type: 'text', text: '联系电话：0000-1234567' } as const],
      colspan: 1,
      rowspan: 1,
      header: false,
    }
    const blocks = {
      overview: paragraphs(...bare.overview!),
      'other-matters': [...paragraphs('未收取信息处理费。'), { type: 'table', rows: [[cell]] } as const],
    }
    expect(of('contact', { opening: [], blocks })).toHaveLength(1)
  })

  it('nothing is asked of a report without text', () => {
    const empty: Change = { opening: [], overview: [], problems: [], others: [], signed: undefined }
    expect(findingsOf(empty).filter(({ rule }) => rule.startsWith('statement'))).toEqual([])
  })
})
