import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellTable } from '../../../src/core/report/cell-table'
import { formatQuantity, parseQuantity } from '../../../src/core/report/quantity'
import { cellsOf } from '../../../src/core/template/template'
import { templateById, templates } from '../../../src/templates/index'
import { numbers } from '../../generators/report'
import { assertProperty } from '../../support/rounds'

const template = templateById('2021')!

describe('the cells of a report', () => {
  it('computes totals of rows, of columns and of both', () => {
    const cells = cellTable(
      { cells: { 'applications/disclosed/natural-persons': '2', 'applications/duplicate/enterprises': '1' } },
      template,
    )
    expect(cells.printed('applications/disclosed/total')).toBe('2')
    expect(cells.printed('applications/outcomes-total/natural-persons')).toBe('2')
    expect(cells.printed('applications/outcomes-total/total')).toBe('3')
  })

  it('leaves a computed total of blanks blank', () => {
    expect(cellTable({ cells: {} }, template).printed('applications/outcomes-total/total')).toBe('')
    expect(
      cellTable({ cells: { 'applications/received/enterprises': '0' } }, template).printed(
        'applications/received/total',
      ),
    ).toBe('0')
  })

  it('prints a stated total as stated, even a blank one', () => {
    const cells = cellTable(
      { cells: { 'applications/received/natural-persons': '3', 'applications/received/total': '' } },
      template,
    )
    expect(cells.printed('applications/received/total')).toBe('')
    expect(cells.computed('applications/received/total')).toBe('3')
  })

  it('does not compute a total with an addend that is no number', () => {
    const cells = cellTable({ cells: { 'applications/received/natural-persons': '三' } }, template)
    expect(cells.computed('applications/received/total')).toBeUndefined()
    expect(cells.reading('applications/received/total').kind).toBe('unknown')
  })

  it('lets the row win where a row and a column both fill', () => {
    expect(cellTable({ cells: {} }, template).filling('applications/outcomes-total/total')?.relation.rule).toBe(
      'table.row-total',
    )
  })

  it('takes （六）其他处理 of the older format for its three items where they are absent', () => {
    const stated = {
      'applications/disclosed/enterprises': '1',
      'applications/other-handling/enterprises': '4',
    } as const
    expect(cellTable({ cells: stated }, template).printed('applications/outcomes-total/enterprises')).toBe('5')
    const both = { ...stated, 'applications/fee-unpaid/enterprises': '2' } as const
    expect(cellTable({ cells: both }, template).printed('applications/outcomes-total/enterprises')).toBe('3')
  })

  it('prints a total that is the sum of its addends, for every template and any numbers', () => {
    for (const one of templates)
      assertProperty(
        fc.property(numbers(one), (cells) => {
          const table = cellTable({ cells }, one)
          for (const cell of cellsOf(one).keys()) {
            const filling = table.filling(cell)
            if (!filling) continue
            const sum = filling.addends.reduce((total, addend) => total + parseQuantity(table.printed(addend))!, 0n)
            expect(table.printed(cell)).toBe(formatQuantity(sum))
          }
        }),
        20,
      )
  })
})
