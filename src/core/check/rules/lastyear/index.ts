import type { Rule } from '../../engine/rule'
import { change } from './change'
import { repeatedTable } from './repeated-table'
import { repeatedText } from './repeated-text'
import { tenfold } from './tenfold'

/** Against last year's report; `lastyear.carry-over` and `lastyear.stock` are relations of the template. */
export const lastyearRules: readonly Rule[] = [repeatedText, repeatedTable, tenfold, change]
