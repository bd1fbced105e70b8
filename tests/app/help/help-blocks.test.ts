import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { helpBlocks } from '../../../src/app/help/help-blocks'

describe('the help text', () => {
  it('is read as headings, paragraphs, lists and tables', () => {
    expect(
      helpBlocks('# 帮助\n\n第一句，\n第二句。\n\n1. 先\n2. 后\n\n- 甲\n\n| 键 | 用 |\n|---|---|\n| F2 | 改 |\n'),
    ).toEqual([
      { type: 'heading', level: 1, text: '帮助' },
      { type: 'paragraph', text: '第一句，第二句。' },
      { type: 'list', ordered: true, items: ['先', '后'] },
      { type: 'list', ordered: false, items: ['甲'] },
      { type: 'table', head: ['键', '用'], rows: [['F2', '改']] },
    ])
  })

  it('loses no line of the paper, also where none is empty behind a heading', () => {
    const text = readFileSync('docs/帮助.md', 'utf8')
    const words = JSON.stringify(helpBlocks(text))
    for (const line of text.split('\n').map((one) => one.replace(/^(?:#+|-|\d+\.)\s+/, '').trim()))
      if (line && !line.startsWith('|')) expect(words).toContain(line)
    expect(helpBlocks('## 题\n话')).toEqual([
      { type: 'heading', level: 2, text: '题' },
      { type: 'paragraph', text: '话' },
    ])
  })

  it('leaves no mark of Markdown for the reader to see', () => {
    const blocks = helpBlocks(readFileSync('docs/帮助.md', 'utf8'))
    const words = JSON.stringify(blocks)
    expect(words).not.toMatch(/\*\*|\]\(|`|\|/)
    expect(blocks[0]).toEqual({ type: 'heading', level: 1, text: '使用帮助' })
    for (const block of blocks)
      if (block.type === 'table') for (const row of block.rows) expect(row).toHaveLength(block.head.length)
  })
})
