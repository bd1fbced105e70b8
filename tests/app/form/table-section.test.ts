// @vitest-environment jsdom
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { CellId } from '../../../src/core/template/template'
import { button, focused, input, page, press, show, store } from './table-page'

function clipboard(type: 'copy' | 'cut' | 'paste', texts: Record<string, string> = {}) {
  const event = new Event(type, { bubbles: true, cancelable: true })
  Object.assign(event, {
    clipboardData: {
      getData: (mime: string) => texts[mime] ?? '',
      setData: (mime: string, text: string) => {
        texts[mime] = text
      },
    },
  })
  document.activeElement!.dispatchEvent(event)
  return texts
}

describe('the drawn table', () => {
  it('has an input for each of the 175 numbers, named by its address and labelled by its headers', () => {
    show('applications')
    const inputs = page.findAll('input')
    expect(inputs).toHaveLength(175)
    for (const { element } of inputs) {
      expect(element.id).toBe(element.name.replaceAll('/', '_'))
      const labels = element
        .getAttribute('aria-labelledby')!
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent)
      expect(labels.every(Boolean) && labels.length >= 3, element.name).toBe(true)
    }
    expect(input('applications/received/total').element.readOnly).toBe(true)
  })
  it('asks for decimals only where the format allows them', () => {
    show('proactive-disclosure')
    expect(input('fees/administrative-fees/amount').attributes('inputmode')).toBe('decimal')
    expect(input('licensing/licenses/decisions').attributes('inputmode')).toBe('numeric')
  })
})

describe('what stands beside the table', () => {
  it('says when the section is finished, as the box of a text does, and how much is left', async () => {
    show('disputes')
    const state = () => page.find('.table-state').text()
    expect(state()).toContain('还有 12 格没有填')
    const cells = page.findAll('input').filter(({ element }) => !element.readOnly)
    for (const { element } of cells) store.session!.setCell(element.name as CellId, '0')
    store.session!.checkNow()
    await flushPromises()
    expect(state()).toBe('各格已填齐，本部分自动标为已完成。')
    expect(store.session!.pages.find((one) => one.page === 'disputes')!.state).toBe('done')
  })

  it('explains grey zeros and Σ above the table, in as many lines before and after the first number', async () => {
    show('applications')
    const legend = page.get('.legend')
    expect(legend.element.compareDocumentPosition(page.get('table').element)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    const before = legend.text()
    expect(before).toMatch(/Σ 自动计算.*灰色的 0 表示已填 0/)
    store.session!.setCell('applications/received/natural-persons', '1')
    await flushPromises()
    expect(legend.text()).toBe(before)
  })

  it('recalls the rows of the register that are in no number of it', async () => {
    show('applications')
    expect(page.find('.left-out').exists()).toBe(false)
    const leftOut = [{ file: 1, sheet: 1, rows: '19,22-23' }]
    store.session!.takeRegister([], { files: [{ name: '2025台账.xlsx', sha256: '0' }], cells: {}, leftOut })
    await flushPromises()
    expect(page.get('.offers').text()).toContain('台账第 19、22-23 行没有认出，没有计入或者没有全部计入。')
  })
})

describe('the note at a marked cell', () => {
  it('gives way while keys are pressed, and lets a press through to the cell that it covers', async () => {
    show('applications', { 'applications/received/natural-persons': '1件' })
    const marked = input('applications/received/natural-persons')
    await marked.trigger('mouseover')
    // It comes in a part of its own.
    await vi.waitFor(() => expect(page.find('ul.note').text()).toContain('带了单位'), { timeout: 10_000 })
    const below = input('applications/received/enterprises').element
    // jsdom lays nothing out: what lies under the pointer is told.
    document.elementsFromPoint = () => [page.get('ul.note li').element, below]
    await page.get('ul.note li').trigger('mousedown', { button: 0 })
    expect(focused()).toBe('applications/received/enterprises')
    document.dispatchEvent(new MouseEvent('mouseup'))
    await marked.trigger('mouseover')
    expect(page.find('ul.note').exists()).toBe(true)
    press('ArrowDown')
    await flushPromises()
    expect(page.find('ul.note').exists()).toBe(false)
  })
})

describe('typing', () => {
  it('goes into the report as it was typed, and totals follow', async () => {
    show('applications')
    await input('applications/received/natural-persons').setValue(' ３ ')
    await input('applications/received/enterprises').setValue('2')
    expect(store.session!.report.cells['applications/received/natural-persons']).toBe(' ３ ')
    expect(input('applications/received/total').element.value).toBe('5')
    await input('applications/received/enterprises').setValue('')
    expect('applications/received/enterprises' in store.session!.report.cells).toBe(false)
  })
  it('shows what is wrong with the form of a number only after the cell was left', async () => {
    show('applications')
    const cell = input('applications/received/natural-persons')
    cell.element.focus()
    await cell.setValue('约3')
    expect(page.text()).not.toContain('约3”')
    press('Enter')
    await flushPromises()
    expect(document.getElementById(`${cell.element.id}_note`)?.textContent).toContain('约3')
  })
  it('leaves the text of an input method alone until it is composed', async () => {
    show('applications')
    const cell = input('applications/received/natural-persons')
    cell.element.focus()
    cell.element.value = 'san'
    cell.element.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }))
    press('Enter', { isComposing: true })
    await flushPromises()
    expect(focused()).toBe('applications/received/natural-persons')
    expect(store.session!.report.cells).toEqual({})
    expect(cell.element.value).toBe('san')
    cell.element.value = '3'
    cell.element.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))
    expect(store.session!.report.cells['applications/received/natural-persons']).toBe('3')
  })
})

