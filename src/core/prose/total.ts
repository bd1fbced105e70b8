import type { Quantity } from '../report/quantity'
import { placedIn, placedSpan } from './list'
import type { Passage } from './passage'
import { scopeOf } from './scope'
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

const claimsTotal = /共|总计|合计|累计|全年/
const idle =
  /20\d\d年度?|本年度?|今年|全年|年度|我(局|区|镇|市|县|委|办|街道)|本(机关|单位|局|镇)|政府|各类|共计|总计|合计|累计|共|了|，/g
const shortest = 6

/** The totals of a text; words too short to tell one quantity from another are left out. */
export function totalsOf(passages: readonly Passage[], statements: readonly Statement[]): readonly Total[] {
  let ofTables: Set<Statement['measured']> | undefined
  const totals: Total[] = []
  for (const passage of passages) {
    if (passage.counts.length === 0 || passage.clause.aside || passage.within || !claimsTotal.test(passage.clause.text))
      continue
    ofTables ??= new Set(statements.map((statement) => statement.measured))
    for (const placed of placedIn(passage)) {
      const { count, words } = placed
      const key = words.replace(idle, '')
      if (ofTables.has(count) || count.approximate || count.value === undefined || key.length < shortest) continue
      if (scopeOf(words) === 'part' || /其中|、/.test(key)) continue
      totals.push({ about: `${key}#${count.unit}`, value: count.value, year: passage.year, ...placedSpan(placed) })
    }
  }
  return totals
}
