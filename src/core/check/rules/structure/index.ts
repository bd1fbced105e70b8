import type { AnyRule } from '../../engine/rule'
import { agencyName } from './agency-name'
import { emptyHeading } from './empty-heading'
import { emptySection } from './empty-section'
import { fiveAspects } from './five-aspects'
import { introParts } from './intro-parts'
import { numbering } from './numbering'
import { pictureWords } from './picture-words'
import { placeholder } from './placeholder'
import { thinSection } from './thin-section'
import { title } from './title'
import { titleYear } from './title-year'

/** Title, names and parts of a report. */
export const structureRules: readonly AnyRule[] = [
  title,
  titleYear,
  agencyName,
  introParts,
  fiveAspects,
  emptySection,
  emptyHeading,
  thinSection,
  numbering,
  placeholder,
  pictureWords,
]
