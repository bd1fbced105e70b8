import { zipSync, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { ReadError } from '../../src/core/read-error'
import { compose } from '../../src/core/document/compose'
import { restore } from '../../src/core/report/saved-report'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import { samples } from '../../src/templates/samples'
import { docxWriter } from '../../src/write/docx/docx-writer'
import { htmlWriter } from '../../src/write/html/html-writer'
import { odsOf } from '../support/ods'
import { odtOf } from '../support/odt-of'
import { numbersOf, rounds, seeds } from '../support/rounds'
import { madePdf } from './support/made-pdf'
import { xlsxBytes } from '../support/workbook'
import { difficultSheets } from './sheets/difficult-sheets'
import { article } from './support/pages'

/** Files of each kind, small, so that thousands of mutations run in seconds. */
async function originals(): Promise<readonly { name: string; bytes: Uint8Array; zipped?: boolean }[]> {
  const encoder = new TextEncoder()
  const dossier = restore(samples[0]!.saved)
  const document = compose(dossier, templates)
  const book = difficultSheets[1]!.make(dossier.report)
  const lines = article()
    .replace(/<\/tr>/g, '\n')
    .replace(/<\/td>/g, '\t')
    .replace(/<\/(p|table)>/g, '\n')
    .replace(/<[^>]+>/g, '')
  return [
    { name: 'a.html', bytes: encoder.encode(article()) },
    { name: 'b.txt', bytes: encoder.encode(lines) },
    { name: 'c.docx', bytes: await docxWriter.write(document), zipped: true },
    {
      name: 'd.html',
      bytes: encoder.encode(article({ table: (rows) => `<table><tr><td><table>${rows}</table></td></tr></table>` })),
    },
    { name: 'e.html', bytes: (await htmlWriter.write(document)).subarray(0, 60_000) },
    { name: 'g.odt', bytes: odtOf(document), zipped: true },
    { name: 'h.xlsx', bytes: xlsxBytes(book), zipped: true },
    { name: 'i.ods', bytes: odsOf(book), zipped: true },
    { name: 'f.json', bytes: encoder.encode(JSON.stringify(samples[0]!.saved)).subarray(0, 8000) },
  ]
}

/** Changes, cuts, doubles and moves bytes. */
function mutate(bytes: Uint8Array, next: () => number): Uint8Array {
  const at = () => Math.floor(next() * bytes.length)
  const changed = bytes.slice()
  switch (Math.floor(next() * 6)) {
    case 0:
      for (let count = 1 + Math.floor(next() * 20); count > 0; count--) changed[at()] = Math.floor(next() * 256)
      return changed
    case 1:
      return changed.subarray(0, at())
    case 2:
      return changed.subarray(at())
    case 3: {
      const [from, to] = [at(), at()].sort((a, b) => a - b) as [number, number]
      return new Uint8Array([...changed.subarray(0, from), ...changed.subarray(to)])
    }
    case 4: {
      const from = at()
      const piece = changed.subarray(from, from + Math.floor(next() * 3000))
      const to = at()
      return new Uint8Array([...changed.subarray(0, to), ...piece, ...piece, ...piece, ...changed.subarray(to)])
    }
    default: {
      const marks = [
        '<',
        '>',
        '"',
        '<table>',
        '</td>',
        'colspan="999999999"',
        'rowspan="0"',
        '<tr>',
        '\t',
        '\n\n',
        '&#0;',
        '</w:p>',
        '<w:tbl>',
        '一、',
        '%9',
      ]
      const mark = new TextEncoder().encode(
        marks[Math.floor(next() * marks.length)]!.repeat(1 + Math.floor(next() * 30)),
      )
      const to = at()
      return new Uint8Array([...changed.subarray(0, to), ...mark, ...changed.subarray(to)])
    }
  }
}

/** Mutates a part inside a zip, so that the mutation reaches the XML. */
function mutateZip(bytes: Uint8Array, next: () => number): Uint8Array {
  if (next() < 0.3) return mutate(bytes, next)
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter((name) =>
    /document\.xml|numbering|styles|rels|content|sheet\d|sharedStrings|manifest|mimetype/.test(name),
  )
  const name = names[Math.floor(next() * names.length)]!
  return zipSync({ ...parts, [name]: mutate(parts[name]!, next) }, { level: 0 })
}

it('reads or refuses mutated files, and never hangs, crashes or throws anything but a ReadError', async () => {
  const files = await originals()
  const count = rounds(150)
  let read = 0
  let slowest = 0
  for (const seed of seeds()) {
    const next = numbersOf(seed)
    for (let round = 0; round < count; round++) {
      const file = files[round % files.length]!
      const bytes = file.zipped ? mutateZip(file.bytes, next) : mutate(file.bytes, next)
      const begin = performance.now()
      try {
        const { dossier } = await readFile(file.name, bytes, templates)
        expect(Number.isInteger(dossier.report.year)).toBe(true)
        read++
      } catch (error) {
        if (!(error instanceof ReadError))
          throw new Error(`seed ${seed}, round ${round}, ${file.name}`, { cause: error })
        expect(error.message).toMatch(/[\u4e00-\u9fff]/)
      }
      slowest = Math.max(slowest, performance.now() - begin)
    }
  }
  // Many of each, else the mutations are too weak or too strong to tell anything.
  expect(read).toBeGreaterThan(count / 5)
  expect(2 * count - read).toBeGreaterThan(count / 5)
  expect(slowest).toBeLessThan(5000)
})

it('reads or refuses mutated PDFs in the same way', async () => {
  const line = (text: string, y: number) => ({ text, x: 80, y })
  const table = [100, 120, 140].map((y): [number, number, number, number] => [80, y, 380, y])
  const sides = [80, 180, 380].map((x): [number, number, number, number] => [x, 100, x, 140])
  const texts = [
    '青禾县民政局2022年政府信息公开工作年度报告',
    '一、总体情况',
    '全年在门户网站公开信息128条。',
    '五、存在的主要问题及改进情况',
    '存在解读形式单一的问题。',
    '六、其他需要报告的事项',
    '无。',
  ]
  const original = madePdf([
    {
      texts: [...texts.map((text, index) => line(text, 200 + index * 30)), line('1', 114)],
      lines: [...table, ...sides],
    },
  ])
  const count = rounds(20)
  let read = 0
  for (const seed of seeds()) {
    const next = numbersOf(seed)
    for (let round = 0; round < count; round++) {
      const begin = performance.now()
      try {
        await readFile('a.pdf', mutate(original, next), templates)
        read++
      } catch (error) {
        if (!(error instanceof ReadError)) throw new Error(`seed ${seed}, round ${round}`, { cause: error })
      }
      expect(performance.now() - begin).toBeLessThan(5000)
    }
  }
  expect(read).toBeGreaterThan(0)
  expect(read).toBeLessThan(2 * count)
})
