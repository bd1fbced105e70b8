import { shallowRef } from 'vue'

/**
 * A bug that came to light: the program says so and offers the draft for download. One for the window, not for a report:
 * errors come from the browser too, which does not know of reports.
 */
export const trouble = shallowRef<{ readonly message: string }>()

/** Words that browsers report without anything being wrong. */
const harmless = /ResizeObserver loop/

/** Notes a bug for the notice, and for whoever opens the console. */
export function reportTrouble(reason: unknown): void {
  const message = reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason)
  if (harmless.test(message)) return
  trouble.value = { message }
  // eslint-disable-next-line no-console -- the one place where a bug is written down
  console.error(reason)
}
