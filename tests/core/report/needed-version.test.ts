import { describe, expect, it } from 'vitest'
import { ReadError } from '../../../src/core/read-error'
import { mayBeLost, neededVersion } from '../../../src/core/report/needed-version'
import { emptyReport, type Dossier, type Report } from '../../../src/core/report/report'
import { restore, save } from '../../../src/core/report/saved-report'
import { templates } from '../../../src/templates/index'
import { samples } from '../../../src/templates/samples'
import v2 from './saved/v2.json'

const plain: Report = emptyReport('2021', 2023, { name: '临澜市司法局', kind: 'department' })
const dossier = (report: Report, more: Partial<Dossier> = {}): Dossier => ({
  report,
  pictures: new Map(),
  dismissed: [],
  done: [],
  ...more,
})
const later = { ...plain, template: '2027', year: 2027 }

describe('the version of a data file', () => {
  it('is the lowest that can hold the content', () => {
    for (const { saved } of samples) expect(save(restore(saved)).version).toBe(1)
    expect(
      neededVersion(dossier(plain, { last: plain, imported: {}, layout: { seal: true }, done: ['overview'] })),
    ).toBe(1)
  })

  it.each<[string, Dossier]>([
    ['a format that version 1 did not know', dossier(later)],
    ['such a format of last year', dossier(plain, { last: later })],
    ['a section that version 1 did not know', dossier({ ...plain, prose: { 'open-data': [] } })],
    ['text behind a table', dossier({ ...plain, afterTables: { applications: [] } })],
    ['such a section that is done', dossier(plain, { done: ['open-data'] })],
    [
      'a kind of block that version 1 did not know',
      dossier({ ...plain, prose: { overview: [{ type: 'chart' } as never] } }),
    ],
    ['a field of the report', dossier({ ...plain, subtitle: '修订稿' } as never)],
    ['a field of the agency', dossier({ ...plain, agency: { ...plain.agency, fax: '0' } as never })],
    ['a field of the dossier', dossier(plain, { annexes: [] } as never)],
    [
      'a note of a correction that is printed',
      dossier(plain, { status: { corrections: [{ date: '2024-02-10', note: '漏计', printed: true }] } }),
    ],
  ])('is 2 for %s', (_what, one) => {
    expect(neededVersion(one)).toBe(2)
    expect(save(one).version).toBe(2)
  })

  it('does not rise for a field without a value, nor for one that may be lost', () => {
    expect(neededVersion(dossier({ ...plain, signed: undefined, subtitle: undefined } as never))).toBe(1)
    const corrections = [{ date: '2024-02-10', note: '漏计', published: '2024-01-20' }]
    expect(neededVersion(dossier(plain, { status: { locked: true, corrections } }))).toBe(1)
    for (const name of mayBeLost) expect(neededVersion(dossier({ ...plain, [name]: 'x' }))).toBe(1)
  })
})

describe('a report in a format that this program does not have', () => {
  const code = (run: () => unknown) => {
    try {
      run()
    } catch (error) {
      return error instanceof ReadError ? `${error.code}: ${error.message}` : String(error)
    }
    return 'read'
  }

  it('is of a newer program, and never taken for one of the format of its year', () => {
    expect(code(() => restore(v2, templates))).toMatch(/^newer: .*（2027）.*请先更新程序/)
    expect(code(() => restore({ ...save(dossier(plain)), last: later }, templates))).toMatch(/^newer/)
    expect(code(() => restore(v2, [...templates, { id: '2027' }]))).toBe('read')
    expect(code(() => restore(save(dossier(plain)), templates))).toBe('read')
  })
})
