import { textWidth } from './measures'

/** Word processors put a quarter of a character between Chinese and numerals. */
const besideNumerals = /(?<=[\u3400-\u9fff])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=[\u3400-\u9fff])/g
const lineLength = (line: string): number => textWidth(line) + (line.match(besideNumerals)?.length ?? 0) / 4

/** 二号 characters in a line: 442.2 pt / 22 pt. */
const lineWidth = 20

/** Where a title may break without tearing a word: after an agency's rank, before the parts of the fixed wording. */
const goodBreaks = [
  /(?:省|自治区|自治州|市|盟|区|县|旗|镇|乡|街道|委员会|政府|公司|局|中心)(?=.)/g,
  /(?=政府信息公开|工作年度报告|年度报告|办公室|管理|服务|监督)/g,
  // 和 begins a line; the words that names of agencies are made of stay whole.
  /(?=[和与及])/g,
  new RegExp(
    `(?<![和与及])(?=${[
      '人力资源|社会保障|综合行政执法|行政审批|自然资源|规划|建设|住房|城乡|农业|农村|生态环境|市场|应急|退役军人',
      '文化|广电|旅游|卫生|健康|医疗保障|交通|运输|水利|水务|发展|改革|教育|科学技术|科技|工业|信息化|民族|宗教',
      '经济|高新技术|国有资产|机关事务|乡村振兴|大数据|金融|体育|档案|商务|统计|政务',
    ].join('|')})`,
    'g',
  ),
]

/**
 * A title in lines: one if it fits, else broken where words end, after the agency's name by preference, in the shape of a
 * trapezoid or a diamond (GB/T 9704-2012, 7.3.1: 词意完整、排列对称、长短适宜、间距恰当). A title with line breaks of the
 * clerk's own keeps them.
 */
export function titleLines(title: string, agency = ''): readonly string[] {
  if (title.includes('\n')) return title.split('\n').filter((line) => line.trim() !== '')
  return balancedLines(title, lineWidth, agency)
}

/**
 * Words in lines of at most `room` characters: one if they fit, else the fewest, of like length, broken where words end;
 * as they are if four lines do not hold them, so that the word processor breaks them.
 */
export function balancedLines(words: string, room: number, agency = ''): readonly string[] {
  if (lineLength(words) <= room) return [words]
  const costs = breakCosts(words, agency)
  const best = layouts(words, costs, room)
    .map((lines) => ({ lines, cost: costOf(lines, costs) }))
    .sort((one, other) => one.cost - other.cost)[0]
  return best?.lines ?? [words]
}

/** A line of a title in the words that it may break between where it does not fit a narrow screen. */
export function titleWords(line: string): readonly string[] {
  const places = [...breakCosts(line, '')]
    .filter(([, cost]) => cost < torn)
    .map(([at]) => at)
    .sort((a, b) => a - b)
  return [0, ...places].map((from, index) => line.slice(from, places[index] ?? line.length))
}

/**
 * The gap below a title of this height: about a line, so that the text after it stands on the page's grid of lines again.
 * Both in the same unit.
 */
export function titleGap(height: number, line: number): number {
  const gap = line - (height % line)
  return gap < line / 2 ? gap + line : gap
}

type Costs = ReadonlyMap<number, number>

/** What it costs to break inside a word. */
const torn = 100

/** What a break costs at each place of the title where one is possible; characters with marks after them have none. */
function breakCosts(title: string, agency: string): Map<number, number> {
  const costs = new Map<number, number>()
  for (let at = 2; at <= title.length - 2; at++)
    if (!/[0-9a-zA-Z]/.test(title[at] ?? '') || !/[0-9a-zA-Z]/.test(title[at - 1] ?? ''))
      if (!/[\udc00-\udfff、，。）》”]/.test(title[at] ?? '')) costs.set(at, torn)
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

/** All ways to break at the given places into two, three or, where those do not hold it, four lines that fit. */
function layouts(title: string, costs: Costs, room: number): string[][] {
  const places = [...costs.keys()].sort((a, b) => a - b)
  const fits = (line: string) => lineLength(line) <= room
  const two = places.map((at) => [title.slice(0, at), title.slice(at)]).filter((lines) => lines.every(fits))
  if (two.some((lines) => breaksWell(lines, costs))) return two
  const three = places.flatMap((first) => {
    const top = title.slice(0, first)
    if (!fits(top)) return []
    return places
      .filter((second) => second > first)
      .map((second) => [top, title.slice(first, second), title.slice(second)])
  })
  const fitting = [...two, ...three.filter((lines) => lines.every(fits))]
  return fitting.some((lines) => breaksWell(lines, costs)) ? fitting : [...fitting, ...four(title, costs, fits)]
}

/** In four lines, breaking at good places only; a title that no three lines hold without tearing a word. */
function four(title: string, costs: Costs, fits: (line: string) => boolean): string[][] {
  const good = [...costs].filter(([, cost]) => cost < torn).map(([at]) => at)
  return good.flatMap((first) =>
    good
      .filter((second) => second > first)
      .flatMap((second) =>
        good
          .filter((third) => third > second)
          .map((third) => [
            title.slice(0, first),
            title.slice(first, second),
            title.slice(second, third),
            title.slice(third),
          ])
          .filter((lines) => lines.every(fits)),
      ),
  )
}

function breaksWell(lines: readonly string[], costs: Costs): boolean {
  let at = 0
  return lines.slice(0, -1).every((line) => (costs.get((at += line.length)) ?? 0) < torn)
}

function costOf(lines: readonly string[], costs: Costs): number {
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
