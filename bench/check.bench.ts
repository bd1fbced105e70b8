// browser
import { createContext } from '../src/core/check/context'
import { checkContext } from '../src/core/check/check'
import type { ProseBlock, Report } from '../src/core/report/report'
import { restore } from '../src/core/report/saved-report'
import { samples, templates } from '../src/templates/index'
import { measure, row, type Print } from './measure'

/** The sample with its text repeated until it has about so many characters; each paragraph is made unlike the others. */
function longReport(characters: number): Report {
  const { report } = restore(samples[0]!.saved)
  const source = report.prose.overview ?? []
  const size = (blocks: readonly ProseBlock[]) => blocks.reduce((sum, block) => sum + ('runs' in block ? block.runs.reduce((all, run) => all + run.text.length, 0) : 0), 0)
  const blocks: ProseBlock[] = []
  for (let round = 0; size(blocks) < characters; round++)
    blocks.push(...source.map((block) => ('runs' in block ? { ...block, runs: [...block.runs, { type: 'text' as const, text: `（其${round}）` }] } : block)))
  return { ...report, prose: { ...report.prose, overview: blocks } }
}

/** All checks on the usual machine: at most 5 ms warm for 20,000 characters, 1 ms when one cell has changed. */
export async function run(print: Print): Promise<void> {
  for (const characters of [10_000, 20_000, 40_000]) {
    const fresh = () => longReport(characters)
    const reports = Array.from({ length: 31 }, fresh)
    let next = 0
    const all = await measure(() => checkContext(createContext({ report: reports[next++]!, templates })))
    await print(row(`all checks, ${characters} characters, all text new`, all))
    let report = reports[0]!
    checkContext(createContext({ report, templates }))
    let number = 0
    const one = await measure(() => {
      report = { ...report, cells: { ...report.cells, 'applications/received/natural-persons': String(number++) } }
      checkContext(createContext({ report, templates }))
    }, 200)
    await print(row(`all checks, ${characters} characters, one cell changed`, one))
  }
}
