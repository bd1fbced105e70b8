import { role } from '../template/roles'
const groups: ReadonlySet<string> = new Set(['withheld', 'unavailable', role.notProcessed, role.otherHandling])

/** Of an outcome and others beside it without 和 those that say more: 因第三方权益不予公开 is the reason, not the group. */
export function narrower(one: string, others: readonly string[]): string[] {
  const own = others.filter((other) => !groups.has(other))
  return own.length > 0 ? own : [one]
}
