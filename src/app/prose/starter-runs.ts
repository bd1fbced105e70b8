import type { CellTable } from '../../core/report/cell-table'
import { figureText, missingNumber } from '../../core/report/figure'
import type { Report, Run } from '../../core/report/report'
import { fill } from '../../core/document/opening'

/**
 * A sentence to start from (guidance of a template) as runs: {table/row/column}, with + between several, becomes a figure
 * that follows the tables; {year}, {next-year} and {agency} become text. A figure that is not known yet prints as a line to write on.
 */
export function starterRuns(sentence: string, report: Pick<Report, 'year' | 'agency'>, cells: CellTable): Run[] {
  const facts = { year: String(report.year), 'next-year': String(report.year + 1), agency: report.agency.name }
  const runs: Run[] = []
  const text = (piece: string) => {
    if (piece !== '') runs.push({ type: 'text', text: fill(piece, facts) })
  }
  let at = 0
  for (const match of sentence.matchAll(/\{([\w*-]+\/[\w*-]+\/[\w*-]+(?:\+[\w*-]+\/[\w*-]+\/[\w*-]+)*)\}/g)) {
    text(sentence.slice(at, match.index))
    const of = { sum: (match[1] ?? '').split('+') }
    runs.push({ type: 'figure', of, text: figureText(of, cells) ?? missingNumber })
    at = (match.index ?? 0) + match[0].length
  }
  text(sentence.slice(at))
  return runs
}
