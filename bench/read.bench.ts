// browser
import mammoth from 'mammoth'
import { compose } from '../src/core/document/compose'
import { restore } from '../src/core/report/saved-report'
import { docxReader } from '../src/read/docx/docx-reader'
import { readFile } from '../src/read/index'
import { templates } from '../src/templates/index'
import { samples } from '../src/templates/samples'
import { docxWriter } from '../src/write/docx/docx-writer'
import { measure, row, type Print } from './measure'

/**
 * The Word file of each sample: read by us into the neutral document, which is what mammoth does when it makes HTML of
 * it (ours is to be at least five times as fast), and the whole way to a report with an account of what was found.
 */
export async function run(print: Print): Promise<void> {
  for (const sample of samples) {
    const file = await docxWriter.write(compose(restore(sample.saved), templates))
    const arrayBuffer = file.slice().buffer
    const input = typeof Buffer === 'undefined' ? { arrayBuffer } : { buffer: Buffer.from(file) }
    const ours = await measure(() => docxReader.read(file, templates))
    const others = await measure(() => mammoth.convertToHtml(input))
    await print(row(`${sample.id} ours: to a document`, ours))
    await print(row(`${sample.id} mammoth: to HTML`, others))
    await print(row(`${sample.id} ours: to a report`, await measure(() => readFile('report.docx', file, templates))))
    await print(`${sample.id} mammoth / ours, warm: ${(others.warm / ours.warm).toFixed(1)} (at least 5)`)
  }
}
