import { shallowRef } from 'vue'
import type { checkContext } from '../../core/check/check'
import type { isCellRule, ruleById } from '../../core/check/register'
import { whenIdle } from '../ui/when-idle'

/** What checks a report: a third of the program, which a report can be shown and written in without. */
export interface Checks {
  readonly checkContext: typeof checkContext
  readonly isCellRule: typeof isCellRule
  readonly ruleById: typeof ruleById
}

/** The checks, once they are there; one for the window, because they are the same for every report. */
export const checks = shallowRef<Checks>()

let loading: Promise<unknown> | undefined

/** Loads the checks when nothing else is to be done. Resolves when they are there; tries again where they did not come. */
export async function checksWhenIdle(): Promise<void> {
  if (checks.value) return
  loading ??= whenIdle()
    .then(() => import('./all-checks'))
    .finally(() => {
      loading = undefined
    })
  await loading
}
