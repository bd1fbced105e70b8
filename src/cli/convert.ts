import { mkdir, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { compose } from '../core/document/compose'
import { reportFileName } from '../core/document/opening'
import { ReadError } from '../core/read-error'
import type { Dossier } from '../core/report/report'
import { writeSavedReport } from '../core/report/saved-report'
import { templateOfReport } from '../core/template/of-report'
import { templates } from '../templates/index'
import { officialWriters } from '../write/index'
import { readLayout } from '../write/layout/read-layout'
import { exit } from './exit'
import { openFile } from './open-file'

/**
 * Converts a report: an output that ends in .docx, .html or .json is that file; anything else is a folder that gets
 * the Word file and the web page under their official names. Gives the exit code; an output that cannot be written
 * (no such folder, no permission, a full disk) is wrong use.
 */
export async function convert(input: string, output: string): Promise<number> {
  let dossier: Dossier
  try {
    dossier = (await openFile(input)).dossier
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    process.stderr.write(`${input}：${error.message}\n`)
    return exit.unreadable
  }
  try {
    return await writeTo(output, dossier)
  } catch (error) {
    if (!isSystemError(error)) throw error
    process.stderr.write(`不能写到“${output}”，请检查文件夹是否存在、是否允许写入（${error.code}）。\n`)
    return exit.wrongUse
  }
}

async function writeTo(output: string, dossier: Dossier): Promise<number> {
  const ending = extname(output).slice(1).toLowerCase()
  if (ending === 'json') return put(output, writeSavedReport(dossier))
  const document = compose(dossier, templates)
  const options = { layout: readLayout(dossier.layout) }
  const wanted = officialWriters.find((writer) => writer.format === ending)
  if (wanted) return put(output, await wanted.write(document, options))
  await mkdir(output, { recursive: true })
  const template = templateOfReport(dossier.report, templates)
  for (const writer of officialWriters)
    await put(
      join(output, reportFileName(dossier.report, template, writer.format)),
      await writer.write(document, options),
    )
  return exit.fine
}

/** What the system says, as opposed to a bug of ours. */
function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'
}

async function put(path: string, content: Uint8Array | string): Promise<number> {
  await writeFile(path, content)
  process.stdout.write(`${path}\n`)
  return exit.fine
}
