import type { Rule } from '../../engine/rule'
import { deadline } from './deadline'
import { impossible } from './impossible'
import { period } from './period'
import { planYear } from './plan-year'
import { signatureYear } from './signature-year'
import { staleYear } from './stale-year'

/** Dates and years. */
export const dateRules: readonly Rule[] = [period, staleYear, planYear, deadline, signatureYear, impossible]
