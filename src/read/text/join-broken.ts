import type { Template } from '../../core/template/template'
import { isSectionTitle, isWholeTitle } from '../recognise/section-title'
import { beginsWithPictureMarker, isChrome, isPageNumber } from '../recognise/residue'
import { hasChinese, numberOf } from '../recognise/normalise'

/** A line shorter than this is a heading or the end of a paragraph, not a line that a page broke. */
const fullLine = 30

/**
 * Joins paragraphs that a page break or the end of a line cut in mid sentence («优化» / «公开流程»): the first is long
 * and ends without a mark, the second is no heading. The number of a page may stand between them.
 */
export function joinBroken(
  lines: readonly { readonly text: string; readonly gap: boolean }[],
  templates: readonly Template[],
): string[] {
  const joined: string[][] = []
  let open: { readonly parts: string[]; seen: string; last: string } | undefined
  for (const { text } of lines) {
    if (isPageNumber(text)) {
      joined.push([text])
      continue
    }
    if (open && goesOn(open.seen, open.last, text, templates)) {
      const space = gapBetween(open.seen, text)
      open.parts.push(space, text)
      open.seen = endsOf(open.seen + space + endsOf(text))
      open.last = text
    } else {
      open = { parts: [text], seen: endsOf(text), last: text }
      joined.push(open.parts)
    }
  }
  return joined.map((parts) => parts.join(''))
}

const [beginning, ending] = [100, 300]

/**
 * The beginning and the end of a text: all that has to be looked at when the next line comes, so that a paragraph of very
 * many lines costs no more for each of them.
 */
export function endsOf(text: string): string {
  return text.length <= beginning + ending ? text : text.slice(0, beginning) + text.slice(-ending)
}

/** Whether a text goes on with the one before it (its `endsOf`); `lastLine` is the last line that was joined to it. */
export function goesOn(before: string, lastLine: string, text: string, templates: readonly Template[]): boolean {
  if (isWholeTitle(before, templates)) return false
  // A section title cut before its last characters («…提起行政诉讼情» / «况»).
  if (text.length <= 6 && isWholeTitle(before + text, templates)) return true
  if (isSectionTitle(before, templates) || isSectionTitle(text, templates)) return false
  if (numberOf(text) !== '' || beginsWithPictureMarker(text)) return false
  if (isChrome(before) || isChrome(text) || isReportTitle(text)) return false
  if (!hasChinese(before) || before.startsWith('[') || /报\s*告$/.test(before)) return false
  if (/[。！？；：!?;:”》）)…]$/.test(before) || lastLine.length < fullLine) return false
  return !/^[（(【[#•·\-—]/.test(text) && !/^\d{4}\s*年政府信息公开/.test(text)
}

/** Whether a line is the title of a report: below the site's own line about it, never the rest of that line. */
function isReportTitle(text: string): boolean {
  return /^[^，。；]{0,50}\d{4}年度?政府信息公开(工作)?(年度)?报告$/.test(text.replace(/\s+/g, ''))
}

/** Latin words keep a space between them, Chinese characters do not. */
function gapBetween(before: string, text: string): string {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(text) ? ' ' : ''
}
