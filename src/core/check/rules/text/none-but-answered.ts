import { role } from '../../../template/roles'
import type { PrintedBlock } from '../../../report/printed'
import type { CheckContext } from '../../engine/context'
import type { Rule } from '../../engine/rule'
import { readings } from '../../facts/stated'
import { sumOfRoles } from '../../facts/stated-sums'
import { isOwnArea } from '../../facts/own-area'
import { spanPlace } from '../../facts/printed-text'
import { quote } from '../../facts/stated-words'
import type { Reading } from '../../../prose/reading'

/**
 * None received, yet all were answered in time, or a number was: a sentence of the template left in.
 * Fires: 未收到政府信息公开申请，均已按期办结; 未收到政府信息公开申请，共答复3件.
 * Silent: those of last year were answered; 未收到信函申请，收到网上申请3件; 未收到行政复议申请，申请均已办结.
 */
export const noneButAnswered: Rule = {
  id: 'text.none-but-answered',
  description: '正文写没有收到申请的，不应又写均已办结或者答复了若干件。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确；实践中常见的模板语句残留',
  severities: ['warning'],
  *check(context) {
    for (const { block, reading } of readings(context)) {
      const denied = reading.statements.find(
        ({ measured, topics, scope, year, area }) =>
          !measured &&
          topics[0] === 'received' &&
          scope === 'own' &&
          (year ?? context.report.year) === context.report.year &&
          isOwnArea(area, context.report.agency.name),
      )
      if (!denied || speaksOfSome(reading) || broughtSome(context)) continue
      const answered = answeredIn(reading, denied.from)
      if (answered) yield found(block, denied, answered)
    }
  },
}

interface Span {
  readonly from: number
  readonly to: number
}

function found(block: PrintedBlock, denied: Span, answered: Span) {
  return {
    message: `正文写${quote(block, denied)}，又写${quote(block, answered)}，前后矛盾，请核对。`,
    places: [spanPlace(block, denied), spanPlace(block, answered)],
  }
}

/** Whether the same paragraph says that some came in, or were brought forward. */
function speaksOfSome({ statements }: Reading): boolean {
  return statements.some(
    ({ topics, value, measured }) =>
      measured && value !== 0n && /^(received|newly-received|handled|brought-forward|applicant)/.test(topics[0]!),
  )
}

function broughtSome({ cells, template }: CheckContext): boolean {
  const sum = sumOfRoles(cells, template, [role.broughtForward, role.total])
  return sum !== undefined && sum.value > 0n
}

function answeredIn({ claims, statements }: Reading, after: number): Span | undefined {
  const claim = claims.find(({ kind, from }) => kind === 'all-answered' && from > after)
  return (
    claim ??
    statements.find(
      ({ topics, value, measured, from, scope }) =>
        measured && scope === 'own' && topics[0] === 'answered' && value !== 0n && from > after,
    )
  )
}
