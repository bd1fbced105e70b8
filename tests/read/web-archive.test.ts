import { describe, expect, it } from 'vitest'
import { toBase64 } from '../../src/core/report/base64'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import { article, expectedCells } from './support/pages'

const page = `<html><head><meta charset="utf-8"></head><body>${article()}</body></html>`
const utf8 = new TextEncoder().encode(page)

/** Quoted-printable as browsers write it: = and all beyond ASCII by number, lines of at most 76 characters. */
function quoted(bytes: Uint8Array): string {
  const lines: string[] = ['']
  for (const byte of bytes) {
    const sign =
      byte === 10
        ? '=0A'
        : byte < 128 && byte !== 61
          ? String.fromCharCode(byte)
          : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
    const line = lines[lines.length - 1]!
    if (line.length + sign.length > 75) lines.push(sign)
    else lines[lines.length - 1] = line + sign
  }
  return lines.join('=\r\n')
}

/** Browsers begin with who saved it, Word with the version. */
const byBrowser = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: http://www.example.org/1.html',
  'Subject: =?utf-8?Q?=E5=B9=B4=E6=8A=A5?=',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;',
  '\ttype="text/html";',
  '\tboundary="----MultipartBoundary--abc----"',
  '',
  '',
  '------MultipartBoundary--abc----',
  'Content-Type: text/html',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: http://www.example.org/1.html',
  '',
  quoted(utf8),
  '------MultipartBoundary--abc----',
  'Content-Type: text/css',
  '',
  'p{margin:0}',
  '------MultipartBoundary--abc------',
  '',
].join('\r\n')
const byWord = [
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; boundary="----=_NextPart_01"',
  '',
  '------=_NextPart_01',
  'Content-Location: file:///C:/1.htm',
  'Content-Transfer-Encoding: base64',
  'Content-Type: text/html; charset="utf-8"',
  '',
  toBase64(utf8).replace(/.{76}/g, '$&\r\n'),
  '------=_NextPart_01--',
  '',
].join('\r\n')

describe('a web archive', () => {
  it.each([
    ['page.mhtml', byBrowser],
    ['page.mht', byWord],
    ['报告.doc', byWord],
  ])('is read as the page in it: %s', async (name, text) => {
    const { report } = (await readFile(name, new TextEncoder().encode(text), templates)).dossier
    expect(report.cells).toEqual(expectedCells())
    expect({ agency: report.agency.name, year: report.year, signed: report.signed }).toEqual({
      agency: '青禾县民政局',
      year: 2022,
      signed: '2023-01-18',
    })
  })

  it('without a page in it is no report', async () => {
    const text = byBrowser.replace('Content-Type: text/html\r\n', 'Content-Type: text/plain\r\n')
    await expect(readFile('page.mhtml', new TextEncoder().encode(text), templates)).rejects.toMatchObject({
      code: 'not-a-report',
    })
  })
})
