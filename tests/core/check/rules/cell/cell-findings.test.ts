import { describe, expect, it } from 'vitest'
import { findingsOf, foundOn, overviewWith, type Change } from '../sound-report'

/** Severity, message, places, what is expected and what is there, and the repair: all that a clerk gets of the first finding. */
const firstOf = (rule: string, change: Change, last?: Change) => {
  const found = findingsOf(change, last ? { last } : {}).find((one) => one.rule === rule)
  if (!found) return undefined
  const { rule: _rule, key: _key, ...said } = found
  return said
}
const cellPlace = (cell: string) => ({ in: 'cell', cell })
const licenses = 'licensing/licenses/decisions'
const fees = 'fees/administrative-fees/amount'
const documents = (column: string, row = 'normative-documents') => `documents/${row}/${column}`

describe('what a finding about cells says', () => {
  it('cell.blank counts the cells and fills them', () => {
    const cells = { [licenses]: '', 'enforcement/penalties/decisions': '' }
    expect(firstOf('cell.blank', { cells })).toEqual({
      severity: 'warning',
      message: '“二、主动公开政府信息情况”有2格没有填写，没有发生的请填“0”。',
      places: [cellPlace(licenses), cellPlace('enforcement/penalties/decisions')],
      expected: '0',
      fix: {
        label: '全部填 0',
        edits: [
          { set: 'cell', cell: licenses, text: '0' },
          { set: 'cell', cell: 'enforcement/penalties/decisions', text: '0' },
        ],
      },
    })
  })

  it('cell.placeholder names the cell, or how many there are and what stands in them', () => {
    expect(firstOf('cell.placeholder', { cells: { [licenses]: ' / ' } })).toEqual({
      severity: 'warning',
      message: '行政许可，本年处理决定数量：填的是“/”，没有发生的请填“0”。',
      places: [cellPlace(licenses)],
      expected: '0',
      actual: '/',
      fix: { label: '改为 0', edits: [{ set: 'cell', cell: licenses, text: '0' }] },
    })
    const cells = { [licenses]: '/', 'enforcement/penalties/decisions': '无', 'enforcement/compulsion/decisions': '/' }
    expect(firstOf('cell.placeholder', { cells })).toMatchObject({
      message: '“二、主动公开政府信息情况”有3格填的是“/”、“无”，没有发生的请填“0”。',
      actual: '/、无',
    })
    const apart = { [licenses]: '/', 'disputes/cases/direct-upheld': '/' }
    expect(findingsOf({ cells: apart }).map(({ places }) => places)).toEqual([
      [cellPlace(licenses)],
      [cellPlace('disputes/cases/direct-upheld')],
    ])
  })

  it.each([
    [licenses, '约20', '“约20”不是数字，与它有关的总计无法检查。', undefined],
    [licenses, '5件', '“5件”带了单位，表里只填数字“5”。', '5'],
    [fees, '5件', '“5件”带了单位，表里只填数字。', undefined],
    [licenses, '5元', '“5元”带了单位，表里只填数字。', undefined],
    [fees, '44.862万元', '“44.862万元”带了单位，表里只填数字“44.862”。', '44.862'],
    [fees, '2亿元', '“2亿元”带了单位，表里只填数字“20000”。', '20000'],
    [fees, '12345.6元', '“12345.6元”带了单位，表里只填数字“1.23456”。', '1.23456'],
    // A number that no figure of the column can hold exactly is not put in.
    [fees, '0.000000001元', '“0.000000001元”带了单位，表里只填数字。', undefined],
    [fees, '0.00000001元', '“0.00000001元”带了单位，表里只填数字“0.000000000001”。', '0.000000000001'],
  ])('cell.not-a-number on %s: %s', (cell, text, words, plain) => {
    const said = firstOf('cell.not-a-number', { cells: { [cell]: text } })
    expect(said?.message.endsWith(`：${words}`)).toBe(true)
    expect(said).toMatchObject({ severity: 'warning', places: [cellPlace(cell)], actual: text })
    expect(said?.expected).toBe(plain)
    expect(said?.fix).toEqual(
      plain === undefined ? undefined : { label: `改为 ${plain}`, edits: [{ set: 'cell', cell, text: plain }] },
    )
  })

  it('cell.number-form reads on and writes it plainly', () => {
    expect(firstOf('cell.number-form', { cells: { [licenses]: ' 1,234' } })).toEqual({
      severity: 'hint',
      message: '行政许可，本年处理决定数量：“1,234”带了千位分隔符，按1234计算，宜写作“1234”。',
      places: [cellPlace(licenses)],
      expected: '1234',
      actual: '1,234',
      fix: { label: '改为 1234', edits: [{ set: 'cell', cell: licenses, text: '1234' }] },
    })
    // In the format of 2019 an amount keeps its unit.
    const cell = 'procurement/central-procurement/amount'
    expect(firstOf('cell.number-form', { year: 2020, cells: { [cell]: '１２万元' } })).toMatchObject({
      expected: '12万元',
      fix: { edits: [{ set: 'cell', cell, text: '12万元' }] },
    })
  })

  it('cell.negative and .not-an-integer name the number', () => {
    expect(firstOf('cell.negative', { cells: { [licenses]: '-1' } })).toEqual({
      severity: 'error',
      message: '行政许可，本年处理决定数量：填的是-1，不能小于0。',
      places: [cellPlace(licenses)],
      actual: '-1',
    })
    expect(firstOf('cell.not-an-integer', { cells: { [licenses]: '2.5' } })).toEqual({
      severity: 'error',
      message: '行政许可，本年处理决定数量：填的是2.5，件数应是整数。',
      places: [cellPlace(licenses)],
      actual: '2.5',
    })
  })

  it('cell.regulations-power counts numbers above 0 alone', () => {
    const cells = {
      [documents('issued', 'administrative-rules')]: '2',
      [documents('in-force', 'administrative-rules')]: '3',
    }
    expect(firstOf('cell.regulations-power', { cells })).toEqual({
      severity: 'warning',
      message: '“规章”一行填了2、3，政府部门没有规章制定权，一般应为0；规范性文件请填在下一行。',
      places: [
        cellPlace(documents('issued', 'administrative-rules')),
        cellPlace(documents('in-force', 'administrative-rules')),
      ],
      expected: '0',
      actual: '2、3',
    })
    const none = {
      [documents('issued', 'administrative-rules')]: '/',
      [documents('issued')]: '2',
      [documents('in-force')]: '2',
    }
    expect(firstOf('cell.regulations-power', { cells: none })).toBeUndefined()
  })

  it('cell.stock-negative shows its working, for documents and for regulations', () => {
    for (const row of ['normative-documents', 'administrative-rules']) {
      const cells = {
        [documents('issued', row)]: '5',
        [documents('repealed', row)]: '2',
        [documents('in-force', row)]: '1',
      }
      const said = firstOf('cell.stock-negative', { cells, agency: { kind: 'government-with-rules' } })
      expect(said?.message).toMatch(
        /^(规章|.*规范性文件)：现行有效1件，本年制发5件、废止2件，推算上年末有-2件，数字有误。$/,
      )
      expect(said).toMatchObject({
        severity: 'warning',
        places: ['in-force', 'issued', 'repealed'].map((column) => cellPlace(documents(column, row))),
        expected: '现行有效不少于3件',
        actual: '1件',
      })
    }
  })

  it.each([
    ['in-force', '约1'],
    ['issued', '约3'],
    ['repealed', '约1'],
  ])('cell.stock-negative needs a number in every cell: %s', (column, text) => {
    const cells = { [documents('issued')]: '3', [documents('repealed')]: '0', [documents('in-force')]: '1' }
    expect(firstOf('cell.stock-negative', { cells })).toBeDefined()
    expect(firstOf('cell.stock-negative', { cells: { ...cells, [documents(column)]: text } })).toBeUndefined()
    // What is blank counts as 0, but for the stock itself.
    const blank = { ...cells, [documents('repealed')]: '' }
    expect(firstOf('cell.stock-negative', { cells: blank })).toBeDefined()
  })

  it('cell.empty-table leads to the tables, and to the sentence that contradicts them', () => {
    const line = '全年共收到政府信息公开申请12件，均按期答复。'
    expect(firstOf('cell.empty-table', { overview: overviewWith(line) })).toEqual({
      severity: 'warning',
      message:
        '“三、收到和处理政府信息公开申请情况”的表格全部为0，正文却写有申请（“收到政府信息公开申请12件”），请核对。',
      places: [
        { in: 'table', table: 'applications' },
        { in: 'prose', section: 'overview', block: 1, from: 3, to: 16 },
      ],
    })
  })

  it('cell.empty-table waits until more than half of the cells are filled in', () => {
    const told = { overview: overviewWith('全年作出行政处罚15件。') }
    const cells = ['issued', 'repealed', 'in-force'].map((column) => documents(column))
    const blank = (names: readonly string[]) => Object.fromEntries(names.map((cell) => [cell, '']))
    const half = [...cells, licenses, 'enforcement/compulsion/decisions']
    expect(firstOf('cell.empty-table', { ...told, cells: blank(half.slice(1)) })?.severity).toBe('warning')
    expect(firstOf('cell.empty-table', { ...told, cells: blank(half) })).toBeUndefined()
  })
})

