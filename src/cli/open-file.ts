import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { ReadError } from '../core/read-error'
import { readFile as readReport, type ReadReport } from '../read/index'
import { refuseLargeFile } from '../read/size-limits'
import { templates } from '../templates/index'
import { readNatively } from './native-reading'
import { piecesOf, standardInput } from './standard-streams'

readNatively()

/**
 * Opens a report in any format that the program reads; `-` is standard input, whose format its bytes tell.
 * @throws {ReadError} also where the file is not there, or does not tell its year
 */
export async function openFile(path: string): Promise<ReadReport> {
  const read = await readReport(basename(path), await bytesOf(path), templates)
  for (const note of read.review.notes ?? []) process.stderr.write(`${path}：${note}\n`)
  const guess = read.review.asks.find((ask) => ask.field === 'year' && ask.proposed !== undefined)
  if (guess)
    process.stderr.write(`${path}：没有写明报告年度，按文中所写的工作推断为${read.dossier.report.year}年，请核对。\n`)
  // Nobody can be asked here, and a report is not checked against a year that somebody made up.
  if (read.review.asks.some((ask) => ask.field === 'year' && ask.proposed === undefined))
    throw new ReadError(
      'not-a-report',
      '没有读到报告的年度：标题、统计期限和落款都没有写明，请在文件里补上，或者在网页程序里打开。',
    )
  return read
}

/**
 * The bytes of a file, or of a pipe, which may never end: read piece by piece, no further than a report can be.
 * @throws {ReadError} too-large; unknown-format where it cannot be opened
 */
export async function bytesOf(path: string): Promise<Uint8Array> {
  if (path === standardInput) return piecesOf(process.stdin)
  try {
    const whole = wholeFile(path)
    if (whole) return whole
    const file = await open(path)
    try {
      refuseLargeFile((await file.stat()).size)
      return await piecesOf(file.createReadStream({ autoClose: false }))
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof ReadError) throw error
    throw new ReadError('unknown-format', `找不到或不能打开文件“${path}”。`)
  }
}

/**
 * The bytes of a file on a disk, read at once by the thread that needs them: handing a small file to another thread and back
 * takes longer than reading it. Undefined for a pipe or a device, and where the file grew or shrank meanwhile.
 */
function wholeFile(path: string): Uint8Array | undefined {
  // A pipe would be waited for here: it is looked at before it is opened.
  if (!statSync(path).isFile()) return undefined
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    refuseLargeFile(size)
    const bytes = Buffer.allocUnsafeSlow(size + 1)
    let length = 0
    for (let read = 1; read > 0 && length < bytes.length; length += read)
      read = readSync(file, bytes, length, bytes.length - length, null)
    // A Buffer would be no copy where one is asked for.
    return length === size ? new Uint8Array(bytes.buffer, 0, size) : undefined
  } finally {
    closeSync(file)
  }
}
