import { readNote, writeNote } from '../storage/local-notes'

/** Under which name in localStorage it is noted that a draft is a copy; of no weight for the report itself. */
const keyOf = (draft: string): string => `nianbao:copy:${draft}`

/** Notes what a draft is a copy of, in a few words for the list. */
export const labelCopy = (draft: string, label: string): void => writeNote(keyOf(draft), label)

/** What was noted of a copy. */
export const copyLabel = (draft: string): string | undefined => readNote(keyOf(draft))

/** Forgets it with its draft. */
export const forgetCopyLabel = (draft: string): void => writeNote(keyOf(draft), undefined)
