import { role } from '../template/roles'

/** The reasons of each group. */
const reasons = new Map<string, ReadonlySet<string>>([
  [
    'withheld',
    new Set([
      role.stateSecret,
      role.prohibitedByLaw,
      role.securityAndStability,
      role.thirdPartyRights,
      role.internalAffairs,
      role.processInformation,
      role.enforcementFiles,
      role.administrativeInquiries,
    ]),
  ],
  ['unavailable', new Set([role.notHeld, role.notReadyMade, role.stillUnclear])],
  [
    role.notProcessed,
    new Set([
      role.petitionReportComplaint,
      role.duplicate,
      role.publicPublication,
      role.excessive,
      role.confirmOrReissue,
    ]),
  ],
  [role.otherHandling, new Set([role.notSupplemented, role.feeUnpaid])],
])

/** Whether an outcome is a group of reasons: 不予公开, 无法提供, 不予处理, 其他处理. */
export const isGroup = (outcome: string): boolean => reasons.has(outcome)

/** 补正后仍不明确、无法提供的2件: the reason with its own group beside it is the reason alone. */
export function withoutOwnGroups(outcomes: readonly string[]): readonly string[] {
  if (outcomes.length < 2) return outcomes
  const kept = outcomes.filter((group) => !outcomes.some((one) => reasons.get(group)?.has(one)))
  return kept.length === outcomes.length ? outcomes : kept
}

/** Of an outcome and others beside it without 和 those that say more: 因第三方权益不予公开 is the reason, not the group. */
export function narrower(one: string, others: readonly string[]): string[] {
  const own = others.filter((other) => !isGroup(other))
  return own.length > 0 ? own : [one]
}
