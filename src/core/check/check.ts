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
  const inText = findInText(context, checked)
  return checked.flatMap((rule) => {
    const found = 'check' in rule ? [...rule.check(context)] : (inText.get(rule) ?? [])
    return found.map((one) => stamp(rule, one, context))
  })
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

/** What the text rules said of a block: only the rules that said something. */
interface Kept {
  readonly year: number
  readonly checked: readonly AnyRule[]
  readonly found: readonly (readonly [TextRule, TextFound])[]
}

/** A block whose text changes is a new object, so that what was said of the old one goes with it. */
const kept = new WeakMap<PrintedBlock, Kept>()

/** Walks the text once for all text rules. */
function findInText(context: CheckContext, checked: readonly AnyRule[]): ReadonlyMap<AnyRule, readonly Found[]> {
  const byRule = new Map<AnyRule, Found[]>()
  const { year } = context.report
  for (const block of context.blocks) {
    let known = kept.get(block)
    if (!known || known.year !== year || known.checked !== checked) {
      const found = checked.flatMap((rule) =>
        'checkText' in rule ? Array.from(rule.checkText(block, { year }), (one) => [rule, one] as const) : [],
      )
      kept.set(block, (known = { year, checked, found }))
    }
    for (const [rule, one] of known.found) {
      const list = byRule.get(rule)
      if (list) list.push(placeInText(one, block))
      else byRule.set(rule, [placeInText(one, block)])
    }
  }
  return byRule
}

function placeInText({ from, to, replacement, ...words }: TextFound, block: PrintedBlock): Found {
  const span = { section: block.section, block: block.block, from, to }
  return {
    ...words,
    places: [{ in: 'prose', ...span }],
    actual: block.text.slice(from, to),
    ...(replacement === undefined ? {} : { fix: { says: `改为“${replacement}”`, edits: [{ set: 'text', ...span, text: replacement }] } }),
  }
}
