import type { AnyRule } from '../../engine/rule'
import { deicticYear } from './deictic-year'
import { doubledBasis } from './doubled-basis'
import { upward } from './upward'
import { wordingRules } from './wording-rules'

export { wordingRules }

/** Turns of phrase that no single expression can tell: they depend on where they stand. */
export const phraseRules: readonly AnyRule[] = [upward, doubledBasis, deicticYear]
