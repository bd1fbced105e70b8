import { bySeverityOrder, severityOrder, type Finding, type Severity } from '../../core/check/engine/finding'
import { ruleById } from '../../core/check/register'
import { severityWords } from '../../core/check/words/place-words'
import type { SectionId, Template } from '../../core/template/template'
import { pageOfFinding } from '../session/progress'
import type { PageId } from '../places/page-id'

/** The findings of one page, the most severe first. */
export interface PageFindings {
  readonly page: PageId
  readonly findings: readonly Finding[]
}

/** The findings of one severity. */
export interface SeverityFindings {
  readonly severity: Severity
  readonly findings: readonly Finding[]
}

/** The pages that a report's findings can be shown on, in the order of the task list. */
export function pagesOf(template: Template): readonly ('basics' | SectionId)[] {
  return ['basics', ...template.sections.map(({ id }) => id)]
}

/** Findings by page, in the order of the task list; what belongs to no page (a part of a file) stands with 基本信息. */
export function byPage(findings: readonly Finding[], template: Template): PageFindings[] {
  const groups = new Map<PageId, Finding[]>(pagesOf(template).map((page) => [page, []]))
  for (const finding of findings) groups.get(pageOfFinding(finding, template) ?? 'basics')?.push(finding)
  return [...groups]
    .filter(([, list]) => list.length > 0)
    .map(([page, list]) => ({ page, findings: list.sort(bySeverityOrder) }))
}

/** Findings by severity, the most severe first. */
export function bySeverity(findings: readonly Finding[]): SeverityFindings[] {
  return severityOrder
    .map((severity) => ({ severity, findings: findings.filter((finding) => finding.severity === severity) }))
    .filter((group) => group.findings.length > 0)
}

/** How many of each severity there are. */
export function counts(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = { error: 0, warning: 0, hint: 0 }
  for (const { severity } of findings) count[severity]++
  return count
}

/** The counts as a sentence: «2 处错误，1 处提醒». */
export function countWords(findings: readonly Finding[]): string {
  const count = counts(findings)
  const words = severityOrder
    .filter((severity) => count[severity] > 0)
    .map((severity) => `${count[severity]} 处${severityWords[severity]}`)
  return words.length ? words.join('，') : '没有发现问题'
}

/** Whether a finding may be set aside: warnings, hints, and what contradicts last year's report for a reason. */
export function canDismiss(finding: Finding): boolean {
  return finding.severity !== 'error' || ruleById(finding.rule)?.dismissible === true
}
