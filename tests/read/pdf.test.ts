import { expect, it } from 'vitest'
import { readFile } from '../../src/read/index'
import { pdfReader } from '../../src/read/pdf/pdf-reader'
import { pageLines } from '../../src/read/pdf/page-lines'
import { plainText } from '../../src/core/document/document'
import { templates } from '../../src/templates/index'

/** A PDF of one page with this content. */
function pdf(content: string): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const xref = text.length
  text += `xref\n0 6\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF`
  return new TextEncoder().encode(text)
}

it('reads the lines of a PDF in their order, wide gaps as cells of a table', async () => {
  const { blocks } = await pdfReader.read(pdf('BT /F1 12 Tf 50 700 Td (second line of the text that is long enough to count) Tj ET BT /F1 12 Tf 50 730 Td (first) Tj ET BT /F1 12 Tf 50 660 Td (left) Tj 200 0 Td (right) Tj ET'))
  expect(blocks.map((block) => (block.type === 'text' ? plainText(block.runs) : block.type === 'grid' ? block.rows.map((row) => row.map((cell) => cell.text)) : ''))).toEqual([
    'first', 'second line of the text that is long enough to count', [['left', 'right']],
  ])
})

it('says that a scanned PDF has no text', async () => {
  await expect(readFile('a.pdf', pdf('0 0 100 100 re f'), templates)).rejects.toMatchObject({ code: 'not-a-report', message: expect.stringContaining('扫描') })
})

it('says that a damaged PDF cannot be read', async () => {
  await expect(readFile('a.pdf', new TextEncoder().encode('%PDF-1.4 nothing'), templates)).rejects.toMatchObject({ code: 'damaged' })
})

it('puts lines of one paragraph together and leaves page numbers out', () => {
  const piece = (text: string, left: number, right: number, top: number) => ({ text, left, right, top, height: 16 })
  expect(pageLines([piece('第一行写到页边', 112, 500, 100), piece('第二行。', 80, 200, 130), piece('— 3 —', 400, 460, 800)])).toEqual(['第一行写到页边第二行。'])
})
