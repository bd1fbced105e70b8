import type { ProseBlock, Report } from '../src/core/report/report'
import { restore } from '../src/core/report/saved-report'
import { samples } from '../src/templates/samples'

/** The sample with its text repeated until it has about so many characters; each paragraph is made unlike the others. */
export function longReport(characters: number): Report {
  const { report } = restore(samples[0]!.saved)
  const source = report.prose.overview ?? []
  const size = (blocks: readonly ProseBlock[]) => blocks.reduce((sum, block) => sum + ('runs' in block ? block.runs.reduce((all, run) => all + run.text.length, 0) : 0), 0)
  const blocks: ProseBlock[] = []
  for (let round = 0; size(blocks) < characters; round++)
    blocks.push(...source.map((block) => ('runs' in block ? { ...block, runs: [...block.runs, { type: 'text' as const, text: `（其${round}）` }] } : block)))
  return { ...report, prose: { ...report.prose, overview: blocks } }
}
