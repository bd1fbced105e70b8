import type { Rule } from '../../engine/rule'
import { concreteMeasures } from './concrete-measures'
import { contact } from './contact'
import { fee } from './fee'
import { feeFigures } from './fee-figures'
import { legalBasis } from './legal-basis'
import { statedPeriod } from './period'
import { problemsAndMeasures } from './problems-and-measures'
import { signature } from './signature'
import { supervision } from './supervision'

/** What a report has to say. */
export const statementRules: readonly Rule[] = [
  fee,
  feeFigures,
  statedPeriod,
  legalBasis,
  contact,
  problemsAndMeasures,
  concreteMeasures,
  supervision,
  signature,
]
