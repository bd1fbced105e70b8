import fc from 'fast-check'
import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ruleById } from '../../../src/core/check/register'
import { attendance } from '../../../src/core/county/attendance'
import { checkTogether } from '../../../src/core/county/check-together'
import { deskReport, type DeskReport } from '../../../src/core/county/desk-report'
import { deskSheets } from '../../../src/core/county/desk-sheets'
import { sheetCell, type SheetCell } from '../../../src/core/county/sheet-cell'
import { sumReports } from '../../../src/core/county/desk-sum'
import { jsonLines } from '../../../src/core/county/json-lines'
import { ratesOf } from '../../../src/core/county/rates'
import { parseAgencyList } from '../../../src/core/county/read-agency-list'
import { statistics } from '../../../src/core/county/statistics'
import { cellWords } from '../../../src/core/check/words/place-words'
import { parseQuantity } from '../../../src/core/report/quantity'
import { cellsOf } from '../../../src/core/template/template'
import { readWorkbook } from '../../../src/read/workbook/read-workbook'
import { templateById, templates } from '../../../src/templates/index'
import { sheetsWorkbook } from '../../../src/write/workbook/sheets-workbook'
import { report as anyReport } from '../../generators/report'
import { assertProperty } from '../../support/rounds'
import { soundReport } from '../check/rules/sound-report'

const template = templateById('2021')!
const person = (row: string) => `applications/${row}/natural-persons`
function entry(file: string, name: string, cells: Readonly<Record<string, string>>, year = 2025): DeskReport {
  const totals = Object.fromEntries(
    [...cellsOf(template).values()].filter(({ total }) => total).map(({ cell }) => [cell, undefined]),
  )
  const kind = /镇/.test(name) ? 'township' : 'department'
  return deskReport(
    file,
    { report: soundReport({ year, template: '2021', agency: { name, kind }, cells: { ...totals, ...cells } }) },
    [],
    template,
  )
}
const reports = [
  entry('b.docx', '石桥镇', {
    [person('disclosed')]: '30',
    [person('internal-affairs')]: '10',
    [person('received')]: '40',
  }),
  entry('a.docx', '民政局', {
    [person('disclosed')]: '50',
    [person('received')]: '50',
    'disputes/cases/reconsideration-upheld': '3',
    'disputes/cases/reconsideration-corrected': '1',
    'disputes/cases/reconsideration-pending': '2',
  }),
  entry('c.docx', '教育局', { [person('internal-affairs')]: '2', [person('received')]: '2' }),
  entry('d.docx', '民政局', { [person('received')]: '70' }, 2024),
]
const list = parseAgencyList('青禾县\n  部门\n    民政局\n    教育局\n  乡镇\n    石桥镇').agencies
const present = attendance(list, reports, { year: 2025 })

