import { describe, expect, it } from 'vitest'
import { createContext } from '../../../../src/core/check/engine/context'
import { quotableNumbers } from '../../../../src/core/check/facts/quotable-numbers'
import { applyEdits } from '../../../../src/core/document/apply-edits'
import { templates } from '../../../../src/templates/index'
import { overviewWith, soundReport } from '../rules/sound-report'

const received = 'applications/received/natural-persons'
const sentence = '全年新收政府信息公开申请3件，收到留言3件，制发行政规范性文件5件。'
const contextOf = (report: ReturnType<typeof soundReport>) => createContext({ report, templates })
// The totals are not stated, so that they are computed.
const numbers = {
  'applications/received/total': undefined,
  [received]: '3',
  'applications/disclosed/natural-persons': '3',
  'documents/normative-documents/issued': '4',
}

describe('typed numbers that the tables say', () => {
  const report = soundReport({ overview: overviewWith(sentence), cells: numbers })
  const context = contextOf(report)
  const found = quotableNumbers(context).filter(({ text }) => text !== '0')

  it('are those of a statement that agrees, and not of another matter or one that disagrees', () => {
    expect(found).toMatchObject([
      { set: 'text', section: 'overview', block: 1, text: '3', figure: { sum: ['applications/received/total'] } },
    ])
    expect(sentence.slice(found[0]!.from, found[0]!.to)).toBe('3')
  })

  it('become references that follow the table, the words around them untouched, and are no longer offered', () => {
    const changed = applyEdits(report, found, context.template, { cells: context.cells })
    const block = changed.prose['overview']![1]!
    const runs = 'runs' in block ? block.runs : []
    expect(runs.map(({ text }) => text).join('')).toBe(sentence)
    expect(runs.filter(({ type }) => type === 'figure')).toHaveLength(1)
    const after = contextOf({ ...changed, cells: { ...changed.cells, [received]: '7' } })
    expect(after.prose('overview')[1]!.text).toContain('新收政府信息公开申请7件')
    expect(quotableNumbers(after).filter(({ text }) => text !== '0')).toEqual([])
  })

  it('are all of the text at once, and every edit holds whatever was changed before it', () => {
    const all = quotableNumbers(context)
    const changed = applyEdits(report, all, context.template, { cells: context.cells })
    expect(contextOf(changed).blocks.map(({ text }) => text)).toEqual(context.blocks.map(({ text }) => text))
    expect(quotableNumbers(contextOf(changed))).toEqual([])
  })
})
