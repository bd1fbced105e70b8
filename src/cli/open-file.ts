import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { ReadError } from '../core/read-error'
import { readFile as readReport, type ReadReport } from '../read/index'
import { templates } from '../templates/index'
import { readStandardInput } from './standard-streams'

/** The argument that stands for standard input. */
export const standardInput = '-'

/** Larger files are not even loaded; the readers have narrower limits of their own. */
const largest = 200_000_000

/**
 * Opens a report in any format that the program reads; `-` is standard input, whose format its bytes tell.
 * @throws {ReadError} also where the file is not there
 */
export async function openFile(path: string): Promise<ReadReport> {
  return readReport(basename(path), await bytesOf(path), templates)
}

async function bytesOf(path: string): Promise<Uint8Array> {
  if (path === standardInput) return (await readStandardInput(largest)) ?? tooLarge()
  let found
  try {
    found = await stat(path)
  } catch {
    throw new ReadError('unknown-format', `找不到或不能打开文件“${path}”。`)
  }
  if (found.size > largest) return tooLarge()
  try {
    return await readFile(path)
  } catch {
    throw new ReadError('unknown-format', `找不到或不能打开文件“${path}”。`)
  }
}

function tooLarge(): never {
  throw new ReadError('too-large', '这个文件太大，不像是一份年度报告，没有读入。')
}
