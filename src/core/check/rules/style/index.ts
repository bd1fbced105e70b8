import type { Rule } from '../../engine/rule'
import { foreignPlace } from './foreign-place'
import { genericActor } from './generic-actor'
import { repeatedSentence } from './repeated-sentence'
import { selfDesignation } from './self-designation'

/** What a text that was put together from others' texts gives away. */
export const styleRules: readonly Rule[] = [selfDesignation, repeatedSentence, genericActor, foreignPlace]
