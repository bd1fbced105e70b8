import { formatQuantity, type Quantity } from '../../../report/quantity'
import type { CheckContext } from '../../engine/context'
import type { Found, Rule } from '../../engine/rule'
import { exactGroups, mentionsOf } from '../../facts/stated'
import { possibleSums } from '../../facts/stated-sums'
import { spanPlace } from '../../facts/printed-text'
import { quote } from '../../facts/stated-words'
import type { PrintedBlock } from '../../../report/printed'

interface Told {
  readonly block: PrintedBlock
  readonly value: Quantity
  readonly from: number
  readonly to: number
}

/**
 * One quantity told twice with different numbers.
 * Fires: 收到申请5件 in 一 and 收到申请6件 in 六; 全年通过门户网站发布信息249条 and again 259条.
 * Silent: 159条 in key fields and 249条 on the site; 42条 on the site and 252条 by 微信; 收到5件 and 7件 with 2 from last year.
 */
export const statedTwice: Rule = {
  id: 'text.stated-twice',
  description: '同一数量在正文中前后应当一致。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确',
  severities: ['hint'],
  *check(context) {
    yield* twice(byTopic(context))
    yield* twice(byWords(context))
  },
}

/** Quantities of the tables, by topic; a number that an honest reading of the table explains is left out. */
function byTopic(context: CheckContext): Map<string, Told[]> {
  const told = new Map<string, Told[]>()
  for (const { topics, statements } of exactGroups(context)) {
    const [topic] = topics
    const [first] = statements
    if (!topic || topics.length > 1 || topic === 'handled' || topic.startsWith('applicant.')) continue
    if (statements.every(({ value }) => value === first?.value)) continue
    const sums = possibleSums(context, topics).slice(1)
    const ofCases = /^(reconsideration|litigation)/.test(topic)
    for (const { block, statement, value } of statements) {
      if ((ofCases && !statement.ofDisclosure) || sums.some((sum) => sum.value === value)) continue
      add(told, topic, { block, value, from: statement.from, to: statement.to })
    }
  }
  return told
}

/** Other totals, by their very words. */
function byWords(context: CheckContext): Map<string, Told[]> {
  const told = new Map<string, Told[]>()
  for (const { block, one } of mentionsOf(context, 'totals'))
    if ((one.year ?? context.report.year) === context.report.year)
      add(told, one.about, { block, value: one.value, from: one.from, to: one.to })
  return told
}

function add(told: Map<string, Told[]>, key: string, one: Told) {
  const known = told.get(key)
  if (known) known.push(one)
  else told.set(key, [one])
}

function* twice(told: Map<string, Told[]>): Iterable<Found> {
  for (const [first, ...others] of told.values()) {
    const other = others.find((one) => one.value !== first?.value)
    if (!first || !other) continue
    yield {
      message: `同一数量前后不一致：一处写${quote(first.block, first)}，另一处写${quote(other.block, other)}，请核对。`,
      places: [spanPlace(first.block, first), spanPlace(other.block, other)],
      expected: formatQuantity(first.value),
      actual: formatQuantity(other.value),
    }
  }
}
