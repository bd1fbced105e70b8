import { groupsIn, signGroups } from '../prose/sign-groups'
import type { PrintedBlock } from '../report/printed'
import type { AnyRule, TextFound, TextRule } from './rule'

/** What the text rules said of a block: only the rules that said something. */
export type SaidOfText = readonly (readonly [TextRule, TextFound])[]

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
const nothing: SaidOfText = []
const known = new WeakMap<readonly AnyRule[], Readers>()

function readersOf(checked: readonly AnyRule[]): Readers {
  let readers = known.get(checked)
  if (readers) return readers
  const rules = checked.filter((rule): rule is TextRule => 'checkText' in rule)
  const waiting = rules.filter((rule) => rule.waitsFor !== undefined)
  const batches: Batch[] = []
  for (let from = 0; from < waiting.length; from += most) {
    const batch = waiting.slice(from, from + most)
    batches.push({ rules: batch, table: signGroups(batch.map((rule) => rule.waitsFor ?? '')) })
  }
  known.set(checked, (readers = { always: rules.filter((rule) => rule.waitsFor === undefined), batches }))
  return readers
}

/** What the text rules of a list say of a block. One pass over the text tells which of them have anything to look at. */
export function readText(block: PrintedBlock, checked: readonly AnyRule[], year: number): SaidOfText {
  const { always, batches } = readersOf(checked)
  const said: (readonly [TextRule, TextFound])[] = []
  const ask = (rule: TextRule) => {
    for (const one of rule.checkText(block, { year })) said.push([rule, one])
  }
  always.forEach(ask)
  for (const { rules, table } of batches) {
    const present = groupsIn(block.text, table)
    for (let rest = present; rest !== 0; rest &= rest - 1) ask(rules[31 - Math.clz32(rest & -rest)]!)
  }
  return said.length > 0 ? said : nothing
}
