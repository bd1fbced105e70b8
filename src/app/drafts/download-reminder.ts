import { readonly, ref } from 'vue'
import { readNotes, writeNotes } from '../storage/local-notes'

/** So many saves since the last download are worth a second copy: some ten minutes of typing. */
const manyChanges = 400
const keyOf = (draft: string): string => `nianbao:reminder:${draft}`

/** How much was done in a draft since its last download, and on which day it was last said. */
interface Work {
  readonly changes: number
  readonly said?: string
}

function workOf(draft: string): Work {
  const { changes, said } = readNotes(keyOf(draft))
  return { changes: typeof changes === 'number' ? changes : 0, ...(typeof said === 'string' ? { said } : {}) }
}

/** Counts a save of a draft. */
export function countChange(draft: string): void {
  const work = workOf(draft)
  writeNotes(keyOf(draft), { ...work, changes: work.changes + 1 })
}

const count = ref(0)

/** Counts the downloads of this window, so that a reminder that one has answered goes away, wherever the button was. */
export const downloads = readonly(count)

/** The report is in a file that the browser cannot lose. */
export function noteDownload(draft: string): void {
  forgetWork(draft)
  count.value++
}

/** Nothing was done in a draft since its last download, or it is gone. */
export function forgetWork(draft: string): void {
  writeNotes(keyOf(draft), {})
}

/** Whether a download is worth a reminder on this day (ISO): after much work, and not twice a day. */
export function isDownloadDue(draft: string, day: string): boolean {
  const { changes, said } = workOf(draft)
  return changes >= manyChanges && said !== day
}

/** It was said on this day. */
export function noteReminder(draft: string, day: string): void {
  writeNotes(keyOf(draft), { ...workOf(draft), said: day })
}