describe('keys', () => {
  it('move as in Excel, into totals too', async () => {
    show('applications')
    input('applications/received/natural-persons').element.focus()
    press('ArrowDown')
    expect(focused()).toBe('applications/brought-forward/natural-persons')
    press('End')
    expect(focused()).toBe('applications/brought-forward/total')
    press('ArrowDown', { ctrlKey: true })
    expect(focused()).toBe('applications/carried-forward/total')
    press('Home', { ctrlKey: true })
    expect(focused()).toBe('applications/received/natural-persons')
    press('Enter')
    press('Enter', { shiftKey: true })
    expect(focused()).toBe('applications/received/natural-persons')
  })
  it('take back with Esc what was typed, and lead out of the grid with Esc and Tab', async () => {
    show('applications', { 'applications/received/natural-persons': '3' })
    const cell = input('applications/received/natural-persons')
    cell.element.focus()
    await cell.setValue('99')
    press('Escape')
    await flushPromises()
    expect(cell.element.value).toBe('3')
    expect(page.get('.cell-strip').text()).toContain('已还原为 3')
    expect(page.get('p[role=status]').text()).toBe('已还原为 3')
    press('Escape')
    await flushPromises()
    expect(page.text()).toContain('按 Tab 键离开表格')
    press('Tab')
    expect((document.activeElement as HTMLElement).className).toBe('stop')
  })
  it('say with Esc that a cell is blank again, until the next typing', async () => {
    show('applications')
    const cell = input('applications/received/natural-persons')
    cell.element.focus()
    await cell.setValue('38')
    press('Escape')
    await flushPromises()
    expect(cell.element.value).toBe('')
    expect(page.get('.cell-strip').text()).toContain('已还原为空白')
    await cell.setValue('4')
    expect(page.text()).not.toContain('已还原')
  })
  it('go with Enter to the next row, below where the Tabs began', async () => {
    show('applications')
    /** Tab itself is the browser's: the next input that can be reached takes the focus. */
    const tab = () => {
      press('Tab')
      const reached = [...page.get('table').element.querySelectorAll<HTMLInputElement>('input:not([tabindex="-1"])')]
      reached[reached.findIndex((one) => one.name === focused()) + 1]!.focus()
    }
    input('applications/disclosed/enterprises').element.focus()
    tab()
    tab()
    expect(focused()).toBe('applications/disclosed/public-interest-organizations')
    press('Enter')
    expect(focused()).toBe('applications/partly-disclosed/enterprises')
    press('ArrowRight')
    press('Enter')
    expect(focused()).toBe('applications/state-secret/research-institutions')
    tab()
    input('applications/received/natural-persons').element.focus()
    press('Enter')
    expect(focused()).toBe('applications/brought-forward/natural-persons')
  })
  it('stay with Enter at the last row, and say so', async () => {
    show('disputes')
    const cell = input('disputes/cases/reconsideration-upheld')
    cell.element.focus()
    await cell.setValue('2')
    press('Enter')
    await flushPromises()
    expect(focused()).toBe('disputes/cases/reconsideration-upheld')
    expect(store.session!.report.cells['disputes/cases/reconsideration-upheld']).toBe('2')
    expect(page.get('.cell-strip').text()).toContain('已是本列最后一格，按 Tab 到下一格')
  })
  it('keep the caret keys in the number after F2', () => {
    show('applications', { 'applications/received/natural-persons': '3' })
    input('applications/received/natural-persons').element.focus()
    press('F2')
    press('ArrowRight')
    expect(focused()).toBe('applications/received/natural-persons')
    press('ArrowDown')
    expect(focused()).toBe('applications/brought-forward/natural-persons')
  })
  it('clear a range as one step', async () => {
    show('applications', {
      'applications/received/natural-persons': '3',
      'applications/received/enterprises': '2',
      'applications/brought-forward/enterprises': '1',
    })
    input('applications/received/natural-persons').element.focus()
    press('ArrowRight', { shiftKey: true })
    press('Delete')
    expect(store.session!.report.cells).toEqual({ 'applications/brought-forward/enterprises': '1' })
    store.session!.undo()
    expect(store.session!.report.cells['applications/received/enterprises']).toBe('2')
  })
})

