import { describe, expect, it } from 'vitest'
import { withInertLinks } from '../../../src/core/report/inert-links'
import { linkAddress } from '../../../src/core/report/link-address'
import { emptyReport, type ProseBlock, type Report, type Run } from '../../../src/core/report/report'

const bad: Run = { type: 'text', text: '点这里', href: 'javascript:alert(1)' }
const good: Run = { type: 'text', text: '看网页', href: 'https://www.example.cn/' }
const plain: Run = { type: 'text', text: '点这里' }
const figure: Run = { type: 'figure', of: { sum: ['licensing/licenses/decisions'] }, text: '3' }
const paragraph = (...runs: readonly Run[]): ProseBlock => ({ type: 'paragraph', runs })
const table = (...runs: readonly Run[]): ProseBlock => ({
  type: 'table',
  rows: [[{ runs, colspan: 1, rowspan: 2, header: true }], [{ runs: [good], colspan: 2, rowspan: 1, header: false }]],
})
const picture: ProseBlock = { type: 'picture', picture: 'a', alt: '图' }
const base = emptyReport('2021', 2021, { name: '青禾县民政局', kind: 'department' })

describe('a report of a stranger', () => {
  it('is the same object where every link is fine', () => {
    const fine: Report = { ...base, opening: [paragraph(good)], prose: { overview: [table(plain), picture] } }
    expect(withInertLinks(fine)).toBe(fine)
  })

  it.each<[string, Partial<Report>, Partial<Report>]>([
    ['the opening', { opening: [paragraph(bad)] }, { opening: [paragraph(plain)] }],
    ['a section', { prose: { overview: [paragraph(bad)] } }, { prose: { overview: [paragraph(plain)] } }],
    ['behind a table', { afterTables: { disputes: [table(bad)] } }, { afterTables: { disputes: [table(plain)] } }],
  ])('loses a link that leads astray in %s, and has no part that it had not', (_, before, after) => {
    expect(withInertLinks({ ...base, ...before })).toEqual({ ...base, ...after })
  })

  it('keeps all else: other links, bold words, figures, pictures, and blocks without such links as they are', () => {
    const untouched = paragraph(good)
    const report: Report = {
      ...base,
      prose: { overview: [untouched, paragraph(good, { ...bad, bold: true }, figure, bad), picture, table(good)] },
    }
    const blocks = withInertLinks(report).prose['overview']!
    expect(blocks[0]).toBe(untouched)
    expect(blocks[1]).toEqual(paragraph(good, { ...plain, bold: true }, figure, plain))
    expect(blocks[2]).toBe(picture)
    expect(blocks[3]).toBe(report.prose['overview']![3])
  })
})

describe('an address', () => {
  it.each([
    ['', undefined],
    [' \n', undefined],
    ['\\\\host/x', undefined],
    ['/\\host', undefined],
    ['/a', '/a'],
    ['a?x:y', 'a?x:y'],
    ['#x:y', '#x:y'],
    ['TEL:1', 'TEL:1'],
    ['httpsx:1', undefined],
  ])('%j', (href, address) => expect(linkAddress(href)).toBe(address))
})
