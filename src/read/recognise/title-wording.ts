import { halfWidth, yearOf } from './dates'

/** What the words of a title tell; the year is absent where the title does not name it. */
export interface TitleWords {
  /** The words of the title, without what stands around it. */
  readonly text: string
  readonly agency: string
  readonly year?: number
}

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

/** 〈agency〉政府信息公开工作年度报告, or with a year of which the figures are lost or were never put in: ××年, 202 年, 年. */
const withoutYear = new RegExp(
  `^(?:关于)?([^，,《》]{0,50}?)(?:关于)?(?:[(（]?(?:[\\d×xX*＊_○〇?？]{1,4})?年度?[)）]?)?${work}(?:情况)?的?(?:年度|年)(?:工作)?报告$`,
)

/** The year of a title in a line of its own. */
const yearAlone = new RegExp(`^[(（]?${year}[)）]?$`)

const space = /[\s\u00a0\u3000]+/g

/** Whether a line may be the last one of a title. */
export function mayEndTitle(line: string): boolean {
  const words = halfWidth(line).replace(space, '')
  return /报告|年报/.test(words) || yearAlone.test(words)
}

/** Reads a title, one that tells its year; undefined where it is none. `above`: a part that must not be all of it. */
export function titleWords(text: string, above = ''): TitleWords | undefined {
  const clean = cleaned(text)
  const match = wording.exec(halfWidth(text).replace(space, ''))
  if (!match) return inOtherOrder(clean)
  // Lines that tell it all without the last one are a title by themselves.
  if (match[0].length <= above.replace(space, '').length) return undefined
  const found = yearOf(match[2]!)
  return found ? { text: clean, agency: agencyOf(clean), year: found } : undefined
}

/** Reads a title that does not name its year. */
export function titleWithoutYear(text: string): TitleWords | undefined {
  const clean = cleaned(text)
  const match = withoutYear.exec(clean.replace(/[０-９]/g, halfWidth).replace(space, ''))
  return match ? { text: clean, agency: match[1]!.replace(/^附件\d*[:：]?/, '') } : undefined
}

/**
 * The title in what a file says of itself (<title>), between the names of columns and sites:
 * 〈title〉_〈site〉, 〈title〉-〈column〉-〈site〉, 〈site〉 〈title〉.
 */
export function titleInHead(head: string): TitleWords | undefined {
  const parts = head
    .split(/[_|｜>»·•【】[\]]|\s*[-—–－]+\s*/)
    .flatMap((part) => [part, ...lastWords(part)])
    .map((part) => part.trim())
    .filter((part) => part !== '' && part.length <= 90)
  let best: TitleWords | undefined
  for (const part of parts) {
    const read = titleWords(part) ?? titleWithoutYear(part)
    if (!read) continue
    const match = wording.exec(halfWidth(part).replace(space, ''))
    const title = match ? { ...read, text: cleaned(read.text).slice(0, match[0].length) } : read
    if (title.agency !== '' && (!best || worth(title) > worth(best))) best = title
  }
  return best
}

/** A title that names its year is worth more, and one without the name of a site before the agency's. */
function worth({ agency: name, year: named }: TitleWords): number {
  return (named ? 2 : 0) + (/(网站?|门户|平台|专栏|年报|公开)/.test(name) || name.includes(' ') ? 0 : 1)
}

/** The ends of a text that begin behind a space. */
function lastWords(text: string): string[] {
  const words = text.trim().split(space)
  return words.slice(1, 8).map((_, at) => words.slice(at + 1).join(' '))
}

/** The printed title keeps the words as typed; spaces between Chinese characters and figures are the file's. */
function cleaned(text: string): string {
  return text
    .replace(/[\t\n\r]/g, '')
    .replace(/(?<=[^A-Za-z0-9])[\s\u00a0\u3000]+|[\s\u00a0\u3000]+(?=[^A-Za-z0-9])/g, '')
}

/** 2021年度〈agency〉政府信息公开工作年度报告, 〈agency〉政府信息公开工作年度报告（2021年） and the like. */
function inOtherOrder(text: string): TitleWords | undefined {
  for (const { pattern, ...groups } of otherOrders) {
    const match = pattern.exec(text.replace(/[０-９]/g, halfWidth))
    const found = match && yearOf(match[groups.year]!)
    if (match && found) return { text, agency: match[groups.agency]!, year: found }
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
