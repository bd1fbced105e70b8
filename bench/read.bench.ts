import mammoth from 'mammoth'
import { bench, describe } from 'vitest'
import { compose } from '../src/core/document/compose'
import { restore } from '../src/core/report/saved-report'
import { docxReader } from '../src/read/docx/docx-reader'
import { readFile } from '../src/read/index'
import { templates } from '../src/templates/index'
import { samples } from '../src/templates/samples'
import { docxWriter } from '../src/write/docx/docx-writer'

/**
 * The same Word file: read by us into the neutral document, which is what mammoth does when it makes HTML of it; and the
 * whole way to a report with its findings.
 */
const file = await docxWriter.write(compose(restore(samples[0]!.saved), templates))
const buffer = Buffer.from(file)

describe('reading a Word file', () => {
  bench('ours: to a document', async () => void (await docxReader.read(file)))
  bench('ours: to a report, with findings', async () => void (await readFile('report.docx', file, templates)))
  bench('mammoth: to HTML', async () => void (await mammoth.convertToHtml({ buffer })))
})
