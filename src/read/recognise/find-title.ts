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
const year = '([\\d〇零○一二三四五六七八九]{4})年度?'
const agency = '(?:关于)?([^，,《》]{2,50}?)(?:关于)?'
const work = '(?:政府信息公开|政务公开)(?:工作)?'
const report = '(?:情况)?的?(?:(?:年度|年)?(?:工作)?报告|年报)'

/** 〈agency〉2021年政府信息公开工作年度报告, whatever stands behind. */
const wording = new RegExp(`^([^，,]*?)${year}${work}${report}`)

/** The same words in another order, and nothing besides: the agency and the year, in which group each stands. */
const otherOrders: readonly { readonly pattern: RegExp; readonly agency: 1 | 2; readonly year: 1 | 2 }[] = [
  { pattern: new RegExp(`^${year}${agency}${work}${report}$`), agency: 2, year: 1 },
  { pattern: new RegExp(`^${agency}${work}${report}[(（]?${year}[)）]?$`), agency: 1, year: 2 },
  { pattern: new RegExp(`^${agency}${work}${year}(?:工作)?报告$`), agency: 1, year: 2 },
]

/** The year of a title in a line of its own below the words. */
const yearAlone = new RegExp(`^[(（]?${year}[)）]?$`)

/**
 * Finds the title, often broken over lines (agency / rest), in the blocks before `end`. The line nearest above the
 * text counts: sites repeat the title in their own head.
 */
export function findTitle(blocks: readonly Block[], end: number): FoundTitle | undefined {
  let best: FoundTitle | undefined
  for (let at = 0; at < end; at++) {
    const line = lineAt(blocks, at)
    const words = line?.replace(space, '') ?? ''
    if (line === undefined || line.length > 90 || !(/报告|年报/.test(words) || yearAlone.test(halfWidth(words))))
      continue
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
  let above = ''
  for (let at = from; at <= to; at++) {
    above = text
    const line = lineAt(blocks, at)
    if (line === undefined || line.length > 90 || /[。；：:]/.test(line)) return undefined
    text += /[A-Za-z]$/.test(text) ? ` ${line}` : line
  }
  const squeezed = halfWidth(text).replace(space, '')
  const match = wording.exec(squeezed)
  // Lines that tell it all without the last one are a title by themselves.
  if (match && match[0].length <= above.replace(space, '').length) return undefined
  // The printed title keeps the words as typed; spaces between Chinese characters and figures are the file's.
  const clean = text
    .replace(/[\t\n\r]/g, '')
    .replace(/(?<=[^A-Za-z0-9])[\s\u00a0\u3000]+|[\s\u00a0\u3000]+(?=[^A-Za-z0-9])/g, '')
  if (!match) return inOtherOrder(clean, from, to)
  const year = yearOf(match[2]!)
  return year ? { from, to: to + 1, text: clean, agency: agencyOf(clean), year } : undefined
}

/** 2021年度〈agency〉政府信息公开工作年度报告, 〈agency〉政府信息公开工作年度报告（2021年） and the like. */
function inOtherOrder(text: string, from: number, to: number): FoundTitle | undefined {
  for (const { pattern, ...groups } of otherOrders) {
    const match = pattern.exec(text.replace(/[０-９]/g, halfWidth))
    const year = match && yearOf(match[groups.year]!)
    if (match && year) return { from, to: to + 1, text, agency: match[groups.agency]!, year }
  }
  return undefined
}

/** The agency as written before the year, brackets of its name kept. */
function agencyOf(title: string): string {
  const at = title.search(/(?:[\d０-９〇零○一二三四五六七八九]\s*){4}年/)
  return (at < 0 ? '' : title.slice(0, at))
    .replace(/^(关于|附件\d*[:：]?)/, '')
    .replace(/关于$/, '')
    .replace(/[《“"]+$|^[《“"]+/g, '')
    .trim()
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
