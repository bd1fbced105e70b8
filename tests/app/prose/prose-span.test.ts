// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { toEditor } from '../../../src/app/prose/prose-conversion'
import { editorRange, printedText } from '../../../src/app/prose/prose-span'
import type { ProseBlock, Run } from '../../../src/core/report/report'

const text = (content: string): Run => ({ type: 'text', text: content })
const figure = (content: string): Run => ({
  type: 'figure',
  of: { sum: ['applications/received/total'] },
  text: content,
})
const cell = (...runs: Run[]) => ({ runs, colspan: 1, rowspan: 1, header: false })
const blocks: ProseBlock[] = [
  { type: 'heading', level: 1, runs: [text('（二）依申请公开')] },
  { type: 'paragraph', runs: [text('共收到申请'), figure('1234'), text('件，均已答复。')] },
  { type: 'picture', picture: 'p', alt: '图', caption: '图1' },
  {
    type: 'table',
    rows: [
      [cell(text('渠道')), cell(), cell(text('条数'))],
      [cell(text('网站')), cell(figure('56')), cell(text('完'))],
    ],
  },
]
const doc = toEditor(blocks)

/** What stands in the editor between two offsets of a block's printed text. */
function between(block: number, from: number, to: number): string {
  const range = editorRange(doc, block, from, to)!
  return doc.textBetween(range.from, range.to, '|', (leaf) => String(leaf.attrs['text'] ?? '图'))
}

describe('a span of the printed text', () => {
  it('is found in the editor behind a figure that is longer there than here', () => {
    expect(printedText(doc.child(1))).toBe('共收到申请1234件，均已答复。')
    expect(between(1, 0, 5)).toBe('共收到申请')
    expect(between(1, 11, 15)).toBe('均已答复')
  })

  it('takes a figure whole when it begins or ends inside', () => {
    expect(between(1, 6, 8)).toBe('1234')
    expect(between(1, 3, 10)).toBe('申请1234件')
  })

  it('is found in a cell of a table, empty cells counted', () => {
    // 渠道⇥⇥条数⏎网站⇥56⇥完
    expect(between(3, 4, 6)).toBe('条数')
    expect(between(3, 10, 12)).toBe('56')
    expect(between(3, 13, 14)).toBe('完')
  })

  it('is the picture itself for its caption', () => {
    const range = editorRange(doc, 2, 0, 2)!
    expect(doc.nodeAt(range.from)?.type.name).toBe('picture')
  })

  it('is nowhere when the block is gone', () => {
    expect(editorRange(doc, 9, 0, 1)).toBeUndefined()
  })
})
