import { severityOrder, type Finding } from '../../core/check/engine/finding'
import { placeInReport } from '../../core/check/words/place-words'
import type { Dismissal } from '../../core/report/report'
import type { Template } from '../../core/template/template'
import type { ReviewRemark, ReviewRemarks } from '../../write/writer'

/** What the last page of a 送审稿 says: the findings that are open and those set aside with their notes, the most severe first. */
export function reviewRemarks(
  findings: readonly Finding[],
  dismissed: readonly Dismissal[],
  template: Template,
): ReviewRemarks {
  const notes = new Map(dismissed.map(({ key, note }) => [key, note]))
  const sorted = severityOrder.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
  return {
    open: sorted.filter(({ key }) => !notes.has(key)).map((finding) => remark(finding, template)),
    dismissed: sorted
      .filter(({ key }) => notes.has(key))
      .map((finding) => ({ ...remark(finding, template), note: notes.get(finding.key) || '未写说明' })),
  }
}

function remark({ severity, places, message }: Finding, template: Template): ReviewRemark {
  const words = [...new Set(places.map((place) => placeInReport(place, template)))]
  const more = words.length > 1 ? `等 ${words.length} 处` : ''
  return { severity, where: `${words[0] ?? '全文'}${more}`, message, places }
}
