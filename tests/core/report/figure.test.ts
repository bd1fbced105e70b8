import { describe, expect, it } from 'vitest'
import { cellTable } from '../../../src/core/report/cell-table'
import { figureText, printFigure } from '../../../src/core/report/figure'
import type { Figure, Report } from '../../../src/core/report/report'
import { templateById } from '../../../src/templates/index'

const template = templateById('2021')!
const table = (cells: Report['cells']) => cellTable({ cells }, template)
const licences = 'licensing/licenses/decisions'
const penalties = 'enforcement/penalties/decisions'
const fees = 'fees/administrative-fees/amount'

describe('a live figure', () => {
  const now = table({ [licences]: '12', [penalties]: '4', [fees]: '44.862' })
  const last = table({ [licences]: '10' })

  it.each<[Figure, string | undefined]>([
    [{ sum: [licences] }, '12'],
    [{ sum: [licences, penalties] }, '16'],
    [{ sum: [licences], minus: [penalties] }, '8'],
    [{ sum: [licences], minus: [`last:${licences}`] }, '2'],
    [{ sum: [`last:${licences}`, licences] }, '22'],
    [{ sum: [penalties], minus: [licences] }, '-8'],
    // No fewer digits than there are, and as many as are asked for.
    [{ sum: [fees] }, '44.862'],
    [{ sum: [fees], decimals: 2 }, '44.862'],
    [{ sum: [fees], decimals: 3 }, '44.862'],
    [{ sum: [fees], decimals: 4 }, '44.8620'],
    [{ sum: [licences], decimals: 0 }, '12'],
    [{ sum: [licences], decimals: 2 }, '12.00'],
    // A share of a whole, with one digit unless the figure says otherwise.
    [{ sum: [penalties], over: [licences] }, '33.3%'],
    [{ sum: [penalties], over: [licences], decimals: 0 }, '33%'],
    [{ sum: [penalties], over: [licences], decimals: 2 }, '33.33%'],
    [{ sum: [licences], minus: [penalties], over: [licences] }, '66.7%'],
    [{ sum: [licences], minus: [`last:${licences}`], over: [`last:${licences}`] }, '20.0%'],
    // What cannot be worked out.
    [{ sum: ['licensing/no-such-row/decisions'] }, undefined],
    [{ sum: [licences], minus: ['licensing/no-such-row/decisions'] }, undefined],
    [{ sum: [licences], over: ['licensing/no-such-row/decisions'] }, undefined],
    [{ sum: [licences], over: ['enforcement/compulsion/decisions'] }, '＿＿%'],
  ])('%j is %s', (figure, text) => expect(figureText(figure, now, last)).toBe(text))

  it('is unknown where a number of last year is asked for and there is none, or a cell is no number', () => {
    expect(figureText({ sum: [`last:${licences}`] }, now)).toBeUndefined()
    expect(figureText({ sum: [licences], minus: [`last:${licences}`] }, now)).toBeUndefined()
    expect(figureText({ sum: [licences] }, table({ [licences]: '约12' }))).toBeUndefined()
    expect(figureText({ sum: [penalties], minus: [licences] }, table({ [licences]: '约12' }))).toBeUndefined()
  })

  it('is missing, and not 0, where the cells are blank: in a form, in a file, in a sum, in a share', () => {
    expect(figureText({ sum: [licences] }, table({}))).toBe('＿＿')
    expect(figureText({ sum: [licences] }, table({ [licences]: '0' }))).toBe('0')
    expect(figureText({ sum: [licences, penalties] }, table({ [penalties]: '4' }))).toBe('4')
    expect(figureText({ sum: ['applications/received/total'] }, table({}))).toBe('＿＿')
    expect(figureText({ sum: [licences], minus: [`last:${licences}`] }, now, table({}))).toBe('＿＿')
    expect(figureText({ sum: [penalties], over: [licences] }, table({ [licences]: '3' }))).toBe('＿＿%')
    expect(
      figureText({ sum: [licences], over: [penalties] }, table({ [licences]: '3', [penalties]: '0' })),
    ).toBeUndefined()
    expect(printFigure({ type: 'figure', of: { sum: [licences] }, text: '0' }, table({}))).toBe('＿＿')
  })

  it('keeps its text where it is frozen or cannot be worked out', () => {
    const run = { type: 'figure', of: { sum: [licences] }, text: '9' } as const
    expect(printFigure(run, now)).toBe('12')
    expect(printFigure({ ...run, frozen: true }, now)).toBe('9')
    expect(printFigure({ ...run, of: { sum: [`last:${licences}`] } }, now)).toBe('9')
    expect(printFigure({ ...run, of: { sum: [`last:${licences}`] } }, now, last)).toBe('10')
  })
})

describe('the sum of cells', () => {
  it('adds up all of them, and is unknown where one is no number or does not exist', () => {
    const cells = table({ [licences]: '12', [penalties]: '4', [fees]: '约3' })
    expect(cells.sum([licences, penalties])).toBe(16n * 10n ** 12n)
    expect(cells.sum([licences, fees])).toBeUndefined()
    expect(cells.sum([licences, 'licensing/no-such-row/decisions'])).toBeUndefined()
    expect(cells.sum([])).toBe(0n)
    expect(cells.sum(['licensing/*/decisions'], 'licenses')).toBe(12n * 10n ** 12n)
    expect(cells.sum(['licensing/*/decisions'])).toBeUndefined()
    expect(cells.cells('licensing/*/decisions', 'licenses')).toEqual([licences])
  })
})
