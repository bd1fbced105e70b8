import { describe, expect, it } from 'vitest'
import { checkedDeskReport, deskReport } from '../../../src/core/county/desk-report'
import { parseAgencyList } from '../../../src/core/county/read-agency-list'
import {
  answersPackage,
  beginFromPackage,
  isTaskPackage,
  lastKey,
  makeTaskPackage,
  readTaskPackage,
  writeTaskPackage,
} from '../../../src/core/county/task-package'
import { ReadError } from '../../../src/core/read-error'
import { restore, save } from '../../../src/core/report/saved-report'
import { templateById, templates } from '../../../src/templates/index'
import { soundReport } from '../check/rules/sound-report'

const agencies = parseAgencyList('青禾县\n  县政府部门\n    青禾县民政局\n  河口镇人民政府').agencies
const last = deskReport(
  'a',
  {
    report: soundReport({
      year: 2024,
      agency: { name: '青禾县 民政局' },
      cells: { 'applications/carried-forward/natural-persons': '3' },
    }),
  },
  [],
  templateById('2021')!,
)
const made = makeTaskPackage({
  year: 2025,
  agencies,
  name: '青禾县人民政府办公室',
  deadline: '2026-01-20',
  demands: { type: 'local-demands', version: 1, name: '青禾县', rules: [{ kind: 'length', section: '一', min: 900 }] },
  last: [last],
})

describe('a task package', () => {
  it('comes back as it was written, and is known by its content', () => {
    expect(readTaskPackage(writeTaskPackage(made))).toEqual(made)
    expect(makeTaskPackage({ year: 2025, agencies }).id).not.toBe(made.id)
    expect(makeTaskPackage({ year: 2025, agencies }).id).toBe(
      makeTaskPackage({ year: 2025, agencies: [...agencies] }).id,
    )
    expect(isTaskPackage(JSON.parse(writeTaskPackage(made)))).toBe(true)
    expect([isTaskPackage(null), isTaskPackage({ type: 'annual-report' })]).toEqual([false, false])
  })

  it.each<[string, string, string]>([
    ['damaged', '{"type":"task-package",', '这个任务包的内容不完整或已损坏'],
    ['not-a-report', '{"type":"annual-report","version":1}', '这个文件不是任务包'],
    ['newer', '{"type":"task-package","version":2}', '更新版本的程序'],
    ['damaged', '{"type":"task-package","version":1,"id":"a","year":2025,"agencies":[]}', '位置：agencies'],
    ['damaged', JSON.stringify({ ...made, agencies: [{ name: '民政局', level: 'x' }] }), '位置：agencies › 0 › level'],
    ['damaged', JSON.stringify({ ...made, deadline: '一月' }), '位置：deadline'],
    ['newer', JSON.stringify({ ...made, demands: { type: 'local-demands', version: 9 } }), '更新'],
  ])('is refused as %s where it is %s', (code, text, words) => {
    let error: unknown
    try {
      readTaskPackage(text)
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(ReadError)
    expect(error).toMatchObject({ code })
    expect((error as ReadError).message).toContain(words)
  })

  it('begins a report with all that it knows, which says what it answers', () => {
    const dossier = beginFromPackage(made, 2, templates)
    expect(dossier.report).toMatchObject({
      template: '2021',
      year: 2025,
      agency: { name: '青禾县民政局', kind: 'department' },
      localDeadline: '2026-01-20',
      cells: { 'applications/brought-forward/natural-persons': '3' },
    })
    expect(dossier.last).toMatchObject({ year: 2024, cells: { 'applications/carried-forward/natural-persons': '3' } })
    const back = restore(JSON.parse(JSON.stringify(save(dossier))))
    expect(back.package).toBe(made.id)
    expect(dossier.demands).toEqual(made.demands)
    const checked = checkedDeskReport('c', { ...dossier, report: soundReport({ year: 2025 }) }, [], { templates })
    expect(checked.findings.map(({ rule }) => rule)).toContain('local.length')
    const came = deskReport('b', back, [], templateById('2021')!)
    expect(answersPackage(came, made)).toBe('this')
    expect(answersPackage({ package: 'other' }, made)).toBe('other')
    expect(answersPackage({}, made)).toBe('none')
    const town = beginFromPackage(made, 3, templates)
    expect(town.last).toBeUndefined()
    expect(town.report.agency.kind).toBe('township')
    expect(() => beginFromPackage(made, 1, templates)).toThrow(RangeError)
  })

  it('tells agencies of the same name by those above them, and takes no figures of two', () => {
    const list = parseAgencyList('安平市\n  青禾县\n    民政局\n  河口县\n    民政局').agencies
    expect([lastKey(list, 2), lastKey(list, 4), lastKey(list, 1)]).toEqual(['青禾县/民政局', '河口县/民政局', '青禾县'])
    expect(makeTaskPackage({ year: 2025, agencies, last: [last, { ...last, file: 'b' }] }).last).toBeUndefined()
  })

  it('says to update where last year is in a format of later', () => {
    const later = { ...made, last: { 青禾县民政局: { template: '2031', cells: {} } } }
    expect(() => beginFromPackage(later, 2, templates)).toThrow('请先更新程序')
  })
})
