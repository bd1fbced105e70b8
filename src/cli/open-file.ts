import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { ReadError } from '../core/read-error'
import { readFile as readReport, type ReadReport } from '../read/index'
import { templates } from '../templates/index'

/**
 * Opens a report in any format that the program reads.
 * @throws {ReadError} also where the file is not there
 */
export async function openFile(path: string): Promise<ReadReport> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch {
    throw new ReadError('unknown-format', `找不到或不能打开文件“${path}”。`)
  }
  return readReport(basename(path), bytes, templates)
}
