/**
 * The yardsticks of typing, made in the open page of the program: what the browser itself needs. Both functions run in
 * the page and know nothing outside of it.
 */

/** The page's own table with its styles as a page without a script. */
export function plainTable(): string {
  const sides = document.querySelector<HTMLElement>('main .sides')!
  const { width } = sides.getBoundingClientRect()
  const table = sides.cloneNode(true) as HTMLElement
  const shown = sides.querySelectorAll('input')
  table.querySelectorAll('input').forEach((input, at) => input.setAttribute('value', shown[at]!.value))
  const styles = Array.from(document.styleSheets, (sheet) =>
    Array.from(sheet.cssRules, (rule) => rule.cssText).join('\n'),
  )
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${styles.join('\n')}</style><body><main class="page" style="width:${width}px;margin:16px 400px 800px">${table.outerHTML}</main></body></html>`
}

/** The text of the page's editor as a bare contenteditable with the page's styles. */
export function plainText(): string {
  const editor = document.querySelector<HTMLElement>('main [contenteditable=true]')!
  const { width } = editor.getBoundingClientRect()
  const styles = Array.from(document.styleSheets, (sheet) =>
    Array.from(sheet.cssRules, (rule) => rule.cssText).join('\n'),
  )
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${styles.join('\n')}</style><body><main style="width:${width}px;margin:16px 400px"><div contenteditable="true">${editor.innerHTML}</div></main></body></html>`
}
