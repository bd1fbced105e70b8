import { memoize } from '../../memoize'
import { blockSpan } from '../../prose/clause'
import type { Edit } from '../../report/edit'
import { printFigure } from '../../report/figure'
import { formatQuantity } from '../../report/quantity'
import type { Run } from '../../report/report'
import { sectionBlocks } from '../../report/section-text'
import type { CheckContext } from '../engine/context'
import { exactStatements } from './stated'
import { possibleSums } from './stated-sums'

/** A replacement of typed words by a live figure. */
export type Quotation = Extract<Edit, { set: 'text' }>

/**
 * The typed numbers of the text that say just what the tables say, each as the edit that makes it a reference: it then
 * follows the tables. Read by the same statements as the checks. From the end of the text to its beginning, so that no
 * edit moves the place of another; what is a reference already, or is written in other than plain digits, is left out.
 */
export const quotableNumbers = memoize((context: CheckContext): readonly Quotation[] =>
  exactStatements(context)
    .flatMap(({ block, statement, value }): Quotation[] => {
      const { measured, clause, topics } = statement
      if (!measured || block.section === 'opening') return []
      const sum = possibleSums(context, topics).find((one) => one.value === value)
      const span = blockSpan(clause, measured.from, measured.unitFrom)
      const text = block.text.slice(span.from, span.to)
      if (!sum || text !== formatQuantity(value)) return []
      if (isInFigure(context, block.section, block.block, span.from)) return []
      return [{ set: 'text', section: block.section, block: block.block, ...span, text, figure: { sum: sum.cells } }]
    })
    .sort((a, b) => (a.section === b.section && a.block === b.block ? b.from - a.from : 0))
    .filter((one, at, all) => all.findIndex((other) => isSamePlace(one, other)) === at),
)

function isSamePlace(a: Quotation, b: Quotation): boolean {
  return a.section === b.section && a.block === b.block && a.from < b.to && b.from < a.to
}

function isInFigure({ report, cells, last }: CheckContext, section: string, block: number, from: number): boolean {
  const found = sectionBlocks(report, section)[block]
  if (!found || !('runs' in found)) return found !== undefined
  let at = 0
  for (const run of found.runs) {
    at += printed(run, cells, last?.cells).length
    if (from < at) return run.type === 'figure'
  }
  return false
}

function printed(run: Run, cells: CheckContext['cells'], last: CheckContext['cells'] | undefined): string {
  return run.type === 'figure' ? printFigure(run, cells, last) : run.text
}
