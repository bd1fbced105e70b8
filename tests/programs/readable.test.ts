import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../scripts/find-chromium.mjs'
import { compose } from '../../src/core/document/compose'
import type { Dossier } from '../../src/core/report/report'
import { allBlocks } from '../../src/core/report/section-text'
import { templates } from '../../src/templates/index'
import { docxWriter } from '../../src/write/docx/docx-writer'
import { htmlWriter } from '../../src/write/html/html-writer'
import { folder, installed, removeFolder } from './programs'
import { expected, knownReports, reading } from './whole-report'

/**
 * Both samples and the five seeds as our own writers, LibreOffice, pandoc and Chromium give them: every cell, section,
 * title, year, agency and date is read from each file, and the text of each section.
 */
const office = installed('soffice')
const pandoc = installed('pandoc')
const browser = findChromium()
afterAll(removeFolder)

const dossiers = await knownReports()

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
