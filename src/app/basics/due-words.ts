import { agencyKind, deadline, type AgencyKind } from '../../core/report/agency-kind'
import { formatDate } from '../../core/report/calendar'

/**
 * By when and to whom a report goes, in words. 条例 art. 49 names departments of governments from the county up (to the
 * 主管部门, and published) and these governments themselves; of all others it says nothing, and local notices do.
 */
export function dueWords(kind: AgencyKind, year: number): string {
  const day = formatDate(deadline(kind, year))
  const { article49 } = agencyKind(kind)
  if (article49 === 'department') return `${day}前向政府信息公开工作主管部门提交，并向社会公布（《条例》第四十九条）`
  if (article49 === 'government') return `${day}前由政府信息公开工作主管部门向社会公布（《条例》第四十九条）`
  return `《条例》第四十九条没有写明这类单位的日期，以上级通知为准；没有通知的，按${day}前公布检查`
}
