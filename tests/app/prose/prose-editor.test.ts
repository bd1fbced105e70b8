// @vitest-environment jsdom
import { undo } from '@tiptap/pm/history'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ProseEditor } from '../../../src/app/prose/prose-editor'
import { insertFigure, insertTable, setLevel, setLink, standing } from '../../../src/app/prose/prose-commands'
import type { Figure, ProseBlock } from '../../../src/core/report/report'

const paragraph = (text: string): ProseBlock => ({ type: 'paragraph', runs: text ? [{ type: 'text', text }] : [] })
const received: Figure = { sum: ['applications/received/total'] }
let told: (readonly ProseBlock[])[]
let editor: ProseEditor
let mount: HTMLElement

beforeEach(() => {
  told = []
  mount = document.createElement('div')
  document.body.append(mount)
})
afterEach(() => {
  editor.destroy()
  mount.remove()
})

function open(...blocks: ProseBlock[]): void {
  editor = new ProseEditor(
    mount,
    blocks,
    {
      changed: (next) => told.push(next),
      moved() {},
      keep: () => 'k',
      addressOf: () => undefined,
      files() {},
      pasted() {},
    },
    {},
  )
}
const last = () => told[told.length - 1]
const put = (transaction: Transaction) => editor.view.dispatch(transaction)
function cursor(from: number, to = from): void {
  put(editor.view.state.tr.setSelection(TextSelection.create(editor.view.state.doc, from, to)))
}
function press(key: string, more: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  return editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event)) ?? false
}
function paste(html: string, text = ''): void {
  const event = new Event('paste') as ClipboardEvent
  const data = { getData: (type: string) => (type === 'text/html' ? html : text), files: [] }
  Object.defineProperty(event, 'clipboardData', { value: data })
  editor.view.someProp('handlePaste', (handle) => handle(editor.view, event, editor.view.state.selection.content()))
}

