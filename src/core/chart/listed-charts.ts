import { spanOf, type Figure } from '../prose/figure'
import type { PartList } from '../prose/list'
import { formatQuantity } from '../report/quantity'
import type { ChartBlock, ChartFigure, ChartValue } from '../report/report'
import type { SuggestedChart } from './suggested-charts'

/** More slices than this are hard to tell apart. */
const mostSlices = 6
/** Longer words than this are a sentence and no label. */
const longestLabel = 24

/** The figure of the tables that stands at a span of the text, where one does. */
export type FigureAt = (from: number, to: number) => ChartFigure | undefined

/**
 * The charts of what a text lists (其中公告126条、动态84条): the lists are those that the checks read, each part named by the
 * words beside its number. A list of which a part has no name is left out.
 */
export function listedCharts(
  text: string,
  lists: readonly PartList[],
  year: number,
  figureAt: FigureAt = () => undefined,
): readonly SuggestedChart[] {
  return joined(lists).flatMap((list) => listedChart(text, list, year, figureAt) ?? [])
}

interface Listed {
  readonly wholes: readonly Figure[]
  readonly parts: readonly Figure[]
  readonly exhaustive: boolean
}

/** What the checks look at in several ways (自然人, 法人) is one list to whoever reads it. */
function joined(lists: readonly PartList[]): readonly Listed[] {
  const found = new Map<unknown, Listed>()
  for (const list of lists) {
    const before = found.get(list.wholes)
    const parts = before ? [...before.parts, ...list.parts] : list.parts
    found.set(list.wholes, {
      wholes: list.wholes,
      parts: [...new Set(parts)].sort((a, b) => spanOf(a).from - spanOf(b).from),
      exhaustive: before === undefined && list.exhaustive,
    })
  }
  return [...found.values()]
}

function listedChart(text: string, list: Listed, year: number, figureAt: FigureAt): SuggestedChart | undefined {
  const { parts, wholes, exhaustive } = list
  const labels = labelsOf(text, parts)
  if (parts.length < 2 || labels.some((label) => label === '' || label.length > longestLabel)) return undefined
  const whole = wholes[wholes.length - 1]
  const topic = whole ? plainName(nameBefore(text, spanOf(whole).from)) : ''
  const caption =
    topic && topic.length <= longestLabel ? `${year}年${topic}${topic.endsWith('情况') ? '' : '情况'}` : ''
  const unit = parts[0]!.number.unit
  const chart: ChartBlock = {
    type: 'chart',
    kind: exhaustive && parts.length <= mostSlices ? 'pie' : 'bar',
    labels,
    series: [{ name: '', values: parts.map((part) => valueOf(part, figureAt)) }],
    ...(unit ? { unit } : {}),
    ...(caption ? { caption } : {}),
  }
  return { title: labels.slice(0, 4).join('、') + (labels.length > 4 ? '…' : ''), chart }
}

function valueOf(part: Figure, figureAt: FigureAt): ChartValue {
  const { from, to } = spanOf(part)
  return figureAt(from, to) ?? formatQuantity(part.number.value ?? 0n)
}

function labelsOf(text: string, parts: readonly Figure[]): readonly string[] {
  const [first] = parts
  if (!first) return []
  const before = nameBefore(text, spanOf(first).from)
  const together = namesTogether(text, spanOf(first).from, parts.length)
  if (together && /分别/.test(before)) return together
  const named = parts.map((part) => plainName(nameBefore(text, spanOf(part).from)))
  // 126条公告、84条动态: the name stands behind the number.
  return named.every((name) => name === '') ? parts.map((part) => plainName(nameBehind(text, spanOf(part).to))) : named
}

/** 公告、动态、政策分别为126条、84条、3条: the names stand together, as many as there are numbers. */
function namesTogether(text: string, at: number, count: number): readonly string[] | undefined {
  const clause = /[^，。；：？！\n]*$/.exec(text.slice(0, at))?.[0] ?? ''
  const names = (clause.split('分别')[0] ?? '')
    .split(/[、和及与]/)
    .map(plainName)
    .filter(Boolean)
  return names.length >= count ? names.slice(-count) : undefined
}

const edge = /[，。；：？！、（）()\n\t\d％%]/

function nameBefore(text: string, at: number): string {
  let from = at
  while (from > 0 && !edge.test(text[from - 1]!)) from--
  // What is left of the number before is its measure word: 126条公告.
  const rest = text.slice(from, at)
  return /[\d％%]/.test(text[from - 1] ?? '') ? rest.replace(/^(件次|人次|万元|亿元|.)/, '') : rest
}

function nameBehind(text: string, at: number): string {
  let to = at
  while (to < text.length && !edge.test(text[to]!)) to++
  return text.slice(at, to)
}

/** A name without the words that only join it to its list, or say what was done with all of it. */
function plainName(words: string): string {
  const opened = words
    .trim()
    .replace(/^(全年|本年度?|今年|其中|包括|分别是?|含|有|是|为|另有|以及|及|和|与|并|通过|在|共|累计|的|了)+/, '')
    .replace(/(分别为?|为|有|达到?|共计?|合计|总计|累计|约|是|占|了|中)+$/, '')
  const name = opened.replace(/(主动)?(公开|发布|推送|更新|发放)(各类|政府)?(信息)?$/, '')
  return (name === '' ? opened : name).trim()
}
