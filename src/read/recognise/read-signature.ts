import { plainText, type Block } from '../../core/document/document'
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

/**
 * Finds 落款 and date at the end of the last section: a line that is a date, with a short line above it, or both in one
 * line. Without one the text ends where the foot of a page begins.
 */
export function readSignature(blocks: readonly Block[], from: number, to: number, agency: string): Signature {
  const line = (at: number) => {
    const block = blocks[at]
    return block?.type === 'text' ? plainText(block.runs).trim() : undefined
  }
  let foot = to
  for (let at = from; at < to; at++) {
    const text = line(at)
    if (text !== undefined && isFooter(text)) {
      foot = at
      break
    }
  }
  for (let at = foot - 1; at >= from; at--) {
    const text = line(at)
    if (text === undefined || text === '') continue
    const both = /^(.{2,40}?)[\s\u00a0\u3000]*((?:\d{4}|[〇零○一二三四五六七八九]{4})\s*年.{2,12}日)$/.exec(text)
    const date = dateOf(text) ?? (both && plain(both[1]!) === plain(agency) ? dateOf(both[2]!) : undefined)
    if (!date) continue
    if (dateOf(text) === undefined) return { end: at, behind: at + 1, agency: both![1]!.trim(), date }
    let above = at - 1
    while (above >= from && line(above) === '') above--
    const name = above >= from ? line(above)?.replace(sealed, '').replace(asked, '') : undefined
    const signs =
      name !== undefined &&
      name.length <= 40 &&
      !/[。；，！？,;!?：:]/.test(name) &&
      !/^[（(]?[一二三四五六七八九十\d]{1,2}[、.）)]/.test(name)
    const isName = signs && (agency === '' || related(plain(name), plain(agency)))
    return isName ? { end: above, behind: at + 1, agency: name, date } : { end: at, behind: at + 1, date }
  }
  return { end: foot, behind: foot }
}

/** Whether a name in the signature is the agency's, in full or shorter. */
function related(name: string, agency: string): boolean {
  return (
    name === agency ||
    agency.endsWith(name) ||
    name.endsWith(agency) ||
    agency.startsWith(name) ||
    name.startsWith(agency)
  )
}
