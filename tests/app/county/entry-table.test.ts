import { describe, expect, it } from 'vitest'
import { withBetween } from '../../../src/app/county/between-reports'
import {
  countEntries,
  everything,
  filterEntries,
  sortEntries,
  standingOf,
  yearOfDesk,
} from '../../../src/app/county/entry-table'
import type { CountyEntry, EntryReport } from '../../../src/app/county-store/county-entry'

const report = (agency: string, more: Partial<EntryReport> = {}): EntryReport => ({
  agency,
  kind: 'department',
  year: 2024,
  template: '2021',
  hash: agency,
  counts: { error: 0, warning: 0, hint: 0 },
  figures: {},
  ...more,
})
const entry = (file: string, of?: EntryReport, more: Partial<CountyEntry> = {}): CountyEntry => ({
  file,
  size: 1,
  modified: 1,
  at: 1,
  state: of ? 'read' : 'unread',
  ...(of ? { report: of } : {}),
  ...more,
})
const files = (entries: readonly CountyEntry[]) => entries.map(({ file }) => file)

const education = entry('a/教育局.docx', report('青屿区教育局', { counts: { error: 2, warning: 1, hint: 0 } }))
const township = entry('b.html', report('石浦镇人民政府', { kind: 'township', figures: { received: '12' } }))
const last = entry('c.txt', report('青屿区教育局', { year: 2023, figures: { received: '9' } }))
const bad = entry('d.docx')
const all = [education, township, last, bad]

describe('the table of reports', () => {
  it.each([
    [{}, ['a/教育局.docx', 'b.html', 'c.txt', 'd.docx']],
    [{ search: '教育' }, ['a/教育局.docx', 'c.txt']],
    [{ search: '青屿 DOCX' }, ['a/教育局.docx']],
    // Of which year a file is that could not be read, nobody knows.
    [{ year: 2024 as const }, ['a/教育局.docx', 'b.html', 'd.docx']],
    [{ kind: 'township' }, ['b.html']],
    [{ state: 'unread' as const }, ['d.docx']],
    [{ findings: 'error' as const }, ['a/教育局.docx']],
    [{ findings: 'none' as const }, ['b.html', 'c.txt']],
  ])('lets through what %j asks for', (some, wanted) => {
    expect(files(filterEntries(all, { ...everything, ...some }))).toEqual(wanted)
  })

  it('is sorted by numbers as numbers, what has none comes last both ways', () => {
    expect(files(sortEntries(all, { by: 'figure:received', down: false })).slice(0, 2)).toEqual(['c.txt', 'b.html'])
    expect(files(sortEntries(all, { by: 'figure:received', down: true })).slice(0, 2)).toEqual(['b.html', 'c.txt'])
    expect(files(sortEntries(all, { by: 'errors', down: true }))[0]).toBe('a/教育局.docx')
    expect(files(sortEntries(all, { by: 'errors', down: true }))[3]).toBe('d.docx')
  })

  it('counts what it shows and knows the year that it is about', () => {
    expect(countEntries(all)).toEqual({
      states: { read: 3, partial: 0, unread: 1 },
      findings: { error: 2, warning: 1, hint: 0 },
      years: [
        { year: 2024, count: 2 },
        { year: 2023, count: 1 },
      ],
    })
    // What was wrong with a report that came again is history.
    expect(countEntries([{ ...education, after: 'x' }, township]).findings.error).toBe(0)
    expect(yearOfDesk(all)).toBe(2024)
    expect(yearOfDesk([last, education])).toBe(2024)
    expect(yearOfDesk([bad])).toBeUndefined()
  })

  it('counts what holding reports against each other found among the others', () => {
    const finding = { rule: 'others.outlier', severity: 'warning', message: '', places: [], key: '' } as const
    const shown = withBetween(all, new Map([['b.html', [finding]]]))
    expect(shown.map(({ report }) => report?.counts.warning)).toEqual([1, 1, 0, undefined])
    expect(files(filterEntries(shown, { ...everything, findings: 'warning' }))).toContain('b.html')
    // What is kept is as it was.
    expect(township.report?.counts.warning).toBe(0)
    expect(withBetween(all, undefined)).toBe(all)
  })

  it('never calls a report accepted that says something else by now', () => {
    const accepted = { at: '2025-02-01T00:00:00.000Z', hash: '青屿区教育局' }
    expect(standingOf({ ...education, accepted })).toBe('accepted')
    expect(standingOf({ ...education, accepted: { ...accepted, hash: 'other' } })).toBe('changed')
    expect(standingOf({ ...education, sentBack: 1 })).toBe('sent-back')
    expect(standingOf({ ...education, sentBack: 1, after: 'x' })).toBe('replaced')
    expect(standingOf({ ...education, before: 'x', round: 2 })).toBe('returned')
    expect(standingOf(education)).toBe('open')
  })
})
