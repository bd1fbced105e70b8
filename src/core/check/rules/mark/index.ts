import type { TextRule } from '../../engine/rule'
import { date } from './date'
import { documentName } from './document-name'
import { documentNumber } from './document-number'
import { documentNumberForm } from './document-number-form'
import { documentTitle } from './document-title'
import { halfWidthMark } from './half-width'
import { outdatedNotice } from './outdated-notice'
import { unbalanced } from './unbalanced'

/** Punctuation, dates and the numbers of documents. */
export const markRules: readonly TextRule[] = [
  documentNumber,
  documentNumberForm,
  documentTitle,
  documentName,
  outdatedNotice,
  unbalanced,
  halfWidthMark,
  date,
]
