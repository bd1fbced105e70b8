import { describe, expect, it } from 'vitest'
import { cellTable } from '../../../src/core/report/cell-table'
import { compareCells } from '../../../src/core/report/compare-cells'
import { templateById } from '../../../src/templates'

const t2021 = templateById('2021')!
const t2019 = templateById('2019')!
const cell = 'licensing/licenses/decisions' as const

describe('numbers beside those of last year', () => {
  it('gives the difference with its sign, and none while this year’s number is not filled in', () => {
    const compare = (now: string | undefined, last: string | undefined) =>
      compareCells(
        cellTable({ cells: now === undefined ? {} : { [cell]: now } }, t2021),
        cellTable({ cells: last === undefined ? {} : { [cell]: last } }, t2021),
      ).get(cell)
    expect(compare('12', '10')).toEqual({ now: '12', last: '10', difference: '+2' })
    expect(compare('8', '10')).toMatchObject({ difference: '-2' })
    expect(compare('10', '10')).toMatchObject({ difference: '0' })
    expect(compare(undefined, '3')).toEqual({ now: '', last: '3', difference: undefined })
    expect(compare('3', undefined)).toMatchObject({ last: '', difference: '+3' })
    expect(compare('0', '3')).toMatchObject({ difference: '-3' })
    expect(compare(undefined, undefined)?.difference).toBeUndefined()
    expect(compare('约十件', '3')?.difference).toBeUndefined()
  })

  it('says of a cell that last year’s format does not have, that there is none', () => {
    const compared = compareCells(cellTable({ cells: {} }, t2021), cellTable({ cells: {} }, t2019))
    const strangers = [...compared].filter(([, one]) => one.last === undefined)
    expect(strangers.length).toBeGreaterThan(0)
    expect(strangers.length).toBeLessThan(compared.size)
  })
})
