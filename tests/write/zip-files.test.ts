import { expect, it } from 'vitest'
import { zipFiles } from '../../src/write/zip/zip-files'

/** The date of the first file in a zip as it says it: years from 1980, month, day. */
function dateOf(zip: Uint8Array): readonly number[] {
  const date = new DataView(zip.buffer, zip.byteOffset).getUint16(12, true)
  return [1980 + (date >> 9), (date >> 5) & 15, date & 31]
}

it('says when files for a person were made, and otherwise knows no time', () => {
  const files = [{ path: '退回修改意见.docx', content: '意见' }]
  expect(dateOf(zipFiles(files, new Date(2026, 1, 18, 9)))).toEqual([2026, 2, 18])
  expect(dateOf(zipFiles(files))).toEqual([1980, 1, 1])
})
