import { shallowRef } from 'vue'
import type { checkContext } from '../../core/check/check'
import type { quotableNumbers } from '../../core/check/facts/quotable-numbers'
import type { isCellRule, ruleById } from '../../core/check/register'

/** What checks a report: a third of the program, which a report can be shown and written in without. */
export interface Checks {
  readonly checkContext: typeof checkContext
  readonly isCellRule: typeof isCellRule
  readonly ruleById: typeof ruleById
  readonly quotableNumbers: typeof quotableNumbers
}

/** The checks, once they are there; one for the window, because they are the same for every report. */
export const checks = shallowRef<Checks>()
