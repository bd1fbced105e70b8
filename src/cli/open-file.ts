import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { ReadError } from '../core/read-error'
import { readFile as readReport, type ReadReport } from '../read/index'
import { refuseLargeFile } from '../read/size-limits'
import { templates } from '../templates/index'

/**
 * Opens a report in any format that the program reads.
 * @throws {ReadError} also where the file is not there
 */
export async function openFile(path: string): Promise<ReadReport> {
  return readReport(basename(path), await bytesOf(path), templates)
}

/**
 * The bytes of a file, or of a pipe, which may never end: read piece by piece, no further than a report can be.
 * @throws {ReadError} too-large; unknown-format where it cannot be opened
 */
async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path)
    try {
      refuseLargeFile((await file.stat()).size)
      const chunks: Uint8Array[] = []
      let size = 0
      for await (const chunk of file.createReadStream({ autoClose: false })) {
        chunks.push(chunk as Uint8Array)
        size += (chunk as Uint8Array).length
        refuseLargeFile(size)
      }
      return Buffer.concat(chunks)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof ReadError) throw error
    throw new ReadError('unknown-format', `找不到或不能打开文件“${path}”。`)
  }
}
