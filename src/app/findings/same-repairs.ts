import type { Finding, Fix } from '../../core/check/engine/finding'
import { isRepairedAlike } from '../../core/check/register'
import type { Edit } from '../../core/report/edit'

type TextEdit = Extract<Edit, { set: 'text' }>

/**
 * The findings that can be repaired together with this one: of the same rule, each with a repair of words of its own, and all
 * of them the same repair. Fewer than two are none.
 */
export function sameRepairs(finding: Finding, findings: readonly Finding[]): readonly Finding[] {
  if (!isRepairOfWords(finding)) return []
  const alike = findings.filter(
    (one) =>
      one.rule === finding.rule &&
      isRepairOfWords(one) &&
      (isRepairedAlike(one.rule) || one.fix?.label === finding.fix?.label),
  )
  return alike.length > 1 ? alike : []
}

/** The findings to repair together with this one, where it is the first of them in a list that is shown. */
export function offeredAt(finding: Finding, shown: readonly Finding[], all: readonly Finding[]): readonly Finding[] {
  const alike = sameRepairs(finding, all)
  return shown.find((one) => alike.includes(one)) === finding ? alike : []
}

/** One repair made of the repairs of several findings, to be applied as one undo step; of two at one place the first. */
export function repairOfAll(findings: readonly Finding[]): Fix {
  const edits: TextEdit[] = []
  for (const { fix } of findings) {
    const own = textEdits(fix)
    if (!own.some((edit) => edits.some((other) => overlap(edit, other)))) edits.push(...own)
  }
  // From the end of a text to its beginning, so that no edit moves the place of another.
  return { label: `全部改正（${findings.length} 处）`, edits: edits.sort((a, b) => b.from - a.from) }
}

function isRepairOfWords({ fix }: Finding): boolean {
  return fix !== undefined && fix.edits.length > 0 && textEdits(fix).length === fix.edits.length
}

function textEdits(fix: Fix | undefined): readonly TextEdit[] {
  return (fix?.edits ?? []).filter((edit): edit is TextEdit => edit.set === 'text' && edit.figure === undefined)
}

function overlap(a: TextEdit, b: TextEdit): boolean {
  return a.section === b.section && a.block === b.block && a.from < b.to && b.from < a.to
}
