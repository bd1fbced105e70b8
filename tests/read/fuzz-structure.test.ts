import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { compose } from '../../src/core/document/compose'
import { ReadError } from '../../src/core/read-error'
import { restore } from '../../src/core/report/saved-report'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import { samples } from '../../src/templates/samples'
import { docxWriter } from '../../src/write/docx/docx-writer'
import { numbersOf, rounds, seeds } from '../support/rounds'
import { madePdf, type MadePage } from './support/made-pdf'

/**
 * Files that are whole and say something else: the elements of a Word file and the operators of a PDF are changed, not the
 * bytes, of which nearly every change is refused as damage at once.
 */
type Next = () => number
const pick = <T>(all: readonly T[], next: Next): T => all[Math.floor(next() * all.length)]!

/** An element of XML as text, from its first to behind its last character. */
function elementAt(xml: string, from: number): { from: number; to: number } | undefined {
  const name = /^<([\w:]+)/.exec(xml.slice(from, from + 40))?.[1]
  if (!name) return undefined
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])[^>]*?(/?)>`, 'g')
  tags.lastIndex = from
  let depth = 0
  for (let tag = tags.exec(xml); tag; tag = tags.exec(xml)) {
    if (tag[1]) depth--
    else if (!tag[2]) depth++
    if (depth === 0) return { from, to: tags.lastIndex }
  }
  return undefined
}

function someElement(xml: string, next: Next): { from: number; to: number } | undefined {
  const name = pick(['w:p', 'w:r', 'w:tc', 'w:tr', 'w:tbl', 'w:t', 'w:pPr', 'w:tcPr', 'w:gridSpan', 'w:vMerge'], next)
  const places = [...xml.matchAll(new RegExp(`<${name}(?=[\\s/>])`, 'g'))].map(({ index }) => index)
  return places.length > 0 ? elementAt(xml, pick(places, next)) : undefined
}

/** One change that leaves the XML well formed. */
function changedXml(xml: string, next: Next): string {
  const one = someElement(xml, next)
  if (!one) return xml
  const [before, element, behind] = [xml.slice(0, one.from), xml.slice(one.from, one.to), xml.slice(one.to)]
  const wrap = pick(['w:ins', 'w:del', 'w:sdt', 'w:customXml', 'w:p', 'w:txbxContent', 'mc:AlternateContent'], next)
  const other = someElement(xml, next)
  return pick(
    [
      () => before + behind,
      () => before + element.repeat(1 + Math.floor(next() * 30)) + behind,
      () => `${before}<${wrap}>${element}</${wrap}>${behind}`,
      () => before + (other ? xml.slice(other.from, other.to) : '') + behind,
      () =>
        before +
        element.replace(/w:val="\d+"/g, () => `w:val="${pick(['0', '-1', '1000', '99999999', ''], next)}"`) +
        behind,
      () =>
        before +
        element.replace(/>([^<]+)</g, () => `>${pick(['', '0', '9'.repeat(300), '五、', '&amp;', '\n'], next)}<`) +
        behind,
      () => before + element.replace(/<w:gridSpan[^>]*>|<w:vMerge[^>]*>/g, '') + behind,
    ],
    next,
  )()
}

/** One change of the operators of a page. */
function changedOperators(operators: string, next: Next): string {
  const lines = operators.split('\n')
  const at = Math.floor(next() * lines.length)
  const line = lines[at]!
  const changed = pick<() => string[]>(
    [
      () => [],
      () => Array.from({ length: 1 + Math.floor(next() * 40) }, () => line),
      () => [line.replace(/\d+(\.\d+)?/, () => pick(['0', '-500', '1e9', '99999999', '0.0001'], next))],
      () => ['q', `${pick(['0 1 -1 0', '1 0 0 -1', '0 0 0 0', '1000 0 0 1000'], next)} 0 0 cm`, line, 'Q'],
      () => [pick(['q', 'Q', 'BT', 'ET', '(x) Tj', '/None Do', '[ 1 2', 'BI ID EI'], next), line],
      () => [pick(lines, next)],
    ],
    next,
  )()
  return [...lines.slice(0, at), ...changed, ...lines.slice(at + 1)].join('\n')
}

const several = (text: string, change: (text: string, next: Next) => string, next: Next) => {
  let changed = text
  for (let left = 1 + Math.floor(next() * 4); left > 0; left--) changed = change(changed, next)
  return changed
}

/** Reads or refuses a file; true where it was read. Time of the processor: other work on the machine does not count. */
async function tryFile(name: string, bytes: Uint8Array, told: string): Promise<boolean> {
  const begin = process.cpuUsage()
  const outcome = await readFile(name, bytes, templates).catch((error: unknown) => error)
  const { user } = process.cpuUsage(begin)
  expect(user, told).toBeLessThan(5_000_000)
  if (!(outcome instanceof Error)) return true
  if (!(outcome instanceof ReadError)) throw new Error(told, { cause: outcome })
  expect(outcome.message).toMatch(/[\u4e00-\u9fff]/)
  return false
}

it('reads or refuses Word files whose elements were changed', async () => {
  const parts = unzipSync(await docxWriter.write(compose(restore(samples[0]!.saved), templates), {}))
  const xml = strFromU8(parts['word/document.xml']!)
  const count = rounds(40)
  let read = 0
  for (const seed of seeds()) {
    const next = numbersOf(seed)
    for (let round = 0; round < count; round++) {
      const changed = strToU8(several(xml, changedXml, next))
      const bytes = zipSync({ ...parts, 'word/document.xml': changed }, { level: 0 })
      if (await tryFile('a.docx', bytes, `seed ${seed}, round ${round}`)) read++
    }
  }
  // Nearly all are whole files: refusals at once would mean that nothing was tried.
  expect(read).toBeGreaterThan(count)
})

it('reads or refuses PDFs whose operators were changed', async () => {
  const rows = Array.from({ length: 12 }, (_, row) => 100 + row * 20)
  const texts = [
    '青禾县民政局2022年政府信息公开工作年度报告',
    '一、总体情况',
    '全年在门户网站公开信息128条。',
    '二、主动公开政府信息情况',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ]
  const page: MadePage = {
    texts: [
      ...texts.map((text, index) => ({ text, x: 80, y: 400 + index * 30 })),
      ...rows.map((y, row) => ({ text: `行政许可 ${row}`, x: 90, y: y + 14 })),
    ],
    lines: [
      ...rows.map((y): [number, number, number, number] => [80, y, 380, y]),
      ...[80, 180, 380].map((x): [number, number, number, number] => [x, 100, x, 320]),
    ],
  }
  const count = rounds(15)
  let read = 0
  for (const seed of seeds()) {
    const next = numbersOf(seed)
    for (let round = 0; round < count; round++) {
      const bytes = madePdf([page, page], 'Identity-H', (operators) => several(operators, changedOperators, next))
      if (await tryFile('a.pdf', bytes, `seed ${seed}, round ${round}`)) read++
    }
  }
  expect(read).toBeGreaterThan(count / 2)
})
