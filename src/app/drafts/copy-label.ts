/** Under which name in localStorage it is noted that a draft is a copy; of no weight for the report itself. */
const keyOf = (draft: string): string => `nianbao:copy:${draft}`

/** Notes what a draft is a copy of, in a few words for the list. */
export function labelCopy(draft: string, label: string): void {
  try {
    localStorage.setItem(keyOf(draft), label)
  } catch {
    // Refused: the list shows it without the words.
  }
}

/** What was noted of a copy. */
export function copyLabel(draft: string): string | undefined {
  try {
    return localStorage.getItem(keyOf(draft)) ?? undefined
  } catch {
    return undefined
  }
}

/** Forgets it with its draft. */
export function forgetCopyLabel(draft: string): void {
  try {
    localStorage.removeItem(keyOf(draft))
  } catch {
    // Nothing was kept.
  }
}
