import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellTable } from '../../../src/core/report/cell-table'
import { formatQuantity, quantity } from '../../../src/core/report/quantity'
import { emptyReport } from '../../../src/core/report/report'
import { partOf, type Part } from '../../../src/core/sum/part'
import { sumParts } from '../../../src/core/sum/sum-parts'
import { cellsOf, leaves, type CellId, type Header } from '../../../src/core/template/template'
import { templateById } from '../../../src/templates/index'
import { assertProperty } from '../../support/rounds'

const template = templateById('2021')!
const table = cellTable({ cells: {} }, template)
const leafCells = [...cellsOf(template).keys()].filter((cell) => !table.filling(cell))
const fee = leafCells.find((cell) => cellsOf(template).get(cell)!.column.decimals)!

const report = (cells: Readonly<Record<string, string>>, name = '青屿区民政局') => ({
  ...emptyReport('2021', 2024, { name, kind: 'department' as const }),
  cells: cells as Readonly<Record<CellId, string>>,
})
const part = (cells: Readonly<Record<string, string>>, file = 'a.json'): Part =>
  partOf(file, report(cells), template).part

const parts = fc.array(
  fc.dictionary(fc.constantFrom(...leafCells), fc.integer({ min: 0, max: 10 ** 7 }).map(String), { maxKeys: 30 }),
  { maxLength: 8 },
)

/** The last group of rows that holds rows only. */
function lastGroup({ rows }: { readonly rows: readonly Header[] }): Header | undefined {
  const groups = (headers: readonly Header[]): readonly Header[] =>
    headers.flatMap((one) => (one.children ? [one, ...groups(one.children)] : []))
  return groups(rows)
    .filter(({ children }) => children!.every((child) => !child.children))
    .pop()
}

describe('what a report brings to a sum', () => {
  it('are its numbers in plain form, without totals and blank cells', () => {
    const { part, problems } = partOf(
      'a.docx',
      report({
        'applications/received/natural-persons': '１,234',
        'applications/received/total': '1234',
        'applications/duplicate/natural-persons': ' ',
        'applications/brought-forward/natural-persons': '/',
      }),
      template,
    )
    expect(part).toEqual({
      file: 'a.docx',
      agency: '青屿区民政局',
      cells: { 'applications/received/natural-persons': '1234', 'applications/brought-forward/natural-persons': '0' },
    })
    expect(problems).toEqual([])
  })

  it('is named where a total disagrees, a text is no number, a unit is another one, a cell is unknown', () => {
    const cells = {
      'applications/received/natural-persons': '3',
      'applications/received/total': '4',
      'applications/duplicate/natural-persons': '约三件',
      [fee]: '20元',
      'no-table/row/column': '1',
    }
    const { part, problems } = partOf('a.docx', report(cells), template)
    expect(part.cells).toEqual({ 'applications/received/natural-persons': '3' })
    expect(problems.map(({ kind, cell }) => [kind, cell])).toEqual([
      ['no-number', fee],
      ['total', 'applications/received/total'],
      ['no-number', 'applications/duplicate/natural-persons'],
      ['unknown-cell', 'no-table/row/column'],
    ])
    expect(problems[1]).toMatchObject({ stated: '4', computed: '3' })
  })
})

describe('the sum of parts', () => {
  it('has in each cell the numbers of all parts, and is blank where all are', () => {
    assertProperty(
      fc.property(parts, (all) => {
        const sum = sumParts(
          all.map((cells) => part(cells)),
          template,
        )
        for (const cell of leafCells) {
          const stated = all.map((cells) => cells[cell]).filter((text) => text !== undefined)
          const expected = stated.length === 0 ? undefined : String(stated.reduce((to, text) => to + Number(text), 0))
          expect(sum[cell], cell).toBe(expected)
        }
      }),
      60,
    )
  })

  it('is the same whatever the order, and the same from sums of some of them', () => {
    assertProperty(
      fc.property(parts, fc.nat(8), (all, at) => {
        const whole = all.map((cells) => part(cells))
        const sum = sumParts(whole, template)
        expect(JSON.stringify(sumParts([...whole].reverse(), template))).toBe(JSON.stringify(sum))
        const sums = [whole.slice(0, at), whole.slice(at)].map((some) => part(sumParts(some, template)))
        expect(JSON.stringify(sumParts(sums, template))).toBe(JSON.stringify(sum))
      }),
      60,
    )
  })

  it('is exact in amounts', () => {
    const amounts = ['0.1', '0.2', '44.862']
    expect(
      sumParts(
        amounts.map((text) => part({ [fee]: text })),
        template,
      )[fee],
    ).toBe('45.162')
  })

  it('leaves totals to the format, which agree with the parts', () => {
    const sum = sumParts([part({ [leafCells[0]!]: '2' }), part({ [leafCells[0]!]: '5' })], template)
    expect(Object.keys(sum)).toEqual([leafCells[0]])
    const of = cellTable(report(sum), template)
    for (const cell of cellsOf(template).keys())
      if (of.filling(cell)?.addends.includes(leafCells[0]!)) expect(of.computed(cell)).toBe(formatQuantity(quantity(7)))
  })

  it('has a group as one row where one part has it so', () => {
    const { id, columns, rows } = template.sections.flatMap(({ tables = [] }) => tables).find(lastGroup)!
    const group = lastGroup({ rows })!
    const address = (row: string) => `${id}/${row}/${leaves(columns)[0]!.id}`
    const [first, second] = group.children!.filter((row) => !row.total)
    const sum = sumParts(
      [part({ [address(group.id)]: '4' }), part({ [address(first!.id)]: '1', [address(second!.id)]: '2' })],
      template,
    )
    expect(sum).toEqual({ [address(group.id)]: '7' })
  })
})
