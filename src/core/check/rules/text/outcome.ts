import type { Claim } from '../../../prose/claim'
import type { Noun } from '../../../prose/figure'
import { formatQuantity } from '../../../report/quantity'
import { role, type Role } from '../../../template/roles'
import type { PrintedBlock } from '../../../report/printed'
import type { CheckContext } from '../../engine/context'
import type { Rule } from '../../engine/rule'
import { mentionsOf } from '../../facts/stated'
import { isOwnArea } from '../../facts/own-area'
import { sumOfRoles } from '../../facts/stated-sums'
import { spanPlace } from '../../facts/printed-text'
import { quote, sumWords } from '../../facts/stated-words'

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
      if (claim.kind === 'all-answered' || claim.kind === 'all-of') continue
      if ((claim.year ?? context.report.year) !== context.report.year) continue
      if (!isOwnArea(claim.area, context.report.agency.name)) continue
      const corrected = claim.kind === 'all-closed' ? undefined : against(context, claim, role.corrected)
      const pending = against(context, claim, role.pending)
      const found = corrected ?? (namesPending(context, block) ? undefined : pending)
      if (!found) continue
      yield {
        severity: corrected || claim.kind === 'all-closed' ? 'warning' : 'hint',
        message: corrected
          ? `正文写${quote(block, claim)}，但${sumWords(found, context.template)}，请核对。`
          : `正文写${quote(block, claim)}，但${sumWords(found, context.template)}，结果未定，请核对这样写是否合适。`,
        places: [spanPlace(block, claim), ...found.cells.map((cell) => ({ in: 'cell', cell }) as const)],
        expected: '0',
        actual: formatQuantity(found.value),
      }
    }
  },
}

/** The ways of table 四 that a noun of the text means. */
export const waysOf = (noun: Noun): readonly Role[] =>
  noun === 'litigation' ? [role.direct, role.subsequent] : [noun as Role]

function against(context: CheckContext, claim: Claim, result: Role) {
  const spoken = claim.cases.length > 0 ? claim.cases : (['reconsideration', 'litigation'] as const)
  const ways = [...new Set(spoken.flatMap(waysOf))].map((way) => [way, result] as const)
  const sum = sumOfRoles(context.cells, context.template, ...ways)
  if (!sum || sum.value <= 0n) return undefined
  const cells = sum.cells.filter((cell) => {
    const reading = context.cells.reading(cell)
    return reading.kind === 'number' && reading.value > 0n
  })
  return { value: sum.value, cells }
}

/** Whether the paragraph itself names the pending ones. */
function namesPending(context: CheckContext, block: PrintedBlock): boolean {
  return mentionsOf(context, 'statements').some(
    (one) => one.block === block && one.one.topics[0]!.endsWith('.pending') && one.one.value !== 0n,
  )
}