describe('statistics', () => {
  const other = entry('f.docx', '教育局', { [person('received')]: '5' }, 2024)
  const full = statistics([...reports, other], { templates, year: 2025, list, attendance: present })
  const told = statistics(reports, { templates, year: 2025, list, attendance: present })

  it('say where years have not the same agencies, and tell those that are in all of them apart', () => {
    expect(full.alike!.message).toBe(
      '各年度的单位不完全相同（2024年没有石桥镇），合计不能直接比较增减；各年度都有报告的2家另列。',
    )
    expect(full.years.map(({ year, reports: count, figures }) => [year, count, figures['received']])).toEqual([
      [2024, 2, '75'],
      [2025, 3, '92'],
    ])
    expect(full.alike!.years.map(({ year, reports: count, figures }) => [year, count, figures['received']])).toEqual([
      [2024, 2, '75'],
      [2025, 2, '52'],
    ])
    const same = statistics(reports.slice(1, 2).concat(reports.slice(3)), { templates, year: 2025 })
    expect(same.years.map(({ year }) => year)).toEqual([2024, 2025])
    expect(same.alike).toBeUndefined()
  })

  it('have figures and rates by level and by year, computed exactly', () => {
    expect(told.whole).toMatchObject({ reports: 3, figures: { received: '92', answered: '92', withheld: '12' } })
    expect(told.counted.map(({ file }) => file)).toEqual(['b.docx', 'a.docx', 'c.docx'])
    expect(told.groups.map(({ name, reports: count, figures }) => [name, count, figures['received']])).toEqual([
      ['青禾县', 3, '92'],
      ['部门', 2, '52'],
      ['乡镇', 1, '40'],
    ])
    const rate = (id: string) => told.whole.rates.find((one) => one.id === id)
    expect(rate('disclosed')).toMatchObject({ part: '80', whole: '92', percent: '87.0' })
    expect(rate('corrected-reconsideration')).toMatchObject({ part: '1', whole: '4', percent: '25.0' })
    expect(rate('corrected-litigation')).toMatchObject({ whole: '0', percent: '' })
    expect(statistics(reports, { templates, year: 2025 }).groups.map(({ name }) => name)).toEqual([
      '政府部门',
      '乡镇政府',
    ])
  })

  it('compare only years of which at least half of the agencies have a report, and say so', () => {
    const few = '有报告的单位不到3家的一半，没有列入各年度的比较：2024年（1家）。'
    expect(told.years.map(({ year, figures }) => [year, figures['received']])).toEqual([[2025, '92']])
    expect(told.yearsLeft).toBe(few)
    expect(told.charts.map(({ kind }) => kind)).not.toContain('line')
    // A second file of the same agency makes no year fuller; another agency does.
    const twice = entry('e.docx', '民政局', { [person('received')]: '1' }, 2024)
    expect(statistics([...reports, twice], { templates, year: 2025 }).yearsLeft).toBe(few)
    expect(full.yearsLeft).toBeUndefined()
    expect(full.years.map(({ year, reports: count, figures }) => [year, count, figures['received']])).toEqual([
      [2024, 2, '75'],
      [2025, 3, '92'],
    ])
  })

  it('do not rank small numbers, and say so', () => {
    const disclosed = told.rankings.find(({ rate }) => rate === 'disclosed')!
    expect(disclosed.order).toEqual([
      { file: 'a.docx', agency: '民政局', percent: '100.0', whole: '50' },
      { file: 'b.docx', agency: '石桥镇', percent: '75.0', whole: '40' },
    ])
    expect(disclosed.left).toBe('其余1份报告不足30件的不排名。')
  })

  it('have charts, of which every value is a number of theirs', () => {
    expect(
      full.charts.map(({ kind, labels, series }) => [kind, labels.length, series.map(({ values }) => values)]),
    ).toEqual([
      ['bar', 3, [['92', '52', '40']]],
      [
        'line',
        2,
        [
          ['75', '52'],
          ['0', '52'],
        ],
      ],
      ['column', 5, [['80', '0', '12', '0', '0']]],
    ])
    expect(full.charts[1]!.caption).toBe('历年政府信息公开申请（各年度都有报告的单位）')
  })

  it('have no rate where a cell is no number or the format has none', () => {
    expect(ratesOf({ 'applications/disclosed/total': '若干' }, template).map(({ id }) => id)).not.toContain('disclosed')
  })
})

describe('lines of JSON', () => {
  it('are in the order of the files, with the same fields in the same order', () => {
    const together = checkTogether(reports, { templates, year: 2025 })
    const progress = new Map([['b.docx', { standing: 'accepted', label: '已采纳', round: 2 }]])
    const counted = new Set(['a.docx', 'b.docx'])
    const facts = { together, attendance: present, counted, progress }
    const lines = jsonLines(reports, facts).trimEnd().split('\n')
    const parsed = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(parsed.map(({ file }) => file)).toEqual(['a.docx', 'b.docx', 'c.docx', 'd.docx'])
    for (const one of parsed)
      expect(Object.keys(one)).toEqual([
        'file',
        'agency',
        'kind',
        'level',
        'above',
        'year',
        'template',
        'signed',
        'package',
        'counted',
        'standing',
        'round',
        'hash',
        'cells',
        'findings',
      ])
    expect(parsed[1]).toMatchObject({
      agency: '石桥镇',
      kind: 'township',
      level: 2,
      above: ['青禾县', '乡镇'],
      year: 2025,
      counted: true,
      standing: 'accepted',
      round: 2,
    })
    expect(parsed.map(({ counted }) => counted)).toEqual([true, true, false, false])
    expect(parsed[0]).toMatchObject({ standing: null, round: null })
    expect(jsonLines([...reports].reverse(), facts)).toBe(lines.map((line) => `${line}\n`).join(''))
  })
})

