import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { compose } from '../../src/core/document/compose'
import { plainText, type Document } from '../../src/core/document/document'
import { printedTitle } from '../../src/core/document/opening'
import { cellTable } from '../../src/core/report/cell-table'
import type { Dossier, Report } from '../../src/core/report/report'
import { restore } from '../../src/core/report/saved-report'
import { templateOfReport } from '../../src/core/template/of-report'
import { cellsOf } from '../../src/core/template/template'
import { readDoc } from '../../src/read/doc/doc-document'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import { samples } from '../../src/templates/samples'
import { docxWriter } from '../../src/write/docx/docx-writer'
import { report as anyReport } from '../generators/report'
import { difficultFiles } from '../read/doc/difficult-files'
import { fixture, shown } from '../read/doc/fixtures'
import { seedBytes, seedNames, seedsPresent } from '../read/support/seeds'
import { rounds, seeds } from '../support/rounds'
import { folder, installed, removeFolder } from './programs'

/**
 * Both samples, the five seeds and random reports as binary Word files of LibreOffice, and these opened and saved once
 * more: every cell, section, title, year and agency is the one of the Word file from which they were made.
 */
afterAll(removeFolder)

const convert = (from: readonly string[], into: string, to = 'doc:MS Word 97') =>
  void execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      into,
      ...from,
    ],
    { stdio: 'ignore' },
  )

const bare = (text: string) => text.replace(/[\s\u00a0\u3000\ufffc]+/g, '')

/** What has to be the same: facts, every cell as it is printed, and the text of each section. */
function content(dossier: Dossier) {
  const { report: read } = dossier
  const template = templateOfReport(read, templates)
  const table = cellTable(read, template)
  return {
    title: bare(printedTitle(read, template)),
    agency: bare(read.agency.name),
    year: read.year,
    signed: read.signed,
    cells: Object.fromEntries([...cellsOf(template).keys()].map((cell) => [cell, bare(table.printed(cell))])),
    sections: textOfSections(compose(dossier, templates)),
  }
}

function textOfSections({ blocks }: Document): string[] {
  const sections: string[] = []
  for (const block of blocks) {
    if (block.type === 'text' && block.role === 'section') sections.push(`${bare(plainText(block.runs))}：`)
    else if (sections.length > 0)
      sections[sections.length - 1] +=
        block.type === 'text'
          ? bare(plainText(block.runs))
          : block.type === 'grid'
            ? bare(block.rows.flatMap((row) => row.map(({ text }) => text)).join(''))
            : ''
  }
  return sections
}

const withoutCharts = (texts: Report['prose']) =>
  Object.fromEntries(
    Object.entries(texts).map(([section, blocks]) => [section, blocks.filter(({ type }) => type !== 'chart')]),
  )

/** Random reports without charts, which a binary file keeps as objects that only their program can draw. */
const random = seeds().flatMap((seed) =>
  fc
    .sample(fc.oneof(...templates.map((template) => anyReport(template))), { seed, numRuns: Math.min(60, rounds(15)) })
    .map((one, index): readonly [string, Dossier] => {
      const { prose, afterTables } = one
      const report: Report = {
        ...one,
        prose: withoutCharts(prose),
        ...(afterTables ? { afterTables: withoutCharts(afterTables) } : {}),
      }
      return [`random-${seed}-${index}`, { report, pictures: new Map(), dismissed: [], done: [] }]
    }),
)

const possible = installed('soffice')
const dossiers = new Map<string, Dossier>([
  ...samples.map(({ id, saved }) => [`sample-${id}`, restore(saved)] as const),
  ...(await Promise.all(
    (seedsPresent && possible ? seedNames : []).map(
      async (name) => [`seed-${name}`, (await readFile(`${name}.txt`, seedBytes(name), templates)).dossier] as const,
    ),
  )),
  ...random,
])

describe.runIf(possible)('binary Word files of LibreOffice', async () => {
  const at = (name: string) => join(folder, name)
  const [own, once, twice, word] = [at('own'), at('once'), at('twice'), at('word')]
  const names = [...dossiers.keys()]
  if (possible) {
    mkdirSync(own, { recursive: true })
    for (const name of names)
      writeFileSync(join(own, `${name}.docx`), await docxWriter.write(compose(dossiers.get(name)!, templates)))
    convert(
      names.map((name) => join(own, `${name}.docx`)),
      once,
    )
    convert(
      names.map((name) => join(once, `${name}.doc`)),
      twice,
    )
    convert(
      names.map((name) => join(own, `${name}.docx`)),
      word,
      'docx',
    )
  }

  const read = async (path: string) =>
    content((await readFile(path, new Uint8Array(readFileSync(path)), templates)).dossier)

  it.each(names)(
    '%s is read as the Word file of LibreOffice is, with every fact and cell of the report',
    async (name) => {
      const wanted = await read(join(word, `${name}.docx`))
      const { title, agency, year, signed, cells } = content(dossiers.get(name)!)
      for (const from of [once, twice]) {
        const found = await read(join(from, `${name}.doc`))
        expect(found.sections.join('').split('。')).toEqual(wanted.sections.join('').split('。'))
        expect(found).toEqual({ title, agency, year, signed, cells, sections: wanted.sections })
      }
    },
  )

  it('of the difficult files are those that are kept for the tests without it', () => {
    const difficult = join(folder, 'difficult')
    mkdirSync(difficult, { recursive: true })
    const files = Object.keys(difficultFiles).map((name) => join(difficult, `${name}.docx`))
    for (const [name, make] of Object.entries(difficultFiles)) writeFileSync(join(difficult, `${name}.docx`), make())
    convert(files, difficult)
    for (const name of Object.keys(difficultFiles)) {
      const made = new Uint8Array(readFileSync(join(difficult, `${name}.doc`)))
      // The day of a field of the day is another one.
      const shownIn = (file: Uint8Array) => JSON.stringify(shown(readDoc(file).blocks)).replace(/\d+年\d+月\d+日/g, '')
      expect(shownIn(made), name).toEqual(shownIn(fixture(name)))
    }
  })
})
