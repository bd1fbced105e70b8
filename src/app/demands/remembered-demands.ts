import { shallowRef } from 'vue'
import { readNotes } from '../storage/local-notes'

/** Local demands as a report and this computer keep them: as their file says them (`core/local-demands`). */
export type KeptDemands = Readonly<Record<string, unknown>>

/** Under which they are noted in this browser. */
export const demandsKey = 'nianbao:demands'

function read(): KeptDemands | undefined {
  const found = readNotes(demandsKey)
  return found['type'] ? found : undefined
}

/** The demands that this computer keeps for its next reports; one for the window, because it is the computer's. */
export const rememberedDemands = shallowRef(read())
