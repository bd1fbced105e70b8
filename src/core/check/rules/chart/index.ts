import type { Rule } from '../../engine/rule'
import { alternative } from './alternative'
import { missingValue } from './missing-value'
import { tableValue } from './table-value'

/** What the charts of the text say. */
export const chartRules: readonly Rule[] = [tableValue, missingValue, alternative]
