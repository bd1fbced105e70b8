import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printedBlocks, printText } from '../../../src/core/document/prose-text'
import { applyEdits, replaceInRuns } from '../../../src/core/document/apply-edits'
import { cellTable } from '../../../src/core/report/cell-table'
import { emptyReport, type Paragraph, type Run, type TableBlock } from '../../../src/core/report/report'
import { templateById } from '../../../src/templates/index'
import { proseBlock } from '../../generators/report'

const template = templateById('2021')!
const cells = { 'applications/received/natural-persons': '3' } as const
const source = { cells: cellTable({ cells }, template) }
const report = { ...emptyReport('2021', 2024, { name: '北亭县人民政府', kind: 'government-county' }), cells }
const text = (content: string): Run => ({ type: 'text', text: content })

describe('edits', () => {
  it('set a cell, and remove what was stated so that the computed value shows', () => {
    const set = applyEdits(report, [{ set: 'cell', cell: 'applications/received/total', text: '9' }], template, source)
    expect(set.cells['applications/received/total']).toBe('9')
    expect(applyEdits(set, [{ set: 'cell', cell: 'applications/received/total' }], template, source).cells).toEqual(
      cells,
    )
    expect(report.cells).toEqual(cells)
  })

  it('make the composed opening the words of the clerk', () => {
    const changed = applyEdits(
      report,
      [{ set: 'text', section: 'opening', block: 0, from: 0, to: 2, text: '按照' }],
      template,
      source,
    )
    expect(changed.opening![0]).toMatchObject({ type: 'paragraph' })
    expect(printText((changed.opening![0] as Paragraph).runs, source).startsWith('按照')).toBe(true)
  })

  it('give up the clerk’s own title and opening for the composed ones', () => {
    const own = { ...report, title: '年报', opening: [{ type: 'paragraph' as const, runs: [text('现报告如下')] }] }
    const changed = applyEdits(own, [{ set: 'title' }, { set: 'opening' }], template, source)
    expect(changed).toEqual(report)
    expect(own.title).toBe('年报')
  })

  it('keep bold and links around a span, and turn a figure that is touched into text', () => {
    const runs: Run[] = [
      { type: 'text', text: '截止', bold: true },
      text('目前共'),
      { type: 'figure', of: { sum: ['applications/received/total'] }, text: '?' },
      text('件'),
    ]
    expect(replaceInRuns(runs, { from: 0, to: 2, text: '截至' }, source)[0]).toEqual({
      type: 'text',
      text: '截至',
      bold: true,
    })
    expect(replaceInRuns(runs, { from: 5, to: 6, text: '4' }, source)[2]).toEqual(text('4'))
    expect(printText(replaceInRuns(runs, { from: 1, to: 4, text: '' }, source), source)).toBe('截共3件')
  })

  it('change one cell of the clerk’s own table', () => {
    const rows = [
      ['一', '二'],
      ['三', '其它'],
    ].map((row) => row.map((cell) => ({ runs: [text(cell)], colspan: 1, rowspan: 1, header: false })))
    const withTable = { ...report, prose: { overview: [{ type: 'table' as const, rows }] } }
    const changed = applyEdits(
      withTable,
      [{ set: 'text', section: 'overview', block: 0, from: 6, to: 8, text: '其他' }],
      template,
      source,
    )
    const table = changed.prose.overview![0] as TableBlock
    expect(table.rows.map((row) => row.map((cell) => printText(cell.runs, source)))).toEqual([
      ['一', '二'],
      ['三', '其他'],
    ])
  })

  it('count the blocks behind the tables on from those before', () => {
    const paragraph = (words: string) => ({ type: 'paragraph' as const, runs: [text(words)] })
    const both = {
      ...report,
      prose: { applications: [paragraph('表前')] },
      afterTables: { applications: [paragraph('表後'), paragraph('末段')] },
    }
    const edits = [1, 2].map((block) => ({
      set: 'text' as const,
      section: 'applications',
      block,
      from: 1,
      to: 2,
      text: '后',
    }))
    const changed = applyEdits(both, edits, template, source)
    expect(changed.prose).toEqual(both.prose)
    expect(changed.afterTables).toEqual({ applications: [paragraph('表后'), paragraph('末后')] })
    expect(printedBlocks(changed, template, source).filter(({ section }) => section === 'applications')).toMatchObject([
      { block: 0, text: '表前' },
      { block: 1, text: '表后' },
      { block: 2, text: '末后' },
    ])
  })

  it('put a live figure into a text, in the manner of the words around it', () => {
    const figure = { sum: ['applications/received/total' as const] }
    const runs = [{ type: 'text', text: '共收到申请3件。', bold: true } as const]
    const changed = replaceInRuns(runs, { from: 5, to: 6, text: '4', figure }, source)
    expect(changed).toEqual([
      { type: 'text', text: '共收到申请', bold: true },
      { type: 'figure', of: figure, text: '4' },
      { type: 'text', text: '件。', bold: true },
    ])
  })

  it('replace any span of any text as a string would', () => {
    fc.assert(
      fc.property(proseBlock, fc.nat(), fc.nat(), fc.constantFrom('', '新', '其他'), (block, a, b, replacement) => {
        if (block.type !== 'paragraph') return
        const printed = printText(block.runs, source)
        const [from, to] = [a % (printed.length + 1), b % (printed.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ]
        expect(printText(replaceInRuns(block.runs, { from, to, text: replacement }, source), source)).toBe(
          printed.slice(0, from) + replacement + printed.slice(to),
        )
      }),
    )
  })
})
