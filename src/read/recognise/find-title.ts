import { plainText, type Block } from '../../core/document/document'
import { guessAgencyKind } from '../../core/report/agency-kind'
import { looksLikeAgency } from './agency-name'
import { yearOf } from './dates'
import { plain } from './normalise'
import { mayEndTitle, titleWithoutYear, titleWords, type TitleWords } from './title-wording'

/** The title of a report in its blocks. */
export interface FoundTitle extends TitleWords {
  /** Index of its first block, and behind its last. */
  readonly from: number
  readonly to: number
}

/** Most lines of a title. */
const mostLines = 5

const longest = 90

/**
 * Finds the title, often broken over lines (agency / rest), in the blocks before `end`. What tells most counts, of two
 * alike the one nearest above the text: sites repeat the title in their own head.
 *
 * @param signed the name in the signature, which tells where a title over lines begins
 */
export function findTitle(blocks: readonly Block[], end: number, signed?: string): FoundTitle | undefined {
  let best: FoundTitle | undefined
  for (let at = 0; at < end; at++) {
    const line = lineAt(blocks, at)
    if (line === undefined || line.length > longest || !mayEndTitle(line)) continue
    const title = endingAt(blocks, at, signed)
    if (title && (!best || worth(title) >= worth(best))) best = title
  }
  return best
}

/** A year and an agency tell more than an agency, and that more than a year. */
function worth({ agency, year }: TitleWords): number {
  return (agency !== '' ? 2 : 0) + (year ? 1 : 0)
}

/** The title whose last line is `at`: as few lines as tell the most. */
function endingAt(blocks: readonly Block[], at: number, signed: string | undefined): FoundTitle | undefined {
  let best: FoundTitle | undefined
  for (let lines = 1; lines <= mostLines && at - lines + 1 >= 0; lines++) {
    const title = titleOf(blocks, at - lines + 1, at)
    if (title && (!best || worth(title) > worth(best) || isWhole(title, best, signed))) best = title
  }
  return best
}

/** Whether the line above belongs to the agency's name: the signature says so, or the line is a place and the name has none. */
function isWhole(longer: TitleWords, shorter: TitleWords, signed: string | undefined): boolean {
  const [whole, part] = [plain(longer.agency), plain(shorter.agency)]
  if (worth(longer) < worth(shorter) || part === '' || whole === part || !whole.endsWith(part)) return false
  if (signed !== undefined && plain(signed) === whole) return true
  const above = whole.slice(0, whole.length - part.length)
  const isPlace = /^[\u4e00-\u9fff]{1,12}[省市县区州旗盟镇乡]$/.test(above) && guessAgencyKind(above) !== 'other'
  return isPlace && plain(signed ?? '') !== part && !/^.{1,8}?[省市县区州旗盟镇乡]/.test(part)
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
    if (line === undefined || line.length > longest || /[。；：:]/.test(line)) return undefined
    text += /[A-Za-z]$/.test(text) ? ` ${line}` : line
  }
  const named = titleWords(text, above)
  if (named) return { ...named, from, to: to + 1 }
  const unnamed = titleWithoutYear(text)
  if (!unnamed || (above !== '' && titleWithoutYear(above))) return undefined
  // Without its year a title is known by its agency; lines of menus end as titles do (政府信息公开年报).
  const isName = unnamed.agency === '' ? from === to : looksLikeAgency(unnamed.agency)
  return isName ? { ...unnamed, from, to: to + 1 } : undefined
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
