// @vitest-environment jsdom
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { emptyReport } from '../../../src/core/report/report'
import { button, focused, input, page, press, show, store } from './table-page'

describe('what is said of the focused cell', () => {
  const wrong = 'applications/received/natural-persons'
  const cells = { [wrong]: '1件' }
  it('stands in the strip at the foot, and covers no cell', async () => {
    show('applications', cells)
    input(wrong).element.focus()
    await flushPromises()
    expect(page.get('.cell-strip .findings').text()).toContain('带了单位')
    expect(page.find('ul.note').exists()).toBe(false)
    press('ArrowDown')
    await flushPromises()
    expect(page.find('.cell-strip .findings').exists()).toBe(false)
  })
  it('is the description of the input, for readers of the screen', () => {
    show('applications', cells)
    const id = input(wrong).attributes('aria-describedby')!
    expect(document.getElementById(id)?.textContent).toContain('带了单位')
  })
  it('shows its box to the mouse only, and a press puts it away', async () => {
    show('applications', cells)
    await input(wrong).trigger('mouseover')
    // It comes in a part of its own.
    await vi.waitFor(() => expect(page.get('ul.note').attributes('aria-hidden')).toBe('true'), { timeout: 10_000 })
    await input(wrong).trigger('mousedown', { button: 0 })
    expect(page.find('ul.note').exists()).toBe(false)
    document.dispatchEvent(new MouseEvent('mouseup'))
  })
  it('says how to confirm while a number is typed, and how to leave before', async () => {
    show('applications')
    expect(page.get('.cell-strip').text()).toContain('离开表格：先按 Enter 确认，再按 Esc，然后按 Tab')
    const cell = input('applications/received/enterprises')
    cell.element.focus()
    await cell.setValue('3')
    expect(page.get('.cell-strip').text()).toContain('按 Enter 确认，按 Esc 放弃本次输入')
  })
})

describe('totals, last year and offers', () => {
  it('a focused total lights up its addends and shows the sum', async () => {
    show('applications', { 'applications/received/natural-persons': '3' })
    input('applications/received/total').element.focus()
    await flushPromises()
    expect(page.findAll('td.addend')).toHaveLength(6)
    expect(page.get('.cell-strip').text()).toContain('3 + 0 + 0 + 0 + 0 + 0 = 3')
  })
  it('a stated total that disagrees is kept and shown with the computed one until the clerk takes that', async () => {
    show('applications', { 'applications/received/natural-persons': '3', 'applications/received/total': '12' })
    expect(input('applications/received/total').element.value).toBe('12')
    expect(page.text()).toContain('应为 3')
    expect(input('applications/received/total').attributes('aria-invalid')).toBe('true')
    await button('采用计算值')!.trigger('click')
    expect(store.session!.report.cells['applications/received/total']).toBeUndefined()
    expect(input('applications/received/total').element.value).toBe('3')
  })
  it('last year stands in the cell, and 上年结转 is taken over with one press', async () => {
    const last = {
      ...emptyReport('2021', 2020, { name: '青溪市交通运输局', kind: 'department' as const }),
      cells: { 'applications/carried-forward/natural-persons': '2' },
    }
    show('applications', {}, last)
    expect(page.text()).toContain('格内小字为上年数')
    await button('上年结转')!.trigger('click')
    expect(store.session!.report.cells).toEqual({ 'applications/brought-forward/natural-persons': '2' })
  })
  it('«本年无申请» is one step, and can be undone', async () => {
    show('applications')
    await button('本年无申请')!.trigger('click')
    expect(input('applications/received/total').element.value).toBe('0')
    expect(store.session!.undoLabel).toContain('本年无申请')
    store.session!.undo()
    expect(store.session!.report.cells).toEqual({})
  })
  it('an accepted offer goes on in the first cell where its button went away, and says what it did', async () => {
    show('applications', { 'applications/received/natural-persons': '0' })
    for (const words of ['其余 ', '本年无申请']) {
      const offer = button(words)!
      offer.element.focus()
      await offer.trigger('click')
      await flushPromises()
      expect(focused()).toBe('applications/received/natural-persons')
      expect(page.get('.cell-strip').text()).toContain('已完成，可撤销')
      store.session!.undo()
      await flushPromises()
    }
  })
  it('（六）其他处理 of an old file is drawn as one row and moved with one press', async () => {
    show('applications', { 'applications/other-handling/natural-persons': '1' })
    expect(input('applications/other-handling/natural-persons').element.value).toBe('1')
    await button('移入“（六）其他处理”中的“3.其他”')!.trigger('click')
    expect(input('applications/other-handling-other/natural-persons').element.value).toBe('1')
  })
})
