import fc from 'fast-check'
import mammoth from 'mammoth'
import { expect, it } from 'vitest'
import type {
  Block,
  Document as ReportDocument,
  DocumentRun,
  Grid,
  GridCell,
} from '../../../src/core/document/document'
import { cleanText } from '../../../src/write/docx/clean-text'
import { docxWriter } from '../../../src/write/docx/docx-writer'
import { all, openParts, parsePart, textOf } from './open-docx'
import { assertProperty } from '../../support/rounds'

const characters = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...'我局公开信息，。“”—…（）2025ab <>&"\'{}') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\n', '\t', '\u0000', '\u000b', '\ud800', '\udc00', '𬭚', '𠮷', '䓖', '\ufffe'),
  },
)
const words = fc.array(characters, { maxLength: 40 }).map((list) => list.join(''))
const run: fc.Arbitrary<DocumentRun> = fc.record(
  { text: words, bold: fc.constant(true as const), href: fc.oneof(fc.webUrl(), words) },
  { requiredKeys: ['text'] },
)
const cell: fc.Arbitrary<GridCell> = fc.record(
  {
    text: words,
    colspan: fc.integer({ min: 1, max: 4 }),
    rowspan: fc.integer({ min: 1, max: 4 }),
    header: fc.boolean(),
    vertical: fc.constant(true as const),
    kind: fc.constantFrom('band' as const, 'row' as const, 'column' as const, 'value' as const),
  },
  { requiredKeys: ['text', 'colspan', 'rowspan', 'header'] },
)
const grid: fc.Arbitrary<Grid> = fc.record(
  {
    type: fc.constant('grid' as const),
    rows: fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }),
    caption: words,
    headRows: fc.integer({ min: 0, max: 3 }),
    section: fc.constantFrom('applications' as const),
  },
  { requiredKeys: ['type', 'rows'] },
)
const paragraph: fc.Arbitrary<Block> = fc.record({
  type: fc.constant('text' as const),
  role: fc.constantFrom('title', 'section', 'heading-1', 'heading-2', 'heading-3', 'body', 'signature', 'date'),
  runs: fc.array(run, { maxLength: 4 }),
})
const document: fc.Arbitrary<ReportDocument> = fc.record({
  blocks: fc.array(fc.oneof(paragraph, grid), { maxLength: 6 }),
})

it('writes well-formed parts and full rectangles whatever the document', async () => {
  await assertProperty(
    fc.asyncProperty(document, async (made) => {
      const parts = openParts(await docxWriter.write(made))
      // The other parts do not depend on the text; the Open XML SDK reads them in the tests beside this one.
      expect(() => parsePart(parts, 'word/_rels/document.xml.rels')).not.toThrow()
      const body = parsePart(parts, 'word/document.xml')
      for (const table of all(body, 'w:tbl')) {
        const columns = all(table, 'w:gridCol').length
        const rows = all(table, 'w:tr')
        expect(rows.length).toBeGreaterThan(0)
        for (const row of rows) {
          const spans = all(row, 'w:tc').map((one) => Number(all(one, 'w:gridSpan')[0]?.getAttribute('w:val') ?? 1))
          expect(spans.reduce((one, other) => one + other, 0)).toBe(columns)
        }
      }
      const last = all(body, 'w:body')[0]!.lastElementChild!
      expect([last.tagName, last.previousElementSibling?.tagName]).toEqual(['w:sectPr', 'w:p'])
    }),
    20,
  )
})

it('gives every paragraph and cell back to another reader', async () => {
  await assertProperty(
    fc.asyncProperty(document, async (made) => {
      const bytes = await docxWriter.write(made)
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
      const seen = value.replace(/\s/g, '')
      for (const block of made.blocks) {
        const texts =
          block.type === 'text'
            ? [block.runs.map((one) => cleanText(one.text)).join('')]
            : block.type === 'grid'
              ? block.rows.flat().map((one) => cleanText(one.text))
              : []
        for (const one of texts) expect(seen).toContain(one.replace(/\s/g, ''))
      }
      const body = parsePart(openParts(bytes), 'word/document.xml')
      expect(all(body, 'w:p').map(textOf).join('').replace(/\s/g, '')).toBe(seen)
    }),
    20,
  )
})
