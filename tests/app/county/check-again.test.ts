// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { staleEntries } from '../../../src/app/county/check-again'
import { demandsId, readDeskDemands } from '../../../src/app/county/desk-demands'
import type { CountyEntry } from '../../../src/app/county-store/county-entry'
import { makeTaskPackage, writeTaskPackage } from '../../../src/core/county/task-package'
import { exampleEntry } from './example-entry'

const entry = (file: string, year: number, more: Partial<CountyEntry> = {}) =>
  exampleEntry(file, '青屿区教育局', more, year)
const demands = { type: 'local-demands', version: 1, name: '区里的要求', deadline: '2025-01-20', rules: [] }
const id = demandsId(demands)
const stale = (entries: readonly CountyEntry[], by?: typeof demands) =>
  staleEntries(entries, by).map(({ entry: { file }, ...rest }) => ({ file, ...rest }))

describe('the reports that are to be checked again', () => {
  it('are those beside which the report of the year before has come', () => {
    const now = entry('今.docx', 2024)
    const before = entry('去.docx', 2023)
    expect(stale([now])).toEqual([])
    expect(stale([now, before])).toEqual([{ file: '今.docx', last: '去.docx', demands: undefined }])
    expect(stale([{ ...now, last: '去.docx' }, before])).toEqual([])
    // Of two nobody knows which one was published.
    expect(stale([now, before, entry('去（2）.docx', 2023)])).toEqual([])
  })

  it('are those of the year of local demands that were checked by others, or by none', () => {
    const now = entry('今.docx', 2024)
    const before = entry('前.docx', 2022)
    expect(stale([now, before], demands)).toEqual([{ file: '今.docx', last: undefined, demands: id }])
    expect(stale([{ ...now, demands: id }, before], demands)).toEqual([])
    expect(stale([{ ...now, demands: id }], { ...demands, name: '改过的' })).toHaveLength(1)
    expect(stale([{ ...now, demands: id }])).toEqual([{ file: '今.docx', last: undefined, demands: undefined }])
    // Demands without a deadline are about every year.
    const { deadline: _deadline, ...always } = demands
    expect(staleEntries([now, before], always)).toHaveLength(2)
  })
})

describe('the demands of the desk', () => {
  it('come from a file of their own, or out of a task package, and from nothing else', () => {
    expect(readDeskDemands(JSON.stringify(demands))).toEqual(demands)
    const made = (more: object) =>
      writeTaskPackage(makeTaskPackage({ year: 2024, agencies: [{ name: '青屿区教育局', level: 0 }], ...more }))
    expect(readDeskDemands(made({ demands }))).toEqual(demands)
    expect(() => readDeskDemands(made({}))).toThrow('没有本地要求')
    expect(() => readDeskDemands('{"type":"annual-report"}')).toThrow('不是本地要求')
  })
})
