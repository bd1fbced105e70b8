import { createContext } from '../src/core/check/engine/context'
import type { ProseBlock, Report, Run } from '../src/core/report/report'
import { restore } from '../src/core/report/saved-report'
import { templates } from '../src/templates/index'
import { samples } from '../src/templates/samples'

const sample = () => restore(samples[0]!.saved).report
const printed = createContext({ report: sample(), templates }).blocks
const characters = printed.reduce((sum, { text }) => sum + text.length, 0)
const lengths = printed.filter(({ section }) => section === 'overview').map(({ text }) => text.length)

/**
 * The sample with the paragraphs of its first section repeated until all its text has so many characters, as printed; each
 * paragraph is made unlike the others. The figures taken from the tables stand in every repetition, or, as in a real report,
 * once: then the others are plain text. No block is the same object at two places, as none is in a report: what is kept of
 * a block is kept for its place.
 */
export function longReport(wanted: number, figures: 'once' | 'everywhere' = 'everywhere'): Report {
  const report = sample()
  const source = report.prose.overview ?? []
  const blocks = [...source]
  let size = characters
  for (let round = 1; size < wanted; round++)
    for (let at = 0; at < source.length && size < wanted; at++) {
      const mark = `（其${round}）`
      blocks.push(repeated(source[at]!, mark, figures))
      size += lengths[at]! + mark.length
    }
  return { ...report, prose: { ...report.prose, overview: blocks } }
}

function repeated(block: ProseBlock, mark: string, figures: 'once' | 'everywhere'): ProseBlock {
  if (!('runs' in block)) return { ...block }
  const plain = (run: Run): Run =>
    run.type === 'figure' && figures === 'once' ? { type: 'text', text: run.text } : run
  return { ...block, runs: [...block.runs.map(plain), { type: 'text', text: mark }] }
}
