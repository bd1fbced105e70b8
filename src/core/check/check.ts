import { memoize } from '../memoize'
import type { PrintedBlock } from '../report/printed'
import { memoizePerBlock } from '../report/memoize-per-block'
import { recurring } from '../report/recurring-blocks'
import { createContext, type CheckContext, type CheckInput } from './engine/context'
import type { Finding } from './engine/finding'
import { findingKey, spanKey } from './engine/finding-key'
import { mostSevereFirst } from './engine/most-severe-first'
import { declaredSeverity } from './register'
import type { AnyRule, Found, Rule, TextFound } from './engine/rule'
import { rulesFor } from './rules/index'
import { readTexts } from './engine/text-rules'

/**
 * All that a careful reviewer would say about a report, in the order of the rules; in one sentence the most severe first. Runs in
 * milliseconds.
 */
export function check(input: CheckInput): readonly Finding[] {
  return checkContext(createContext(input))
}

/** The findings for a context that is already made; what text rules found in an unchanged block is not worked out again. */
export function checkContext(
  context: CheckContext,
  checked: readonly AnyRule[] = rulesFor(context),
): readonly Finding[] {
  const inText = findInText(context, checked)
  const findings: Finding[] = []
  for (const { rule, check } of inOrder(checked)) {
    if (check) collect(check(context), rule, context, findings)
    else if (inText.size > 0) findings.push(...(inText.get(rule) ?? noneFound))
  }
  return mostSevereFirst(findings, context)
}
const noneFound: readonly Finding[] = []

/** A rule with how it looks at a whole report, where it does. All have the same fields, so that they are all of one shape. */
interface Checked {
  readonly rule: AnyRule
  readonly check: Rule['check'] | undefined
}
const inOrder = memoize((checked: readonly AnyRule[]): readonly Checked[] =>
  checked.map((rule) => ({ rule, check: 'check' in rule ? (context) => rule.check(context) : undefined })),
)

function collect(all: Iterable<Found>, rule: AnyRule, context: CheckContext, findings: Finding[]) {
  // Nearly always a rule finds nothing, and many say so by a list without anything in it.
  if (Array.isArray(all) && all.length === 0) return
  for (const one of all) findings.push(stamp(rule, one, subjectOf(rule, one, context)))
}

/** Several demands of one kind may be about the same: what is demanded tells them apart. */
function subjectOf(rule: AnyRule, { places }: Found, context: CheckContext): string {
  const subject = findingKey(places, context)
  return rule.local ? `${subject}|${rule.description}` : subject
}

/** Stamps id, severity and key. */
function stamp(rule: AnyRule, found: Found, about: string): Finding {
  const { message, places, expected, actual, fix, alternatives, severity } = found
  const finding: Stamped = {
    rule: rule.id,
    severity: declaredSeverity(rule, severity),
    message,
    places,
    key: `${rule.id}#${about}`,
  }
  if (expected !== undefined) finding.expected = expected
  if (actual !== undefined) finding.actual = actual
  if (fix) finding.fix = fix
  if (alternatives?.length) finding.alternatives = alternatives
  if (rule.local) finding.basis = { description: rule.description, source: rule.source }
  return finding
}

type Stamped = { -readonly [Key in keyof Finding]: Finding[Key] }

type Said = readonly (readonly [AnyRule, Finding])[]

/** Reads texts with a list of rules, new texts alone; a list of rules is made once. */
const readerOf = memoize((checked: readonly AnyRule[]) => {
  const read = recurring((blocks, year) => readTexts(blocks, checked, year))
  return memoizePerBlock((added: readonly PrintedBlock[], year: number): readonly Said[] =>
    read(added, year).map((said, i) =>
      said.length === 0 ? noFindings : said.map(([rule, one]) => [rule, findingIn(added[i]!, rule, one)] as const),
    ),
  )
})
const noFindings: Said = []

/** What the text rules say, by rule. */
function findInText(
  { blocks, report }: CheckContext,
  checked: readonly AnyRule[],
): ReadonlyMap<AnyRule, readonly Finding[]> {
  return byRule(readerOf(checked)(blocks, report.year))
}

const byRule = memoize((said: readonly Said[]): ReadonlyMap<AnyRule, readonly Finding[]> => {
  const found = new Map<AnyRule, Finding[]>()
  for (const ofBlock of said)
    for (const [rule, one] of ofBlock) {
      const list = found.get(rule)
      if (list) list.push(one)
      else found.set(rule, [one])
    }
  return found
})

function findingIn(block: PrintedBlock, rule: AnyRule, { from, to, replacement, ...words }: TextFound): Finding {
  const span = { section: block.section, block: block.block, from, to }
  const place = { in: 'prose', ...span } as const
  const found: Found = {
    ...words,
    places: [place],
    actual: block.text.slice(from, to),
    ...(replacement === undefined
      ? {}
      : { fix: { label: `改为“${replacement}”`, edits: [{ set: 'text', ...span, text: replacement }] } }),
  }
  return stamp(rule, found, spanKey(place, block.text))
}
