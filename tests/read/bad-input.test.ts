import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ReadError, type ReadErrorCode } from '../../src/core/read-error'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import { processorTime } from '../support/processor-time'

const encoder = new TextEncoder()
const docx = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) })
const flagged = () => {
  const bytes = docx('<w:document><w:body/></w:document>')
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) bytes[at + 8] = 1
  return bytes
}
const paragraphs = (text: string) => `<w:document xmlns:w="w"><w:body>${text}</w:body></w:document>`

const cases: readonly {
  readonly says: string
  readonly name: string
  readonly bytes: () => Uint8Array
  readonly code: ReadErrorCode
  readonly words: RegExp
}[] = [
  { says: 'an empty file', name: 'a.docx', bytes: () => new Uint8Array(), code: 'damaged', words: /空/ },
  { says: 'a zip file with a password', name: 'a.docx', bytes: flagged, code: 'encrypted', words: /密码/ },
  {
    says: 'half a Word file',
    name: 'a.docx',
    bytes: () => docx(paragraphs('<w:p/>'.repeat(500))).subarray(0, 120),
    code: 'damaged',
    words: /损坏/,
  },
  {
    says: 'XML that ends too early',
    name: 'a.docx',
    bytes: () => docx('<w:document><w:body><w:p>'),
    code: 'damaged',
    words: /损坏/,
  },
  {
    says: 'another kind of zip file',
    name: 'a.zip',
    bytes: () => zipSync({ 'a.txt': strToU8('x') }),
    code: 'unknown-format',
    words: /解压|Word/,
  },
  {
    says: 'a Word file without a report',
    name: 'a.docx',
    bytes: () => docx(paragraphs('<w:p><w:r><w:t>通知</w:t></w:r></w:p>')),
    code: 'not-a-report',
    words: /没有找到/,
  },
  {
    says: 'a text without a report',
    name: 'a.txt',
    bytes: () => encoder.encode('今天天气很好。'),
    code: 'not-a-report',
    words: /没有找到/,
  },
  {
    says: 'a page without a report',
    name: 'a.html',
    bytes: () => encoder.encode('<html><body><p>今天天气很好。</p></body></html>'),
    code: 'not-a-report',
    words: /没有找到/,
  },
  {
    says: 'a picture',
    name: 'a.png',
    bytes: () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]),
    code: 'unknown-format',
    words: /图片/,
  },
  { says: 'an RTF file', name: 'a.rtf', bytes: () => encoder.encode('{\\rtf1'), code: 'unknown-format', words: /docx/ },
  {
    says: 'another data file',
    name: 'a.json',
    bytes: () => encoder.encode('{"a":1}'),
    code: 'not-a-report',
    words: /数据文件/,
  },
  {
    says: 'a data file cut off',
    name: 'a.json',
    bytes: () => encoder.encode('{"type":"annual-report","version":1'),
    code: 'damaged',
    words: /损坏/,
  },
  {
    says: 'a data file of a later version',
    name: 'a.json',
    bytes: () => encoder.encode('{"type":"annual-report","version":99}'),
    code: 'newer',
    words: /更新/,
  },
  {
    says: 'a zip bomb',
    name: 'a.docx',
    bytes: () => docx(paragraphs(`<w:p><w:r><w:t>${'a'.repeat(60_000_000)}</w:t></w:r></w:p>`)),
    code: 'too-large',
    words: /太大/,
  },
  {
    says: 'XML with entities',
    name: 'a.docx',
    bytes: () => docx(`<!DOCTYPE a [<!ENTITY x "x"><!ENTITY y "&x;&x;&x;">]>${paragraphs('<w:p>&y;</w:p>')}`),
    code: 'damaged',
    words: /安全/,
  },
  {
    says: 'XML nested very deeply',
    name: 'a.docx',
    bytes: () => docx(paragraphs('<w:p>'.repeat(100_000))),
    code: 'damaged',
    words: /损坏/,
  },
  {
    says: 'HTML nested very deeply',
    name: 'a.html',
    bytes: () => encoder.encode(`<html>${'<div><span>'.repeat(200_000)}x`),
    code: 'damaged',
    words: /嵌套/,
  },
  {
    says: 'tables in tables',
    name: 'a.html',
    bytes: () => encoder.encode(`<html>${'<table><tr><td>'.repeat(50_000)}x`),
    code: 'damaged',
    words: /嵌套/,
  },
  {
    says: 'a huge text',
    name: 'a.txt',
    bytes: () => new Uint8Array(9_000_000).fill(65),
    code: 'too-large',
    words: /太大/,
  },
]

describe('files that cannot be read', () => {
  it.each(cases)(
    'says in one sentence what is wrong with $says, within two seconds of the processor',
    async ({ name, bytes, code, words }) => {
      const content = bytes()
      const used = processorTime()
      const error: unknown = await readFile(name, content, templates).then(
        () => undefined,
        (reason: unknown) => reason,
      )
      expect(used()).toBeLessThan(2000)
      expect(error).toBeInstanceOf(ReadError)
      if (!(error instanceof ReadError)) return
      expect(error.code).toBe(code)
      expect(error.message).toMatch(words)
      expect(error.message).not.toMatch(/非法|无效|错误代码/)
    },
  )
})
