import { memoize } from '../../memoize'
import { groupsIn, charGroups } from '../../prose/char-groups'
import type { PrintedBlock } from '../../report/printed'
import type { AnyRule, TextFound, TextRule } from './rule'

/** What the text rules said of a block: only the rules that said something. */
export type TextMentions = readonly (readonly [TextRule, TextFound])[]

/** Some text rules, with the look-up of the characters that they wait for. */
interface Batch {
  readonly rules: readonly TextRule[]
  readonly table: Uint32Array
}

/** The text rules of a list: those that every text is shown to, and those that wait for a character. */
interface Readers {
  readonly always: readonly TextRule[]
  readonly batches: readonly Batch[]
}

/** As many groups as a look-up holds. */
const most = 31
const nothing: TextMentions = []

const readersOf = memoize((checked: readonly AnyRule[]): Readers => {
  const rules = checked.filter((rule): rule is TextRule => 'checkText' in rule)
  const waiting = rules.filter((rule) => rule.waitsFor !== undefined)
  const batches: Batch[] = []
  for (let from = 0; from < waiting.length; from += most) {
    const batch = waiting.slice(from, from + most)
    batches.push({ rules: batch, table: charGroups(batch.map((rule) => rule.waitsFor ?? '')) })
  }
  return { always: rules.filter((rule) => rule.waitsFor === undefined), batches }
})

/**
 * What the text rules of a list say of each of some blocks. One pass over a text tells which of them have anything to look
 * at; a rule then looks at all its blocks before the next rule does, so that its code stays at hand.
 */
export function readTexts(
  blocks: readonly PrintedBlock[],
  checked: readonly AnyRule[],
  year: number,
): readonly TextMentions[] {
  const { always, batches } = readersOf(checked)
  const said: TextMentions[] = blocks.map(() => nothing)
  const context = { year }
  const ask = (rule: TextRule, at: number) => {
    const found = rule.checkText(blocks[at]!, context)
    if (Array.isArray(found) && found.length === 0) return
    for (const one of found) said[at] = [...said[at]!, [rule, one]]
  }
  for (const rule of always) blocks.forEach((_, at) => ask(rule, at))
  for (const { rules, table } of batches) {
    const present = blocks.map(({ text }) => groupsIn(text, table))
    rules.forEach((rule, bit) => {
      for (let at = 0; at < present.length; at++) if (present[at]! & (1 << bit)) ask(rule, at)
    })
  }
  return said
}