describe('the workbook of a desk', () => {
  const strange = entry('=1+1.docx', '=HYPERLINK("x")', { [person('received')]: '-5' })
  const sheets = deskSheets([...reports, strange], {
    templates,
    year: 2025,
    attendance: present,
    together: checkTogether(reports, { templates, year: 2025 }),
    audit: [{ at: '2026-02-01T09:00:00Z', act: 'received', file: '@SUM(A1).docx' }],
  })
  const bytes = sheetsWorkbook(sheets, '青禾县')

  it('has every cell of every report and their sum', () => {
    expect(sheets.map(({ name }) => name)).toEqual(['单位', '数据', '问题', '缺报与重复', '经办记录'])
    const data = readWorkbook('desk.xlsx', bytes).sheets[1]!
    const text = (row: number, column: number) => data.rows[row]?.cells[column]?.text
    const column = data.rows[2]!.cells.findIndex((cell) => cell?.text === 'applications/received/total')
    expect([4, 5, 6, 7].map((row) => text(row, column))).toEqual(['40', '50', '2', '-5'])
    expect(text(8, 0)).toBe('总计（4份报告，4家单位）')
    expect(text(8, column)).toBe('87')
    const below = data.rows.slice(9).map(({ cells }) => [cells[0]?.text, cells[column]?.text])
    expect(below.slice(-2)).toEqual([
      ['以下1份没有计入总计', undefined],
      ['民政局', '70'],
    ])
    expect(data.rows[2]!.cells.filter((cell) => cell?.text.includes('/'))).toHaveLength(cellsOf(template).size)
  })

  it('says which reports its sum counts, and counts agencies apart from files', () => {
    const again = entry('e.docx', '教育局', { [person('received')]: '9' })
    const counted = sumReports([reports[2]!, again], { year: 2025, templates })
    const [units, data] = deskSheets([...reports, again], { templates, year: 2025, sum: counted })
    const at = units!.rows[0]!.findIndex((cell) => cell && 'text' in cell && cell.text === '计入总计')
    expect(units!.rows.slice(1).map((row) => row[at])).toEqual(['否', '否', '是', '否', '是'].map((text) => ({ text })))
    expect(data!.rows[6]![0]).toEqual({ text: '总计（2份报告，1家单位）' })
  })

  it('has in its total what the rows above it come to, or a note on the column that says who wrote what', () => {
    const sum = (rows: readonly (readonly SheetCell[])[], column: number) =>
      rows.reduce((all, row) => {
        const cell = row[column]
        return all + (parseQuantity(cell && 'numeral' in cell ? cell.numeral : '0') ?? 0n)
      }, 0n)
    const cells = [...cellsOf(template).keys()]
    const stray = fc.dictionary(fc.constantFrom(...cells), fc.constantFrom('7', '若干', '3元'), {
      maxKeys: 4,
      noNullPrototype: true,
    })
    assertProperty(
      fc.property(fc.array(fc.tuple(anyReport(template), stray), { minLength: 1, maxLength: 4 }), (made) => {
        const all = made.map(([report, wrong], at) =>
          deskReport(
            `${at}`,
            { report: { ...report, year: 2025, cells: { ...report.cells, ...wrong } } },
            [],
            template,
          ),
        )
        const data = deskSheets(all, { templates, year: 2025 })[1]!
        const isTotal = ([first]: readonly SheetCell[]) => first && 'text' in first && first.text.startsWith('总计')
        const end = data.rows.findIndex(isTotal)
        const notes = data.rows.slice(end + 1).flatMap(([first]) => (first && 'text' in first ? [first.text] : []))
        cells.forEach((cell, at) => {
          const agrees = sum(data.rows.slice(data.headRows, end), at + 2) === sum([data.rows[end]!], at + 2)
          if (!agrees)
            expect(notes.some((note) => note.includes(`“${cellWords(cell, template)}”这一列的总计`))).toBe(true)
        })
      }),
      15,
    )
    const wrong = entry('w.docx', '公安局', { [person('received')]: '12', 'applications/received/total': '15' })
    const [, data] = deskSheets([...reports, wrong], { templates, year: 2025 })
    const told = data!.rows.flatMap(([first]) =>
      first && 'text' in first && first.text.startsWith('注') ? [first.text] : [],
    )
    expect(told).toEqual([
      '注：“一、本年新收政府信息公开申请数量，总计”这一列的总计104按各项计算，以上各行相加为107：公安局写的是15，各项相加为12。',
    ])
  })

  it('counts what was found between reports, and says where each stands', () => {
    const finding = { rule: 'others.outlier', severity: 'warning' as const, message: '偏离', places: [], key: 'k' }
    const together = { findings: new Map([['a.docx', [finding]]]), shared: [] }
    const progress = new Map([['a.docx', { standing: 'returned', label: '重新报送', round: 2 }]])
    const [units] = deskSheets(reports, { templates, year: 2025, together, progress })
    const [head, , own] = units!.rows.map((row) => row.map((cell) => cell && Object.values(cell)[0]))
    const at = (name: string) => own![head!.indexOf(name)]
    expect(Number(at('提醒'))).toBe(reports[1]!.counts.warning + 1)
    expect([at('进展'), at('次数')]).toEqual(['重新报送', '2'])
  })

  it('has times as the clock of the office shows them, and what is demanded in words', () => {
    const finding = { rule: 'others.outlier', severity: 'warning' as const, message: '偏离', places: [], key: 'k' }
    const momentText = (at: string) => `时间 ${at.slice(0, 10)}`
    const audit = [{ at: '2026-02-01T09:00:00Z', act: 'received' as const, file: 'a.docx' }]
    const together = { findings: new Map([['a.docx', [finding]]]), shared: [] }
    const made = deskSheets(reports, { templates, year: 2025, together, audit, momentText })
    const texts = (name: string) =>
      made.find((sheet) => sheet.name === name)!.rows.map((row) => row.map((cell) => cell && Object.values(cell)[0]))
    expect(texts('经办记录')[1]).toEqual(['时间 2026-02-01', '收到报告（a.docx）'])
    const at = texts('问题')[0]!.indexOf('核查要求')
    const [found] = texts('问题').slice(1)
    expect(found![at]).toBe(ruleById('others.outlier')!.description)
  })

  it('says once what two reports share', () => {
    const finding = { rule: 'others.shared-text', severity: 'warning' as const, message: '', places: [], key: 'k' }
    const side = (file: string, other: string, percent: number, agency = file) => ({
      ...{ file, agency, percent, passages: [], also: [] },
      other: { file: other, agency: other },
    })
    const findings = new Map(['a.docx', 'b.docx'].map((file) => [file, [finding]] as const))
    const shared = [side('a.docx', 'b.docx', 50), side('b.docx', 'a.docx', 70)]
    const made = deskSheets(reports, { templates, year: 2025, together: { findings, shared } })
    const problems = made.find(({ name }) => name === '问题')!.rows.slice(1)
    expect(problems.map((row) => row[row.length - 1])).toEqual([{ text: 'b.docx' }])
  })

  it('has no formula, and no text that becomes one when it is edited', () => {
    const files = unzipSync(bytes)
    const xml = Object.entries(files)
      .filter(([path]) => path.includes('worksheets'))
      .map(([, content]) => strFromU8(content))
      .join('')
    expect(xml).not.toContain('<f>')
    expect(xml).toContain(
      '<c r="A6" s="2" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;x&quot;)</t></is></c>',
    )
    expect(strFromU8(files['xl/styles.xml']!)).toContain('quotePrefix="1"')
    expect(sheetsWorkbook(sheets, '青禾县')).toEqual(bytes)
  })

  it('prints landscape, no wider than the page where that can be read, and hides the addresses', () => {
    const files = unzipSync(bytes)
    const sheet = (at: number) => strFromU8(files[`xl/worksheets/sheet${at}.xml`]!)
    const across = (at: number) =>
      /<pageSetup paperSize="9" fitToWidth="(\d+)" fitToHeight="0" orientation="landscape"\/>/.exec(sheet(at))?.[1]
    expect([1, 3, 4, 5].map(across)).toEqual(['1', '1', '1', '1'])
    expect(Number(across(2))).toBeGreaterThan(1)
    expect([...sheet(2).matchAll(/<row r="(\d+)" hidden="1">/g)].map(([, row]) => row)).toEqual(['3'])
    expect(strFromU8(files['xl/workbook.xml']!)).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'数据\'!$A:$B,\'数据\'!$1:$4</definedName>',
    )
  })

  it('keeps as text what is no plain numeral', () => {
    expect(sheetCell('007')).toEqual({ text: '007' })
    expect(sheetCell('1e5')).toEqual({ text: '1e5' })
    expect(sheetCell('1234567890123456')).toEqual({ text: '1234567890123456' })
    expect(sheetCell('-44.862')).toEqual({ numeral: '-44.862' })
    expect(sheetCell('')).toBeUndefined()
  })
})
