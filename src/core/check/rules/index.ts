import type { AnyRule } from '../rule'
import { relationRules } from './relation/index'

/** Every rule of the program, in the order in which findings are shown. A test finds a rule that is missing here. */
export const rules: readonly AnyRule[] = [...relationRules]
