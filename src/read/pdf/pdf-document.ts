import { ReadError } from '../../core/read-error'
import type { Template } from '../../core/template/template'
import type { Progress, ReadDocument } from '../reader'
import { ChineseMaps } from './chinese-maps'
import { flowBlocks } from './flow-blocks'
import { loadPdfjs } from './load-pdfjs'
import { measuredChannel } from './measured-port'
import { flow, type Page } from './page-flow'
import { pieceOf, type Matrix } from './page-piece'
import { pageRules, wantedOperators } from './page-rules'

/** A report has some twenty pages; a book has no place here. */
const mostPages = 120
/** Operators, glyphs and points of all pages: more than a report has that its printer drew letter by letter. */
const mostOperators = 400_000

/**
 * The text of a PDF by the places of its pieces: paragraphs of lines, tables of ruled lines, and, where there are none,
 * of columns that gaps part.
 * @throws {ReadError} encrypted, damaged, too-large, not-a-report for a scanned file
 */
export async function readPdf(
  bytes: Uint8Array,
  templates: readonly Template[],
  onProgress?: Progress,
): Promise<ReadDocument> {
  const pdfjs = await loadPdfjs()
  const { PDFWorker, WorkerMessageHandler, OPS } = pdfjs
  const tooMany = rejection()
  const { near, far } = measuredChannel(OPS, wantedOperators(OPS), mostOperators, () => tooMany.reject(tooLarge()))
  WorkerMessageHandler.initializeFromPort(far)
  const worker = new PDFWorker({ port: near as unknown as null, verbosity: 0 }) // its types know no port
  // pdf.js takes the bytes away for itself: it gets a copy. Pictures are not decoded.
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    maxImageSize: 1,
    BinaryDataFactory: ChineseMaps,
    // Not an address: it says that the maps are packed and that there are some.
    cMapUrl: 'maps/',
    cMapPacked: true,
    useWorkerFetch: false,
    verbosity: 0,
    worker,
  })
  try {
    return await Promise.race([documentOf(task, OPS, templates, onProgress), tooMany.promise])
  } catch (error) {
    throw error instanceof ReadError ? error : refusal(error)
  } finally {
    void task
      .destroy()
      .catch(() => undefined)
      .then(() => worker.destroy())
  }
}

/** A promise that only ever fails, and what makes it fail. */
function rejection(): { readonly promise: Promise<never>; readonly reject: (reason: ReadError) => void } {
  let reject: (reason: ReadError) => void = () => undefined
  const promise = new Promise<never>((_, fail) => (reject = fail))
  return { promise, reject }
}

async function documentOf(
  task: ReturnType<Pdfjs['getDocument']>,
  names: Pdfjs['OPS'],
  templates: readonly Template[],
  onProgress?: Progress,
): Promise<ReadDocument> {
  onProgress?.({ step: 'unpack', part: 0 })
  const file = await task.promise
  if (file.numPages > mostPages) throw new ReadError('too-large', '这个 PDF 页数太多，不像是一份年度报告，没有读入。')
  const pages: Page[] = []
  for (let number = 1; number <= file.numPages; number++) {
    pages.push(await pageOf(await file.getPage(number), names))
    onProgress?.({ step: 'parse', part: 0.1 + (0.6 * number) / file.numPages })
  }
  if (
    pages
      .flatMap((page) => page.pieces.map((piece) => piece.text))
      .join('')
      .replace(/\s+/g, '').length < 50
  )
    throw new ReadError('not-a-report', '这个 PDF 是扫描的图片，里面没有文字，无法读入；请提供 Word 文件或网页。')
  const title = await titleOf(file)
  return { blocks: flowBlocks(flow(pages, templates), templates), ...(title ? { heads: () => [title] } : {}) }
}

type Pdfjs = Awaited<ReturnType<typeof loadPdfjs>>
type PdfFile = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>

/** The title among the properties of the file; "" where it has none or they are damaged. */
async function titleOf(file: PdfFile): Promise<string> {
  try {
    const { info } = await file.getMetadata()
    const title = (info as { readonly Title?: unknown }).Title
    return typeof title === 'string' ? title.trim() : ''
  } catch {
    return ''
  }
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<Pdfjs['getDocument']>['promise']>['getPage']>>

/** The pieces of text and the ruled lines of a page, those outside its edges left out. */
async function pageOf(page: PdfPage, names: Pdfjs['OPS']): Promise<Page> {
  const { transform, width, height } = page.getViewport({ scale: 1 })
  const matrix = transform as unknown as Matrix
  // The operators first: they are counted as they come, and the text costs as much again.
  const rules = pageRules(await page.getOperatorList(), matrix, names)
  const { items } = await page.getTextContent()
  const pieces = items.flatMap((item) => {
    const piece = 'str' in item ? pieceOf(item, matrix) : undefined
    return piece && piece.right > 0 && piece.left < width && piece.baseline > 0 && piece.baseline < height + piece.size
      ? [piece]
      : []
  })
  page.cleanup()
  return {
    pieces,
    rules: rules.filter((rule) => rule.at > 0 && rule.at < (rule.way === 'across' ? height : width)),
    height,
  }
}

function tooLarge(): ReadError {
  return new ReadError('too-large', '这个 PDF 的内容太多，不像是一份年度报告，没有读入。')
}

function refusal(error: unknown): ReadError {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return new ReadError('encrypted', '这个 PDF 设了密码，请先去掉密码再来打开。')
  return new ReadError('damaged', '这个 PDF 无法读取，可能已损坏，或者需要更新的浏览器；请改用 Word 文件或网页。')
}
