import { describe, expect, it } from 'vitest'
import { mergeReport } from '../../../src/core/report/merge-report'
import { emptyReport, type Dossier, type ProseBlock } from '../../../src/core/report/report'
import { restore } from '../../../src/core/report/saved-report'
import { templates } from '../../../src/templates'
import { samples } from '../../../src/templates/samples'

const found: Dossier = restore(samples.find((one) => one.id === '2021')!.saved)
const picture = (key: string): ProseBlock => ({ type: 'picture', picture: key, alt: '' })
const current: Dossier = {
  report: {
    ...emptyReport('2021', 2024, { name: '临澜市青屿区民政局', kind: 'department', telephone: '0000-1' }),
    prose: {
      overview: [picture('p-1')],
      problems: [{ type: 'paragraph', runs: [{ type: 'text', text: '原有的话' }] }],
    },
    cells: { 'licensing/licenses/decisions': '7', 'applications/brought-forward/natural-persons': '2' },
  },
  pictures: new Map([['p-1', { mime: 'image/png', bytes: new Uint8Array([1, 2]) }]]),
  dismissed: [{ key: 'a', note: '' }],
  done: ['overview', 'problems'],
}

describe('taking over parts of a file', () => {
  it('changes the chosen section and nothing else', () => {
    const { dossier, left } = mergeReport(current, found, new Set(['applications']), templates)
    expect(left).toBe(0)
    expect(dossier.report).toMatchObject({ year: 2024, agency: current.report.agency, prose: current.report.prose })
    expect(dossier.report.cells['licensing/licenses/decisions']).toBe('7')
    const own = Object.entries(found.report.cells).filter(([cell]) => cell.startsWith('applications/'))
    expect(own.length).toBeGreaterThan(20)
    for (const [cell, text] of own) expect(dossier.report.cells[cell as keyof typeof dossier.report.cells]).toBe(text)
    expect(dossier.imported).toEqual(Object.fromEntries(own))
    expect(dossier.dismissed).toEqual(current.dismissed)
  })

  it('replaces the numbers of a section, so that none of before is mixed in', () => {
    const empty = { ...found, report: { ...found.report, cells: {} } }
    expect(mergeReport(current, empty, new Set(['applications']), templates).dossier.report.cells).toEqual({
      'licensing/licenses/decisions': '7',
    })
  })

  it('opens again what was marked as finished and is replaced', () => {
    expect(mergeReport(current, found, new Set(['overview']), templates).dossier.done).toEqual(['problems'])
  })

  it('brings year, format and names with the facts, and keeps what the file does not say', () => {
    const other = { ...found, report: { ...found.report, agency: { name: '', kind: 'other' as const } } }
    const { report } = mergeReport(current, other, new Set(['facts']), templates).dossier
    expect(report.year).toBe(found.report.year)
    expect(report.agency).toMatchObject({ name: '临澜市青屿区民政局', telephone: '0000-1' })
  })

  it('counts numbers of another format that have no cell, unless the format comes along', () => {
    const old: Dossier = restore(samples.find((one) => one.id === '2019')!.saved)
    const parts = new Set(['proactive-disclosure'] as const)
    const without = mergeReport(current, old, parts, templates)
    expect(without.left).toBeGreaterThan(0)
    expect(Object.keys(without.dossier.report.cells).some((cell) => cell.startsWith('procurement/'))).toBe(false)
    const along = mergeReport(current, old, new Set([...parts, 'facts'] as const), templates)
    expect(along.left).toBe(0)
    expect(along.dossier.report.template).toBe('2019')
    expect(Object.keys(along.dossier.report.cells).some((cell) => cell.startsWith('procurement/'))).toBe(true)
  })

  it('brings the date with the facts, and keeps its own where the file has none', () => {
    const mine = { ...current, report: { ...current.report, signed: '2025-01-20' } }
    const { signed: _, ...undated } = found.report
    const merged = (one: Dossier) => mergeReport(mine, one, new Set(['facts']), templates).dossier.report
    expect(merged({ ...found, report: { ...undated, signed: '2022-01-26' } }).signed).toBe('2022-01-26')
    expect(merged({ ...found, report: undated }).signed).toBe('2025-01-20')
    const none = mergeReport(current, { ...found, report: undated }, new Set(['facts']), templates).dossier.report
    expect('signed' in none).toBe(false)
  })

  it('takes the number of a group that was written as one row, and of no row that is none', () => {
    const cells = { 'applications/withheld/total': '3', 'applications/no-such-row/total': '4' }
    const grouped = { ...found, report: { ...found.report, cells } }
    const { dossier, left } = mergeReport(current, grouped, new Set(['applications']), templates)
    expect(dossier.report.cells['applications/withheld/total']).toBe('3')
    expect(left).toBe(1)
  })

  it('brings last year’s report of the file only where there is none', () => {
    const last = { ...found.report, year: 2020 }
    const own = { ...found.report, year: 2023 }
    const merged = (mine: Dossier, one: Dossier) => mergeReport(mine, one, new Set(['facts']), templates).dossier.last
    expect(merged(current, { ...found, last })).toBe(last)
    expect(merged({ ...current, last: own }, { ...found, last })).toBe(own)
    const { last: _, ...alone } = found
    expect('last' in mergeReport(current, alone, new Set(['facts']), templates).dossier).toBe(false)
  })

  it('brings what stands behind the tables of a section, and takes away what stood there', () => {
    const note = (text: string): ProseBlock => ({ type: 'paragraph', runs: [{ type: 'text', text }] })
    const withNotes: Dossier = {
      ...found,
      report: {
        ...found.report,
        prose: { ...found.report.prose, applications: [note('说明')] },
        afterTables: { applications: [note('注：含上年结转'), picture('p-1')], disputes: [note('不要的')] },
      },
      pictures: new Map([['p-1', { mime: 'image/png', bytes: new Uint8Array([9]) }]]),
    }
    const { dossier } = mergeReport(current, withNotes, new Set(['applications']), templates)
    expect(dossier.report.afterTables).toEqual({ applications: [note('注：含上年结转'), picture('p-1-2')] })
    expect(dossier.report.prose['applications']).toEqual([note('说明')])
    const back = mergeReport(dossier, found, new Set(['applications']), templates).dossier
    expect('afterTables' in back.report).toBe(false)
  })

  it('gives a picture a new key where another picture has its own', () => {
    const file = { mime: 'image/png', bytes: new Uint8Array([9]) }
    const withPicture = {
      ...found,
      report: { ...found.report, prose: { ...found.report.prose, problems: [picture('p-1')] } },
      pictures: new Map([['p-1', file]]),
    }
    const { dossier } = mergeReport(current, withPicture, new Set(['problems']), templates)
    expect(dossier.report.prose.problems).toEqual([picture('p-1-2')])
    expect(dossier.report.prose.overview).toEqual([picture('p-1')])
    expect(dossier.pictures.get('p-1-2')).toBe(file)
    expect(dossier.pictures.get('p-1')).toBe(current.pictures.get('p-1'))
  })
})
