import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compose } from '../../src/core/document/compose'
import type { Document } from '../../src/core/document/document'
import { restore } from '../../src/core/report/saved-report'
import { templates } from '../../src/templates/index'
import { samples } from '../../src/templates/samples'
import { docxWriter } from '../../src/write/docx/docx-writer'
import { standardLayout } from '../../src/write/layout/page-layout'
import { picture, shortReport, text } from '../write/docx/example-documents'
import { composedDocuments } from '../write/sample-documents'
import { inkRows, installed, pdfLines, removeFolder, renderPdf, type PlacedLine } from './programs'

/** The text area in points: 37 mm from the top, 28 mm from the left, 156 × 225 mm. */
const area = { left: 79.4, right: 521.6, top: 104.9, bottom: 742.7 }
const sentence = '我局坚持以公开为常态不公开为例外主动回应群众关心的事项及时更新政府信息公开目录'

const plain: Document = { blocks: [text('body', sentence.repeat(60))] }
const sample = (id: string) => compose(restore(samples.find((one) => one.id === id)!.saved), templates)

/** A report of 200,000 characters with 50 pictures. */
function huge(): Document {
  const document = sample('2021')
  const long = Array.from({ length: 500 }, (_, index) => text('body', `${index}，${sentence.repeat(10)}。`))
  const pictures = Array.from({ length: 50 }, (_, index) => picture(`p${index}`, 600 + index, 400, `图${index}`, `图${index} 说明`))
  const prose = long.flatMap((block, index) => (index % 10 === 0 ? [block, pictures[index / 10]!] : [block]))
  return { ...document, blocks: [...document.blocks.slice(0, 3), ...prose, ...document.blocks.slice(3)] }
}

const ready = installed('soffice') && installed('pdftotext')

describe.runIf(ready)('the pages as LibreOffice lays them out', () => {
  let pages: Readonly<Record<string, readonly (readonly PlacedLine[])[]>> = {}
  let pdfs: Readonly<Record<string, string>> = {}

  beforeAll(async () => {
    const documents: Record<string, Document> = { plain, short: shortReport, 'sample-2021': sample('2021'), 'sample-2019': sample('2019'), huge: huge() }
    composedDocuments.forEach(({ document }, index) => (documents[`composed-${index}`] = document))
    const files: Record<string, Uint8Array> = {}
    for (const [name, document] of Object.entries(documents)) files[name] = await docxWriter.write(document)
    files['sealed'] = await docxWriter.write(shortReport, { layout: { ...standardLayout, seal: true, pageNumber: 'centre' } })
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

  it('have table 三 on one page under its heading', () => {
    for (const name of ['sample-2021', 'sample-2019', 'huge', ...Object.keys(pages).filter((one) => one.startsWith('composed'))]) {
      const holding = (words: RegExp) => pages[name]!.flatMap((page, index) => (page.some((line) => words.test(line.text)) ? [index] : []))
      const [heading] = holding(/^三、收到和处理政府信息公开申请情况$/)
      expect(holding(/^申请人情况$/), name).toEqual([heading])
      expect(holding(/^四、结转下年度继续办理/), name).toEqual([heading])
    }
  })

  it('show everything of a huge report', () => {
    const all = pages['huge']!.flat().map((line) => line.text).join('')
    for (const index of [0, 250, 499]) expect(all).toContain(`${index}，${sentence.slice(0, 10)}`)
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
