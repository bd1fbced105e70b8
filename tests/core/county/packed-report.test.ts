import { describe, expect, it } from 'vitest'
import { checkedDeskReport } from '../../../src/core/county/desk-report'
import { packReport, unpackReport } from '../../../src/core/county/packed-report'
import { templateById, templates } from '../../../src/templates/index'
import { soundReport } from '../check/rules/sound-report'

const template = templateById('2021')!
const report = soundReport({
  signed: '2022-01-20',
  cells: {
    'applications/received/natural-persons': '1,203',
    'applications/received/total': '若干',
    // A group that was written as one row is no cell of the format, and is added all the same.
    'applications/other-handling/natural-persons': '3',
    'no/such/cell': '4',
  },
  overview: ['（一）主动公开', '全年公开\t信息“120”条。\n其中解读3条！少数部门更新慢。'],
})
const entry = checkedDeskReport('县\\局/a.docx', { report, package: 'p1' }, [], { templates })
const packed = packReport(entry, template)

describe('a packed desk report', () => {
  it('gives again what was packed, also after it came out of a thread', () => {
    expect(entry.problems.length).toBeGreaterThan(0)
    expect(entry.findings.length).toBeGreaterThan(0)
    const again = unpackReport(JSON.parse(JSON.stringify(packed)) as typeof packed, template)
    expect(again).toEqual(entry)
    expect(Object.keys(again.cells)).toEqual(Object.keys(entry.cells))
    expect(Object.keys(again.part.cells)).toEqual(Object.keys(entry.part.cells))
    const { cells, part, findings, texts } = again
    expect(JSON.stringify({ cells, part, findings, texts })).toBe(
      JSON.stringify({ cells: entry.cells, part: entry.part, findings: entry.findings, texts: entry.texts }),
    )
  })

  it('names no cell of the format, and no sentence twice', () => {
    expect(`${packed.cells}${packed.part}`).not.toContain('applications/received')
    const characters = entry.texts.reduce((sum, { text }) => sum + text.length, 0)
    expect(packed.texts.length).toBeLessThan(characters + 60 * entry.texts.length)
  })
})