describe('the clipboard', () => {
  it('gives a range as text and table, and takes it back elsewhere as one step', async () => {
    show('applications', { 'applications/received/natural-persons': '3', 'applications/received/enterprises': '2' })
    input('applications/received/natural-persons').element.focus()
    press('ArrowRight', { shiftKey: true })
    const copied = clipboard('copy')
    expect(copied['text/plain']).toBe('3\t2')
    press('ArrowDown')
    clipboard('paste', copied)
    await flushPromises()
    expect(store.session!.report.cells['applications/brought-forward/enterprises']).toBe('2')
    expect(page.text()).toContain('已从所选单元格起粘贴 2 个数字')
    store.session!.undo()
    expect(Object.keys(store.session!.report.cells)).toHaveLength(2)
  })
  it('says where a pasted total differs', async () => {
    show('applications')
    input('applications/received/natural-persons').element.focus()
    clipboard('paste', { 'text/plain': '5\t1\t0\t0\t0\t5\t12\n' })
    await flushPromises()
    expect(page.text()).toContain('粘贴的总计 12，计算得 11')
    expect(input('applications/received/total').element.value).toBe('11')
    expect(page.get('.cell-strip').text()).not.toContain('粘贴的总计')
    expect(page.get('p[role=status]').text()).toContain('粘贴的总计 12')
    const box = button('知道了')!
    box.element.focus()
    await box.trigger('click')
    await flushPromises()
    expect(focused()).toBe('applications/received/natural-persons')
  })
  it('is written into the input with the caret last of all, for which the browser lays out the page', async () => {
    show('applications')
    input('applications/received/natural-persons').element.focus()
    const written: string[] = []
    const { set, get } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!
    const spied = vi.spyOn(HTMLInputElement.prototype, 'value', 'set').mockImplementation(function (
      this: HTMLInputElement,
      text: string,
    ) {
      written.push(this.name)
      set!.call(this, text)
    })
    clipboard('paste', { 'text/plain': '5\t1\t0\n4\t2\t7\n' })
    await flushPromises()
    spied.mockRestore()
    expect(written.length).toBeGreaterThan(6)
    expect(written.indexOf('applications/received/natural-persons')).toBe(written.length - 1)
    expect(get!.call(input('applications/received/natural-persons').element)).toBe('5')
    expect(focused()).toBe('applications/received/natural-persons')
  })
  it('cuts', () => {
    show('applications', { 'applications/received/natural-persons': '3' })
    input('applications/received/natural-persons').element.focus()
    expect(clipboard('cut')['text/plain']).toBe('3')
    expect(store.session!.report.cells).toEqual({})
  })
  it('fills a selected range with one pasted number', () => {
    show('applications')
    input('applications/received/natural-persons').element.focus()
    press('ArrowRight', { shiftKey: true })
    clipboard('paste', { 'text/plain': '0' })
    expect(store.session!.report.cells).toEqual({
      'applications/received/natural-persons': '0',
      'applications/received/enterprises': '0',
    })
  })
})
