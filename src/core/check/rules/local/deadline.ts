import { formatDate, parseDate } from '../../../report/calendar'
import type { CheckContext } from '../../engine/context'
import type { Found } from '../../engine/rule'
import { signatureDate } from '../../facts/printed-text'

/**
 * local.deadline: the date of signature against the day that the demands set.
 * When: they are about the report's year, and it is signed after that day.
 */
export function* checkDeadline(deadline: string, context: CheckContext): Iterable<Found> {
  const signature = signatureDate(context)
  if (!signature || parseDate(deadline)?.year !== context.report.year + 1 || signature.date <= deadline) return
  yield {
    message: `成文日期${formatDate(signature.date)}晚于要求的${formatDate(deadline)}。`,
    places: [signature.place],
    expected: `不晚于${formatDate(deadline)}`,
    actual: formatDate(signature.date),
  }
}
