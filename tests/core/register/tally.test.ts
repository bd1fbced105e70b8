import { describe, expect, it } from 'vitest'
import { registerOrigin } from '../../../src/core/register/apply-tally'
import { findColumns } from '../../../src/core/register/find-columns'
import { findRegister } from '../../../src/core/register/find-register'
import { noAnswers, type RegisterAnswers } from '../../../src/core/register/register-answers'
import { tally, type Tally } from '../../../src/core/register/tally'
import { readWorkbook } from '../../../src/read/workbook/read-workbook'
import { templateById } from '../../../src/templates'
import { registerWordsOf } from '../../../src/templates/register-words'
import { xlsxBytes, type TestSheet, type TestWorkbook, type Value } from '../../support/workbook'

const template = templateById('2021')!
const words = registerWordsOf(template)
const head = ['编号', '收到日期', '申请人类型', '办理结果', '答复日期']
const fine = ['1', '2025-03-04', '自然人', '予以公开', '2025-03-20']
const numbered = (number: string) => [number, ...fine.slice(1)]

function read(sheets: readonly TestSheet[], answers: Partial<RegisterAnswers> = {}, more: Partial<TestWorkbook> = {}) {
  const all = { ...noAnswers, ...answers }
  const book = readWorkbook('台账.xlsx', xlsxBytes({ sheets, ...more }))
  const found = findRegister(book, words, all, '台账')
  return { found, result: tally(book, found, { template, words, year: 2025, answers: all })! }
}
const sheet = (rows: readonly (readonly Value[])[], more: Partial<TestSheet> = {}): TestSheet => ({
  name: '台账',
  rows,
  ...more,
})
const countOf = (rows: readonly (readonly Value[])[], answers: Partial<RegisterAnswers> = {}) =>
  read([sheet([head, ...rows])], answers).result
/** The cells that are not 0, with their rows. */
const cells = ({ cells: all }: Tally) =>
  Object.fromEntries(
    [...all].filter(([, { count }]) => count > 0).map(([cell, { rows }]) => [cell, rows.map(({ row }) => row)]),
  )
const said = ({ unclear, notices }: Tally) =>
  [...unclear, ...notices].map(({ kind, rows }) => `${kind} ${rows.map(({ row }) => row).join(' ')}`)

