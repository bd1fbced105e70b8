import { role } from '../template/roles'
const groups: ReadonlySet<string> = new Set(['withheld', 'unavailable', role.notProcessed, role.otherHandling])

/** Whether an outcome is a group of reasons: 不予公开, 无法提供, 不予处理, 其他处理. */
export const isGroup = (outcome: string): boolean => groups.has(outcome)

/** Of an outcome and others beside it without 和 those that say more: 因第三方权益不予公开 is the reason, not the group. */
export function narrower(one: string, others: readonly string[]): string[] {
  const own = others.filter((other) => !groups.has(other))
  return own.length > 0 ? own : [one]
}
