import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { zipKind } from '../../../src/read/zip/zip-kind'
import { odsBytes, odtBytes } from '../../support/odf'
import { xlsxBytes } from '../../support/workbook'

const holding = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))

it('tells a zip file by what is in it, whatever its name', () => {
  expect(zipKind('a.docx', odtBytes(''))).toBe('odf-text')
  expect(zipKind('a.docx', odsBytes(''))).toBe('odf-sheet')
  expect(zipKind('a.odt', xlsxBytes({ sheets: [{ name: 'a', rows: [] }] }))).toBe('workbook')
  expect(zipKind('a.odt', holding({ 'word/document.xml': '' }))).toBe('word')
  expect(zipKind('a.docx', holding({ 'ppt/presentation.xml': '' }))).toBe('slides')
  expect(zipKind('a.docx', holding({ 'OFD.xml': '' }))).toBe('ofd')
  expect(zipKind('a.docx', holding({ mimetype: 'application/vnd.oasis.opendocument.graphics' }))).toBe('odf-other')
  expect(zipKind('a.docx', holding({ 'report.docx': '' }))).toBe('other')
  expect(zipKind('a.docx', strToU8('PDF'))).toBeUndefined()
})

it('tells a file of Office whose main part has an unusual name, or that holds another, by its types', () => {
  const types = (kind: string) =>
    `<Types><Override ContentType="application/vnd.openxmlformats-officedocument.${kind}.main+xml"/></Types>`
  expect(zipKind('a', holding({ '[Content_Types].xml': types('wordprocessingml.document'), 'w/d.xml': '' }))).toBe(
    'word',
  )
  const both = { 'word/document.xml': '', 'xl/workbook.xml': '' }
  expect(zipKind('a', holding({ ...both, '[Content_Types].xml': types('spreadsheetml.sheet') }))).toBe('workbook')
})

it('asks the name of a file that is cut off', () => {
  const cut = odtBytes('').subarray(0, 200)
  expect(zipKind('a.odt', cut)).toBe('odf-text')
  expect(zipKind('a.docx', odtBytes('').subarray(0, 201))).toBe('other')
})
