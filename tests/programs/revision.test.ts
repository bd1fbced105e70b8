import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diffChars } from 'diff'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { applyRevision } from '../../src/core/compare/apply-revision'
import { revisionChanges, type RevisionSource } from '../../src/core/compare/revision'
import { compose } from '../../src/core/document/compose'
import { cellTable } from '../../src/core/report/cell-table'
import type { ProseBlock, Report } from '../../src/core/report/report'
import { restore } from '../../src/core/report/saved-report'
import { cellsOf, type CellId } from '../../src/core/template/template'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import { samples } from '../../src/templates/samples'
import { docxWriter } from '../../src/write/docx/docx-writer'
import { rounds, seeds } from '../support/rounds'
import { installed } from './programs'

/** Copies of the sample in which cells and sentences were changed, opened and saved by LibreOffice, read back. */
const folder = mkdtempSync(join(tmpdir(), 'nianbao-revision-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sample = samples.find(({ id }) => id === '2021')!
const template = templates.find(({ id }) => id === sample.id)!
const { report, pictures } = restore(sample.saved)
const cells = cellTable(report, template)
const source: RevisionSource = { template, difference: (before, after) => diffChars(before, after) }
const leaves = [...cellsOf(template).keys()].filter((cell) => !cells.filling(cell))
const paragraphs = Object.entries(report.prose).flatMap(([section, blocks]) =>
  blocks.flatMap((block, at) => (block.type === 'paragraph' ? [{ section, at }] : [])),
)

interface Edited {
  readonly numbers: readonly (readonly [CellId, string])[]
  readonly at: { readonly section: string; readonly at: number }
  readonly words: string
}
const edited: fc.Arbitrary<Edited> = fc.record({
  numbers: fc.uniqueArray(fc.tuple(fc.constantFrom(...leaves), fc.integer({ min: 1000, max: 9999 }).map(String)), {
    minLength: 1,
    maxLength: 4,
    selector: ([cell]) => cell,
  }),
  at: fc.constantFrom(...paragraphs),
  words: fc.constantFrom('其中含所属单位。', '以上工作均已完成。', '（详见附件）较上年略有增加。'),
})

function withEdits({ numbers, at, words }: Edited): Report {
  const changed = (block: ProseBlock, index: number): ProseBlock =>
    index === at.at && block.type === 'paragraph'
      ? { ...block, runs: [...block.runs, { type: 'text', text: words }] }
      : block
  return {
    ...report,
    cells: { ...report.cells, ...Object.fromEntries(numbers) },
    prose: { ...report.prose, [at.section]: report.prose[at.section]!.map(changed) },
  }
}

describe.runIf(installed('soffice'))('copies that LibreOffice saved', () => {
  const all = seeds().flatMap((seed) => fc.sample(edited, { seed, numRuns: rounds(2) }))

  it('give back exactly the cells and sentences that were changed in them', async () => {
    const [mine, theirs] = [join(folder, 'mine'), join(folder, 'theirs')]
    mkdirSync(mine)
    for (const [index, one] of all.entries())
      writeFileSync(
        join(mine, `${index}.docx`),
        await docxWriter.write(compose({ report: withEdits(one), pictures }, templates)),
      )
    const files = all.map((_, index) => join(mine, `${index}.docx`))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'docx', '--outdir', theirs, ...files], {
      stdio: 'ignore',
    })
    for (const [index, one] of all.entries()) {
      const bytes = new Uint8Array(readFileSync(join(theirs, `${index}.docx`)))
      const copy = (await readFile('a.docx', bytes, templates)).dossier.report
      const changes = revisionChanges(report, copy, source)
      const numbers = changes.flatMap((change) => (change.kind === 'cell' ? [[change.cell, change.after]] : []))
      expect(Object.fromEntries(numbers)).toEqual(Object.fromEntries(one.numbers))
      const texts = changes.filter(({ kind }) => kind !== 'cell')
      expect(texts.map(({ kind, after }) => [kind, after])).toEqual([['sentence', one.words]])
      const taken = applyRevision(report, changes, changes, source)
      expect(revisionChanges(taken, copy, source)).toEqual([])
    }
  })
})
