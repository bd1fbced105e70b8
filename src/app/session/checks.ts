import { shallowRef } from 'vue'
import type { checkContext } from '../../core/check/check'
import type { guidanceAspects } from '../../core/check/facts/guidance-points'
import type { quotableNumbers } from '../../core/check/facts/quotable-numbers'
import type { carriedDemands } from '../../core/local-demands/parse-demands'
import type { isCellRule, ruleById } from '../../core/check/register'

/** What checks a report: a third of the program, which a report can be shown and written in without. */
export interface Checks {
  readonly checkContext: typeof checkContext
  readonly isCellRule: typeof isCellRule
  readonly ruleById: typeof ruleById
  readonly quotableNumbers: typeof quotableNumbers
  readonly guidanceAspects: typeof guidanceAspects
  readonly carriedDemands: typeof carriedDemands
}

/** The checks, once they are there; one for the window, because they are the same for every report. */
export const checks = shallowRef<Checks>()
