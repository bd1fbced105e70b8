import { type DocumentRun, type Text } from '../../core/document/document'
import { cutRuns, runInLength } from '../layout/run-in-heading'
import { mergedRuns, piecesOf } from '../layout/whole-words'
import { attributes, escapeText, safeHref } from '../markup/escape'

/** How the inside of a line is marked up: the page has classes for it, the fragment styles. */
export interface InlineOptions {
  /** Attributes of a tel: link, which must not break inside the number. */
  readonly telephone: string
  /** Attributes of a span around what is one thing: a date, a document number, a number with its unit. */
  readonly whole: string
  /** What marks the places where an address may go on in the next line: a tag, so that the words stay as they are. */
  readonly mayBreak: string
}

/**
 * Runs as HTML: strong, links, line breaks, and what may not break. Links of other kinds than http, https, mailto, tel and
 * relative stay as plain text.
 */
export function inlineHtml(runs: readonly DocumentRun[], options: InlineOptions): string {
  return mergedRuns(runs)
    .map((run) => runHtml(run, options))
    .join('')
}

/** The inside of a paragraph; a heading that runs into it is in a span with the given attributes. */
export function paragraphHtml(text: Text, heading: string, options: InlineOptions): string {
  const length = runInLength(text)
  if (length === 0) return inlineHtml(text.runs, options)
  const [before, behind] = cutRuns(text.runs, length)
  return `<span${heading}>${inlineHtml(before, options)}</span>${inlineHtml(behind, options)}`
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

function runHtml(run: DocumentRun, options: InlineOptions): string {
  const href = run.href !== undefined && run.text.trim() !== '' ? safeHref(run.href) : undefined
  const isTelephone = href !== undefined && /^tel:/i.test(href)
  let html = isTelephone ? linesHtml(run.text) : breakingHtml(run.text, options)
  if (run.bold && html !== '') html = `<strong>${html}</strong>`
  if (href === undefined) return html
  if (!isTelephone) return `<a${attributes({ href })}>${html}</a>`
  // Kept on one line by its attributes; written as a reference so that checkers see that the hyphen was thought of.
  return `<a${attributes({ href })}${options.telephone}>${html.replace(/ /g, '&#32;').replace(/-/g, '&#45;')}</a>`
}

/** A text whose addresses break between their parts, and which does not break inside what is one thing. */
function breakingHtml(text: string, options: InlineOptions): string {
  let html = ''
  let words = ''
  text.split(word).forEach((piece, index) => {
    if (index % 2 === 0 || !address.test(piece)) return void (words += piece)
    html += wholeHtml(words, options) + (piece.match(parts) ?? []).map(linesHtml).join(options.mayBreak)
    words = ''
  })
  return html + wholeHtml(words, options)
}

function wholeHtml(text: string, { whole }: InlineOptions): string {
  return piecesOf(text)
    .map((piece) => (piece.whole ? `<span${whole}>${linesHtml(piece.text)}</span>` : linesHtml(piece.text)))
    .join('')
}
