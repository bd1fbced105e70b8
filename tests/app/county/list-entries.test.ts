import { describe, expect, it } from 'vitest'
import { attendance } from '../../../src/core/county/attendance'
import { parseAgencyList } from '../../../src/core/county/read-agency-list'
import { fileToTell, ofWrongYear, questionBeforeAccepting } from '../../../src/app/county/list-entries'
import { exampleEntry as entry } from './example-entry'

const accepted = { accepted: { at: '2026-01-09T00:00:00Z', hash: 'x' } }
const [one, two, water] = [entry('a.docx', '卫健局'), entry('b.docx', '卫健局'), entry('c.docx', '水务局')] as const

describe('rows of one agency', () => {
  it('name their files, and no others do', () => {
    expect([one, two, water].map(fileToTell([one, two, water]))).toEqual(['a.docx', 'b.docx', ''])
  })

  it('are asked about before a second one is accepted, together or one after the other', () => {
    const question = '采纳后，同一单位会有不止一份已采纳的报告：\n卫健局：a.docx、b.docx\n仍要采纳吗？'
    expect(questionBeforeAccepting([one, two, water], [one, two, water])).toBe(question)
    expect(questionBeforeAccepting([one], [one, { ...two, ...accepted }, water])).toBe(question)
    expect(questionBeforeAccepting([one, water], [one, two, water])).toBeUndefined()
    // What was handed in again takes the place of the first.
    expect(questionBeforeAccepting([one], [one, { ...two, ...accepted, after: 'a.docx' }])).toBeUndefined()
  })
})

describe('reports of another year than the one asked for', () => {
  const old = (file: string, agency: string) => entry(file, agency, {}, 2024)
  const files = (entries: readonly ReturnType<typeof entry>[], asked: Parameters<typeof ofWrongYear>[1]) =>
    ofWrongYear(entries, asked).map(({ file }) => file)
  const more = ['民政局', '司法局', '审计局'].map((name) => entry(name, name))
  const all = [...more, entry('a', '水务局'), old('b', '水 务局'), old('c', '石桥乡'), old('d', '青禾县人民政府')]

  it('are those of agencies that handed in no other one', () => {
    expect(files(all, { year: 2025, office: '青禾县人民政府' })).toEqual(['c'])
    expect(files(all, { year: 2024 })).toEqual(['民政局', '司法局', '审计局'])
    // What was handed in again has taken its place; a file that could not be read has no year.
    const { report: _none, ...unread } = entry('e', '民政局')
    expect(files([{ ...old('c', '石桥乡'), after: 'f' }, unread], { year: 2025 })).toEqual([])
  })

  it('are not those that were read to be compared', () => {
    const last = ['石桥乡', '民政局', '司法局'].map((name) => entry(`上年/${name}`, name, {}, 2024))
    expect(files(last, { year: 2025 })).toEqual([])
    expect(files([...more, ...last], { year: 2025 })).toEqual([])
    expect(files([...more, entry('石桥乡', '石桥乡', {}, 2024)], { year: 2025 })).toEqual(['石桥乡'])
  })

  it('are not those of an agency whose report of the year goes by a name that was confirmed', () => {
    const list = parseAgencyList('水务局\n石桥乡').agencies
    const reports = [...more, entry('a', '水利局'), old('b', '水务局'), old('c', '石桥乡')]
    const heads = reports.map(({ file, report }) => ({
      file,
      agency: { name: report!.agency, kind: report!.kind },
      year: report!.year,
      hash: file,
    }))
    expect(files(reports, { year: 2025 })).toEqual(['b', 'c'])
    const found = attendance(list, heads, { year: 2025, confirmed: { 水利局: 0 } })
    expect(files(reports, { year: 2025, attendance: found })).toEqual(['c'])
  })
})
