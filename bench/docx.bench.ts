// browser
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { compose } from '../src/core/document/compose'
import type { Block, Document } from '../src/core/document/document'
import { restore } from '../src/core/report/saved-report'
import { templates } from '../src/templates/index'
import { samples } from '../src/templates/samples'
import { docxWriter } from '../src/write/docx/docx-writer'
import { growth, measure, row, type Print } from './measure'

/**
 * The Word file of the full sample, text and tables, beside docxtemplater filling a prepared file with the same text and
 * numbers: at most 1.2 times its time, warm. With one picture of 186 kB: at most 100 ms warm, 500 ms cold in Chromium.
 */
export async function run(print: Print): Promise<void> {
  const full = compose(restore(samples[0]!.saved), templates)
  const words: Document = { ...full, blocks: full.blocks.filter((block) => block.type !== 'picture') }
  const { prepared, tags } = prepare(words)
  // The first file pays for loading the code, too; docxtemplater is loaded already.
  const [pictured, album] = [withPictures(words, 1), withPictures(words, 10)]
  const one = await measure(() => docxWriter.write(pictured))
  await print(row('with a picture of 186 kB', one))
  const ten = await measure(() => docxWriter.write(album), 10)
  await print(row('with 10 such pictures', ten))
  await print(growth('pictures', one.warm, ten.warm))
  const file = await docxWriter.write(prepared)
  const own = await measure(() => docxWriter.write(words))
  const filled = await measure(() => {
    const template = new Docxtemplater(new PizZip(file), { linebreaks: true })
    template.render(tags)
    return template.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
  })
  await print(row('text and tables', own))
  await print(row(`docxtemplater, ${Object.keys(tags).length} tags`, filled))
  await print(`ratio, warm: ${(own.warm / filled.warm).toFixed(2)} (at most 1.2)`)
}

/** The document with a tag in place of every paragraph's text and every number, and what belongs there. */
function prepare(document: Document): { prepared: Document; tags: Record<string, string> } {
  const tags: Record<string, string> = {}
  const tag = (text: string) => {
    const name = `t${Object.keys(tags).length}`
    tags[name] = text
    return `{${name}}`
  }
  const blocks = document.blocks.map((block): Block => {
    if (block.type === 'text') return { ...block, runs: [{ text: tag(block.runs.map((run) => run.text).join('')) }] }
    if (block.type === 'picture' || block.type === 'chart') return block
    return {
      ...block,
      rows: block.rows.map((line) => line.map((cell) => (cell.header ? cell : { ...cell, text: tag(cell.text) }))),
    }
  })
  return { prepared: { ...document, blocks }, tags }
}

/** With pictures of 186 kB, each another, that do not compress, as photographs do not. */
function withPictures(document: Document, count: number): Document {
  let seed = 7
  const picture = (_: unknown, number: number): Block => {
    const bytes = new Uint8Array(186_000)
    for (let index = 0; index < bytes.length; index++) bytes[index] = seed = (seed * 1103515245 + 12345) & 0x7f
    bytes.set([0xff, 0xd8, 0xff, 0xe0, number])
    return { type: 'picture', key: `photo-${number}`, bytes, mime: 'image/jpeg', width: 1600, height: 900, alt: '照片' }
  }
  return { ...document, blocks: [...document.blocks, ...Array.from({ length: count }, picture)] }
}
