/**
 * Puts text into the clipboard, with its form as HTML where there is one. Says whether it succeeded. Must be called
 * straight from a press of a button: browsers allow nothing else.
 */
export async function copyToClipboard(text: string, html?: string): Promise<boolean> {
  // On plain http in an office network the clipboard is absent: the old way works everywhere.
  const clipboard = (navigator as { clipboard?: Clipboard }).clipboard
  try {
    if (clipboard && html === undefined) {
      await clipboard.writeText(text)
      return true
    }
    if (clipboard && html !== undefined && typeof ClipboardItem === 'function') {
      const item = new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([text], { type: 'text/plain' }),
      })
      await clipboard.write([item])
      return true
    }
  } catch {
    // Refused by the browser's settings: the old way may still be allowed.
  }
  return copyBySelection(text, html)
}

/** Selects the text in a field that nobody sees and has the browser copy it; the copy event then takes what we say. */
function copyBySelection(text: string, html: string | undefined): boolean {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.setAttribute('aria-hidden', 'true')
  field.style.cssText = 'position:fixed;top:0;left:0;width:1px;height:1px;opacity:0'
  const take = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation()
    if (!event.clipboardData) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', text)
    if (html !== undefined) event.clipboardData.setData('text/html', html)
  }
  // A dialog that is open makes all outside of it inert.
  ;(before?.closest('dialog') ?? document.body).append(field)
  window.addEventListener('copy', take, true)
  try {
    field.focus({ preventScroll: true })
    field.select()
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    window.removeEventListener('copy', take, true)
    field.remove()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}