describe('an application', () => {
  it.each([
    ['2025-01-01', '2025-12-31', ['received', 'disclosed']],
    ['2025-12-31', '2026-01-01', ['received', 'carried-forward']],
    ['2025-12-31', '', ['received', 'carried-forward']],
    ['2024-12-31', '2025-01-01', ['brought-forward', 'disclosed']],
    ['2024-12-31', '2026-01-01', ['brought-forward', 'carried-forward']],
    ['2024-12-31', '', ['brought-forward', 'carried-forward']],
    ['2024-12-01', '2024-12-31', []],
    ['2026-01-01', '', []],
  ])('received %s and answered %s counts in %j', (received, answered, rows) => {
    const result = countOf([['1', received, '自然人', answered ? '予以公开' : '', answered]])
    expect(Object.keys(cells(result))).toEqual(rows.map((row) => `applications/${row}/natural-persons`))
    expect(said(result)).toEqual(rows.length === 0 ? ['other-year 2'] : [])
  })

  it('answered before it was received in the year counts as received only, and is told', () => {
    const result = countOf([['1', '2025-01-05', '自然人', '予以公开', '2024-12-30']])
    expect(Object.keys(cells(result))).toEqual(['applications/received/natural-persons'])
    expect(result.unclear.map(({ kind }) => kind)).toEqual(['answered-before-received'])
  })

  it('is answered as the clerk says where the words are not known, by value or label, once for all rows', () => {
    const rows = [
      ['1', '2025-03-04', '外地媒体', '告知另行申请', '2025-03-20'],
      ['2', '2025-03-05', '外地媒体', '告知 另行申请', '2025-03-20'],
      ['3', '2025-03-05', '自然人', '不予公开', '2025-03-20'],
    ]
    const asked = countOf(rows)
    expect(
      asked.questions.map(({ about, value, rows: r, candidates }) => [about, value, r.length, candidates.length]),
    ).toEqual([
      ['applicants', '外地媒体', 2, 0],
      ['outcomes', '告知另行申请', 2, 0],
      ['outcomes', '不予公开', 1, 8],
    ])
    const answered = countOf(rows, {
      applicants: { 外地媒体: 'other-organizations' },
      outcomes: { 告知另行申请: '其他处理-其他', 不予公开: 'state-secret' },
    })
    expect([answered.questions, said(answered)]).toEqual([[], []])
    expect(cells(answered)).toEqual({
      'applications/received/natural-persons': [4],
      'applications/received/other-organizations': [2, 3],
      'applications/other-handling-other/other-organizations': [2, 3],
      'applications/state-secret/natural-persons': [4],
    })
  })

  it('may be answered with 办理结果 and 具体情形 together', () => {
    const rows = [
      [...head, '具体情形'],
      ['1', '2025-03-04', '自然人', '不予公开', '2025-03-20', '信息不存在'],
    ]
    const [question] = read([sheet(rows)]).result.questions
    expect(question).toMatchObject({ value: '不予公开 / 信息不存在' })
    expect(question!.candidates).toContain('not-held')
    for (const value of ['不予公开 / 信息不存在', '不予公开|信息不存在', question!.key])
      expect(read([sheet(rows)], { outcomes: { [value]: 'not-held' } }).result.questions).toEqual([])
  })

  it('without a year in its day is asked for, once for the column', () => {
    const rows = [['1', '3月4日', '自然人', '予以公开', '3月20日']]
    expect([...countOf(rows).yearless]).toEqual([
      ['received-date', { rows: [{ sheet: 0, row: 2 }], example: '3月4日' }],
      ['answered-date', { rows: [{ sheet: 0, row: 2 }], example: '3月20日' }],
    ])
    const result = countOf(rows, { years: { 'received-date': 2025, 'answered-date': 2025 } })
    expect([said(result), Object.keys(cells(result)).length]).toEqual([[], 2])
  })

  it('that is not understood leaves its row with the report, once, whatever there is to say of it', () => {
    const origin = (rows: Value[][]) => registerOrigin(countOf(rows), [{ name: '台账.xlsx', sha256: '0', sheets: 1 }])
    expect(
      origin([fine, ['2', '2025-3-4', '', '', '2025-3-20'], numbered('3'), ['4', '', '自然人', '', '']]).leftOut,
    ).toEqual([{ file: 1, sheet: 1, rows: '3,5' }])
    expect(origin([fine])).not.toHaveProperty('leftOut')
  })

  it('with a failed formula is told', () => {
    const error = (text: string): Value => ({ xml: `<c @ t="e"><f>X1</f><v>${text}</v></c>` })
    const result = countOf([
      ['1', error('#REF!'), '自然人', '予以公开', '2025-03-20'],
      ['2', '2025-03-04', error('#N/A'), '予以公开', '2025-03-20'],
      ['3', '2025-03-04', '自然人', error('#N/A'), '2025-03-20'],
      ['4', '2025-03-04', '自然人', '予以公开', { xml: '<c @><f>TODAY()</f></c>' }],
    ])
    expect(said(result)).toEqual(['date-error 2', 'value-error 3', 'value-error 4', 'date-error 5'])
  })

  it('is late only where the register says so', () => {
    const rows = [
      [...head, '是否超期', '应答复日期'],
      [...numbered('1'), '是', ''],
      [...numbered('2'), '否', '2025-03-01'],
      [...numbered('3'), '', '2025-03-19'],
      [...numbered('4'), '', '2025-03-20'],
      [...numbered('5'), '未超期', ''],
      [...numbered('6'), '超期2天', ''],
      [...numbered('7'), '', '20个工作日'],
    ]
    expect(said(read([sheet(rows)]).result)).toEqual(['late 2', 'late 4', 'late 7'])
    const onTime = [
      [...head, '是否按期答复'],
      [...numbered('1'), '否'],
      [...numbered('2'), '是'],
    ]
    expect(said(read([sheet(onTime)]).result)).toEqual(['late 2'])
  })

  it('with the number of another is told, a serial number only within its run', () => {
    expect(said(countOf([fine, fine, ['2', ...fine.slice(1)]]))).toEqual(['same-number 2 3'])
    const rows = (serials: readonly string[]) => [
      ['序号', ...head.slice(1)],
      ...serials.map((one) => [one, ...fine.slice(1)]),
    ]
    expect(said(read([sheet(rows(['1', '2', '1', '2']))]).result)).toEqual([])
    expect(said(read([sheet(rows(['1', '2', '2']))]).result)).toEqual(['same-number 3 4'])
    expect(said(read([sheet(rows(['1', '2'])), { ...sheet(rows(['1', '2'])), name: '2月' }]).result)).toEqual([])
  })
})

