import { describe, expect, it } from 'vitest'
import { linkAddress } from '../../../src/core/report/link-address'
import type { ProseBlock, Report } from '../../../src/core/report/report'
import { readSavedReport, restore } from '../../../src/core/report/saved-report'
import { samples } from '../../../src/templates/samples'

const saved = samples[0]!.saved as { report: Report }
const withBlocks = (blocks: readonly unknown[]) => ({
  ...saved,
  report: { ...saved.report, opening: blocks, prose: { overview: blocks } },
})

describe('a data file of a stranger', () => {
  it('with a layout that is nested without end is refused in a sentence', () => {
    const text = JSON.stringify(saved).replace(/}$/, `,"layout":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`)
    expect(() => readSavedReport(text)).toThrow(/数据文件已损坏（位置：layout）/)
  })

  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'JAVASCRIPT:x',
    'data:text/html,x',
    'vbscript:x',
    '//host/x',
  ])('keeps the words of a link to %j, and no address', (href) => {
    const runs = [{ type: 'text', text: '看这里', href, bold: true }]
    const cell = { runs, colspan: 1, rowspan: 1, header: false }
    const { report } = restore(
      withBlocks([
        { type: 'paragraph', runs },
        { type: 'table', rows: [[cell]] },
      ]),
    )
    const plain = [{ type: 'text', text: '看这里', bold: true }]
    const expected = [
      { type: 'paragraph', runs: plain },
      { type: 'table', rows: [[{ ...cell, runs: plain }]] },
    ] as unknown as readonly ProseBlock[]
    expect(report.opening).toEqual(expected)
    expect(report.prose['overview']).toEqual(expected)
  })

  it('keeps an address that may stand in a page', () => {
    for (const href of ['http://www.example.cn/a?b#c', 'mailto:a@example.cn', 'tel:010-1', 'a/b.html', '#top'])
      expect(linkAddress(href)).toBe(href)
    expect(linkAddress(' https://example.cn/a b ')).toBe('https://example.cn/a%20b')
  })
})
