import { describe, expect, it } from 'vitest'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import {
  applicationNumber,
  applicationsRows,
  article,
  disputesTable,
  documentsTable,
  expectedCells,
  plainStyle,
} from './support/pages'

const read = (html: string) =>
  readFile('page.html', new TextEncoder().encode(`<html><body>${html}</body></html>`), templates)
const table = (rows: string) => `<table>${rows}</table>`
const cellsOf = async (html: string) => (await read(html)).dossier.report.cells as Record<string, string>

/** The known ways in which importers of these reports have failed (domain.md 7.4). */
describe('an importer of reports', () => {
  it('keeps rows with blanks and what stands in the other cells', async () => {
    const blank = applicationsRows(plainStyle, 0, 25, (row, column) =>
      row === 16 && column !== 2 ? '&nbsp;' : applicationNumber(row, column),
    )
    const cells = await cellsOf(article({ applications: table(blank) }))
    expect(cells['applications/duplicate/research-institutions']).toBe(applicationNumber(16, 2))
    expect(cells['applications/duplicate/total']?.trim()).toBe('')
    expect(cells['applications/excessive/total']).toBe(applicationNumber(18, 6))
  })

  it('keeps the text of placeholders and of numbers with units', async () => {
    const odd = ['/', '-', '--', '—', '无', '约3', '2022年5件']
    const rows = applicationsRows(plainStyle, 0, 25, (row, column) =>
      row === 4 ? odd[column]! : applicationNumber(row, column),
    )
    const cells = await cellsOf(article({ applications: table(rows) }))
    expect(cells['applications/state-secret/natural-persons']).toBe('/')
    expect(cells['applications/state-secret/legal-service-agencies']).toBe('无')
  })

  it('keeps （六）其他处理 in one row', async () => {
    const rows = applicationsRows(plainStyle)
      .replace(/<td rowspan="3">（六）其他处理<\/td><td>1\..*?<\/td>/, '<td colspan="2">（六）其他处理</td>')
      .replace(/<tr><td>2\.申请人逾期.*?<\/tr>\n<tr><td>3\.其他<\/td>.*?<\/tr>/s, '')
    const { dossier, review } = await read(article({ applications: table(rows) }))
    const cells = dossier.report.cells as Record<string, string>
    expect(cells['applications/other-handling/total']).toBe(applicationNumber(20, 6))
    expect(cells['applications/outcomes-total/total']).toBe(applicationNumber(23, 6))
    expect(cells['applications/not-supplemented/total']).toBeUndefined()
    expect(dossier.report.template).toBe('2021')
    expect(review.unplaced).toEqual([])
  })

  it('puts a number together that a conversion split into two cells, and says so', async () => {
    const rows = applicationsRows(plainStyle, 0, 25, (row, column) =>
      row === 0 ? (['20', '0', '0', '0', '0', '1', '21'][column] ?? '') : applicationNumber(row, column),
    ).replace('<td>20</td>', '<td>2</td><td>0</td>')
    const { dossier, review } = await read(article({ applications: table(rows) }))
    expect((dossier.report.cells as Record<string, string>)['applications/received/natural-persons']).toBe('20')
    expect(review.repaired).toHaveLength(1)
  })

  it('finds sections by their names where their numbers are wrong, and says so', async () => {
    const sections = [
      '一、总体情况',
      '三、主动公开政府信息情况',
      '四、收到和处理政府信息公开申请情况',
      '五、政府信息公开行政复议、行政诉讼情况',
      '六、存在的主要问题及改进情况',
      '七、其他需要报告的事项',
    ]
    const { dossier, findings } = await read(article({ sections }))
    expect(dossier.report.prose.problems).toHaveLength(1)
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(
      Array.from({ length: 5 }, () => 'structure.sections warning'),
    )
  })

  it('never takes one label for another that it holds', async () => {
    const cells = await cellsOf(article())
    expect(cells['applications/duplicate/total']).toBe(applicationNumber(16, 6))
    expect(cells['applications/excessive/total']).toBe(applicationNumber(18, 6))
    expect(cells['applications/prohibited-by-law/total']).toBe(applicationNumber(5, 6))
    expect(cells['applications/other-handling-other/total']).toBe(applicationNumber(22, 6))
  })

  it('takes the sub-heading （一）主动公开政府信息情况 for what it is', async () => {
    const { dossier } = await read(article())
    expect(dossier.report.prose.overview?.[0]).toMatchObject({ type: 'heading', level: 1 })
  })

  it('says what it could not place instead of guessing', async () => {
    const strange = `${documentsTable(plainStyle)}<tr><td>行政征用</td><td colspan="3">77</td></tr>`
    const { findings, review } = await read(article().replace(documentsTable(plainStyle), strange))
    expect(review.unplaced.map(({ text, where }) => `${where} ${text}`)).toEqual(['第二部分的表格第15行 77'])
    expect(findings.map(({ rule }) => rule)).toEqual(['structure.extra-content', 'source.unused'])
  })

  it('says that a statutory table is missing or stands there twice', async () => {
    const missing = await read(article().replace(disputesTable(plainStyle), ''))
    expect(missing.findings.map(({ rule, severity }) => `${rule} ${severity}`)).toContain('structure.tables error')
    const twice = await read(
      article()
        .replace(table(disputesTable(plainStyle)), table(disputesTable(plainStyle)).repeat(2))
        .replace(
          '<table border="1">' + disputesTable(plainStyle),
          `<table>${disputesTable(plainStyle)}</table><table>${disputesTable(plainStyle)}`,
        ),
    )
    expect(twice.findings.map(({ rule }) => rule)).toContain('structure.tables')
  })

  it('keeps links, bold words, headings and tables of the text', async () => {
    const { dossier } = await read(
      article().replace(
        '<p>全年在门户网站公开信息128条。</p>',
        '<p>见<a href="https://example.org/">网站</a>和<b>公报</b>。</p><table><tr><td>栏目</td><td>条数</td></tr><tr><td>动态</td><td>9</td></tr></table>',
      ),
    )
    expect(dossier.report.prose.overview?.[1]).toEqual({
      type: 'paragraph',
      runs: [
        { type: 'text', text: '见' },
        { type: 'text', text: '网站', href: 'https://example.org/' },
        { type: 'text', text: '和' },
        { type: 'text', text: '公报', bold: true },
        { type: 'text', text: '。' },
      ],
    })
    expect(dossier.report.prose.overview?.[2]).toMatchObject({ type: 'table' })
  })

  it('reads a text in which a crawler lost 年, 月 and 〔〕, and guesses no dates from what is left', async () => {
    const { dossier } = await read(
      article()
        .replace(
          '本报告根据《中华人民共和国政府信息公开条例》编制。',
          '本报告根据国办公开办函〔202130号编制，数据自202211日起至20221231日止。',
        )
        .replace('2023年1月18日', '2023118日'),
    )
    const { report } = dossier
    expect({ period: report.period, signed: report.signed, year: report.year }).toEqual({
      period: undefined,
      signed: undefined,
      year: 2022,
    })
    expect(report.cells).toEqual(expectedCells())
    expect(report.opening?.map((block) => ('runs' in block ? block.runs.map((run) => run.text).join('') : ''))).toEqual(
      ['本报告根据国办公开办函〔202130号编制，数据自202211日起至20221231日止。'],
    )
  })
})
