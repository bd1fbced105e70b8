// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromEditor, toEditor } from '../../../src/app/prose/prose-conversion'
import type { ProseBlock, ProseCell, Run, TextRun } from '../../../src/core/report/report'

const words = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
const textRun: fc.Arbitrary<TextRun> = fc
  .record({ text: words, bold: fc.boolean(), link: fc.option(fc.webUrl(), { nil: undefined }) })
  .map(({ text, bold, link }) => ({
    type: 'text',
    text,
    ...(bold ? { bold: true as const } : {}),
    ...(link ? { href: link } : {}),
  }))
const pattern = fc.constantFrom(
  'applications/received/total',
  'last:applications/received/*',
  'applications/withheld/applicants',
)
const figureRun: fc.Arbitrary<Run> = fc
  .record({
    sum: fc.array(pattern, { minLength: 1, maxLength: 3 }),
    over: fc.option(fc.array(pattern, { minLength: 1 }), { nil: undefined }),
    decimals: fc.option(fc.nat(3), { nil: undefined }),
    text: fc.nat().map(String),
    frozen: fc.boolean(),
  })
  .map(({ sum, over, decimals, text, frozen }) => ({
    type: 'figure',
    of: { sum, ...(over ? { over } : {}), ...(decimals === undefined ? {} : { decimals }) },
    text,
    ...(frozen ? { frozen: true as const } : {}),
  }))
const runs = fc.array(fc.oneof(textRun, figureRun), { maxLength: 6 })
const someRuns = fc.array(fc.oneof(textRun, figureRun), { minLength: 1, maxLength: 6 })
const cell: fc.Arbitrary<ProseCell> = fc.record({
  runs,
  colspan: fc.integer({ min: 1, max: 3 }),
  rowspan: fc.integer({ min: 1, max: 2 }),
  header: fc.boolean(),
})
const block: fc.Arbitrary<ProseBlock> = fc.oneof(
  fc.record({
    type: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    runs: someRuns,
  }),
  fc.record({ type: fc.constant('paragraph' as const), runs: someRuns }),
  fc.record({ type: fc.constant('picture' as const), picture: words, alt: fc.string(), caption: words }),
  fc.record({ type: fc.constant('picture' as const), picture: words, alt: fc.string() }),
  fc.record({
    type: fc.constant('table' as const),
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
  }),
)

/** Neighbouring texts that look alike are one text in any editor. */
function joined(all: readonly Run[]): Run[] {
  const result: Run[] = []
  for (const run of all) {
    const before = result[result.length - 1]
    if (run.type === 'text' && before?.type === 'text' && run.bold === before.bold && run.href === before.href)
      result[result.length - 1] = { ...before, text: before.text + run.text }
    else result.push(run)
  }
  return result
}
function normal(one: ProseBlock): ProseBlock {
  if (one.type === 'picture' || one.type === 'chart') return one
  if (one.type === 'table')
    return { ...one, rows: one.rows.map((row) => row.map((inside) => ({ ...inside, runs: joined(inside.runs) }))) }
  return { ...one, runs: joined(one.runs) }
}

describe('the text of a section in the editor', () => {
  it('comes out as it went in, figures, links, pictures and merged cells included', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        expect(fromEditor(toEditor(blocks))).toEqual(blocks.map(normal))
      }),
    )
  })

  it('keeps a blank line between paragraphs and drops those at the end', () => {
    const paragraph = (text: string): ProseBlock => ({ type: 'paragraph', runs: text ? [{ type: 'text', text }] : [] })
    expect(
      fromEditor(toEditor([paragraph('甲'), paragraph(''), paragraph('乙'), paragraph(''), paragraph('')])),
    ).toEqual([paragraph('甲'), paragraph(''), paragraph('乙')])
  })

  it('is nothing when nothing was written', () => {
    expect(fromEditor(toEditor([]))).toEqual([])
  })

  it('is a document that the editor accepts', () => {
    fc.assert(fc.property(fc.array(block, { maxLength: 8 }), (blocks) => toEditor(blocks).check()))
  })
})
