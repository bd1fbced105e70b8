import type { Rule } from '../../engine/rule'
import { otherHandling } from './other-handling'
import { outdatedFormat } from './outdated-format'

/** What is found when a file is read and holds for the saved report as well. */
export const structureReadRules: readonly Rule[] = [outdatedFormat, otherHandling]
