import type { Severity } from './engine/finding'
import { readingRules } from './rules/reading/reading-rules'
import type { RuleDescription } from './engine/rule'
import { rules } from './rules/index'

const byId: ReadonlyMap<string, RuleDescription> = new Map([...rules, ...readingRules].map((rule) => [rule.id, rule]))

/** The rule with this id, of a report or of the reading of a file. */
export function ruleById(id: string): RuleDescription | undefined {
  return byId.get(id)
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
