import { mkdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { compose } from '../core/document/compose'
import type { Document } from '../core/document/document'
import { reportFileName } from '../core/document/opening'
import { ReadError } from '../core/read-error'
import type { Dossier } from '../core/report/report'
import { writeSavedReport } from '../core/report/saved-report'
import { templateOfReport } from '../core/template/of-report'
import { templates } from '../templates/index'
import { officialWriters } from '../write/index'
import { picturesWithoutPng } from '../write/docx/picture-kinds'
import { readLayout } from '../write/layout/read-layout'
import { exit, writeRefused } from './exit'
import { openFile } from './open-file'
import { writeWhole } from './write-whole'

/**
 * Converts a report: an output that ends in .docx, .html or .json is that file; anything else is a folder that gets
 * the Word file and the web page under their official names. Every file is written whole or not at all. Gives the exit
 * code.
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
    return writeRefused(output, error)
  }
}

async function writeTo(output: string, dossier: Dossier): Promise<number> {
  const ending = extname(output).slice(1).toLowerCase()
  if (ending === 'json') return put(output, writeSavedReport(dossier))
  const document = compose(dossier, templates)
  const options = { layout: readLayout(dossier.layout) }
  const tellOf = (format: string) => {
    if (format === 'docx') for (const sentence of pictureSentences(document)) process.stderr.write(`${sentence}\n`)
  }
  const wanted = officialWriters.find((writer) => writer.format === ending)
  if (wanted) {
    tellOf(wanted.format)
    return put(output, await wanted.write(document, options))
  }
  tellOf('docx')
  const template = templateOfReport(dossier.report, templates)
  const files: (readonly [string, Uint8Array])[] = []
  for (const writer of officialWriters)
    files.push([reportFileName(dossier.report, template, writer.format), await writer.write(document, options)])
  await mkdir(output, { recursive: true })
  for (const [name, content] of files) await put(join(output, name), content)
  return exit.fine
}

/** What becomes of pictures that not every Word shows: nothing is drawn on the command line. */
function pictureSentences(document: Document): readonly string[] {
  return picturesWithoutPng(document).map((picture) => {
    const name = picture.caption || picture.alt || picture.key
    return picture.mime === 'image/svg+xml'
      ? `图片“${name}”是 SVG 格式，已原样放进 Word 文件；较旧的 Word、WPS 可能显示不出来，可以在网页程序里导出。`
      : `图片“${name}”是 Word 不能显示的格式，Word 文件里只留下了文字说明，请在网页程序里导出。`
  })
}

async function put(path: string, content: Uint8Array | string): Promise<number> {
  await writeWhole(path, content)
  process.stdout.write(`${path}\n`)
  return exit.fine
}
