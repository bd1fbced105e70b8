// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { copyToClipboard } from '../../../src/app/export/copy-to-clipboard'

/** jsdom has no clipboard: the test stands in for the browser and hears what the program gives it. */
const given = new Map<string, string>()
let selected = ''

/** A browser without a secure context: execCommand fires the copy event at what is focused, as browsers do. */
function oldBrowser(allows: boolean): void {
  Object.assign(document, {
    execCommand: (command: string) => {
      if (command !== 'copy' || !allows) return false
      const field = document.activeElement as HTMLTextAreaElement
      selected = field.value.slice(field.selectionStart, field.selectionEnd)
      const event = new Event('copy', { bubbles: true, cancelable: true })
      Object.assign(event, { clipboardData: { setData: (type: string, text: string) => given.set(type, text) } })
      field.dispatchEvent(event)
      return true
    },
  })
}

describe('copying', () => {
  afterEach(() => {
    given.clear()
    selected = ''
    vi.unstubAllGlobals()
    document.body.replaceChildren()
  })

  it('gives text and HTML without a secure context, and the focus back', async () => {
    oldBrowser(true)
    const button = document.body.appendChild(document.createElement('button'))
    button.focus()
    const other = vi.fn()
    document.addEventListener('copy', other)
    expect(await copyToClipboard('文字', '<p>文字</p>')).toBe(true)
    document.removeEventListener('copy', other)
    expect([...given]).toEqual([
      ['text/plain', '文字'],
      ['text/html', '<p>文字</p>'],
    ])
    expect(selected).toBe('文字')
    expect(other).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(button)
    expect(document.querySelector('textarea')).toBeNull()
  })

  it('says that nothing was copied where the browser refuses', async () => {
    oldBrowser(false)
    expect(await copyToClipboard('文字')).toBe(false)
    expect(document.querySelector('textarea')).toBeNull()
  })

  it('goes the old way where the new one is refused', async () => {
    oldBrowser(true)
    const writeText = vi.fn(() => Promise.reject(new DOMException('no', 'NotAllowedError')))
    vi.stubGlobal('navigator', { clipboard: { writeText } })
    expect(await copyToClipboard('<p>源代码</p>')).toBe(true)
    expect(writeText).toHaveBeenCalledOnce()
    expect([...given]).toEqual([['text/plain', '<p>源代码</p>']])
  })
})
