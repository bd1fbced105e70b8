import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/core/check/check'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import { seedBytes, seedNames, seedsPresent } from '../read/support/seeds'
import { folder, installed } from './programs'
import { seedPage } from './seed-page'

const possible = seedsPresent && installed('soffice') && installed('pandoc')
if (!seedsPresent) console.log('../shared/seeds is not there: the converted seeds are left out')

/** Cells, facts, and findings as sets of rule and severity. */
async function reading(name: string, bytes: Uint8Array) {
  const { dossier, findings } = await readFile(name, bytes, templates)
  const { report } = dossier
  const all = [...findings, ...check({ report, templates })]
  return {
    cells: Object.fromEntries(Object.entries(report.cells).map(([cell, text]) => [cell, text.trim()])),
    agency: report.agency.name,
    year: report.year,
    signed: report.signed,
    findings: all.map(({ rule, severity }) => `${rule} ${severity}`).sort(),
  }
}

const office = (to: string, file: string, into: string, ...more: string[]) =>
  execFileSync('soffice', ['--headless', ...more, '--convert-to', to, '--outdir', into, file], { stdio: 'ignore' })

describe.skipIf(!possible)('the five real reports, their odd wording kept, through LibreOffice and pandoc', () => {
  it.each(seedNames.map((name) => [name]))('%s reads the same from DOCX and HTML as from text', async (base) => {
    const expected = await reading(`${base}.txt`, seedBytes(base))
    const own = join(folder, `seed-${base}`)
    mkdirSync(join(own, 'office'), { recursive: true })
    const page = join(own, `${base}.html`)
    writeFileSync(page, seedPage(new TextDecoder().decode(seedBytes(base))))
    office('docx:Office Open XML Text', page, join(own, 'office'), '--infilter=HTML (StarWriter)')
    office('html', join(own, 'office', `${base}.docx`), join(own, 'office'))
    for (const ending of ['docx', 'html'])
      execFileSync('pandoc', [page, '-o', join(own, `pandoc.${ending}`)], { stdio: 'ignore' })
    for (const file of [
      page,
      join(own, 'office', `${base}.docx`),
      join(own, 'office', `${base}.html`),
      join(own, 'pandoc.docx'),
      join(own, 'pandoc.html'),
    ])
      expect(await reading(file, readFileSync(file)), file).toEqual(expected)
  })
})
