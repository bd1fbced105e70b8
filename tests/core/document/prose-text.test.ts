import { describe, expect, it } from 'vitest'
import { printedBlocks } from '../../../src/core/document/prose-text'
import { cellTable } from '../../../src/core/report/cell-table'
import { emptyReport, type ProseBlock, type Report } from '../../../src/core/report/report'
import { templateById } from '../../../src/templates/index'

const template = templateById('2021')!
const base = { ...emptyReport('2021', 2021, { name: '某县财政局', kind: 'department' }), opening: [] }
const one: ProseBlock = { type: 'paragraph', runs: [{ type: 'text', text: '同一段话。' }] }
const two: ProseBlock = { type: 'paragraph', runs: [{ type: 'text', text: '另一段话。' }] }
const print = (report: Report) => printedBlocks(report, template, { cells: cellTable(report, template) })
const places = (report: Report) => print(report).map(({ section, block, text }) => `${section} ${block} ${text}`)

describe('the printed blocks', () => {
  it('follow a block that moves within its section or into another', () => {
    expect(places({ ...base, prose: { overview: [one, two] } })).toEqual([
      'overview 0 同一段话。',
      'overview 1 另一段话。',
    ])
    expect(places({ ...base, prose: { overview: [two, one] } })).toEqual([
      'overview 0 另一段话。',
      'overview 1 同一段话。',
    ])
    expect(places({ ...base, prose: { problems: [two, one] } })).toEqual([
      'problems 0 另一段话。',
      'problems 1 同一段话。',
    ])
    expect(places({ ...base, prose: { problems: [one] } })).toEqual(['problems 0 同一段话。'])
  })

  it('are the very same objects, and the same list, while nothing in them changes', () => {
    const report = { ...base, prose: { overview: [one, two] } }
    const before = print(report)
    const after = print({ ...report, cells: { 'applications/received/total': '1' } })
    expect(after).toBe(before)
    const third: ProseBlock = { type: 'paragraph', runs: [{ type: 'text', text: '新的话。' }] }
    const longer = print({ ...report, prose: { overview: [one, two, third] } })
    expect(longer).toHaveLength(3)
    expect(longer[0]).toBe(before[0])
  })

  it('print a figure anew when its number changes', () => {
    const figure: ProseBlock = {
      type: 'paragraph',
      runs: [{ type: 'figure', of: { sum: ['applications/received/natural-persons'] }, text: '1' }],
    }
    const text = (number: string) =>
      places({ ...base, prose: { overview: [figure] }, cells: { 'applications/received/natural-persons': number } })
    expect(text('3')).toEqual(['overview 0 3'])
    expect(text('4')).toEqual(['overview 0 4'])
  })
})
