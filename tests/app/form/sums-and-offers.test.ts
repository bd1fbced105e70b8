import { describe, expect, it } from 'vitest'
import { cellOrigin } from '../../../src/app/form/cell-origin'
import { carriedOver } from '../../../src/core/report/carried-over'
import {
  carryOver,
  groupsStated,
  moveGroup,
  noApplications,
  noDisputes,
  remainingZeros,
  takeComputed,
} from '../../../src/app/form/fill-offers'
import { differing, sumWords } from '../../../src/app/form/sum-words'
import { applyEdits } from '../../../src/core/document/apply-edits'
import { emptyReport } from '../../../src/core/report/report'
import type { CellId } from '../../../src/core/template/template'
import type { FillOffer } from '../../../src/app/form/fill-offers'
import { t2021, tableOf } from './form-cases'

function after(cells: Record<CellId, string>, offer: FillOffer | undefined) {
  const report = { ...emptyReport('2021', 2021, { name: '', kind: 'other' as const }), cells }
  return applyEdits(report, offer?.edits ?? [], t2021, { cells: tableOf(cells) }).cells
}
const total = 'applications/received/total'

describe('the sum behind a total', () => {
  it('is written with its numbers', () => {
    const words = sumWords(
      total,
      tableOf({ 'applications/received/natural-persons': '3', 'applications/received/enterprises': '2' }),
    )
    expect(words?.words).toBe('3 + 2 + 0 + 0 + 0 + 0 = 5')
    expect(words?.addends).toHaveLength(6)
  })
  it('counts zeros instead of listing twenty of them', () => {
    const words = sumWords(
      'applications/outcomes-total/natural-persons',
      tableOf({ 'applications/disclosed/natural-persons': '2', 'applications/duplicate/natural-persons': '1' }),
    )
    expect(words?.words).toBe('2 + 1 + 19 项 0 = 3')
  })
  it('says that it is blank, or cannot be computed', () => {
    expect(sumWords(total, tableOf({}))?.words).toBe('尚未填写')
    expect(sumWords(total, tableOf({ 'applications/received/natural-persons': '约3' }))?.words).toBe(
      '“约3” + 0 + 0 + 0 + 0 + 0 = 无法计算（有一项不是数）',
    )
  })
  it('is told only of totals', () => {
    expect(sumWords('applications/received/enterprises', tableOf({}))).toBeUndefined()
  })
  it('shows a stated total beside the computed one where they differ, and only there', () => {
    const cells = { 'applications/received/natural-persons': '3' }
    expect(differing(total, tableOf({ ...cells, [total]: '12' }))).toEqual({ differs: { stated: '12', computed: '3' } })
    expect(differing(total, tableOf({ ...cells, [total]: '３' }))).toBeUndefined()
    expect(differing(total, tableOf({ ...cells, [total]: '' }))).toEqual({ differs: { stated: '', computed: '3' } })
    expect(differing(total, tableOf({ [total]: '' }))).toBeUndefined()
    expect(differing(total, tableOf(cells))).toBeUndefined()
  })
})

