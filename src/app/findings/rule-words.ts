import type { Finding } from '../../core/check/engine/finding'
import { ruleBehind } from '../../core/check/register'
import type { Template } from '../../core/template/template'

/** Why a finding was made: what the rule demands and where the demand comes from. */
export interface Why {
  readonly description: string
  readonly source: string
}

/** The rule behind a finding; a relation of the format explains itself where no rule of its own does. */
export function whyOf(
  finding: Pick<Finding, 'rule'> & Partial<Pick<Finding, 'places' | 'basis'>>,
  template: Template,
): Why | undefined {
  const rule = ruleBehind(finding, template)
  return rule && { description: rule.description, source: rule.source }
}
