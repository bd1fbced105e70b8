import { plainText, type Block } from '../../core/document/document'
import { looksLikeAgency, signsFor } from './agency-name'
import { dateOf } from './dates'
import { plain } from './normalise'
import { isFooter } from './residue'

/** The end of a report: where its text ends, who signed and when. */
export interface Signature {
  /** Index behind the last block of the text. */
  readonly end: number
  /** Index behind the signature and the date: what follows is no part of the report. */
  readonly behind: number
  readonly agency?: string
  readonly date?: string
}

/** What stands beside the name: （公章）, 报送单位：. */
const sealed = /[\s\u00a0\u3000]*[（(]\s*(加?盖?公?章|签章|印章)\s*[)）]$/
const asked = /^(报送|填报|编制|发布)?单位(名称)?\s*[:：]\s*/

/** Name and date in one line. */
const inOneLine = /^(.{2,40}?)[\s\u00a0\u3000]*((?:\d{4}|[〇零○一二三四五六七八九]{4})\s*年.{2,12}日)$/

/**
 * Finds 落款 and date at the end of the last section: a line that is a date, with a short line above or below it, or both
 * in one line; the name alone where there is no date. Without one the text ends where the foot of a page begins.
 *
 * @param agency the agency of the report as far as it is known; "" takes any line that may be the name of one
 */
export function readSignature(blocks: readonly Block[], from: number, to: number, agency: string): Signature {
  const line = (at: number) => {
    const block = at >= from && at < to ? blocks[at] : undefined
    return block?.type === 'text' ? plainText(block.runs).trim() : undefined
  }
  const beside = (at: number, step: 1 | -1) => {
    let next = at + step
    while (line(next) === '') next += step
    return next
  }
  const nameAt = (at: number) => {
    const text = inOne(line(at))?.replace(sealed, '').replace(asked, '')
    return text !== undefined && isSigned(text, agency) ? text : undefined
  }
  const foot = footOf(line, from, to)
  for (let at = foot - 1; at >= from; at--) {
    const text = line(at)
    if (text === undefined || text === '') continue
    const both = inOneLine.exec(text)
    const date = dateOf(text) ?? (both && isSigned(both[1]!, agency, true) ? dateOf(both[2]!) : undefined)
    if (!date) continue
    if (dateOf(text) === undefined) return { end: at, behind: at + 1, agency: both![1]!.trim(), date }
    const [above, below] = [beside(at, -1), beside(at, 1)]
    const before = beside(above, -1)
    if (standsOver(line(before), line(above), agency)) return { end: before, behind: at + 1, agency, date }
    const name = nameAt(above)
    if (name !== undefined) return { end: above, behind: at + 1, agency: name, date }
    const under = below < foot ? nameAt(below) : undefined
    if (under !== undefined) return { end: at, behind: below + 1, agency: under, date }
    return { end: at, behind: at + 1, date }
  }
  // A name without a date: only a line that says the agency's name, nothing that may be text.
  const last = beside(foot, -1)
  const name = agency === '' ? undefined : inOne(line(last))?.replace(sealed, '').replace(asked, '')
  return name !== undefined && name.length >= 3 && isSigned(name, agency, true)
    ? { end: last, behind: last + 1, agency: name }
    : { end: foot, behind: foot }
}

/** Whether the agency's name stands over two paragraphs, which is what sites make of its lines. */
function standsOver(first: string | undefined, second: string | undefined, agency: string): boolean {
  return !!first && !!second && agency !== '' && plain(first + second) === plain(agency)
}

/** A long name stands over two lines of one paragraph. */
function inOne(lines: string | undefined): string | undefined {
  return lines?.replace(/\s*\n\s*/g, '')
}

/** Where the foot of a page begins. */
function footOf(line: (at: number) => string | undefined, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const text = line(at)
    if (text !== undefined && isFooter(text)) return at
  }
  return to
}

/** Whether a line is a name that signs: the agency's, in full or shorter, or another body's where `own` is not asked. */
function isSigned(name: string, agency: string, own = false): boolean {
  if (agency !== '' && plain(name) === plain(agency)) return true
  if (name.length > 40 || /[。；，！？,;!?：:]/.test(name)) return false
  if (/^[（(]?[一二三四五六七八九十\d]{1,2}[、.）)]/.test(name)) return false
  if (agency === '') return looksLikeAgency(name)
  if (signsFor(name, agency)) return true
  const startsAlike = plain(name).startsWith(plain(agency)) || plain(agency).startsWith(plain(name))
  return !own && (startsAlike || looksLikeAgency(name))
}
