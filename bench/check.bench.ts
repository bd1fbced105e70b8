// browser
import { createContext } from '../src/core/check/engine/context'
import { checkContext } from '../src/core/check/check'
import { templates } from '../src/templates/index'
import { longReport } from './long-report'
import { growth, measure, row, type Print } from './measure'

/** All checks on the usual machine: at most 5 ms warm for 20,000 characters, 1 ms when one cell has changed. */
export async function run(print: Print): Promise<void> {
  let once: number | undefined
  for (const characters of [4_000, 10_000, 20_000, 40_000]) {
    // One report at a time, as a clerk has one open; a new one each time, so that nothing is kept from the time before.
    let fresh = longReport(characters)
    const all = await measure(
      () => checkContext(createContext({ report: fresh, templates })),
      200,
      () => {
        fresh = longReport(characters)
      },
    )
    await print(row(`all checks, ${characters} characters, all text new`, all))
    if (characters === 40_000) await print(growth('text', once!, all.warm))
    once ??= all.warm
    for (const figures of ['once', 'everywhere'] as const) {
      let report = longReport(characters, figures)
      checkContext(createContext({ report, templates }))
      let number = 0
      const one = await measure(() => {
        report = { ...report, cells: { ...report.cells, 'applications/received/natural-persons': String(number++) } }
        checkContext(createContext({ report, templates }))
      }, 300)
      await print(row(`all checks, ${characters} characters, one cell changed, its figure ${figures}`, one))
    }
  }
}
