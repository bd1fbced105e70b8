import { expect, it } from 'vitest'
import { cellTable } from '../../../src/core/report/cell-table'
import { templateById } from '../../../src/templates/index'
import { address } from '../../../src/write/xlsx/sheet-plan'
import { sheetValue, sumRanges } from '../../../src/write/xlsx/sheet-value'

const template = templateById('2019')!

function shown(cell: `${string}/${string}/${string}`, text: string) {
  return sheetValue(
    { text, colspan: 1, rowspan: 1, header: false, kind: 'value', cell },
    cellTable({ cells: { [cell]: text } }, template),
    new Map(),
  )
}

it('writes neighbours in a row or a column as a range', () => {
  const at = (row: number, column: number) => ({ row, column })
  expect(sumRanges([at(2, 3), at(2, 4), at(2, 5)])).toBe('D3:F3')
  expect(sumRanges([at(2, 3), at(3, 3), at(5, 3)])).toBe('D3:D4,D6')
  expect(sumRanges([at(2, 3), at(3, 4)])).toBe('D3,E4')
})

it('names columns beyond Z', () => {
  expect([0, 25, 26, 51, 52].map((column) => address({ row: 0, column }))).toEqual(['A1', 'Z1', 'AA1', 'AZ1', 'BA1'])
})

it('shows a signed number, a number with its unit and decimals as they were typed', () => {
  expect(shown('licensing/licenses/change', '+113')).toEqual({ type: 'number', numeral: '113', format: '+0;-0;0' })
  expect(shown('licensing/licenses/change', '-1')).toEqual({ type: 'number', numeral: '-1', format: '0' })
  expect(shown('procurement/central-procurement/amount', '11522.960万元')).toEqual({
    type: 'number',
    numeral: '11522.96',
    format: '0.000"万元"',
  })
})
