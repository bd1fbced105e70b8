import { createContext, type CheckContext, type CheckInput } from './context'
import type { Finding, Severity } from './finding'
import { findingKey } from './finding-key'
import type { PrintedBlock } from '../report/printed'
import type { AnyRule, Found, RuleDescription, TextFound, TextRule } from './rule'
import { rules } from './rules/index'

/** All that a careful reviewer would say about a report, in the order of the rules. Runs in milliseconds. */
export function check(input: CheckInput): readonly Finding[] {
  return checkContext(createContext(input))
}

/** The findings for a context that is already made; what text rules found in an unchanged block is not worked out again. */
export function checkContext(context: CheckContext, checked: readonly AnyRule[] = rules): readonly Finding[] {
  const findings: Finding[] = []
  for (const rule of checked) {
    const found = 'check' in rule ? rule.check(context) : inText(rule, context)
    for (const one of found) findings.push(stamp(rule, one, context))
  }
  return findings
}

/** The rule with this id, for its explanation. */
export function ruleById(id: string): RuleDescription | undefined {
  return rules.find((rule) => rule.id === id)
}

/** Stamps id, severity and key. A rule that reports a severity it never declared is a bug of ours. */
function stamp(rule: AnyRule, found: Found, context: CheckContext): Finding {
  const severity: Severity | undefined = found.severity ?? (rule.severities.length === 1 ? rule.severities[0] : undefined)
  if (!severity || !rule.severities.includes(severity)) throw new Error(`${rule.id} reports ${String(severity)}`)
  const { message, places, expected, actual, fix } = found
  return {
    rule: rule.id,
    severity,
    message,
    places,
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual }),
    key: `${rule.id}#${findingKey(places, context)}`,
    ...(fix ? { fix } : {}),
  }
}

/** What a text rule said of a block, by rule; a block whose text changes is a new object. */
const kept = new WeakMap<PrintedBlock, Map<string, readonly TextFound[]>>()

function* inText(rule: TextRule, context: CheckContext): Iterable<Found> {
  for (const block of context.blocks) {
    let byRule = kept.get(block)
    if (!byRule) kept.set(block, (byRule = new Map()))
    const id = `${rule.id} ${context.report.year}`
    let found = byRule.get(id)
    if (!found) byRule.set(id, (found = [...rule.checkText(block, { year: context.report.year })]))
    for (const { from, to, replacement, ...words } of found) {
      const place = { in: 'prose', section: block.section, block: block.block, from, to } as const
      yield {
        ...words,
        places: [place],
        actual: block.text.slice(from, to),
        ...(replacement === undefined
          ? {}
          : {
              fix: {
                says: `改为“${replacement}”`,
                edits: [{ set: 'text', section: block.section, block: block.block, from, to, text: replacement } as const],
              },
            }),
      }
    }
  }
}
