import type { ProseBlock, Report, Run } from '../src/core/report/report'
import { restore } from '../src/core/report/saved-report'
import { samples } from '../src/templates/samples'

/**
 * The sample with its text repeated until it has about so many characters; each paragraph is made unlike the others. The
 * figures taken from the tables stand in every repetition, or, as in a real report, once: then the others are plain text.
 * No block is the same object at two places, as none is in a report: what is kept of a block is kept for its place.
 */
export function longReport(characters: number, figures: 'once' | 'everywhere' = 'everywhere'): Report {
  const { report } = restore(samples[0]!.saved)
  const source = report.prose.overview ?? []
  const size = (blocks: readonly ProseBlock[]) => blocks.reduce((sum, block) => sum + ('runs' in block ? block.runs.reduce((all, run) => all + run.text.length, 0) : 0), 0)
  const runsOf = (runs: readonly Run[], round: number) =>
    figures === 'once' && round > 0 ? runs.map((run): Run => (run.type === 'figure' ? { type: 'text', text: run.text } : run)) : runs
  const blocks: ProseBlock[] = []
  for (let round = 0; size(blocks) < characters; round++)
    blocks.push(...source.map((block) => ('runs' in block ? { ...block, runs: [...runsOf(block.runs, round), { type: 'text' as const, text: `（其${round}）` }] } : { ...block })))
  return { ...report, prose: { ...report.prose, overview: blocks } }
}
