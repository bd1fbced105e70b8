import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Document } from '../../src/core/document/document'
import { docxWriter } from '../../src/write/docx/docx-writer'
import { layoutPresets } from '../../src/write/layout/layout-presets'
import { standardLayout } from '../../src/write/layout/page-layout'
import { shortReport, text } from '../write/docx/example-documents'
import { hugeBeginning, hugeDocument } from '../write/docx/huge-document'
import { composedDocuments } from '../write/sample-documents'
import { seedDocuments } from '../write/seed-documents'
import { inkRows, installed, pdfLines, removeFolder, renderPdf, type PlacedLine } from './programs'

/** The text area in points: 37 mm from the top, 28 mm from the left, 156 × 225 mm. */
const area = { left: 79.4, right: 521.6, top: 104.9, bottom: 742.7 }
const sentence = '我局坚持以公开为常态不公开为例外主动回应群众关心的事项及时更新政府信息公开目录'

const plain: Document = { blocks: [text('body', sentence.repeat(60))] }

/** Titles of one to three lines. */
const agencies = [
  '甲局',
  '临澜市青屿区人力资源和社会保障局',
  '临澜市青屿经济技术开发区管理委员会综合行政执法与自然资源和规划建设管理局',
]

/** A report of text only, of an agency whose name decides how many lines its title takes. */
function of(agency: string): Document {
  const title = `${agency}2025年政府信息公开工作年度报告`
  return {
    meta: { title, agency, year: 2025, template: '2021' },
    blocks: [text('title', title), text('body', sentence.repeat(60))],
  }
}

const pageNumber = /^—\d+—$/
const ready = installed('soffice') && installed('pdftotext')

