import { plainText, type Block } from '../../core/document/document'
import { halfWidth, yearOf } from './dates'

/** The title of a report and what it tells. */
export interface FoundTitle {
  /** Index of its first block, and behind its last. */
  readonly from: number
  readonly to: number
  /** As read, in one line. */
  readonly text: string
  readonly agency: string
  readonly year: number
}

const space = /[\s\u00a0\u3000]+/g
const wording = /^(.*?)([\d〇零○一二三四五六七八九]{4})年(?:度)?(?:政府信息公开|政务公开)(?:工作)?(?:的)?(?:年度|年)?(?:工作)?报告/

/**
 * Finds the title, often broken over lines (agency / rest), in the blocks before `end`. The line nearest above the
 * text counts: sites repeat the title in their own head.
 */
export function findTitle(blocks: readonly Block[], end: number): FoundTitle | undefined {
  let best: FoundTitle | undefined
  for (let at = 0; at < end; at++) {
    const line = lineAt(blocks, at)
    if (line === undefined || line.length > 90 || !/报告/.test(line.replace(space, ''))) continue
    for (const lines of [1, 2, 3]) {
      const from = at - lines + 1
      if (from < 0) break
      const title = titleOf(blocks, from, at)
      if (!title) continue
      // More lines only where the fewer held no agency.
      if (title.agency !== '' || lines === 3 || from === 0) {
        best = prefer(best, title)
        break
      }
      best = prefer(best, title)
    }
  }
  return best
}

function prefer(before: FoundTitle | undefined, now: FoundTitle): FoundTitle {
  return before && before.agency !== '' && now.agency === '' ? before : now
}

function lineAt(blocks: readonly Block[], at: number): string | undefined {
  const block = blocks[at]
  return block?.type === 'text' ? plainText(block.runs).trim() : undefined
}

function titleOf(blocks: readonly Block[], from: number, to: number): FoundTitle | undefined {
  let text = ''
  for (let at = from; at <= to; at++) {
    const line = lineAt(blocks, at)
    if (line === undefined || line.length > 90 || /[。；：:]/.test(line)) return undefined
    text += /[A-Za-z]$/.test(text) ? ` ${line}` : line
  }
  const match = wording.exec(halfWidth(text).replace(space, ''))
  const year = match && yearOf(match[2]!)
  if (!match || !year) return undefined
  // The printed title keeps the words as typed; spaces between Chinese characters and figures are the file's.
  const clean = text.replace(/[\t\n\r]/g, '').replace(/(?<=[^A-Za-z0-9])[\s\u00a0\u3000]+|[\s\u00a0\u3000]+(?=[^A-Za-z0-9])/g, '')
  return { from, to: to + 1, text: clean, agency: agencyOf(clean), year }
}

/** The agency as written before the year, brackets of its name kept. */
function agencyOf(title: string): string {
  const at = title.search(/[\d０-９〇零○一二三四五六七八九]{4}\s*年/)
  return (at < 0 ? '' : title.slice(0, at)).replace(/^(关于|附件\d*[:：]?)/, '').replace(/[《“"]+$|^[《“"]+/g, '').trim()
}

/** Agency and year from the text where no title tells them: 现公布……2021年政府信息公开工作年度报告. */
export function factsFromText(text: string): { agency: string; year: number } | undefined {
  const match =
    /(?:现公布|现将|发布|编制)([^，。；《》“”]{2,40}?)(\d{4})年度?政府信息公开(?:工作)?年度报告/.exec(text) ??
    /结合(\d{4})年([^，。；《》“”]{2,40}?)政府信息公开工作实际/.exec(text)
  if (!match) return undefined
  const [first, second] = [match[1]!.trim(), match[2]!.trim()]
  const year = yearOf(/^\d{4}$/.test(first) ? first : second)
  const agency = /^\d{4}$/.test(first) ? second : first
  return year ? { agency, year } : undefined
}
