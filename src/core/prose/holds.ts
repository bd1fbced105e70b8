import type { Measured } from './measured'

/** What is asked of a clause as a whole: kinds of words, kinds with a role, kinds of numbers. At most 32. */
const asked = [
  'noun',
  'noun.application',
  'noun.bare-application',
  'act.decided',
  'act.cleaned',
  'veto',
  'outcome',
  'result',
  'result.closed',
  'cause',
  'disclosure',
  'own-trade',
  'share',
  'share.matter',
  'otherwise',
  'late',
  'plan',
  'sum',
  'list',
  'list.among',
  'list.composed',
  'compare',
  'change.near',
  'change.same',
  'time.last',
  'all',
  'none',
  'rate',
  'count',
  'year',
  'month',
  'perhaps',
] as const

/** The bit of each. */
export const Holds = Object.fromEntries(asked.map((name, index) => [name, 1 << index])) as Readonly<
  Record<(typeof asked)[number], number>
>

/** Whether a clause holds one of what a mask names. */
export const has = (held: number, mask: number): boolean => (held & mask) !== 0

/** The bits of a word of a kind with a role. */
export function heldByWord(kind: string, role: string): number {
  const bits: Readonly<Record<string, number>> = Holds
  return (bits[kind] ?? 0) | (bits[`${kind}.${role}`] ?? 0)
}

/** The bit of a number. */
export function heldByNumber({ kind, unit }: Measured): number {
  if (unit === '月') return Holds.month
  return kind === 'count' ? Holds.count : kind === 'year' ? Holds.year : 0
}
