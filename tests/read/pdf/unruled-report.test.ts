import { describe, expect, it } from 'vitest'
import { readFile } from '../../../src/read/index'
import { templates } from '../../../src/templates/index'
import { madePdf, widthOf, type MadePage, type Written } from '../support/made-pdf'
import {
  applicantRows,
  applicationColumns,
  applicationNumber,
  disputeNumber,
  expectedCells,
  sectionTitles,
} from '../support/pages'

const size = 5
const line = (text: string, y: number): Written => ({ text, x: 112, y, size: 14 })
const centred = (text: string, x: number, y: number): Written => ({ text, x: x - widthOf(text, size) / 2, y, size })

/** Table 二: captions in the middle, four columns. */
function documents(top: number): Written[] {
  const rows: readonly (readonly string[])[] = [
    ['第二十条第（一）项'],
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', '0', '0', '0'],
    ['行政规范性文件', '11', '12', '13'],
    ['第二十条第（五）项'],
    ['信息内容', '本年处理决定数量'],
    ['行政许可', '14'],
    ['第二十条第（六）项'],
    ['信息内容', '本年处理决定数量'],
    ['行政处罚', '15'],
    ['行政强制', '16'],
    ['第二十条第（八）项'],
    ['信息内容', '本年收费金额（单位：万元）'],
    ['行政事业性收费', '17.5'],
  ]
  return rows.flatMap((row, index) => {
    const y = top + index * 14
    if (row.length === 1) return [centred(row[0]!, 300, y)]
    const places = row.length === 2 ? [120, 360] : [120, 240, 360, 480]
    return row.map((text, at) => centred(text, places[at]!, y))
  })
}

/** Table 三: two columns of labels, seven of numbers. */
function applications(top: number, number: (row: number, column: number) => string): Written[] {
  const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].map((text, column) =>
    centred(text, 310 + column * 42, top),
  )
  return applicantRows.reduce<Written[]>((written, [outer = '', inner], row) => {
    const y = top + 14 + row * 14
    if (outer) written.push({ text: outer, x: 40, y, size })
    if (inner) written.push({ text: inner, x: 90, y, size })
    applicationColumns.forEach((_, column) => {
      const text = number(row, column)
      if (text !== '') written.push(centred(text, 310 + column * 42, y))
    })
    return written
  }, heads)
}

/** Table 四: fifteen columns. */
function disputes(top: number): Written[] {
  const five = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  const at = (column: number) => 50 + column * 35
  return [
    centred('行政复议', at(2), top),
    centred('行政诉讼', at(9.5), top),
    centred('未经复议直接起诉', at(7), top + 14),
    centred('复议后起诉', at(12), top + 14),
    ...[...five, ...five, ...five].map((text, column) => centred(text, at(column), top + 28)),
    ...Array.from({ length: 15 }, (_, column) => centred(disputeNumber(column), at(column), top + 42)),
  ]
}

function report(number = applicationNumber): readonly MadePage[] {
  const [overview, disclosure, received, quarrels, problems, others] = sectionTitles
  return [
    {
      texts: [
        { text: '青禾县民政局2022年政府信息公开工作年度报告', x: 90, y: 100, size: 18 },
        line('本报告根据《中华人民共和国政府信息公开条例》编制。', 140),
        line(overview, 170),
        line('全年在门户网站公开信息128条。', 200),
        line(disclosure, 230),
        ...documents(260),
      ],
    },
    { texts: [line(received, 100), ...applications(130, number)] },
    {
      texts: [
        line(quarrels, 100),
        ...disputes(130),
        line(problems, 240),
        line('存在解读形式单一的问题，2023年将增加图解。', 270),
        line(others, 300),
        line('本年度没有收取信息处理费。', 330),
        { text: '青禾县民政局', x: 400, y: 380, size: 14 },
        { text: '2023年1月18日', x: 400, y: 410, size: 14 },
      ],
    },
  ]
}

/** A label in lines of so many characters. */
function wrapped(text: string, most: number): string[] {
  const lines = Math.ceil(text.length / most)
  return Array.from({ length: lines }, (_, line) => text.slice(line * most, (line + 1) * most))
}

/** Table 三 as a program sets it that wraps labels: numbers at the first line of a label, its middle or its last, on two pages. */
function wrappedApplications(most: number, place: 'first' | 'middle' | 'last'): readonly MadePage[] {
  const step = 7
  const bottom = 780
  const pages: Written[][] = [[]]
  let y = 130
  const write = (text: string, x: number, at: number) => pages[pages.length - 1]!.push({ text, x, y: at, size })
  ;['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].forEach((text, column) =>
    write(text, 310 + column * 42 - widthOf(text, size) / 2, y),
  )
  applicantRows.forEach(([outer = '', inner], row) => {
    const lines = wrapped(inner ?? outer, most)
    y += step * 1.5
    if (y + lines.length * step > bottom) {
      pages.push([])
      y = 100
    }
    if (inner && outer) write(outer, 40, y)
    lines.forEach((text, line) => write(text, inner ? 120 : 40, y + line * step))
    const beside = { first: 0, middle: (lines.length - 1) / 2, last: lines.length - 1 }[place] * step
    applicationColumns.forEach((_, column) => write(applicationNumber(row, column), 308 + column * 42, y + beside))
    y += lines.length * step
  })
  return pages.map((texts) => ({ texts }))
}

describe.each(['first', 'middle', 'last'] as const)('numbers at the %s line of their label', (place) => {
  it.each([6, 9, 14, 30])('are read where a line has %i characters', async (most) => {
    const [first, second, third] = report()
    const tables = wrappedApplications(most, place)
    expect(tables.length).toBeGreaterThan(most < 9 ? 1 : 0)
    const pages = tables.map(({ texts }, index) => ({ texts: index === 0 ? [second!.texts[0]!, ...texts] : texts }))
    const { dossier, review } = await readFile('a.pdf', madePdf([first!, ...pages, third!]), templates)
    expect(dossier.report.cells).toEqual(expectedCells())
    expect(dossier.report.afterTables).toBeUndefined()
    expect(review.unused).toEqual([])
  })
})

it('reads every cell of a report whose tables have no lines', async () => {
  const { dossier, review } = await readFile('a.pdf', madePdf(report()), templates)
  expect(dossier.report.cells).toEqual(expectedCells())
  expect({ agency: dossier.report.agency.name, year: dossier.report.year, signed: dossier.report.signed }).toEqual({
    agency: '青禾县民政局',
    year: 2022,
    signed: '2023-01-18',
  })
  expect(Object.keys(dossier.report.prose).sort()).toEqual(['other-matters', 'overview', 'problems'])
  expect(review.unused).toEqual([])
  expect(review.loses).toBe('图片、链接和加粗')
})

it('keeps blanks in their columns', async () => {
  const { dossier } = await readFile(
    'a.pdf',
    madePdf(report((row, column) => (row === 16 && column !== 2 ? '' : applicationNumber(row, column)))),
    templates,
  )
  const row = applicationColumns.map((column) => dossier.report.cells[`applications/duplicate/${column}`])
  expect(row).toEqual(['', '', applicationNumber(16, 2), '', '', '', ''])
})

it('says which numbers it could not place', async () => {
  const strange = report().map((page, index) =>
    index === 1
      ? { texts: [...page.texts, { text: '（八）无从归类的一行', x: 40, y: 494, size }, centred('77', 310, 494)] }
      : page,
  )
  const { review, findings } = await readFile('a.pdf', madePdf(strange), templates)
  expect(review.unplaced.map(({ text }) => text)).toEqual(['77'])
  expect(findings.map(({ rule }) => rule)).toContain('source.unused')
})
