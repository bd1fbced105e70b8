import { readNote, writeNote } from '../storage/local-notes'

/** Under which name in localStorage it is noted that a draft corrects a file of 汇总与核查; of no weight for the report. */
const keyOf = (draft: string): string => `nianbao:county:${draft}`

/** Notes which file of 汇总与核查 a draft corrects, so that its page leads back there. */
export const noteCountyFile = (draft: string, file: string): void => writeNote(keyOf(draft), file)

/** What was noted of a draft. */
export const countyFile = (draft: string): string | undefined => readNote(keyOf(draft))

/** Forgets it with its draft. */
export const forgetCountyFile = (draft: string): void => writeNote(keyOf(draft), undefined)
