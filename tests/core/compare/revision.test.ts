import { diffChars } from 'diff'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyRevision } from '../../../src/core/compare/apply-revision'
import { revisionChanges, type RevisionChange, type RevisionSource } from '../../../src/core/compare/revision'
import { compose } from '../../../src/core/document/compose'
import { printedBlocks } from '../../../src/core/document/prose-text'
import { cellTable } from '../../../src/core/report/cell-table'
import { emptyReport, type ProseBlock, type Report, type Run } from '../../../src/core/report/report'
import { restore } from '../../../src/core/report/saved-report'
import { cellsOf, type CellId } from '../../../src/core/template/template'
import { readFile } from '../../../src/read/index'
import { templates } from '../../../src/templates/index'
import { samples } from '../../../src/templates/samples'
import { docxWriter } from '../../../src/write/docx/docx-writer'
import { htmlWriter } from '../../../src/write/html/html-writer'
import { report as reports } from '../../generators/report'
import { assertProperty } from '../../support/rounds'

const sample = samples.find(({ id }) => id === '2021')!
const template = templates.find(({ id }) => id === sample.id)!
const source: RevisionSource = { template, difference: (before, after) => diffChars(before, after) }
const changesOf = (report: Report, copy: Report) => revisionChanges(report, copy, source)
const printed = (report: Report) => {
  const cells = cellTable(report, template)
  return {
    cells: Object.fromEntries([...cellsOf(template).keys()].map((cell) => [cell, cells.printed(cell)])),
    texts: printedBlocks(report, template, { cells }).map(({ section, text }) => [section, text.replace(/\s/g, '')]),
  }
}
/** The kinds of changes with both sides, for reading. */
const told = (changes: readonly RevisionChange[]) => changes.map(({ kind, before, after }) => [kind, before, after])
const paragraph = (...runs: readonly (string | Run)[]): ProseBlock => ({
  type: 'paragraph',
  runs: runs.map((run) => (typeof run === 'string' ? { type: 'text', text: run } : run)),
})
const received: Run = { type: 'figure', of: { sum: ['applications/received/total'] }, text: '3' }
const base: Report = {
  ...emptyReport(template.id, 2025, { name: '河阳县教育局', kind: 'department' }),
  cells: { 'applications/received/natural-persons': '3', 'applications/received/enterprises': '1' },
  prose: {
    overview: [
      paragraph('全年公开信息120条。收到申请', received, '件，均已答复。未收取费用。'),
      paragraph('组织培训2次。'),
    ],
  },
}
const copyOf = (change: Partial<Report>): Report => ({ ...base, ...change })