describe('rows', () => {
  it('that are totals, notes, heads printed again or only numbered are no applications, and are told apart', () => {
    const result = countOf([
      fine,
      ['小计', '1件', '1', '1', ''],
      head,
      ['3', '', '', '', ''],
      ['备注：表内数据截至年底'],
      ['填表人：李四', undefined, '审核人：王五', '2026-1-5'],
      ['合计', undefined, '1'],
    ])
    expect([result.applications.length, said(result)]).toEqual([1, []])
    expect(result.others.map(({ row }) => row)).toEqual([3, 4, 6, 7, 8])
  })

  it('without a day are applications where something is known of them', () => {
    const rows = [
      [...head, '申请人', '申请内容'],
      ['1', '', '自然人', '', '', '', ''],
      ['2', '', '', '', '', '张三', '某信息'],
    ]
    expect(said(read([sheet(rows)]).result)).toEqual(['no-received-date 2', 'no-received-date 3'])
  })

  it('under one merged day have that day each', () => {
    const rows = [
      head,
      fine,
      ['2', undefined, '商业企业', '信息不存在', '2025-03-21'],
      ['3', undefined, '自然人', '撤回', '2025-03-22'],
    ]
    const result = read([sheet(rows, { merges: ['B2:B4'] })]).result
    expect(said(result)).toEqual([])
    expect(cells(result)['applications/received/natural-persons']).toEqual([2, 4])
  })
})

describe('columns', () => {
  it('that are not found are named, and found where the clerk names them or their letter', () => {
    const rows = [['号', '来件', '谁', '怎么办', undefined], fine]
    const { found } = read([sheet(rows)])
    expect(found.applications).toEqual([])
    const columns = { 'received-date': '来件', 'applicant-kind': '谁', outcome: '怎么办', 'answered-date': '@E' }
    expect(Object.keys(cells(read([sheet(rows)], { columns }).result))).toEqual([
      'applications/received/natural-persons',
      'applications/disclosed/natural-persons',
    ])
  })

  it('with two equally good names are asked for', () => {
    const rows = [
      [...head, '办理结果'],
      [...fine, '不予公开'],
    ]
    expect(read([sheet(rows)]).found.nearest).toMatchObject({ missing: ['outcome'] })
  })

  it('are told from others with like names', () => {
    const rows = [
      [
        '申请编号',
        '申请日期',
        '收到申请日期',
        '申请人',
        '申请人类型（公民/法人）',
        '是否按期答复',
        '应答复日期',
        '延期答复通知日期',
        '答复日期',
        '答复文号',
        '办理结果',
      ],
      [
        '1',
        '2024-12-30',
        '2025-03-04',
        '张三',
        '自然人',
        '是',
        '2025-04-01',
        '',
        '2025-03-20',
        'X〔2025〕1号',
        '予以公开',
      ],
    ]
    const result = read([sheet(rows)]).result
    expect([said(result), Object.keys(cells(result))]).toEqual([
      [],
      ['applications/received/natural-persons', 'applications/disclosed/natural-persons'],
    ])
  })

  it('are not named by a title that is merged over all of them, which says another year in the next register', () => {
    const named = ['编号', '收到日期', '谁申请的', '怎么答的', '答复日期']
    const title = ['2025年依申请公开台账', undefined, undefined, undefined, undefined]
    const bytes = xlsxBytes({ sheets: [sheet([title, named, fine], { merges: ['A1:E1'] })] })
    const [first] = readWorkbook('台账.xlsx', bytes).sheets
    const { columns } = findColumns(first!, ['received-date', 'applicant-kind', 'outcome'], words, noAnswers)
    expect(columns.map(({ parts }) => parts)).toEqual(named.map((name) => [name]))
  })

  it('under bands of a merged head are known by both', () => {
    const rows = [
      ['申请人情况', undefined, '收到', '答复', undefined],
      ['姓名', '类型', '日期', '日期', '结果'],
      ['张三', '自然人', '2025-03-04', '2025-03-20', '予以公开'],
    ]
    expect(Object.keys(cells(read([sheet(rows, { merges: ['A1:B1', 'D1:E1'] })]).result))).toEqual([
      'applications/received/natural-persons',
      'applications/disclosed/natural-persons',
    ])
  })
})

