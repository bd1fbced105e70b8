import { compose } from '../../core/document/compose'
import type { Document } from '../../core/document/document'
import { reportFileName } from '../../core/document/opening'
import type { Finding } from '../../core/check/engine/finding'
import { joinedFindings } from '../../core/county/joined-findings'
import { noteDocument, noteToAgency, type NoteOptions } from '../../core/county/note'
import { cellTable } from '../../core/report/cell-table'
import type { Dossier } from '../../core/report/report'
import { printedBlocks } from '../../core/document/prose-text'
import type { TextOfPlace } from '../../core/check/words/place-words'
import type { Template } from '../../core/template/template'
import { ReadError } from '../../core/read-error'
import { templateOfReport } from '../../core/template/of-report'
import { formats } from '../../templates/formats'
import type { ReadReport } from '../../read'
import { annotateDocx } from '../../write/docx/annotate/annotate-docx'
import { docxWriter } from '../../write/docx/docx-writer'
import { readLayout } from '../../write/layout/read-layout'
import type { ReviewRemarks } from '../../write/writer'
import { zipFiles, type PackedFile } from '../../write/zip/zip-files'
import { readReports } from '../county-store/county-storage'
import type { CountyEntry } from '../county-store/county-entry'
import { withPngs } from '../export/draw-as-png'
import { reviewRemarks } from '../export/review-remarks'
import { openLane, type ReadingLane } from '../import/worker/reading-lane'
import { folderNames, originalEnding } from './folder-names'
import { openEntry, openOriginal } from './open-entry'
import { outcomeOfRound } from './use-round'

/** What is given to each agency beside its own report. */
export interface SendBackOptions extends Pick<NoteOptions, 'from' | 'due' | 'date' | 'remark'> {
  /** Findings from comparing reports with each other, by file. */
  readonly together?: ReadonlyMap<string, readonly Finding[]>
  /** The findings of that kind with which a file of the round before was sent back. */
  readonly askedBefore?: (file: string) => readonly Finding[]
  /** What is wrong with how a file was handed in. */
  readonly filingOf?: (entry: CountyEntry, findings: readonly Finding[]) => readonly string[]
  readonly onProgress?: (done: number, all: number) => void
}

/**
 * 退回修改: for each report its own Word file (one written anew where it came in another kind) with a comment at every
 * finding, the file as it came where nothing was found, and a note in words, in a folder with the name of the agency; all in
 * one zip.
 */
export async function sendBackZip(entries: readonly CountyEntry[], options: SendBackOptions): Promise<Uint8Array> {
  const files: PackedFile[] = []
  const folders = folderNames(entries.map(({ report, file }) => report?.agency || file))
  const lane = openLane()
  try {
    for (const [done, entry] of entries.entries()) {
      options.onProgress?.(done, entries.length)
      files.push(...(await filesFor(entry, folders[done]!, options, lane)))
    }
  } finally {
    lane.end()
  }
  return zipFiles(files, new Date())
}

async function filesFor(
  entry: CountyEntry,
  folder: string,
  options: SendBackOptions,
  lane: ReadingLane,
): Promise<PackedFile[]> {
  const between = options.together?.get(entry.file) ?? []
  const asked = entry.before === undefined ? [] : (options.askedBefore?.(entry.before) ?? [])
  const [dossier, [digest], outcome] = await Promise.all([
    openEntry(entry.file),
    readReports([entry.file]),
    outcomeOfRound(entry, { before: asked, now: between }),
  ])
  if (!dossier || !digest) return []
  const template = templateOfReport(dossier.report, formats)
  const findings = joinedFindings(digest.findings, between)
  const note = noteToAgency({ ...digest, findings }, template, {
    ...(options.from ? { from: options.from } : {}),
    ...(options.due ? { due: options.due } : {}),
    ...(options.date ? { date: options.date } : {}),
    ...(options.remark ? { remark: options.remark } : {}),
    filing: options.filingOf?.(entry, findings) ?? [],
    textOf: printedText(dossier, template),
    ...(outcome ? { outcome } : {}),
    round: entry.round ?? 1,
  })
  const review = reviewRemarks(findings, [], template)
  const name = reportFileName(dossier.report, template, 'docx').replace(/\.docx$/, '')
  const returned = await reportToReturn(entry, dossier, review, lane)
  return [
    { path: `${folder}/退回修改意见.docx`, content: await docxWriter.write(noteDocument(note), {}), stored: true },
    { path: `${folder}/${name}${returned.ending}`, content: returned.content, stored: true },
  ]
}

/** The report that goes back, and how its name ends: whether it has comments, is the file as it came, or was written anew. */
interface ReturnedReport {
  readonly ending: string
  readonly content: Uint8Array
}

async function reportToReturn(
  entry: CountyEntry,
  dossier: Dossier,
  review: ReviewRemarks,
  lane: ReadingLane,
): Promise<ReturnedReport> {
  const document = compose(dossier, formats)
  const original = entry.draft ? undefined : await openOriginal(entry.file)
  const made =
    original && review.open.length > 0 ? await withComments(entry, original, document, review, lane) : undefined
  if (made) return { ending: '（批注）.docx', content: made }
  if (original && review.open.length === 0) return { ending: originalEnding(entry.file), content: original }
  const pages = { layout: readLayout(dossier.layout), ...(review.open.length > 0 ? { review } : {}) }
  const content = await docxWriter.write(await withPngs(document), pages)
  return { ending: review.open.length > 0 ? '（批注）.docx' : '.docx', content }
}

/** The text of a place in a report as it is printed. */
function printedText({ report, last }: Dossier, template: Template): TextOfPlace {
  const source = {
    cells: cellTable(report, template),
    ...(last ? { last: cellTable(last, templateOfReport(last, formats)) } : {}),
  }
  const texts = new Map(printedBlocks(report, template, source).map((one) => [`${one.section} ${one.block}`, one.text]))
  return ({ section, block }) => texts.get(`${section} ${block}`)
}

/**
 * The agency's own Word file with the comments in it; undefined where its file is no Word file, or is built in a way that
 * nothing can be put into.
 */
async function withComments(
  { file }: CountyEntry,
  original: Uint8Array,
  document: Document,
  review: ReviewRemarks,
  lane: ReadingLane,
): Promise<Uint8Array | undefined> {
  if (!/\.docx$/i.test(file)) return undefined
  const readCells = async (changed: Uint8Array) => {
    const read = await lane.ask<ReadReport>({ file: new File([changed as BlobPart], file) })
    return read?.dossier.report.cells ?? {}
  }
  const made = await annotateDocx(original, document, review, readCells).catch(notPossible)
  return made && made.count > 0 ? made.bytes : undefined
}

/** A file that does not read any more after a mark was put into it: then the report is written anew. */
function notPossible(error: unknown): undefined {
  if (error instanceof ReadError) return undefined
  throw error
}
