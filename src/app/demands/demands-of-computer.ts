import { areDemandsOf } from '../../core/local-demands/local-demands'
import { readNotes, writeNotes } from '../storage/local-notes'
import { demandsKey, rememberedDemands, type KeptDemands } from './remembered-demands'

const declinedKey = 'nianbao:demands-declined'

/** Keeps demands for the next reports of this computer, or takes them away. */
export function rememberDemands(demands: KeptDemands | undefined): void {
  writeNotes(demandsKey, demands ?? {})
  writeNotes(declinedKey, {})
  rememberedDemands.value = demands
}

/** What this computer keeps for a report of a year. */
export function demandsForYear(year: number): KeptDemands | undefined {
  const demands = rememberedDemands.value
  return demands && areDemandsOf(year, demands) ? demands : undefined
}

/** The name under which demands are known. */
export function demandsName(demands: KeptDemands): string {
  return typeof demands['name'] === 'string' ? demands['name'] : ''
}

/** Whether the clerk does not want them for a report. */
export const isDeclined = (draft: string): boolean => readNotes(declinedKey)[draft] === true

/** Does not ask again for a report. */
export function decline(draft: string): void {
  writeNotes(declinedKey, { ...readNotes(declinedKey), [draft]: true })
}
