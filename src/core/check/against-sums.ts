import type { Topic } from '../prose/topic'
import { formatQuantity, type Quantity } from '../report/quantity'
import type { CheckContext } from './context'
import type { Severity } from './finding'
import type { Found } from './rule'
import { firmGroups, type Stated } from './stated'
import { possibleSums } from './stated-sums'
import { placesOf, quote, sumWords } from './stated-words'

/** Which statements a rule holds against the tables. */
export interface Comparing {
  /** Whether the rule is about this topic. */
  readonly about: (topic: Topic) => boolean
  /** 0 and 未收到 belong to `text.none` where the rule says so. */
  readonly zero: boolean
  readonly severity?: Severity
  readonly unless?: (stated: Stated) => boolean
}

/** The statements whose number is none of the sums that they may mean. Where the tables do not say, nothing is said. */
export function* disagreements(context: CheckContext, { about, zero, severity, unless }: Comparing): Iterable<Found> {
  const wrong = firmGroups(context).flatMap(({ topics, statements }) => {
    if (!topics.every(about)) return []
    const sums = possibleSums(context.cells, topics)
    const [first] = sums
    if (!first) return []
    const holds = (stated: Stated, value: Quantity) => sums.some((sum) => sum.value === value) || (!zero && value === 0n) || unless?.(stated)
    return statements.filter((stated) => !holds(stated, stated.value)).map((stated) => ({ stated, sums, first }))
  })
  wrong.sort((a, b) => a.stated.order - b.stated.order)
  for (const { stated, sums, first } of wrong) {
    const { statement, value, block } = stated
    const cells = [...new Set(sums.flatMap((sum) => sum.cells))]
    yield {
      message: `正文写${quote(block, statement)}，但${sumWords(first, context.template)}，请核对。`,
      places: placesOf(stated, cells),
      expected: formatQuantity(first.value),
      actual: formatQuantity(value),
      ...(severity ? { severity } : {}),
    }
  }
}
