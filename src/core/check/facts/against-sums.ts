import type { Figure } from '../../prose/figure'
import type { Topic } from '../../prose/topic'
import { formatQuantity, type Quantity } from '../../report/quantity'
import { memoize } from '../../memoize'
import type { CheckContext } from '../engine/context'
import type { Fix, Severity } from '../engine/finding'
import type { Found } from '../engine/rule'
import { contradictsRoughly } from '../../prose/rough'
import { exactGroups, roughStatements, type ExactGroup, type Stated } from './stated'
import { possibleSums, type Sum } from './stated-sums'
import { blockSpan } from '../../prose/clause'
import { twoRepairs } from './two-repairs'
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

/** Statements about the same topics that are none of the sums that they may mean. */
interface Doubtful extends ExactGroup {
  readonly sums: readonly Sum[]
  readonly first: Sum
}

/** Found once for all rules: in nearly every report there are none. */
const doubtful = memoize((context: CheckContext): readonly Doubtful[] => [
  ...exactGroups(context).flatMap(({ topics, statements }): Doubtful[] => {
    const sums = possibleSums(context, topics)
    const [first] = sums
    const wrong = first ? statements.filter(({ value }) => !sums.some((sum) => sum.value === value)) : []
    return first && wrong.length > 0 ? [{ topics, sums, first, statements: wrong }] : []
  }),
  ...roughStatements(context).flatMap((stated, i): Doubtful[] => {
    const { topics, measured } = stated.statement
    const sums = possibleSums(context, topics)
    const [first] = sums
    if (!first || !measured || !sums.every(({ value }) => contradictsRoughly(measured, value))) return []
    return [{ topics, sums, first, statements: [{ ...stated, order: behindExact + i }] }]
  }),
])
/** What is only roughly told is told last. */
const behindExact = 1_000_000

/** The numbers of the text that a table contradicts: what does not add up with them is the same mistake. */
export const figuresInDoubt = memoize((context: CheckContext): ReadonlySet<Figure> => {
  const found = new Set<Figure>()
  for (const { statements } of doubtful(context))
    for (const { statement } of statements) if (statement.figure) found.add(statement.figure)
  return found
})

/** The statements whose number is none of the sums that they may mean. Where the tables do not say, nothing is said. */
export function* disagreements(context: CheckContext, { about, zero, severity, unless }: Comparing): Iterable<Found> {
  const wrong = doubtful(context).flatMap(({ topics, sums, first, statements }) => {
    if (!topics.every(about)) return []
    return statements
      .filter((stated) => (zero || stated.value !== 0n) && !unless?.(stated))
      .map((stated) => ({ stated, sums, first }))
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
      alternatives: repairs(context, stated, sums, value),
    }
  }
}

/** Both repairs where exactly one cell is meant. */
export function repairs(
  context: CheckContext,
  { statement, block }: Stated,
  sums: readonly Sum[],
  value: Quantity,
): readonly Fix[] {
  const [cell, ...others] = sums.flatMap((sum) => sum.cells)
  const { measured, clause } = statement
  if (cell === undefined || others.length > 0 || !measured) return []
  const span = blockSpan(clause, measured.from, measured.unitFrom)
  return twoRepairs(context, { section: block.section, block: block.block, ...span }, cell, value)
}
