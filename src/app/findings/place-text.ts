import type { CheckContext } from '../../core/check/engine/context'
import type { TextOfPlace } from '../../core/check/words/place-words'

/** The text that the places of a report's findings quote from. */
export function textOf(context: CheckContext): TextOfPlace {
  return (place) => context.prose(place.section)[place.block]?.text
}
