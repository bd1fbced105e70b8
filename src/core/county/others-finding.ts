import type { Finding } from '../check/engine/finding'
import type { Found, RuleDescription } from '../check/engine/rule'
import { withoutSpace } from '../check/engine/without-space'
import { declaredSeverity } from '../check/register'

/**
 * A finding of a rule that holds a report against others.
 * @param about what it is about, as a text that changes when that changes (contracts.md, `key`)
 */
export function othersFinding(rule: RuleDescription, { severity, ...found }: Found, about: string): Finding {
  return {
    rule: rule.id,
    severity: declaredSeverity(rule, severity),
    ...found,
    key: `${rule.id}#${withoutSpace(about)}`,
  }
}
