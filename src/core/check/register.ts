import type { Severity } from './engine/finding'
import { readingRules } from './rules/reading/reading-rules'
import type { RuleDescription } from './engine/rule'
import { cellRules } from './rules/cell/index'
import { rules } from './rules/index'

const byId: ReadonlyMap<string, RuleDescription> = new Map([...rules, ...readingRules].map((rule) => [rule.id, rule]))

/** The rule with this id, of a report or of the reading of a file. */
export function ruleById(id: string): RuleDescription | undefined {
  return byId.get(id)
}

const ofCells: ReadonlySet<string> = new Set(cellRules.map(({ id }) => id))

/** Whether a rule is about what stands in single cells: while a cell is being typed in, that is not finished yet. */
export function isCellRule(id: string): boolean {
  return ofCells.has(id)
}

/**
 * The severity under which a rule reports: the one that is given, or its only one.
 * @throws {Error} where the rule never declared it, which is a bug of ours
 */
export function declaredSeverity(rule: RuleDescription, given: Severity | undefined): Severity {
  const severity = given ?? (rule.severities.length === 1 ? rule.severities[0] : undefined)
  if (!severity || !rule.severities.includes(severity)) throw new Error(`${rule.id} reports ${String(severity)}`)
  return severity
}
