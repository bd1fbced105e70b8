import { createContext } from '../src/core/check/engine/context'
import { checkContext } from '../src/core/check/check'
import { rules } from '../src/core/check/rules/index'
import { longReport } from './long-report'
import { templates } from '../src/templates/index'
import { measure, type Print } from './measure'

/** What each rule costs by itself on 20,000 characters: all text new, and one cell changed; the dearest first; the least of several times. */
export async function run(print: Print): Promise<void> {
  const reports = Array.from({ length: 16 }, () => longReport(20_000))
  const figures: { id: string; fresh: number; changed: number }[] = []
  let next = 0
  const context = await measure(() => createContext({ report: reports[next++ % reports.length]!, templates }), 15)
  await print(`context: least ${context.least.toFixed(2)} ms, median ${context.warm.toFixed(2)} ms`)
  for (const rule of rules) {
    const fresh = await measure(() => checkContext(createContext({ report: longReport(20_000), templates }), [rule]), 8)
    const base = await measure(() => createContext({ report: longReport(20_000), templates }), 8)
    let report = reports[0]!
    checkContext(createContext({ report, templates }), [rule])
    let number = 0
    const change = () =>
      (report = { ...report, cells: { ...report.cells, 'applications/received/natural-persons': String(number++) } })
    const changed = await measure(() => checkContext(createContext({ report: change(), templates }), [rule]), 20)
    const idle = await measure(() => createContext({ report: change(), templates }), 20)
    figures.push({ id: rule.id, fresh: fresh.least - base.least, changed: changed.least - idle.least })
  }
  figures.sort((a, b) => b.fresh + b.changed - a.fresh - a.changed)
  for (const { id, fresh, changed } of figures.slice(0, 25))
    await print(
      `${id.padEnd(32)} new ${fresh.toFixed(2).padStart(7)} ms   cell changed ${changed.toFixed(2).padStart(7)} ms`,
    )
}