describe('cell.fee-unit', () => {
  const years = (now: string, before: string) =>
    firstOf('cell.fee-unit', { year: 2022, cells: { [fees]: now } }, { cells: { [fees]: before } })

  it('says both numbers', () => {
    expect(years('448620', '44.9')).toEqual({
      severity: 'warning',
      message: expect.stringContaining('今年448620万元，上年44.9万元，相差一千倍以上') as string,
      places: [cellPlace(fees), { in: 'last', cell: fees }],
      actual: '448620',
    })
    expect(firstOf('cell.fee-unit', { cells: { [fees]: '1.1234567' } })).toEqual({
      severity: 'hint',
      message: expect.stringContaining('1.1234567的小数超过6位，请核对单位是否是万元。') as string,
      places: [cellPlace(fees)],
      actual: '1.1234567',
    })
  })

  it.each([
    ['1000', '1', undefined],
    ['1000.1', '1', 'warning'],
    ['0.001', '1', undefined],
    ['0.0009', '1', 'warning'],
    ['0.0001', '0', undefined],
    ['2000', '0', undefined],
    ['0', '2000', undefined],
    ['/', '2000', undefined],
    ['2000', '/', undefined],
    // The unit that belongs to the column may stand in the cell; another one has its own finding.
    ['2000万元', '1', 'warning'],
    ['2000元', '1', undefined],
    // The decimals do not count once the size has told it.
    ['2000.1234567', '1', 'warning'],
    ['1.1234567', '1', 'hint'],
  ])('has its limit at a thousand times: %s after %s', (now, before, severity) =>
    expect(years(now, before)?.severity).toBe(severity),
  )
})

describe('the limits of the rules about cells', () => {
  it.each([
    [licenses, '0', []],
    [licenses, '-0.5', ['cell.negative error', 'cell.not-an-integer error']],
    [licenses, '-1件', ['cell.negative error', 'cell.not-a-number warning']],
    [licenses, '5件', ['cell.not-a-number warning']],
    [licenses, '0.000001', ['cell.not-an-integer error']],
  ])('%s: %s', (cell, text, rules) => expect(foundOn({ cells: { [cell]: text } })).toEqual(rules))
})
