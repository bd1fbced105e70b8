// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { createCountyEntries } from '../../../src/app/county/county-entries'
import { asReturned, freeName } from '../../../src/app/county/new-entry'
import type { CountyEntry } from '../../../src/app/county-store/county-entry'
import { exampleEntry } from './example-entry'

const entry = (file: string, agency: string, more: Partial<CountyEntry> = {}) => exampleEntry(file, agency, more, 2024)
function desk(...entries: readonly CountyEntry[]) {
  const made = createCountyEntries()
  made.show(...entries)
  return made
}

describe('a report that comes in', () => {
  it('takes the place of the one of its agency that was sent back', () => {
    const { entry: now, before } = asReturned(
      entry('二.docx', '青屿区 教育局'),
      desk(entry('一.docx', '青屿区教育局', { sentBack: 5 })),
    )
    expect(now).toMatchObject({ before: '一.docx', round: 2 })
    expect(before).toMatchObject({ file: '一.docx', after: '二.docx' })
  })

  it('takes the place of nothing that was not sent back, was accepted, or of two', () => {
    const back = entry('一.docx', '青屿区教育局', { sentBack: 5 })
    for (const others of [
      [entry('一.docx', '青屿区教育局')],
      [back, entry('三.docx', '青屿区教育局')],
      [{ ...back, accepted: { at: '', hash: '一.docx' } }],
      [entry('一.docx', '青屿区民政局', { sentBack: 5 })],
    ])
      expect(asReturned(entry('二.docx', '青屿区教育局'), desk(...others))).toEqual({
        entry: entry('二.docx', '青屿区教育局'),
      })
  })

  it('answers the one of another year that was sent back for it, and leaves that one what it is', () => {
    const back = exampleEntry('一.docx', '青屿区教育局', { sentBack: 5, askedYear: 2024 }, 2023)
    const now = entry('二.docx', '青屿区教育局')
    expect(asReturned(now, desk(back))).toEqual({ entry: { ...now, before: '一.docx', round: 2 } })
    // What was sent back in the year before, for its own faults, waits for nothing of this year.
    expect(asReturned(now, desk({ ...back, askedYear: 2023 }))).toEqual({ entry: now })
    expect(asReturned(now, desk(back, entry('三.docx', '青屿区教育局')))).toEqual({ entry: now })
  })

  it('gets a name of its own where a file has its name already', () => {
    const taken = new Set(['a/b.docx', 'a/b（2）.docx', 'c'])
    expect(freeName('a/b.docx', (name) => taken.has(name))).toBe('a/b（3）.docx')
    expect(freeName('c', (name) => taken.has(name))).toBe('c（2）')
    expect(freeName('d.txt', (name) => taken.has(name))).toBe('d.txt')
  })
})
