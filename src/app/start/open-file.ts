import { ReadError } from '../../core/read-error'
import type { Dossier } from '../../core/report/report'
import { readSavedReport } from '../../core/report/saved-report'

/** Files beyond this are no reports: it is many times the largest one with pictures. */
const largest = 200 * 1024 * 1024

/** What the file picker offers. Readers of other formats join here and in `openFile`. */
export const openable = '.json,application/json'

/**
 * Opens a file as a report. The one place where the program turns a file of the clerk's into a dossier.
 * @throws {ReadError} with a sentence for the clerk; nothing changes then
 */
export async function openFile(file: File): Promise<Dossier> {
  if (file.size > largest) throw new ReadError('too-large', `“${file.name}”太大，不像是一份年度报告，没有读入。`)
  if (file.size === 0) throw new ReadError('damaged', `“${file.name}”是空文件，没有读入任何内容。`)
  if (!/\.json$/i.test(file.name))
    throw new ReadError('unknown-format', `还不能打开“${file.name}”这种文件，请选择本程序保存的数据文件（.json）。`)
  return readSavedReport(new TextDecoder('utf-8').decode(await file.arrayBuffer()))
}
