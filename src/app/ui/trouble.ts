import { shallowRef } from 'vue'

/** A bug that came to light. */
export interface Trouble {
  readonly name: string
  readonly message: string
  readonly stack?: string
  readonly at: Date
}

/**
 * The last bug: the program says so and offers the draft for download. One for the window, not for a report: errors come
 * from the browser too, which does not know of reports.
 */
export const trouble = shallowRef<Trouble>()

/** Words that browsers report without anything being wrong. */
const harmless = /ResizeObserver loop/

/** Notes a bug for the notice, and for whoever opens the console. */
export function reportTrouble(reason: unknown): void {
  const { name, message, stack } =
    reason instanceof Error ? reason : { name: 'Error', message: String(reason), stack: undefined }
  if (harmless.test(message)) return
  trouble.value = { name, message, at: new Date(), ...(stack === undefined ? {} : { stack }) }
  // eslint-disable-next-line no-console -- the one place where a bug is written down
  console.error(reason)
}
