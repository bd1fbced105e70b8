import { textWidth } from './measures'

/** 二号 characters in a line: 442.2 pt / 22 pt. */
const lineWidth = 20

/** Where a title may break without tearing a word: after an agency's rank, before the parts of the fixed wording. */
const goodBreaks = [
  /(?:省|自治区|自治州|市|盟|区|县|旗|镇|乡|街道|委员会|政府|公司)(?=.)/g,
  /(?=政府信息公开|工作年度报告|年度报告|办公室|管理|服务|监督)/g,
]

/**
 * A title in lines: one if it fits, else broken where words end, after the agency's name by preference, in the shape of a
 * trapezoid or a diamond (GB/T 9704-2012, 7.3.1: 词意完整、排列对称、长短适宜、间距恰当). A title with line breaks of the
 * clerk's own keeps them.
 */
export function titleLines(title: string, agency = ''): readonly string[] {
  if (title.includes('\n')) return title.split('\n').filter((line) => line.trim() !== '')
  if (textWidth(title) <= lineWidth) return [title]
  const costs = breakCosts(title, agency)
  const best = layouts(
    title,
    [...costs.keys()].sort((a, b) => a - b),
  )
    .map((lines) => ({ lines, cost: costOf(lines, costs) }))
    .sort((one, other) => one.cost - other.cost)[0]
  // Longer than three lines hold: the word processor breaks it.
  return best?.lines ?? [title]
}

/**
 * The gap below a title of this height: about a line, so that the text after it stands on the page's grid of lines again.
 * Both in the same unit.
 */
export function titleGap(height: number, line: number): number {
  const gap = line - (height % line)
  return gap < line / 2 ? gap + line : gap
}

/** What a break costs at each place of the title where one is possible; characters with marks after them have none. */
function breakCosts(title: string, agency: string): Map<number, number> {
  const costs = new Map<number, number>()
  for (let at = 2; at <= title.length - 2; at++)
    if (!/[0-9a-zA-Z]/.test(title[at] ?? '') || !/[0-9a-zA-Z]/.test(title[at - 1] ?? ''))
      if (!/[\udc00-\udfff、，。）》”]/.test(title[at] ?? '')) costs.set(at, 100)
  for (const pattern of goodBreaks)
    for (const match of title.matchAll(pattern)) {
      const at = match.index + match[0].length
      if (costs.has(at)) costs.set(at, 12)
    }
  // Never between the year and 年: 〈agency〉 / 2025年政府信息公开工作年度报告.
  const year = title.search(/\d{4}年/)
  if (year > 0 && costs.has(year)) costs.set(year, 2)
  if (year >= 0) costs.delete(year + 4)
  if (agency !== '' && title.startsWith(agency) && costs.has(agency.length)) costs.set(agency.length, 0)
  return costs
}

/** All ways to break at the given places into two or three lines that fit. */
function layouts(title: string, places: readonly number[]): string[][] {
  const fits = (line: string) => textWidth(line) <= lineWidth
  const two = places.map((at) => [title.slice(0, at), title.slice(at)]).filter((lines) => lines.every(fits))
  if (two.length > 0) return two
  const three = places.flatMap((first) => {
    const top = title.slice(0, first)
    if (!fits(top)) return []
    return places
      .filter((second) => second > first)
      .map((second) => [top, title.slice(first, second), title.slice(second)])
  })
  return three.filter((lines) => lines.every(fits))
}

function costOf(lines: readonly string[], costs: ReadonlyMap<number, number>): number {
  const widths = lines.map(textWidth)
  let at = 0
  let cost = Math.max(...widths) - Math.min(...widths)
  for (const line of lines.slice(0, -1)) {
    at += line.length
    cost += costs.get(at) ?? 0
  }
  // An hourglass and a rectangle are what the standard's trapezoid and diamond exclude.
  const [top = 0, middle = 0, bottom = 0] = widths
  return widths.length === 3 && middle < top && middle < bottom ? cost + 30 : cost
}
