import { EditorState } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { headFirstRows, lacksHead } from '../../../src/app/prose/head-row'
import { fromEditor, toEditor } from '../../../src/app/prose/prose-conversion'
import type { ProseBlock, TableBlock } from '../../../src/core/report/report'

const table = (rows: readonly (readonly string[])[], header = false): TableBlock => ({
  type: 'table',
  rows: rows.map((row) => row.map((text) => ({ runs: [{ type: 'text', text }], colspan: 1, rowspan: 1, header }))),
})
const pasted = table([
  ['渠道', '件数'],
  ['网站', '12'],
])
const text: ProseBlock = { type: 'paragraph', runs: [{ type: 'text', text: '各渠道公开情况如下。' }] }
const heads = (blocks: readonly ProseBlock[]) =>
  blocks.flatMap((block) =>
    block.type === 'table' ? [block.rows.map((row) => row.every(({ header }) => header))] : [],
  )

describe('the first row of a pasted table as its head', () => {
  it('is offered for tables of several rows without any head', () => {
    expect(lacksHead(pasted)).toBe(true)
    expect(lacksHead(table([['只有一行']]))).toBe(false)
    expect(lacksHead(table([['渠道'], ['网站']], true))).toBe(false)
  })

  it('is made of every table that was pasted, and of no other', () => {
    const other = table([
      ['旧表', '件数'],
      ['网站', '12'],
    ])
    const state = EditorState.create({ doc: toEditor([other, text, pasted, pasted, text]) })
    const made = headFirstRows(state, [pasted, pasted])!
    const blocks = fromEditor(state.apply(made).doc)
    expect(heads(blocks)).toEqual([
      [false, false],
      [true, false],
      [true, false],
    ])
    expect(blocks.filter(({ type }) => type === 'paragraph')).toEqual([text, text])
  })

  it('changes nothing where the tables are gone', () => {
    expect(headFirstRows(EditorState.create({ doc: toEditor([text]) }), [pasted])).toBeUndefined()
  })
})
