import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { ReadError } from '../../core/read-error'
import type { ReadDocument } from '../reader'
import { textLines } from '../text/text-lines'
import { pageLines, type PagePiece } from './page-lines'

/** A report has some twenty pages; a book has no place here. */
const mostPages = 120

/**
 * The text of a PDF by the places of its pieces; tables as far as their columns can be told from the gaps.
 * @throws {ReadError} encrypted, damaged, too-large, not-a-report for a scanned file
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  // pdf.js takes the bytes away for its worker: it gets a copy.
  const task = getDocument({ data: bytes.slice(), isEvalSupported: false, disableFontFace: true, useSystemFonts: false, verbosity: 0 })
  try {
    const file = await task.promise
    if (file.numPages > mostPages) throw new ReadError('too-large', '这个 PDF 页数太多，不像是一份年度报告，没有读入。')
    const lines: string[] = []
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number)
      const [, , , top = 842] = page.view
      const { items } = await page.getTextContent()
      const pieces = items.flatMap((item): PagePiece[] => {
        if (!('str' in item)) return []
        const [, , , , left = 0, baseline = 0] = item.transform as number[]
        const height = item.height || 10
        return [{ text: item.str, left, right: left + item.width, top: top - baseline, height }]
      })
      lines.push(...pageLines(pieces), '')
    }
    if (lines.join('').replace(/\s+/g, '').length < 50)
      throw new ReadError('not-a-report', '这个 PDF 是扫描的图片，里面没有文字，无法读入；请提供 Word 文件或网页。')
    return { blocks: textLines(lines.join('\n')) }
  } catch (error) {
    throw error instanceof ReadError ? error : refusal(error)
  } finally {
    void task.destroy()
  }
}

function refusal(error: unknown): ReadError {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return new ReadError('encrypted', '这个 PDF 设了密码，请先去掉密码再来打开。')
  return new ReadError('damaged', '这个 PDF 无法读取，可能已损坏，或者需要更新的浏览器；请改用 Word 文件或网页。')
}
