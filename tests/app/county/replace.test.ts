// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { countedEntries } from '../../../src/app/county/counted'
import { createCountyEntries } from '../../../src/app/county/county-entries'
import { replace, replaceable } from '../../../src/app/county/decisions'
import { standingOf } from '../../../src/app/county/entry-table'
import { listEntries, readAudit } from '../../../src/app/county-store/county-storage'
import { exampleEntry as entry } from './example-entry'

describe('这份替换哪一份', () => {
  const [old, other, now, water] = [
    entry('一.docx', '卫健局', { sentBack: 5, taken: 1 }),
    entry('二.docx', '卫健局', { accepted: { at: '2026-01-09T00:00:00Z', hash: '二.docx' }, taken: 1 }),
    entry('三.docx', '卫健 局', { taken: 2 }),
    entry('四.docx', '水务局'),
  ] as const
  const all = [old, other, now, water, entry('五.docx', '卫健局', {}, 2024)]

  it('is asked of a report whose agency has others of the year, and of none that is paired', () => {
    expect(replaceable(now, all).map(({ file }) => file)).toEqual(['一.docx', '二.docx'])
    expect(replaceable(water, all)).toEqual([])
    // What came later takes the place of what came before, and not the other way round.
    expect(replaceable(old, all).map(({ file }) => file)).toEqual(['二.docx'])
    expect(replaceable({ ...now, before: '一.docx' }, all)).toEqual([])
    expect(replaceable(now, [{ ...old, after: '二.docx' }, now])).toEqual([])
  })

  it('pairs both, takes an acceptance back, and is written down', async () => {
    const desk = createCountyEntries()
    desk.show(...all)
    await replace(now, other, desk)
    expect([desk.get('三.docx'), desk.get('二.docx')].map((one) => standingOf(one!))).toEqual(['returned', 'replaced'])
    expect(desk.get('三.docx')).toMatchObject({ before: '二.docx', round: 2 })
    expect(countedEntries([...desk.all()], {}).map(({ file }) => file)).toEqual(['三.docx', '四.docx', '五.docx'])
    expect((await listEntries()).map(({ file }) => file)).toEqual(['三.docx', '二.docx'])
    expect((await readAudit()).map(({ act, file, note }) => [act, file, note])).toEqual([
      ['reopened', '二.docx', undefined],
      ['returned', '三.docx', '指明替换“二.docx”'],
    ])
  })
})
