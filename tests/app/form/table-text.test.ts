// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { ProseBlock } from '../../../src/core/report/report'
import { button, page, show, store } from './table-page'

const note = (text: string): ProseBlock => ({ type: 'paragraph', runs: [{ type: 'text', text }] })
const editors = () => page.findAll('[data-prose="applications"]')

describe('the text behind a statutory table', () => {
  it('shows nothing but a button where there is none, and is written behind it', async () => {
    show('applications')
    await flushPromises()
    expect(editors()).toHaveLength(0)
    await button('在表后加文字')!.trigger('click')
    await vi.waitFor(() => expect(editors()).toHaveLength(1), { timeout: 5000 })
    expect(button('在表后加文字')).toBeUndefined()
    expect(store.session!.report).not.toHaveProperty('afterTables')
    page.findComponent({ name: 'ProseText' }).vm.$emit('changed', [note('注：含上年结转。')])
    expect(store.session!.report.afterTables).toEqual({ applications: [note('注：含上年结转。')] })
    store.session!.undo()
    expect(store.session!.report).not.toHaveProperty('afterTables')
  })

  it('is shown where a report has it, above the table what stands above, each with its own findings', async () => {
    show('applications')
    store.session!.setProse('applications', [note('表前的话。')])
    store.session!.setProse('applications', [note('表后的话，第二十二届。'), note('办理30%左右。')], 'behind')
    await vi.waitFor(() => expect(editors()).toHaveLength(2), { timeout: 5000 })
    expect(editors().map((editor) => editor.attributes('data-first-block'))).toEqual(['0', '1'])
    expect(editors().map((editor) => editor.text())).toEqual([
      expect.stringContaining('表前的话。'),
      expect.stringContaining('办理30%左右。'),
    ])
    const table = page.get('table').element
    const follows = (editor: Element) =>
      Boolean(table.compareDocumentPosition(editor) & Node.DOCUMENT_POSITION_FOLLOWING)
    expect(editors().map(({ element }) => follows(element))).toEqual([false, true])
    store.session!.setProse('applications', [], 'behind')
    expect(store.session!.report).not.toHaveProperty('afterTables')
  })
})
