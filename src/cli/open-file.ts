import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { ReadError } from '../core/read-error'
import { readFile as readReport, type ReadReport } from '../read/index'
import { templates } from '../templates/index'

/**
 * Opens a report in any format that the program reads.
 * @throws {ReadError} also where the file is not there, or does not tell its year
 */
export async function openFile(path: string): Promise<ReadReport> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch {
    throw new ReadError('unknown-format', `找不到或不能打开文件“${path}”。`)
  }
  const read = await readReport(basename(path), bytes, templates)
  // Nobody can be asked here, and a report is not checked against a year that somebody made up.
  if (read.review.asks.some((ask) => ask.field === 'year' && ask.proposed === undefined))
    throw new ReadError(
      'not-a-report',
      '没有读到报告的年度：标题、统计期限和落款都没有写明，请在文件里补上，或者在网页程序里打开。',
    )
  return read
}
