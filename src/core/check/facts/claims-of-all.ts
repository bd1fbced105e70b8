import type { Claim } from '../../prose/claim'
import type { Noun } from '../../prose/figure'
import type { Topic } from '../../prose/topic'
import { formatQuantity } from '../../report/quantity'
import { role } from '../../template/roles'
import type { CheckContext } from '../engine/context'
import type { Found } from '../engine/rule'
import { spanPlace } from './printed-text'
import { quote, sumWords } from './stated-words'
import { isOwnArea } from './own-area'
import { mentionsOf } from './stated'
import { possibleSums } from './stated-sums'

/** Which claims a rule holds against the tables, and the topic of the row or column that they name. */
export type ClaimedTopic = (claim: Claim) => Topic | undefined

/**
 * Claims that all of a number are of one kind (均为自然人提交, 为其他结果) where the table holds fewer of that kind. Where
 * the number itself is in doubt, its own rule speaks.
 */
export function* claimsOfAll(context: CheckContext, topicOf: ClaimedTopic): Iterable<Found> {
  for (const { block, one: claim } of mentionsOf(context, 'claims')) {
    const topic = claim.kind === 'all-of' ? topicOf(claim) : undefined
    const value = claim.figure?.number.value
    if (!topic || value === undefined || claim.figure?.number.approximate) continue
    if ((claim.year ?? context.report.year) !== context.report.year) continue
    if (!isOwnArea(claim.area, context.report.agency.name)) continue
    const sums = possibleSums(context, [topic])
    const [first] = sums
    if (!first || sums.some((sum) => sum.value === value) || !isKnownTotal(claim, context)) continue
    yield {
      severity: 'warning',
      message: `正文写${quote(block, claim)}，但${sumWords(first, context.template)}，请核对。`,
      places: [spanPlace(block, claim), ...first.cells.map((cell) => ({ in: 'cell', cell }) as const)],
      expected: formatQuantity(first.value),
      actual: formatQuantity(value),
    }
  }
}

const totals: readonly Topic[] = ['handled']

/** Whether the number that all are of is one that the tables hold. */
function isKnownTotal({ figure, of }: Claim, context: CheckContext): boolean {
  const value = figure?.number.value
  if (of === 'result') return possibleSums(context, [casesTopic(figure!.counts[0]!)]).some((sum) => sum.value === value)
  const [group] = figure?.outcomes ?? []
  if (group !== undefined) return possibleSums(context, [`outcome.${group}`]).some((sum) => sum.value === value)
  return totals.some((topic) => possibleSums(context, [topic]).some((sum) => sum.value === value))
}

const casesTopic = (noun: Noun): Topic =>
  noun === 'direct' || noun === 'subsequent' ? `litigation.${noun}` : (noun as 'litigation')

/** The topic of a claim about the results of 复议 or 诉讼. */
export const resultClaimed: ClaimedTopic = ({ of, role: name, cases }) =>
  of === 'result' && cases.length === 1 && name ? `result.${cases[0] as 'litigation'}.${name}` : undefined

/** The topic of a claim about who applied. */
export const applicantClaimed: ClaimedTopic = ({ of, role: name }) =>
  of === 'applicant' && name ? `applicant.${name}` : undefined

/** The topic of a claim about what came of applications. */
export const outcomeClaimed: ClaimedTopic = ({ of, role: name }) =>
  of === 'outcome' && name && name !== role.otherHandling ? `outcome.${name}` : undefined
