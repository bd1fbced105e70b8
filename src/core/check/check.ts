import { createContext, type CheckContext, type CheckInput } from './context'
import type { Finding } from './finding'
import { findingKey } from './finding-key'
import type { PrintedBlock } from '../report/printed'
import { declaredSeverity } from './register'
import type { AnyRule, Found, TextFound } from './rule'
import { rules } from './rules/index'
import { readTexts } from './text-rules'

/** All that a careful reviewer would say about a report, in the order of the rules. Runs in milliseconds. */
export function check(input: CheckInput): readonly Finding[] {
  return checkContext(createContext(input))
}

/** The findings for a context that is already made; what text rules found in an unchanged block is not worked out again. */
export function checkContext(context: CheckContext, checked: readonly AnyRule[] = rules): readonly Finding[] {
  const inText = findInText(context, checked)
  const findings: Finding[] = []
  for (const rule of checked) {
    if ('check' in rule) for (const one of rule.check(context)) findings.push(stamp(rule, one, context))
    else for (const one of inText.get(rule) ?? []) findings.push(one)
  }
  return findings
}

/** Stamps id, severity and key. */
function stamp(rule: AnyRule, found: Found, context: CheckContext): Finding {
  const severity = declaredSeverity(rule, found.severity)
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

/** What was said of a block of text, with the year and the rules of which that is true. */
interface Kept<Said> {
  readonly year: number
  readonly checked: readonly AnyRule[]
  readonly said: Said
}

/** A block whose text changes is a new object, so that what was said of the old one goes with it; so is their list. */
const ofBlock = new WeakMap<PrintedBlock, Kept<readonly (readonly [AnyRule, Finding])[]>>()
const ofBlocks = new WeakMap<readonly PrintedBlock[], Kept<ReadonlyMap<AnyRule, readonly Finding[]>>>()

/** Walks the text once for all text rules. */
function findInText(context: CheckContext, checked: readonly AnyRule[]): ReadonlyMap<AnyRule, readonly Finding[]> {
  const { blocks, report } = context
  const { year } = report
  const before = ofBlocks.get(blocks)
  if (before && before.year === year && before.checked === checked) return before.said
  const isNew = (block: PrintedBlock) => {
    const known = ofBlock.get(block)
    return known?.year !== year || known.checked !== checked
  }
  const unread = blocks.filter(isNew)
  readTexts(unread, checked, year).forEach((said, i) => {
    const block = unread[i]!
    ofBlock.set(block, { year, checked, said: said.map(([rule, one]) => [rule, stamp(rule, placeInText(one, block), context)] as const) })
  })
  const byRule = new Map<AnyRule, Finding[]>()
  for (const block of blocks) {
    for (const [rule, one] of ofBlock.get(block)!.said) {
      const list = byRule.get(rule)
      if (list) list.push(one)
      else byRule.set(rule, [one])
    }
  }
  ofBlocks.set(blocks, { year, checked, said: byRule })
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
