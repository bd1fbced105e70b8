import { has, Holds } from './holds'
import type { Quantity } from '../report/quantity'
import { spanOf, type Figure } from './figure'
import type { Statement } from './statement'

/** A total of something that no statutory table holds: 全年通过门户网站发布信息249条. */
export interface Total {
  /** The words without year and 共, and the measure word: the same words mean the same quantity. */
  readonly about: string
  readonly value: Quantity
  readonly year: number | undefined
  readonly from: number
  readonly to: number
}

const idle =
  /20\d\d年度?|本年度?|今年|全年|年度|我(局|区|镇|市|县|委|办|街道)|本(机关|单位|局|镇)|政府|各类|共计|总计|合计|累计|共|了|，/g
const shortest = 6

/**
 * The totals of a text that none of its statements holds; words too short to tell one quantity from another are left out.
 */
export function totalsOf(all: readonly Figure[], statements: readonly Statement[]): readonly Total[] {
  const totals: Total[] = []
  for (const figure of all) {
    const { passage, number, shares, whole, change } = figure
    const { clause, within, year } = passage
    if (number.kind !== 'count' || number.approximate || number.value === undefined || whole || change) continue
    if (clause.aside || within || !has(passage.kinds, Holds.sum)) continue
    if (statements.some((one) => one.figure === figure)) continue
    const words = wordsBefore(figure)
    const key = words.replace(idle, '')
    if (key.length < shortest || /其中|、/.test(key) || [...shares].some((share) => share !== 'channel')) continue
    totals.push({ about: `${key}#${number.unit}`, value: number.value, year, ...spanOf(figure) })
  }
  return totals
}

/** The words before a number, from the number before it. */
function wordsBefore({ passage, number, at }: Figure): string {
  const { tokens, clause } = passage
  let i = at - 1
  while (i >= 0 && tokens[i]!.number?.kind !== 'count') i--
  return clause.text.slice(i < 0 ? 0 : tokens[i]!.to, number.from)
}
