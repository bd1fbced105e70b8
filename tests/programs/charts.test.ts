import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composedAlternative } from '../../src/core/chart/chart-text'
import type { Chart, Document } from '../../src/core/document/document'
import { readDocx } from '../../src/read/docx/docx-reader'
import { docxWriter } from '../../src/write/docx/docx-writer'
import { allKinds, outcomes, twoYears } from '../core/chart/example-charts'
import { folder, installed, pdfLines, removeFolder, renderPdf } from './programs'

const charts: readonly Chart[] = allKinds.flatMap((kind) =>
  [outcomes, twoYears].map((chart): Chart => ({ type: 'chart', ...chart, kind, alt: composedAlternative(chart) })),
)
const document: Document = { blocks: charts }

describe.runIf(installed('soffice') && installed('pdftotext'))('charts in LibreOffice', () => {
  let text = ''
  let docx: Uint8Array

  beforeAll(async () => {
    docx = await docxWriter.write(document)
    const pdfs = renderPdf({ charts: docx })
    text = pdfLines(pdfs['charts']!)
      .flat()
      .map((line) => line.text)
      .join('\n')
  })
  afterAll(removeFolder)

  it('are drawn with their labels, numbers, series and unit', () => {
    for (const word of ['予以公开', '12', '单位：件', '2024年', '2025年', '结转下年度', '31'])
      expect(text.replace(/ /g, '')).toContain(word)
  })

  it('are charts to it, which it writes again with the same numbers', () => {
    const path = join(folder, 'again.docx')
    writeFileSync(join(folder, 'charts.docx'), docx)
    execFileSync('soffice', ['--headless', '--convert-to', 'odt', '--outdir', folder, join(folder, 'charts.docx')], {
      stdio: 'ignore',
      timeout: 120_000,
    })
    execFileSync(
      'soffice',
      [
        '--headless',
        '--convert-to',
        'docx:MS Word 2007 XML',
        '--outdir',
        join(folder, 'out'),
        join(folder, 'charts.odt'),
      ],
      {
        stdio: 'ignore',
        timeout: 120_000,
      },
    )
    execFileSync('cp', [join(folder, 'out', 'charts.docx'), path])
    const read = readDocx(new Uint8Array(readFileSync(path))).blocks.filter(
      (block): block is Chart => block.type === 'chart',
    )
    expect(read).toHaveLength(charts.length)
    read.forEach((chart, index) => {
      const { kind, labels, series } = charts[index]!
      expect(chart.kind).toBe(kind)
      expect(chart.labels).toEqual(labels)
      const shown = kind === 'pie' ? series.slice(0, 1) : series
      expect(chart.series.map(({ values }) => values.map((value) => value.text))).toEqual(
        shown.map(({ values }) => values.map((value) => value.text)),
      )
    })
  })
})
