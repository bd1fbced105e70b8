import type { Rule } from '../../engine/rule'
import { blank } from './blank'
import { emptyTable } from './empty-table'
import { feeUnit } from './fee-unit'
import { negative } from './negative'
import { notANumber } from './not-a-number'
import { notAnInteger } from './not-an-integer'
import { numberForm } from './number-form'
import { placeholder } from './placeholder'
import { regulationsPower } from './regulations-power'
import { stockNegative } from './stock-negative'

/** What stands in single cells. */
export const cellRules: readonly Rule[] = [
  emptyTable,
  blank,
  placeholder,
  notANumber,
  notAnInteger,
  negative,
  numberForm,
  feeUnit,
  regulationsPower,
  stockNegative,
]