describe('what somebody changed in a copy of a report', () => {
  it('is nothing where nothing was changed, also after a way through each of our files', async () => {
    const { report, pictures } = restore(sample.saved)
    expect(changesOf(report, report)).toEqual([])
    const document = compose({ report, pictures }, templates)
    for (const [name, bytes] of [
      ['a.docx', await docxWriter.write(document)],
      ['a.html', await htmlWriter.write(document)],
    ] as const) {
      const copy = (await readFile(name, bytes, templates)).dossier.report
      expect([name, told(changesOf(report, copy))]).toEqual([name, []])
    }
  })

  it('is told cell by cell; a total that follows is no change of its own', () => {
    const copy = copyOf({
      cells: {
        'applications/received/natural-persons': '5',
        'applications/received/enterprises': '1',
        'applications/received/total': '6',
      },
    })
    const changes = changesOf(base, copy)
    expect(told(changes)).toEqual([['cell', '3', '5']])
    const applied = applyRevision(base, changes, changes, source)
    expect(applied.cells['applications/received/total']).toBeUndefined()
    expect(printed(applied).texts).toContainEqual([
      'overview',
      '全年公开信息120条。收到申请6件，均已答复。未收取费用。',
    ])
  })

  it('is told sentence by sentence, and leaves live figures alive that nobody touched', () => {
    const copy = copyOf({
      prose: {
        overview: [
          paragraph('全年主动公开信息120条。收到申请4件，均已按时答复。未收取费用。'),
          paragraph('组织培训2次。'),
        ],
      },
    })
    const changes = changesOf(base, copy)
    expect(told(changes)).toEqual([
      ['sentence', '全年公开信息120条。', '全年主动公开信息120条。'],
      ['sentence', '收到申请4件，均已答复。', '收到申请4件，均已按时答复。'],
    ])
    const one = applyRevision(base, [changes[1]!], changes, source)
    expect(one.prose['overview']![0]).toEqual(
      paragraph('全年公开信息120条。收到申请', received, '件，均已按时答复。未收取费用。'),
    )
    const both = applyRevision(base, changes, changes, source)
    expect(printed(both).texts).toEqual(printed(copy).texts)
  })

  it('is told of whole paragraphs that were added or taken out', () => {
    const copy = copyOf({
      prose: {
        overview: [paragraph('全市首批试点。'), base.prose['overview']![0]!],
        problems: [paragraph('解读形式单一。')],
      },
    })
    const changes = changesOf(base, copy)
    expect(told(changes)).toEqual([
      ['added', '', '全市首批试点。'],
      ['removed', '组织培训2次。', ''],
      ['added', '', '解读形式单一。'],
    ])
    for (const taken of [changes, changes.slice(0, 1), changes.slice(1, 2), []]) {
      const left = applyRevision(base, taken, changes, source)
      expect(changesOf(left, copy)).toHaveLength(changes.length - taken.length)
    }
  })

  it('is told of the title and the date', () => {
    const copy = copyOf({ title: '河阳县教育局2025年政府信息公开工作年报', signed: '2026-01-20' })
    const changes = changesOf(base, copy)
    expect(changes.map(({ kind }) => kind)).toEqual(['title', 'signed'])
    expect(changesOf(applyRevision(base, changes, changes, source), copy)).toEqual([])
  })

  it('gives, when all of it is taken, what the copy prints, whatever was changed', () => {
    assertProperty(
      fc.property(reports(template), reports(template), (mine, theirs) => {
        const copy = { ...theirs, agency: mine.agency, year: mine.year }
        const changes = changesOf(mine, copy)
        const all = applyRevision(mine, changes, changes, source)
        expect(printed(all).cells).toEqual(printed(copy).cells)
        expect(printed(all).texts.filter(([, text]) => text !== '')).toEqual(
          printed(copy).texts.filter(([, text]) => text !== ''),
        )
      }),
      40,
    )
  })

  it('comes back exactly from a Word file in which cells and sentences were changed', async () => {
    const { report, pictures } = restore(sample.saved)
    const cells = [...cellsOf(template).keys()].filter((cell) => !cellTable(report, template).filling(cell))
    const sentence = fc.constantFrom('全年无此类情形。', '较上年有所增加。', '共3件。')
    await assertProperty(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom(...cells), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 900 }),
        sentence,
        async (changed, number, words) => {
          const overview = report.prose['overview']!
          const last = overview.length - 1
          const prose = {
            ...report.prose,
            overview: overview.map((block, at) =>
              at === last && block.type === 'paragraph'
                ? { ...block, runs: [...block.runs, { type: 'text' as const, text: words }] }
                : block,
            ),
          }
          const edited = {
            ...report,
            cells: { ...report.cells, ...Object.fromEntries(changed.map((cell) => [cell, String(number)])) },
            prose,
          }
          const bytes = await docxWriter.write(compose({ report: edited, pictures }, templates))
          const copy = (await readFile('a.docx', bytes, templates)).dossier.report
          const changes = changesOf(report, copy)
          const found = changes.filter(({ kind }) => kind === 'cell') as Extract<RevisionChange, { kind: 'cell' }>[]
          const meant = changed.filter((cell: CellId) => printed(report).cells[cell] !== String(number))
          expect(found.map(({ cell }) => cell).sort()).toEqual([...meant].sort())
          expect(told(changes.filter(({ kind }) => kind !== 'cell'))).toEqual([['sentence', '', words]])
        },
      ),
      6,
    )
  })
})