describe('offers to fill many cells', () => {
  it('«本年无申请» fills all 144 typed cells of 三 and 12 of 四 with 0, and nothing else', () => {
    const filled = after({}, noApplications(tableOf({})))
    expect(Object.keys(filled)).toHaveLength(24 * 6 + 12)
    expect(new Set(Object.values(filled))).toEqual(new Set(['0']))
    expect(Object.keys(filled).every((cell) => /^(applications|disputes)\//.test(cell))).toBe(true)
    expect(noApplications(tableOf(filled))).toBeUndefined()
  })
  it('«本年无申请» is not offered where there was one, nor where a text is no number', () => {
    expect(noApplications(tableOf({ 'applications/received/natural-persons': '1' }))).toBeUndefined()
    expect(noApplications(tableOf({ 'disputes/cases/direct-upheld': '约1' }))).toBeUndefined()
    expect(noApplications(tableOf({ 'applications/received/natural-persons': '0' }))?.edits).toHaveLength(155)
  })
  it('无行政复议、行政诉讼 fills table 四 alone, whatever table 三 holds', () => {
    const cells = { 'applications/received/natural-persons': '3' }
    const offer = noDisputes(tableOf(cells))
    expect(offer?.label).toBe('本年无行政复议、行政诉讼：四表全部填 0')
    expect(offer?.edits).toHaveLength(12)
    expect(offer?.edits.every((edit) => edit.set === 'cell' && edit.cell.startsWith('disputes/'))).toBe(true)
    expect(noDisputes(tableOf({ 'disputes/cases/direct-upheld': '1' }))).toBeUndefined()
  })

  it('what did not happen in section 二 is filled with one press, from the start', () => {
    const offer = remainingZeros(tableOf({}), 'proactive-disclosure')
    expect(offer?.label).toBe('没有发生的项目填 0')
    expect(Object.keys(after({}, offer)).every((cell) => !cell.startsWith('applications'))).toBe(true)
  })

  it('the blanks that are left are offered zeros once something stands there', () => {
    expect(remainingZeros(tableOf({}), 'applications')).toBeUndefined()
    const cells = { 'applications/received/natural-persons': '3' }
    expect(remainingZeros(tableOf(cells), 'applications')?.label).toBe('其余 143 格填 0')
    expect(after(cells, remainingZeros(tableOf(cells), 'applications'))['applications/received/natural-persons']).toBe(
      '3',
    )
  })
  it('上年结转 is taken from 结转下年度 of last year, but for the total', () => {
    const last = tableOf({
      'applications/carried-forward/natural-persons': '2',
      'applications/carried-forward/enterprises': '0',
    })
    const offer = carryOver(tableOf({}), last)
    expect(after({}, offer)).toEqual({
      'applications/brought-forward/natural-persons': '2',
      'applications/brought-forward/enterprises': '0',
    })
    expect(carryOver(tableOf(after({}, offer)), last)).toBeUndefined()
    expect(carryOver(tableOf({}), undefined)).toBeUndefined()
  })
  it('（六）其他处理 of an old file moves into 3.其他, totals computed anew', () => {
    const cells: Record<CellId, string> = {
      'applications/other-handling/natural-persons': '1',
      'applications/other-handling/total': '1',
    }
    const group = groupsStated(tableOf(cells))[0]!
    const offer = moveGroup(group, tableOf(cells))
    expect(offer.label).toBe('移入“（六）其他处理”中的“3.其他”')
    expect(after(cells, offer)).toEqual({ 'applications/other-handling-other/natural-persons': '1' })
    expect(groupsStated(tableOf(after(cells, offer)))).toEqual([])
  })
  it('a group beside numbers of its own rows is not moved over them: its one row is offered to be deleted, its numbers named', () => {
    const cells: Record<CellId, string> = {
      'applications/other-handling/natural-persons': '1',
      'applications/other-handling-other/natural-persons': '4',
    }
    const offer = moveGroup(groupsStated(tableOf(cells))[0]!, tableOf(cells))
    expect(offer.label).toBe('删去这一行的数')
    expect(offer.because).toContain('（1）')
    expect(after(cells, offer)).toEqual({ 'applications/other-handling-other/natural-persons': '4' })
  })
  it('computed totals replace stated ones', () => {
    const cells: Record<CellId, string> = { 'applications/received/natural-persons': '3', [total]: '12' }
    expect(after(cells, takeComputed([total], tableOf(cells)))).toEqual({
      'applications/received/natural-persons': '3',
    })
    expect(takeComputed([total], tableOf({}))).toBeUndefined()
  })
})

describe('the origin of a number', () => {
  const cell = 'applications/brought-forward/natural-persons'
  const last = tableOf({ 'applications/carried-forward/natural-persons': '2' })
  it.each([
    ['blank', {}, undefined, cell],
    ['typed', { [cell]: '3' }, undefined, cell],
    ['last-year', { [cell]: '2' }, undefined, cell],
    ['imported', { [cell]: '3' }, { [cell]: '3' }, cell],
    ['typed', { [cell]: '4' }, { [cell]: '3' }, cell],
    ['computed', { [cell]: '3' }, undefined, 'applications/brought-forward/total'],
    ['imported', { 'applications/brought-forward/total': '9' }, undefined, 'applications/brought-forward/total'],
    ['blank', {}, undefined, 'applications/brought-forward/total'],
  ] as const)('is %s', (origin, cells, imported, of) => {
    const table = tableOf(cells)
    expect(cellOrigin(of, table, { carried: carriedOver(table, last), imported })).toBe(origin)
  })
})
