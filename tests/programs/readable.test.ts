import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../scripts/find-chromium.mjs'
import { compose } from '../../src/core/document/compose'
import { plainText, type Document } from '../../src/core/document/document'
import { printedTitle } from '../../src/core/document/opening'
import { cellTable } from '../../src/core/report/cell-table'
import type { Dossier } from '../../src/core/report/report'
import { allBlocks } from '../../src/core/report/section-text'
import { restore } from '../../src/core/report/saved-report'
import { templateOfReport } from '../../src/core/template/of-report'
import { cellsOf } from '../../src/core/template/template'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import { samples } from '../../src/templates/samples'
import { docxWriter } from '../../src/write/docx/docx-writer'
import { htmlWriter } from '../../src/write/html/html-writer'
import { seedBytes, seedNames, seedsPresent } from '../read/support/seeds'
import { folder, installed, removeFolder } from './programs'

/**
 * Both samples and the five seeds as our own writers, LibreOffice, pandoc and Chromium give them: every cell, section,
 * title, year, agency and date is read from each file, and the text of each section.
 */
const office = installed('soffice')
const pandoc = installed('pandoc')
const browser = findChromium()
afterAll(removeFolder)

const dossiers: Readonly<Record<string, Dossier>> = Object.fromEntries([
  ...samples.map(({ id, saved }) => [`sample-${id}`, restore(saved)] as const),
  ...(await Promise.all(
    (seedsPresent ? seedNames : []).map(
      async (name) => [`seed-${name}`, (await readFile(`${name}.txt`, seedBytes(name), templates)).dossier] as const,
    ),
  )),
])

const bare = (text: string) => text.replace(/[\s\u00a0\u3000]+/g, '')

/** What has to be read from each file of a report. */
function expected(dossier: Dossier) {
  const { report } = dossier
  const template = templateOfReport(report, templates)
  const table = cellTable(report, template)
  const cells = [...cellsOf(template).keys()].map((cell) => [cell, bare(table.printed(cell))])
  return {
    cells: Object.fromEntries(cells) as Record<string, string>,
    agency: report.agency.name,
    year: report.year,
    signed: report.signed,
    title: bare(printedTitle(report, template)),
    sections: textOfSections(compose({ ...dossier, pictures: new Map() }, templates)),
  }
}

/** The captions of all pictures: other programs make paragraphs of them, and a PDF has no pictures. */
const captions = new Set(
  Object.values(dossiers)
    .flatMap(({ report }) => allBlocks(report))
    .flatMap((block) => (block.type === 'picture' ? [bare(block.caption ?? ''), bare(block.alt)] : []))
    .filter((text) => text !== ''),
)

/** The title of each section and its text, without white space, tables and pictures. */
function textOfSections({ blocks }: Document): string[] {
  const sections: string[] = []
  for (const block of blocks) {
    if (block.type !== 'text' || /title|signature|date/.test(block.role)) continue
    const text = bare(plainText(block.runs))
    if (captions.has(text) || /^（图片：.*）$/.test(text)) continue
    if (block.role === 'section') sections.push(`${text}：`)
    else if (sections.length > 0) sections[sections.length - 1] += text
  }
  return sections
}

async function reading(path: string, before: Dossier) {
  const { dossier } = await readFile(basename(path), new Uint8Array(readFileSync(path)), templates)
  const { report } = dossier
  const known = expected(before).cells
  const printed = cellTable(report, templateOfReport(report, templates))
  return {
    ...expected(dossier),
    // A row that a file of the format before states as a group is no cell of this one.
    cells: Object.fromEntries(Object.keys(known).map((cell) => [cell, bare(printed.printed(cell as never))])),
  }
}

