import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem } from 'pdfjs-dist/types/src/display/api'
import { beforeAll, describe, expect, it } from 'vitest'
import { open, output, running } from './browser'
import { exported, go, openSample } from './clerk'

/** A page of a PDF: its words without space, and each piece with its place in points from the lower left corner. */
interface Printed {
  readonly text: string
  readonly width: number
  readonly height: number
  readonly pieces: readonly { readonly text: string; readonly x: number; readonly y: number; readonly width: number }[]
}

/** Without space; Chromium writes some characters as radicals of the same look, because the font draws both with one glyph. */
const plain = (text: string): string =>
  text.replace(/\s/g, '').replace(/[\u2f00-\u2fdf]/g, (radical) => radical.normalize('NFKC'))

async function readPdf(path: string): Promise<Printed[]> {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), useSystemFonts: true, verbosity: 0 })
    .promise
  const pages: Printed[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const items = (await page.getTextContent()).items.filter(
      (item): item is TextItem => 'str' in item && item.str.trim() !== '',
    )
    const pieces = items.map(({ str, transform, width }) => ({
      text: str,
      x: Number(transform[4]),
      y: Number(transform[5]),
      width,
    }))
    pages.push({ width, height, pieces, text: plain(pieces.map(({ text }) => text).join('')) })
  }
  return pages
}

const point = 25.4 / 72
/** Pages of the web page as Chromium prints them; LibreOffice breaks the Word file of 2019 into 8. */
const samples = [
  { sample: 0, year: 2021, pages: 8 },
  { sample: 1, year: 2020, pages: 7 },
]

const program = running()
const printed = new Map<number, Printed[]>()

beforeAll(async () => {
  for (const { sample, year } of samples) {
    const { page, context } = await open(program.browser, program.url)
    await page.goto(program.url)
    await openSample(page, sample)
    await go(page, 'export')
    const web = await exported(page, '网页文件')
    const paper = await context.newPage()
    await paper.goto(pathToFileURL(web.path).href)
    const path = output(`${year}.pdf`)
    await paper.pdf({ path, preferCSSPageSize: true, printBackground: true })
    printed.set(year, await readPdf(path))
    await context.close()
  }
})

describe.each(samples)('the web page of $year, printed', ({ year, pages }) => {
  it('is on A4 and has as many pages as the Word file, give or take one', () => {
    const found = printed.get(year)!
    expect(Math.abs(found.length - pages), `${found.length} pages`).toBeLessThanOrEqual(1)
    for (const { width, height } of found) {
      expect(width * point).toBeCloseTo(210, 0)
      expect(height * point).toBeCloseTo(297, 0)
    }
  })

  it('keeps table three on one page, under its heading', () => {
    const found = printed.get(year)!
    const having = (words: string) => found.flatMap(({ text }, index) => (text.includes(words) ? [index] : []))
    const rows = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '四、结转下年度继续办理'].map(
      having,
    )
    expect(rows).toEqual([rows[0], rows[0], rows[0]])
    expect(rows[0]).toHaveLength(1)
    expect(having('三、收到和处理政府信息公开申请情况')).toEqual(rows[0])
  })

  it('numbers its pages as 公文 do: odd right, even left, below the text', () => {
    printed.get(year)!.forEach(({ pieces, text, width, height }, index) => {
      const number = index + 1
      expect(text, `page ${number}`).toMatch(new RegExp(`—${number}—`))
      // The number is drawn outside the text area: 35 mm from the lower edge.
      const foot = pieces.filter(({ y }) => y * point < 34)
      expect(
        foot
          .map((one) => one.text)
          .join('')
          .replace(/\s/g, ''),
      ).toBe(`—${number}—`)
      const middle = foot.reduce((sum, one) => sum + one.x + one.width / 2, 0) / foot.length
      expect(middle > width / 2).toBe(number % 2 === 1)
      expect(Math.min(...foot.map(({ y }) => y)) * point).toBeGreaterThan(height * point * 0.05)
    })
  })

  it('begins with the title and ends with the date', () => {
    const found = printed.get(year)!
    expect(found[0]!.text).toContain(`${year}年政府信息公开工作年度报告`)
    expect(found[found.length - 1]!.text).toMatch(new RegExp(`${year + 1}年\\d+月\\d+日`))
  })
})
