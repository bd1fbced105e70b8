import type { Finding } from '../../core/check/engine/finding'
import { ruleById } from '../../core/check/register'
import type { Template } from '../../core/template/template'

/** Why a finding was made: what the rule demands and where the demand comes from. */
export interface Why {
  readonly description: string
  readonly source: string
}

/** The rule behind a finding; a relation of the format explains itself where no rule of its own does. */
export function whyOf(finding: Pick<Finding, 'rule'>, template: Template): Why | undefined {
  const rule = ruleById(finding.rule)
  if (rule) return { description: rule.description, source: rule.source }
  const relation = template.relations.find((one) => one.rule === finding.rule)
  return relation && { description: relation.description, source: template.authority }
}
