import mammoth from 'mammoth'
import { bench, describe } from 'vitest'
import { compose } from '../src/core/document/compose'
import { restore } from '../src/core/report/saved-report'
import { readFile } from '../src/read/index'
import { samples, templates } from '../src/templates/index'
import { docxWriter } from '../src/write/docx/docx-writer'

/** The same Word file, read by us into a report with its findings, and by mammoth into HTML. */
const file = await docxWriter.write(compose(restore(samples[0]!.saved), templates))
const buffer = Buffer.from(file)

describe('reading a Word file', () => {
  bench('ours: to a report, recognised', async () => void (await readFile('report.docx', file, templates)))
  bench('mammoth: to HTML', async () => void (await mammoth.convertToHtml({ buffer })))
})
