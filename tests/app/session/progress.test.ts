// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { progress, unfinishedParts } from '../../../src/app/session/progress'
import { cellTable } from '../../../src/core/report/cell-table'
import { emptyReport, type Dossier } from '../../../src/core/report/report'
import { cellsOf, type CellId } from '../../../src/core/template/template'
import { templateById } from '../../../src/templates'

const format = templateById('2021')!
const zeros = Object.fromEntries([...cellsOf(format).keys()].map((cell) => [cell, '0'])) as Record<CellId, string>
const dossier = (cells: Record<CellId, string>, more: Partial<Dossier> = {}): Dossier => ({
  report: {
    ...emptyReport('2021', 2021, { name: '某局', kind: 'department' }),
    prose: { overview: [{ type: 'paragraph', runs: [{ type: 'text', text: '全年工作正常。' }] }] },
    cells,
  },
  pictures: new Map(),
  dismissed: [],
  done: [],
  ...more,
})
const stateOf = (page: string, one: Dossier) =>
  progress(one, format, cellTable(one.report, format), []).find((found) => found.page === page)?.state

describe('how far a part is', () => {
  it('is not finished while a cell holds what is no number', () => {
    expect(stateOf('applications', dossier(zeros))).toBe('done')
    expect(stateOf('applications', dossier({ ...zeros, 'applications/received/natural-persons': '约12' }))).toBe(
      'started',
    )
    expect(stateOf('applications', dossier({ 'applications/received/natural-persons': '约12' } as never))).toBe(
      'started',
    )
    expect(stateOf('applications', dossier({}))).toBe('not-started')
  })

  it('names what is left, and what only waits for the word of the clerk', () => {
    const left = (one: Dossier) => {
      const cells = cellTable(one.report, format)
      return unfinishedParts(one, format, cells, progress(one, format, cells, []))
    }
    expect(left(dossier(zeros)).map(({ page, onlyMark }) => [page, onlyMark])).toEqual([
      ['basics', false],
      ['overview', true],
      ['problems', false],
      ['other-matters', false],
    ])
    expect(left(dossier(zeros, { done: ['overview'] })).map(({ page }) => page)).not.toContain('overview')
  })
})