describe('the editor of a section', () => {
  it('makes a line with a number a heading when Enter ends it', () => {
    open(paragraph('（一）主动公开'))
    cursor(editor.view.state.doc.content.size - 1)
    expect(press('Enter')).toBe(true)
    put(editor.view.state.tr.insertText('正文'))
    expect(last()).toEqual([
      { type: 'heading', level: 1, runs: [{ type: 'text', text: '（一）主动公开' }] },
      paragraph('正文'),
    ])
  })

  it('leaves a sentence that begins with a number a paragraph', () => {
    open(paragraph('（一）主动公开。全年公开326条。'))
    cursor(editor.view.state.doc.content.size - 1)
    press('Enter')
    expect(editor.view.state.doc.child(0).type.name).toBe('paragraph')
  })

  it('never flattens a pasted table, and keeps what stands before and after the cursor', () => {
    open(paragraph('前后'))
    cursor(2)
    paste('<table><tr><td>合计</td><td>3</td></tr><tr><td colspan="2">完</td></tr></table>')
    expect(last()?.map(({ type }) => type)).toEqual(['paragraph', 'table', 'paragraph'])
    expect(last()?.[0]).toEqual(paragraph('前'))
    expect(last()?.[2]).toEqual(paragraph('后'))
  })

  it('puts only text into a cell of a table', () => {
    open(paragraph(''))
    put(insertTable(editor.view.state, 2, 2))
    paste('<table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>')
    expect(last()?.filter(({ type }) => type === 'table')).toHaveLength(1)
  })

  it('joins pasted paragraphs to the line they are pasted into', () => {
    open(paragraph('前后'))
    cursor(2)
    paste('', '一\n二')
    expect(last()).toEqual([paragraph('前一'), paragraph('二后')])
  })

  it('shows a figure anew when the tables change, without calling that a change of the text', () => {
    open(paragraph('共'))
    cursor(2)
    put(insertFigure(editor.view.state, received, '3'))
    expect(last()).toEqual([
      {
        type: 'paragraph',
        runs: [
          { type: 'text', text: '共' },
          { type: 'figure', of: received, text: '3' },
        ],
      },
    ])
    const before = told.length
    editor.refresh(() => '8')
    expect(mount.querySelector('.figure')?.textContent).toBe('8')
    expect(told).toHaveLength(before)
  })

  it('leaves a frozen figure as it is', () => {
    open({ type: 'paragraph', runs: [{ type: 'figure', of: received, text: '3', frozen: true }] })
    editor.refresh(() => '8')
    expect(mount.querySelector('.figure')?.textContent).toBe('3')
  })

  it('makes headings and links of what is selected, and says where the cursor stands', () => {
    open(paragraph('平台建设'), paragraph('见专栏'))
    cursor(2)
    put(setLevel(editor.view.state, 2))
    expect(standing(editor.view.state).level).toBe(2)
    cursor(8, 10)
    put(setLink(editor.view.state, 'https://www.qingyu.example'))
    expect(last()).toEqual([
      { type: 'heading', level: 2, runs: [{ type: 'text', text: '平台建设' }] },
      {
        type: 'paragraph',
        runs: [
          { type: 'text', text: '见' },
          { type: 'text', text: '专栏', href: 'https://www.qingyu.example' },
        ],
      },
    ])
    cursor(9)
    put(setLink(editor.view.state, ''))
    expect(last()?.[1]).toEqual(paragraph('见专栏'))
  })

  it('marks a finding in the text and keeps the mark in place while typing before it', () => {
    open(paragraph('无其它责任追究'))
    const place = { in: 'prose', section: 'overview', block: 0, from: 1, to: 3 } as const
    editor.mark('overview', [
      { rule: 'wording.W02', severity: 'hint', message: '应为“其他”', places: [place], key: 'x' },
    ])
    expect(mount.querySelector('.finding-hint')?.textContent).toBe('其它')
    put(editor.view.state.tr.insertText('全年', 1))
    expect(mount.querySelector('.finding-hint')?.textContent).toBe('其它')
    editor.mark('overview', [])
    expect(mount.querySelector('.finding-hint')).toBeNull()
  })

  it('does nothing of its own while an input method composes', async () => {
    open(paragraph('图后'))
    cursor(3)
    const composing = { value: true }
    Object.defineProperty(editor.view, 'composing', { get: () => composing.value, configurable: true })
    put(editor.view.state.tr.insertText('zhong'))
    editor.mark('overview', [
      {
        rule: 'x',
        severity: 'hint',
        message: '',
        places: [{ in: 'prose', section: 'overview', block: 0, from: 0, to: 1 }],
        key: 'x',
      },
    ])
    expect(told).toHaveLength(0)
    expect(mount.querySelector('.finding-mark')).toBeNull()
    composing.value = false
    editor.view.dom.dispatchEvent(new Event('compositionend', { bubbles: true }))
    await vi.waitFor(() => {
      expect(last()).toEqual([paragraph('图后zhong')])
      expect(mount.querySelector('.finding-mark')).not.toBeNull()
    })
  })

  it('puts a second picture behind the first, and what is typed behind a picture that was described', () => {
    open(paragraph('甲'))
    cursor(2)
    editor.insert([{ type: 'picture', picture: 'p1', alt: '' }])
    editor.insert([{ type: 'picture', picture: 'p2', alt: '' }])
    editor.writeBehind()
    put(editor.view.state.tr.insertText('图后'))
    expect(
      last()?.map((block) =>
        block.type === 'picture' ? block.picture : 'runs' in block ? block.runs.map(({ text }) => text).join('') : '',
      ),
    ).toEqual(['甲', 'p1', 'p2', '图后'])
  })

  it('leads to a place without selecting it', () => {
    // jsdom draws nothing, so that nothing has a place on the screen to be scrolled to.
    Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() })
    open(paragraph('全年收到申请20件。'))
    expect(editor.leadTo(0, 6, 9)).toBe(true)
    expect(editor.view.state.selection.empty).toBe(true)
    expect(mount.querySelector('.led-to')?.textContent).toBe('20件')
    put(editor.view.state.tr.insertText('，'))
    expect(last()).toEqual([paragraph('全年收到申请20件，。')])
    expect(mount.querySelector('.led-to')).toBeNull()
  })

  it('reads what another draft or program put on the clipboard, and takes only its own as it is', () => {
    open(paragraph(''))
    cursor(1)
    paste('<table data-pm-slice="1 1 []"><tr><td><p>12</p><p>34</p></td><td>x</td></tr></table>')
    const [table] = last()!.filter((block) => block.type === 'table')
    expect(table?.type === 'table' && table.rows[0]?.length).toBe(2)
  })

  it('takes a paste back by itself, not with what was typed right before and behind it', () => {
    open(paragraph('全年'))
    cursor(3)
    put(editor.view.state.tr.insertText('共收到'))
    paste('<p>申请3件</p>')
    put(editor.view.state.tr.insertText('。'))
    const text = () => editor.view.state.doc.textContent
    expect(text()).toBe('全年共收到申请3件。')
    const steps: string[] = []
    while (undo(editor.view.state, (transaction) => put(transaction))) steps.push(text())
    expect(steps).toEqual(['全年共收到申请3件', '全年共收到', '全年'])
  })

  it('shows what was undone outside, and undoes its own typing', () => {
    open(paragraph('甲'))
    put(editor.view.state.tr.insertText('乙', 2))
    expect(press('z', { ctrlKey: true })).toBe(true)
    expect(last()).toEqual([paragraph('甲')])
    editor.show([paragraph('丙')])
    expect(mount.textContent).toContain('丙')
  })
})
