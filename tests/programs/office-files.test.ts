import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sameBytes } from '../../src/core/bytes'
import { compose } from '../../src/core/document/compose'
import { cellTable } from '../../src/core/report/cell-table'
import type { Dossier } from '../../src/core/report/report'
import { templateOfReport } from '../../src/core/template/of-report'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import { docxWriter } from '../../src/write/docx/docx-writer'
import { htmlWriter } from '../../src/write/html/html-writer'
import { xlsxWriter } from '../../src/write/xlsx/xlsx-writer'
import { report } from '../generators/report'
import { rounds, seeds } from '../support/rounds'
import { folder, installed, removeFolder } from './programs'
import { expected, knownReports, reading } from './whole-report'

/**
 * Both samples, the five seeds and random reports (RUNS=5: thirty of them, which is the most) as LibreOffice saves them in each of its own
 * formats: every cell, section, title, year and agency is read from each file, the text of each section and the pictures.
 */
const known = await knownReports()
const random = Object.fromEntries(
  seeds().flatMap((seed) =>
    fc
      .sample(
        fc.constantFrom(...templates).chain((template) => report(template)),
        { numRuns: Math.min(15, rounds(3)), seed },
      )
      .map((one, at): [string, Dossier] => [
        `random-${seed}-${at}`,
        { report: one, pictures: new Map(), dismissed: [], done: [] },
      ]),
  ),
)
const dossiers: Readonly<Record<string, Dossier>> = { ...known, ...random }
const names = Object.keys(dossiers)
afterAll(removeFolder)

const at = (maker: string) => {
  const path = join(folder, maker)
  mkdirSync(path, { recursive: true })
  return path
}

/** How LibreOffice makes files of a kind of ours. */
const makers = [
  { maker: 'text', from: 'docx', to: 'odt', filter: 'odt' },
  { maker: 'text of the page', from: 'html', to: 'odt', filter: 'odt:writer8' },
  { maker: 'sheets', from: 'xlsx', to: 'ods', filter: 'ods' },
  { maker: 'workbook', from: 'xlsx', to: 'xlsx', filter: 'xlsx' },
] as const

async function writeOwn(into: string): Promise<void> {
  for (const name of names) {
    const dossier = dossiers[name]!
    const document = compose(dossier, templates)
    const template = templateOfReport(dossier.report, templates)
    const cells = cellTable(dossier.report, template)
    writeFileSync(join(into, `${name}.docx`), await docxWriter.write(document, {}))
    writeFileSync(join(into, `${name}.html`), await htmlWriter.write(document, {}))
    writeFileSync(join(into, `${name}.xlsx`), await xlsxWriter.write(document, { template, cells }))
  }
}

describe.runIf(installed('soffice'))('files of LibreOffice', () => {
  beforeAll(async () => {
    await writeOwn(at('own'))
    for (const { maker, from, filter } of makers)
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${at('profile')}`,
          '--headless',
          ...(from === 'html' ? ['--infilter=HTML (StarWriter)'] : []),
          '--convert-to',
          filter,
          '--outdir',
          at(maker),
          ...names.map((name) => join(at('own'), `${name}.${from}`)),
        ],
        { stdio: 'ignore', timeout: 1_200_000 },
      )
  }, 2_400_000)

  describe.each(makers)('$maker ($to)', ({ maker, to }) => {
    it.each(names)('%s is read whole', async (name) => {
      const path = join(at(maker), `${name}.${to}`)
      const before = dossiers[name]!
      const [found, wanted] = [await reading(path, before), expected(before)]
      expect({ ...found, sections: [], signed: '' }).toEqual({ ...wanted, sections: [], signed: '' })
      if (to !== 'odt') return
      // Words of a random report may look like anything: numbers, titles, remains of a page.
      const titles = (texts: readonly string[]) => texts.map((text) => text.split('：')[0])
      if (name.startsWith('random')) return expect(titles(found.sections)).toEqual(titles(wanted.sections))
      expect(found.sections.join('').split('。')).toEqual(wanted.sections.join('').split('。'))
      expect(found.signed).toBe(wanted.signed)
    })
  })

  it.each(Object.keys(known))('the pictures of %s come from the text byte for byte', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(at('text'), `${name}.odt`)))
    const { dossier } = await readFile('a.odt', bytes, templates)
    const [found, wanted] = [dossier, dossiers[name]!].map(({ pictures }) => [...pictures.values()])
    expect(found).toHaveLength(wanted!.length)
    found!.forEach((picture, index) => expect(sameBytes(picture.bytes, wanted![index]!.bytes)).toBe(true))
  })
})
