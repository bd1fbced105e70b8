// browser
import { compose } from '../src/core/document/compose'
import { cellTable } from '../src/core/report/cell-table'
import { restore } from '../src/core/report/saved-report'
import { templateById, templates } from '../src/templates/index'
import { samples } from '../src/templates/samples'
import { fragmentHtml } from '../src/write/html/fragment'
import { pageHtml } from '../src/write/html/page'
import { xlsxWriter } from '../src/write/xlsx/xlsx-writer'
import { measure, row, type Print } from './measure'

/** The web page of the full sample: at most 5 ms warm on the usual machine; fragment and workbook beside it. */
export async function run(print: Print): Promise<void> {
  for (const sample of samples) {
    const dossier = restore(sample.saved)
    const template = templateById(dossier.report.template)!
    const document = compose(dossier, templates)
    const fresh = () => ({
      ...document,
      blocks: document.blocks.map((block) =>
        block.type === 'picture' ? { ...block, bytes: block.bytes.slice() } : block,
      ),
    })
    const documents = Array.from({ length: 31 }, fresh)
    let next = 0
    await print(row(`${sample.id} page, pictures encoded anew`, await measure(() => pageHtml(documents[next++]!))))
    await print(row(`${sample.id} page, as the preview asks for it`, await measure(() => pageHtml(document))))
    await print(row(`${sample.id} fragment`, await measure(() => fragmentHtml(document, { pictures: 'relative' }))))
    const cells = cellTable(dossier.report, template)
    await print(row(`${sample.id} workbook`, await measure(() => xlsxWriter.write(document, { template, cells }))))
  }
}
