import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../../scripts/find-chromium.mjs'
import { compose } from '../../../src/core/document/compose'
import type { Dossier, ProseBlock, Report } from '../../../src/core/report/report'
import { restore } from '../../../src/core/report/saved-report'
import { readFile } from '../../../src/read/index'
import { templates } from '../../../src/templates/index'
import { samples } from '../../../src/templates/samples'
import { docxWriter } from '../../../src/write/docx/docx-writer'
import { htmlWriter } from '../../../src/write/html/html-writer'
import { seedBytes, seedNames, seedsPresent } from '../support/seeds'
import { processorTime } from '../../support/processor-time'
import { inLongRun } from '../../support/rounds'

const run = promisify(execFile)
const chromiumPath = findChromium()
if (!chromiumPath) console.warn('skipped: no Chromium to print pages with')
const office = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    console.warn('skipped: soffice, which prints Word files, is not installed')
    return false
  }
})()

/** The samples, and the real reports where they are (in the daily run the first of them): what a Word file or page of ours says is what its print has to say. */
async function dossiers(): Promise<{ name: string; dossier: Dossier }[]> {
  const ours = samples.map((sample) => ({ name: `sample${sample.id}`, dossier: restore(sample.saved) }))
  const real = seedsPresent
    ? await Promise.all(
        seedNames.slice(0, inLongRun ? undefined : 1).map(async (name) => ({
          name: `seed${name}`,
          dossier: (await readFile(`${name}.txt`, seedBytes(name), templates)).dossier,
        })),
      )
    : []
  return [...ours, ...real]
}

/** Where a line is full, LibreOffice lets its last mark hang and leaves it out of the PDF; spaces are the printer's. */
const words = (text: string) => text.replace(/[\s\u00a0]+/g, '')
const unmarked = (text: string) => words(text).replace(/[，。、；：]/g, '')

function prose(blocks: readonly ProseBlock[] | undefined): string[] {
  return (blocks ?? []).flatMap((block) => {
    if (block.type === 'picture' || block.type === 'chart') return []
    if (block.type === 'table')
      return block.rows.map((row) => row.map((cell) => unmarked(cell.runs.map((one) => one.text).join(''))).join('|'))
    return [`${block.type} ${unmarked(block.runs.map((one) => one.text).join(''))}`]
  })
}

function told(report: Report) {
  return {
    template: report.template,
    agency: Object.fromEntries(Object.entries(report.agency).map(([field, text]) => [field, words(text as string)])),
    year: report.year,
    period: report.period,
    signed: report.signed,
    title: report.title,
    cells: Object.fromEntries(Object.entries(report.cells).map(([cell, text]) => [cell, words(text)])),
    prose: Object.fromEntries(
      Object.entries({ opening: report.opening, ...report.prose }).map(([section, blocks]) => [section, prose(blocks)]),
    ),
  }
}

/** Reads the Word file or the page, and its print: both tell the same, the print has all of it and nothing is left over. */
async function expectPrint(name: string, source: Uint8Array, ending: 'docx' | 'html', pdf: Uint8Array): Promise<void> {
  const { dossier: from } = await readFile(`${name}.${ending}`, source, templates)
  const used = processorTime()
  const { dossier: printed, review } = await readFile(`${name}.pdf`, pdf, templates)
  const took = used()
  const [wanted, got] = [told(from.report), told(printed.report)]
  // The words under a picture are a paragraph in the print.
  const captions = new Set(
    Object.values({ opening: from.report.opening, ...from.report.prose }).flatMap((blocks) =>
      (blocks ?? []).flatMap((block) =>
        block.type === 'picture' ? [`paragraph ${unmarked(block.caption ?? '')}`] : [],
      ),
    ),
  )
  const withoutCaptions = Object.fromEntries(
    Object.entries(got.prose).map(([section, texts]) => [section, texts.filter((text) => !captions.has(text))]),
  )
  expect({ ...got, prose: withoutCaptions }, name).toEqual(wanted)
  expect({ unused: review.unused, unplaced: review.unplaced, repaired: review.repaired }, name).toEqual({
    unused: [],
    unplaced: [],
    repaired: [],
  })
  expect(took, name).toBeLessThan(10_000)
}

describe('a report that was printed as PDF', () => {
  const folder = mkdtempSync(join(tmpdir(), 'print-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.skipIf(!office)(
    'by LibreOffice tells every cell, every section and all facts of the Word file',
    async () => {
      const all = await Promise.all(
        (await dossiers()).map(async ({ name, dossier }) => ({
          name,
          docx: await docxWriter.write(compose(dossier, templates)),
        })),
      )
      for (const { name, docx } of all) writeFileSync(join(folder, `${name}.docx`), docx)
      await run(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'pdf',
          ...all.map(({ name }) => `${name}.docx`),
        ],
        { cwd: folder },
      )
      for (const { name, docx } of all)
        await expectPrint(name, docx, 'docx', new Uint8Array(readFileSync(join(folder, `${name}.pdf`))))
    },
    180_000,
  )

  it.skipIf(!chromiumPath)(
    'by a browser tells every cell, every section and all facts of the page, with or without its header',
    async () => {
      const browser = await chromium.launch({
        executablePath: chromiumPath!,
        args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
      })
      try {
        const page = await browser.newPage()
        for (const [index, { name, dossier }] of (await dossiers()).entries()) {
          const html = await htmlWriter.write(compose(dossier, templates))
          writeFileSync(join(folder, `${name}.html`), html)
          await page.goto(`file://${folder}/${name}.html`)
          const pdf = await page.pdf({
            format: 'A4',
            displayHeaderFooter: index % 2 === 1,
            ...(index % 2 === 1
              ? { margin: { top: '25mm', bottom: '25mm', left: '25mm', right: '25mm' } }
              : { preferCSSPageSize: true }),
          })
          await expectPrint(name, html, 'html', new Uint8Array(pdf))
        }
      } finally {
        await browser.close()
      }
    },
    240_000,
  )
})
