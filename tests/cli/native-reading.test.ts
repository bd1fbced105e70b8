import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readNatively } from '../../src/cli/native-reading'
import { ReadError } from '../../src/core/read-error'
import { readDocx } from '../../src/read/docx/docx-reader'

const body = `<w:p><w:r><w:t>一、总体情况</w:t></w:r></w:p><w:p><w:r><w:t>${'公开“信息”&amp;解读😀，'.repeat(300)}</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>项目</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`
const file = zipSync({
  'word/document.xml': strToU8(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`),
})
/** The place of the size of the part in the directory of the file. */
const sizeAt = file.findIndex((_, at) => file[at] === 0x50 && file[at + 1] === 0x4b && file[at + 2] === 1) + 24

/** What files give, whole and spoilt: more or less in a part than is said of it, and bytes that are none of deflate. */
function read() {
  const spoilt = (change: (bytes: Uint8Array) => void) => {
    const copy = file.slice()
    change(copy)
    return copy
  }
  const files = [
    file,
    spoilt((bytes) => (bytes[sizeAt + 1]! -= 1)),
    spoilt((bytes) => (bytes[sizeAt + 1]! += 1)),
    spoilt((bytes) => bytes.fill(0xff, 60, 80)),
  ]
  return files.map((one) => {
    try {
      return readDocx(one).blocks
    } catch (error) {
      return error instanceof ReadError ? error.code : error
    }
  })
}

it('reads with what Node has built in as without', () => {
  const before = read()
  readNatively()
  expect(read()).toEqual(before)
  expect(before.map((one) => (Array.isArray(one) ? one.length : one))).toEqual([3, 3, 3, 'damaged'])
})