const at = (maker: string) => {
  const path = join(folder, maker)
  mkdirSync(path, { recursive: true })
  return path
}
const convert = (to: string, into: string, files: readonly string[]) =>
  void execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${at('profile')}`, '--headless', '--convert-to', to, '--outdir', into, ...files],
    { stdio: 'ignore' },
  )

const names = Object.keys(dossiers)
const own = at('own')
for (const name of names) {
  const document = compose(dossiers[name]!, templates)
  writeFileSync(join(own, `${name}.docx`), await docxWriter.write(document))
  writeFileSync(join(own, `${name}.html`), await htmlWriter.write(document))
  const page = new TextDecoder().decode(await htmlWriter.write(document))
  mkdirSync(join(own, 'unruled'), { recursive: true })
  const unruled = page.replace('</head>', '<style>table,th,td,caption{border:0!important}</style></head>')
  writeFileSync(join(own, 'unruled', `${name}.html`), unruled)
}
const all = (from: string, ending: string) => names.map((name) => join(from, `${name}.${ending}`))

const makers: Readonly<Record<string, { readonly ending: string; make?: () => void | Promise<void> }>> = {
  own: { ending: 'docx' },
  'own page': { ending: 'html' },
  ...(office
    ? {
        'office docx': { ending: 'docx', make: () => convert('docx', at('office docx'), all(own, 'docx')) },
        'office html': { ending: 'html', make: () => convert('html', at('office html'), all(own, 'docx')) },
        'office pdf': { ending: 'pdf', make: () => convert('pdf', at('office pdf'), all(own, 'docx')) },
      }
    : {}),
  ...(pandoc
    ? {
        'pandoc docx': { ending: 'docx', make: () => throughPandoc('pandoc docx', 'docx', 'docx') },
        'pandoc html': { ending: 'html', make: () => throughPandoc('pandoc html', 'docx', 'html') },
        'pandoc page to docx': { ending: 'docx', make: () => throughPandoc('pandoc page to docx', 'html', 'docx') },
      }
    : {}),
  ...(browser
    ? {
        'browser pdf': { ending: 'pdf', make: () => printed('browser pdf', own) },
        'browser pdf without lines': {
          ending: 'pdf',
          make: () => printed('browser pdf without lines', join(own, 'unruled')),
        },
        'browser page': { ending: 'html', make: savedByBrowser },
      }
    : {}),
}

function throughPandoc(maker: string, from: string, to: string): void {
  for (const name of names)
    execFileSync('pandoc', [join(own, `${name}.${from}`), '-s', '-o', join(at(maker), `${name}.${to}`)], {
      stdio: 'ignore',
    })
}

async function inBrowser(act: (page: import('playwright-core').Page, name: string) => Promise<void>): Promise<void> {
  const chrome = await chromium.launch({ executablePath: browser!, args: ['--no-sandbox'] })
  const page = await chrome.newPage()
  for (const name of names) await act(page, name)
  await chrome.close()
}

function printed(maker: string, from: string): Promise<void> {
  return inBrowser(async (page, name) => {
    await page.goto(`file://${join(from, `${name}.html`)}`)
    await page.pdf({ path: join(at(maker), `${name}.pdf`), format: 'A4' })
  })
}

function savedByBrowser(): Promise<void> {
  return inBrowser(async (page, name) => {
    await page.goto(`file://${join(own, `${name}.html`)}`)
    writeFileSync(join(at('browser page'), `${name}.html`), await page.content())
  })
}

const withoutMarks = (text: string) => text.replace(/[，。、；：]/g, '')
const hasOwnTable = ({ report }: Dossier) => allBlocks(report).some(({ type }) => type === 'table')

describe.each(Object.entries(makers))('files by %s', (maker, { ending, make }) => {
  const from = maker === 'own page' ? own : at(maker)
  it.each(names)('%s is read whole', async (name) => {
    const path = join(from, `${name}.${ending}`)
    if (make && !existsSync(path)) await make()
    const found = await reading(path, dossiers[name]!)
    const wanted = expected(dossiers[name]!)
    // LibreOffice lets a mark hang over the end of a line and leaves it out of the PDF; a table of the clerk's own
    // without lines is text.
    if (maker === 'office pdf') for (const one of [found, wanted]) one.sections = one.sections.map(withoutMarks)
    if (maker.endsWith('without lines') && hasOwnTable(dossiers[name]!)) {
      found.sections = found.sections.map((text) => text.split('：')[0]!)
      wanted.sections = wanted.sections.map((text) => text.split('：')[0]!)
    }
    // The texts by sentences: what differs is seen at once.
    expect(found.sections.join('').split('。')).toEqual(wanted.sections.join('').split('。'))
    expect(found).toEqual(wanted)
  })
})
