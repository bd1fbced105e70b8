import type { Claim } from '../../../prose/claim'
import { formatQuantity } from '../../../report/quantity'
import type { CheckContext } from '../../engine/context'
import type { Rule } from '../../engine/rule'
import { mentionsOf } from '../../facts/stated'
import { isOwnArea } from '../../facts/own-area'
import { sumOf } from '../../facts/stated-sums'
import { quote, spanPlace } from '../../facts/stated-words'

const cases = {
  reconsideration: ['reconsideration'],
  litigation: ['direct', 'subsequent'],
} as const

/**
 * 均获维持, 零败诉, 未被纠错 against 结果纠正 and 尚未审结 of table 四.
 * Fires: 行政复议均获维持 with 结果纠正 1 (warning) or 尚未审结 1 (hint); 行政诉讼零败诉 with 结果纠正 1.
 * Silent: 没有行政诉讼败诉的情形 with zeros; 历年均获维持.
 */
export const outcome: Rule = {
  id: 'text.outcome',
  description: '正文写复议、诉讼均获维持、零败诉、未被纠错时，表四的“结果纠正”应当为0；尚未审结的，不宜写全部维持。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确；表四',
  severities: ['warning', 'hint'],
  *check(context) {
    for (const { block, one: claim } of mentionsOf(context, 'claims')) {
      if (claim.kind === 'all-answered' || (claim.year ?? context.report.year) !== context.report.year) continue
      if (!isOwnArea(claim.area, context.report.agency.name)) continue
      const corrected = against(context, claim, 'corrected')
      const pending = against(context, claim, 'pending')
      const found = corrected ?? pending
      if (!found) continue
      yield {
        severity: corrected ? 'warning' : 'hint',
        message: corrected
          ? `正文写${quote(block, claim)}，但表四“结果纠正”有${formatQuantity(found.value)}件，请核对。`
          : `正文写${quote(block, claim)}，但表四还有${formatQuantity(found.value)}件“尚未审结”，结果未定，请核对这样写是否合适。`,
        places: [spanPlace(block, claim), ...found.cells.map((cell) => ({ in: 'cell', cell }) as const)],
        expected: '0',
        actual: formatQuantity(found.value),
      }
    }
  },
}

function against(context: CheckContext, claim: Claim, result: 'corrected' | 'pending') {
  const spoken = claim.cases.length > 0 ? claim.cases : (['reconsideration', 'litigation'] as const)
  const columns = spoken.flatMap((one) => cases[one].map((group) => `disputes/cases/${group}-${result}`))
  const sum = sumOf(context.cells, columns)
  if (!sum || sum.value <= 0n) return undefined
  const cells = sum.cells.filter((cell) => {
    const reading = context.cells.reading(cell)
    return reading.kind === 'number' && reading.value > 0n
  })
  return { value: sum.value, cells }
}