describe('a file of another subject', () => {
  it('is told by its title, not by the name of an office', () => {
    const titled = (title: string) => read([sheet([[title], head, fine])]).found.otherSubject
    expect(titled('12345热线工单台账')).toBe('12345')
    expect(titled('群众来信来访登记表')).toBe('来信来访')
    expect(titled('市信访局申请台账')).toBeUndefined()
    expect(titled('市信访局信访件信息公开申请台账')).toBeUndefined()
    expect(titled('申请台账')).toBeUndefined()
  })

  it('has no sheet of applications', () => {
    const rows = [
      ['工单编号', '来电时间', '诉求人', '诉求内容', '承办单位'],
      ['1', '2025-1-2', '张三', '噪声', '某局'],
    ]
    const { found } = read([sheet(rows)])
    expect([found.applications, found.disputes]).toEqual([[], []])
  })
})

describe('disputes', () => {
  const disputes = (rows: readonly (readonly Value[])[], name = '复议诉讼', answers: Partial<RegisterAnswers> = {}) =>
    read([sheet([head, fine]), { name, rows }], answers).result
  const counted = (result: Tally) =>
    Object.fromEntries(Object.entries(cells(result)).filter(([cell]) => cell.startsWith('disputes')))

  it('are counted by their way and result', () => {
    const result = disputes([
      ['案号', '类型', '受理日期', '审结日期', '结果'],
      ['a', '行政复议', '2025-1-5', '2025-3-5', '维持'],
      ['b', '未经复议直接起诉', '2025-1-5', '2025-8-5', '撤销重作'],
      ['c', '复议后起诉', '2025-10-5', '', '审理中'],
      ['d', '行政复议', '2025-10-5', '2026-1-5', '维持'],
      ['e', '行政复议', '2024-1-5', '2024-3-5', '维持'],
      ['f', '行政复议', '2025-2-5', '2025-3-5', '申请人撤回复议申请'],
      ['g', '行政复议', '2025-2-5', '', ''],
    ])
    expect(counted(result)).toEqual({
      'disputes/cases/reconsideration-upheld': [2],
      'disputes/cases/direct-corrected': [3],
      'disputes/cases/subsequent-pending': [4],
      'disputes/cases/reconsideration-pending': [5, 8],
      'disputes/cases/reconsideration-other': [7],
    })
    expect(said(result)).toEqual(['other-year 6'])
  })

  it('are told apart by their list, and asked for where it does not say which lawsuit', () => {
    const result = disputes(
      [
        ['案号', '审理结果'],
        ['a', '维持'],
        ['b', '驳回诉讼请求'],
      ],
      '行政诉讼',
    )
    expect(result.questions.map(({ about, value }) => [about, value])).toEqual([
      ['ways', '行政诉讼'],
      ['disputeOutcomes', '驳回诉讼请求'],
    ])
    const answered = disputes(
      [
        ['案号', '审理结果'],
        ['a', '维持'],
        ['b', '驳回诉讼请求'],
      ],
      '行政诉讼',
      {
        ways: { 行政诉讼: 'direct' },
        disputeOutcomes: { 驳回诉讼请求: 'upheld' },
      },
    )
    expect(counted(answered)).toEqual({ 'disputes/cases/direct-upheld': [2, 3] })
  })

  it('say whether they were reconsidered before', () => {
    const result = disputes(
      [
        ['案号', '判决结果', '是否经过复议'],
        ['a', '维持', '是'],
        ['b', '败诉', '否'],
      ],
      '行政诉讼案件',
    )
    expect(counted(result)).toEqual({ 'disputes/cases/subsequent-upheld': [2], 'disputes/cases/direct-corrected': [3] })
  })

  it('leave their table alone where there is no list of them', () => {
    expect([...countOf([fine]).cells.keys()].some((cell) => cell.startsWith('disputes'))).toBe(false)
  })
})
