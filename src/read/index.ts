import { commentAuthor } from '../core/document/comment-author'
import { ReadError } from '../core/read-error'
import { templateOfReport } from '../core/template/of-report'
import type { Template } from '../core/template/template'
import { readSavedReport } from '../core/report/saved-report'
import { docReader } from './doc/doc-reader'
import { docxReader } from './docx/docx-reader'
import { htmlReader } from './html/html-reader'
import { refuseUnreadable } from './known-formats'
import { mend } from './mend'
import { odtReader } from './odf/odt-reader'
import { pdfReader } from './pdf/pdf-reader'
import type { Progress, ReadDocument, Reader } from './reader'
import type { ReadReport } from './read-report'
import { makeReview, ownFile } from './recognise/make-review'
import type { Origin } from './recognise/origin'
import { recognise } from './recognise/recognise'
import { odsReader, xlsxReader } from './sheets/sheet-readers'
import { withoutReviewPage } from './review-page'
import { refuseHuge } from './size-limits'
import { decodeText } from './text/decode-text'
import { textReader } from './text/text-reader'
import { refuseUnreadableZip } from './zip/refuse-zip'

export type { ReadReport } from './read-report'
export type { ReadComment } from './docx/comments'
export type { Ask, Review, ReviewedPart, ReviewedSection, ReviewedTable } from './review'

/** All readers of foreign files, the surest first. Our own data file is no document and read apart. */
const readers: readonly Reader[] = [
  odtReader,
  xlsxReader,
  odsReader,
  docxReader,
  docReader,
  pdfReader,
  htmlReader,
  textReader,
]

/**
 * Reads a report from any file: what it is, is told by its bytes; the name is a hint only.
 * `onProgress` is told each step, and where it can be known how far it is within one.
 * @throws {ReadError} and nothing else, within seconds; nothing in the file is run or fetched
 */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  templates: readonly Template[],
  onProgress?: Progress,
): Promise<ReadReport> {
  try {
    refuseUnreadable(bytes)
    refuseUnreadableZip(name, bytes)
    if (isDataFile(name, bytes)) return dataFile(bytes, templates)
    const reader = readers.find((one) => one.accepts(name, bytes))
    if (!reader)
      throw new ReadError(
        'unknown-format',
        '无法识别这个文件，请选择 Word 文件（.docx、.doc、.wps）、ODT 文件、表格（.xlsx、.ods）、网页、PDF、文本或本程序的数据文件。',
      )
    const document = withoutReviewPage(await reader.read(bytes, templates, onProgress))
    refuseHuge(document)
    onProgress?.({ step: 'sections', part: 0.7 })
    const origin: Origin = {
      label: reader.label,
      page: reader.page === true,
      ...(reader.sheets ? { sheets: true } : {}),
      ...(reader.loses ? { loses: reader.loses } : {}),
    }
    return withRemarks(recognise(mend(document, templates), templates, origin, onProgress), document)
  } catch (error) {
    throw error instanceof ReadError ? error : outOfReach(error)
  }
}

/** What people added to the file beside its text, and which package it answers, is told with what was read. */
function withRemarks(read: ReadReport, { comments = [], tracked, notes, package: answered }: ReadDocument): ReadReport {
  const ofPeople = comments.filter(({ author, text }) => author !== commentAuthor && text !== '')
  const remarks = {
    ...(ofPeople.length > 0 ? { comments: ofPeople } : {}),
    ...(tracked ? { tracked } : {}),
    ...(notes ? { notes } : {}),
  }
  const dossier = answered ? { ...read.dossier, package: answered } : read.dossier
  return { ...read, dossier, review: { ...read.review, ...remarks } }
}

/** A page or a text that was pasted. `html` is preferred where it holds a table. */
export async function readPasted(
  pasted: { readonly html?: string; readonly text: string },
  templates: readonly Template[],
  onProgress?: Progress,
): Promise<ReadReport> {
  const encoder = new TextEncoder()
  return pasted.html && /<table/i.test(pasted.html)
    ? readFile('pasted.html', encoder.encode(pasted.html), templates, onProgress)
    : readFile('pasted.txt', encoder.encode(pasted.text), templates, onProgress)
}

function isDataFile(name: string, bytes: Uint8Array): boolean {
  if (/\.json$/i.test(name)) return true
  const begin = new TextDecoder()
    .decode(bytes.subarray(0, 200))
    .replace(/^\ufeff/, '')
    .trimStart()
  return begin.startsWith('{') && begin.includes('"annual-report"')
}

/** @throws {ReadError} as `readSavedReport` */
function dataFile(bytes: Uint8Array, templates: readonly Template[]): ReadReport {
  const dossier = readSavedReport(decodeText(bytes), templates)
  const template = templateOfReport(dossier.report, templates)
  return {
    dossier,
    findings: [],
    review: makeReview('数据文件（.json）', dossier.report, template, ownFile),
  }
}

/** A file can exhaust stack or memory of a small machine in ways that no limit foresees: told, not crashed. */
function outOfReach(error: unknown): Error {
  if (error instanceof RangeError) return new ReadError('damaged', '这个文件的结构不正常，没有读入任何内容。')
  return error instanceof Error ? error : new Error(String(error))
}
