import { annotateDocx } from '../../write/docx/annotate/annotate-docx'
import { docxWriter } from '../../write/docx/docx-writer'
import type { SourceFile } from '../drafts/source-file'
import { readApart } from '../import/worker/read-apart'
import { downloadFile } from '../ui/download-file'
import type { ExportSource } from './export-report'
import { reviewRemarks } from './review-remarks'

/** What became of a file that was given back with comments. */
export interface GivenBack {
  readonly name: string
  readonly count: number
  /** How many of the comments stand at the beginning, because their words are not in the file. */
  readonly unplaced: number
}

/**
 * Gives the Word file that a draft was read from, with what the check says as comments in it.
 * @returns undefined where the file is built in a way that nothing can be put into
 */
export async function giveBackWithComments(
  { name, bytes }: SourceFile,
  { document, findings, dossier, template }: ExportSource,
): Promise<GivenBack | undefined> {
  const readCells = async (changed: Uint8Array) => {
    const read = await readApart({ file: new File([changed as BlobPart], name) }, () => undefined).outcome
    return read?.dossier.report.cells ?? {}
  }
  const review = reviewRemarks(findings, dossier.dismissed, template)
  const made = await annotateDocx(bytes, document, review, readCells)
  if (!made) return undefined
  const given = `${name.replace(/\.docx$/i, '')}（批注）.docx`
  downloadFile(given, made.bytes, docxWriter.mime)
  return { name: given, count: made.count, unplaced: made.unplaced }
}
