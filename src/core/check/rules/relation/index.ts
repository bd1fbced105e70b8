import type { Rule } from '../../engine/rule'
import { balance } from './balance'
import { carryOver } from './carry-over'
import { disputesTotal, resultsTotal, rowTotal } from './totals'
import { rowTotalBlank } from './row-total-blank'
import { stock } from './stock'

/** The sums that the formats prescribe. The sums themselves are `relations` of the templates; here stand the words. */
export const relationRules: readonly Rule[] = [
  balance,
  resultsTotal,
  rowTotal,
  rowTotalBlank,
  disputesTotal,
  carryOver,
  stock,
]