describe.runIf(ready)('the pages as LibreOffice lays them out', () => {
  let pages: Readonly<Record<string, readonly (readonly PlacedLine[])[]>> = {}
  let pdfs: Readonly<Record<string, string>> = {}

  beforeAll(async () => {
    const documents: Record<string, Document> = { plain, short: shortReport, huge: hugeDocument() }
    for (const { name, document } of await seedDocuments()) documents[name] = document
    composedDocuments.forEach(({ document }, index) => (documents[`composed-${index}`] = document))
    agencies.forEach((agency, index) => (documents[`title-${index}`] = of(agency)))
    const files: Record<string, Uint8Array> = {}
    for (const [name, document] of Object.entries(documents)) files[name] = await docxWriter.write(document)
    for (const { id, layout } of layoutPresets)
      files[`preset-${id}`] = await docxWriter.write(composedDocuments[0]!.document, { layout })
    files['sealed'] = await docxWriter.write(shortReport, {
      layout: { ...standardLayout, seal: true, pageNumber: 'centre' },
    })
    files['review'] = await docxWriter.write(shortReport, { review: { open: [], dismissed: [] } })
    pdfs = renderPdf(files)
    pages = Object.fromEntries(Object.entries(pdfs).map(([name, pdf]) => [name, pdfLines(pdf)]))
  })
  afterAll(removeFolder)

  it('hold 22 lines of 28 characters', () => {
    for (const page of pages['plain']!.slice(0, -1)) {
      const lines = page.filter((line) => !/^—/.test(line.text))
      expect(lines).toHaveLength(22)
      const full = lines.filter((line) => line.left < area.left + 1)
      expect(full.map((line) => [...line.text].length)).toEqual(full.map(() => 28))
      expect(Math.max(...lines.map((line) => line.right))).toBeLessThan(area.right + 0.5)
    }
  })

  it('have the page number 7 mm under the text, odd ones on the right, even ones on the left', () => {
    const numbers = pages['plain']!.map((page) => page.find((line) => /^—\d+—$/.test(line.text))!)
    numbers.forEach((line, index) => {
      expect(line.text).toBe(`—${index + 1}—`)
      if (index % 2 === 0) expect(area.right - line.right).toBeCloseTo(14, 0)
      else expect(line.left - area.left).toBeCloseTo(14, 0)
    })
    const centred = pages['sealed']![0]!.find((line) => /^—1—$/.test(line.text))!
    expect((centred.left + centred.right) / 2).toBeCloseTo((area.left + area.right) / 2, 0)
  })

  it.runIf(installed('pdftoppm'))('have the dash beside it at 7 mm, give or take half a millimetre', () => {
    // The ink of number and dash is centred on the dash; digits reach as far up as down from it.
    const { first, last } = inkRows(pdfs['plain']!, 1, 264, 285)
    expect((first + last) / 2 - 262).toBeGreaterThan(6.5)
    expect((first + last) / 2 - 262).toBeLessThan(7.5)
  })

  it('begin every line of the text where the page’s 22 lines are, whatever the title and the layout', () => {
    const lastLine = (name: string, page: number) => {
      const lines = pages[name]![page]!.filter((line) => !pageNumber.test(line.text))
      return Math.max(...lines.map((line) => (line.top + line.bottom) / 2))
    }
    agencies.forEach((_, index) => {
      const lines = pages[`title-${index}`]![0]!.filter((line) => !pageNumber.test(line.text))
      // One line stays blank under the title.
      expect(lines, `title ${index}`).toHaveLength(21)
      const titles = lines.slice(0, index + 1).map((line) => (line.top + line.bottom) / 2)
      for (const [at, middle] of titles.slice(1).entries())
        expect(Math.abs(middle - titles[at]! - 30), `title ${index}`).toBeLessThan(2)
    })
    agencies.forEach((_, index) =>
      expect(Math.abs(lastLine(`title-${index}`, 0) - lastLine('plain', 0)), `title ${index}`).toBeLessThan(5),
    )
    for (const { id, layout } of layoutPresets) {
      const lines = Math.abs(lastLine(`preset-${id}`, 0) - lastLine(`preset-${id}`, 2)) / layout.lineSpacing
      expect(Math.abs(lines - Math.round(lines)), id).toBeLessThan(0.15)
      expect(lines, id).toBeLessThan(1.2)
    }
  })

  /** All reports, with the pages that hold a line of these words. */
  const reports = () => Object.keys(pages).filter((name) => /^(composed|seed|preset|huge)/.test(name))
  const holding = (name: string, words: RegExp) =>
    pages[name]!.flatMap((page, index) => (page.some((line) => words.test(line.text)) ? [index] : []))

  it('have tables 三 and 四 on one page with their headings, and table 二 with its first block', () => {
    for (const name of reports()) {
      const [second, third, fourth] = [
        /^二、主动公开政府信息情况$/,
        /^三、收到和处理政府信息公开申请情况$/,
        /^四、政府信息公开行政复议、行政诉讼情况$/,
      ].map((heading) => holding(name, heading))
      expect(
        [second, third, fourth].map((found) => found!.length),
        name,
      ).toEqual([1, 1, 1])
      // Table 二 may break between its blocks: the first stands under the heading, each is whole.
      expect(holding(name, /^第二十条第（一）项$/), name).toEqual(second)
      expect(holding(name, /^第二十条第（六）项$/), name).toEqual(holding(name, /^行政强制$/))
      expect(holding(name, /^第二十条第（八）项$/), name).toEqual(holding(name, /^行政事业性收费$/))
      for (const words of [/^申请人情况$/, /^（七）总计$/, /^四、结转下年度继续办理/])
        expect(holding(name, words), name).toEqual(third)
      for (const words of [/^未经复议直接起诉$/, /^复议后起诉$/]) expect(holding(name, words), name).toEqual(fourth)
    }
  })

  it('break no label of table 三 for the sake of one character', () => {
    for (const name of reports())
      for (const label of [
        '2.其他法律行政法规禁止公开',
        '1.本机关不掌握相关政府信息',
        '2.没有现成信息需要另行制作',
        '4.无正当理由大量反复申请',
      ])
        expect(
          pages[name]!.flat().filter((line) => line.text === label),
          `${name}: ${label}`,
        ).toHaveLength(1)
  })

  it('end with no heading, and none is blank', () => {
    for (const name of reports())
      pages[name]!.forEach((page, index) => {
        const lines = page.filter((line) => !pageNumber.test(line.text)).sort((one, other) => one.top - other.top)
        expect(lines.length, `${name}, page ${index + 1}`).toBeGreaterThan(0)
        const isLast = index === pages[name]!.length - 1
        // An empty report has nothing but headings after its last table.
        if (!isLast)
          expect(lines[lines.length - 1]!.text, `${name}, page ${index + 1}`).not.toMatch(
            /^([一二三四五六]、(?!结转)|（[一二三四五六]）)[^。，；]{2,30}$/,
          )
      })
  })

  it('have the signature on a page with text', () => {
    for (const name of reports().filter((one) => holding(one, /^2022年1月2\d日$/).length > 0)) {
      const last = pages[name]![pages[name]!.length - 1]!
      const at = last.findIndex((line) => /^2022年1月2\d日$/.test(line.text))
      expect(at, name).toBeGreaterThan(1)
    }
  })

  it('show everything of a huge report', () => {
    const all = pages['huge']!.flat()
      .map((line) => line.text)
      .join('')
    for (const index of [0, 250, 499]) expect(all).toContain(hugeBeginning(index))
    expect([...all.matchAll(/图\d+说明/g)]).toHaveLength(50)
    expect(pages['huge']!.length).toBeGreaterThan(300)
  })

  it('mark every page of a 送审稿, and none of a 定稿', () => {
    for (const page of pages['review']!) expect(page.filter((line) => line.text === '送审稿')).toHaveLength(1)
    expect(pages['review']!.length).toBe(pages['short']!.length + 1)
    expect(pages['short']!.flat().some((line) => line.text.includes('送审'))).toBe(false)
  })

  it('place signature and date with and without a seal', () => {
    const name = shortReport.meta!.agency
    const place = (report: string) => {
      const lines = pages[report]!.flat()
      // The title begins with the same words.
      const at = lines.findLastIndex((line) => line.text === name)
      return { name: lines[at]!, date: lines.find((line, index) => index > at && /^2026年1月26日$/.test(line.text))! }
    }
    const without = place('short')
    expect(area.right - without.name.right).toBeCloseTo(31.5, -1)
    expect(without.date.left - without.name.left).toBeGreaterThan(20)
    const sealed = place('sealed')
    expect(area.right - sealed.date.right).toBeCloseTo(63, -1)
    // The date is 6.5 characters wide where digits are half as wide as characters, and stands four from the edge.
    expect(area.right - (sealed.name.left + sealed.name.right) / 2).toBeCloseTo(7.25 * 15.75, -1)
  })
})
