// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { markLastYear } from '../../../src/app/prose/last-year-marks'
import { ProseEditor } from '../../../src/app/prose/prose-editor'
import type { ProseBlock } from '../../../src/core/report/report'

const paragraph = (text: string): ProseBlock => ({ type: 'paragraph', runs: [{ type: 'text', text }] })
const blocks = [paragraph('甲'), paragraph('乙'), paragraph('丙')]
let editor: ProseEditor
let mount: HTMLElement
const marked = () => [...mount.querySelectorAll('.last-year-text')].map((element) => element.textContent)

describe('the margin of last year’s text', () => {
  beforeEach(() => {
    mount = document.createElement('div')
    document.body.append(mount)
    editor = new ProseEditor(
      mount,
      blocks,
      { changed() {}, moved() {}, keep: () => 'k', addressOf: () => undefined, files() {}, pasted() {} },
      {},
    )
  })
  afterEach(() => {
    editor.destroy()
    mount.remove()
  })

  it('marks the blocks it is told and no others', () => {
    editor.carry(new Set([0, 2]))
    expect(marked()).toEqual(['甲', '丙'])
    editor.carry(new Set([2]))
    expect(marked()).toEqual(['丙'])
    editor.carry(new Set())
    expect(marked()).toEqual([])
  })

  it('moves with the text while it is edited, and is no step of undo', () => {
    editor.carry(new Set([1]))
    editor.view.dispatch(editor.view.state.tr.insertText('新', 1))
    expect(marked()).toEqual(['乙'])
    expect(markLastYear(editor.view.state, new Set([1]))).toBeUndefined()
    expect(markLastYear(editor.view.state, new Set([0]))?.getMeta('addToHistory')).toBe(false)
  })

  it('leaves files that are no pictures to the page', () => {
    const drop = (type: string) => {
      const event = new Event('drop', { cancelable: true })
      Object.defineProperty(event, 'dataTransfer', { value: { files: [new File(['x'], '报告', { type })] } })
      Object.defineProperties(event, { clientX: { value: 0 }, clientY: { value: 0 } })
      editor.view.posAtCoords = () => null
      return (
        editor.view.someProp('handleDrop', (handle) =>
          handle(editor.view, event as DragEvent, editor.view.state.selection.content(), false),
        ) ?? false
      )
    }
    expect(drop('application/vnd.openxmlformats-officedocument.wordprocessingml.document')).toBe(false)
    expect(drop('image/png')).toBe(true)
  })
})
