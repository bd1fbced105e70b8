import type { TextRule } from '../../engine/rule'
import { date } from './date'
import { documentNumber } from './document-number'
import { documentNumberForm } from './document-number-form'
import { documentTitle } from './document-title'
import { halfWidthMark } from './half-width'
import { unbalanced } from './unbalanced'

/** Punctuation, dates and the numbers of documents. */
export const markRules: readonly TextRule[] = [
  documentNumber,
  documentNumberForm,
  documentTitle,
  unbalanced,
  halfWidthMark,
  date,
]
