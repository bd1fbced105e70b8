import { patternCells, starsOf } from '../template/pattern'
import type { CellId, Relation, Template } from '../template/template'
import type { Finding, Severity } from './engine/finding'
import { isSpecial } from './rules/relation/special'
import { readingRules } from './rules/reading/reading-rules'
import type { RuleDescription } from './engine/rule'
import { cellRules } from './rules/cell/index'
import { localRuleKinds } from './rules/local/index'
import { markRules } from './rules/mark/index'
import { othersRules } from './rules/others/index'
import { phraseRules, wordingRules } from './rules/wording/index'
import { rules } from './rules/index'

const byId: ReadonlyMap<string, RuleDescription> = new Map(
  [...rules, ...readingRules, ...othersRules, ...localRuleKinds].map((rule) => [rule.id, rule]),
)

/** The rule with this id, of a report, of the reading of a file, or of several reports side by side. */
export function ruleById(id: string): RuleDescription | undefined {
  return byId.get(id)
}

const ofCells: ReadonlySet<string> = new Set(cellRules.map(({ id }) => id))

/** Whether a rule is about what stands in single cells: while a cell is being typed in, that is not finished yet. */
export function isCellRule(id: string): boolean {
  return ofCells.has(id)
}

const ofMarksAndWords: ReadonlySet<string> = new Set(
  [...markRules, ...wordingRules, ...phraseRules].map(({ id }) => id),
)

/** Whether all repairs of a rule are of one kind, though each puts in something else: one mark for another, one word for another. */
export function isRepairedAlike(id: string): boolean {
  return ofMarksAndWords.has(id)
}

/**
 * The rule behind a finding: where it is a sum of the format that the program has no words for, the format's own, known
 * by the cell in which its total stands; else the rule with this id.
 */
export function ruleBehind(
  { rule, places = [], basis }: Pick<Finding, 'rule'> & Partial<Pick<Finding, 'places' | 'basis'>>,
  template: Template,
): RuleDescription | undefined {
  if (basis) return { id: rule, ...basis, severities: ['warning'] }
  const own = template.relations.filter((one) => one.rule === rule && !isSpecial(one, template))
  if (own.length === 0) return byId.get(rule)
  const named = new Set(places.flatMap((place) => (place.in === 'cell' ? [place.cell] : [])))
  const relation = own.find((one) => totalsOf(one, template).some((cell) => named.has(cell)))
  const found = relation ?? (byId.has(rule) ? undefined : own[0])
  return found
    ? { id: rule, description: `${found.description}。`, source: template.authority, severities: ['error'] }
    : byId.get(rule)
}

function totalsOf(relation: Relation, template: Template): readonly CellId[] {
  return starsOf(relation, template).flatMap((star) =>
    relation.equals.flatMap((pattern) => patternCells(pattern, star, template, undefined) ?? []),
  )
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
