import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyReport, type Dossier } from '../../../src/core/report/report'
import type { CellId } from '../../../src/core/template/template'
import { shrinkDossier } from '../../../src/app/session/shrink-dossier'
import { emptyHistory, remember, stepBack, stepForward } from '../../../src/app/session/undo-history'

const first: Dossier = {
  report: emptyReport('2021', 2024, { name: '青禾县民政局', kind: 'department' }),
  pictures: new Map(),
  dismissed: [],
  done: [],
}
const cells = ['a', 'b', 'c', 'd', 'e'].map((row) => `table/${row}/total` as CellId)

/** What a clerk does: a number, a number taken out, a text, a cell put in before all others (a file that was opened). */
const action = fc.oneof(
  fc.record({ cell: fc.constantFrom(...cells), text: fc.constantFrom('1', '2', '3') }),
  fc.record({ cell: fc.constantFrom(...cells), gone: fc.constant(true) }),
  fc.record({ words: fc.constantFrom('甲', '乙') }),
  fc.record({ opened: fc.constantFrom(...cells) }),
)
type Action = typeof action extends fc.Arbitrary<infer One> ? One : never

function after(before: Dossier, what: Action): Dossier {
  const { report } = before
  if ('words' in what)
    return {
      ...before,
      report: { ...report, prose: { overview: [{ type: 'paragraph', runs: [{ type: 'text', text: what.words }] }] } },
    }
  if ('opened' in what) return { ...before, report: { ...report, cells: { [what.opened]: '9', ...report.cells } } }
  const changed: Record<CellId, string> = { ...report.cells }
  if ('gone' in what) delete changed[what.cell]
  else changed[what.cell] = what.text
  return { ...before, report: { ...report, cells: changed } }
}

/** With the order of everything, in which it is saved. */
const written = ({ pictures: _, ...dossier }: Dossier) => JSON.stringify(dossier)

describe('the states of a long history', () => {
  it('come back as they were, in whatever order steps are taken back and done again', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 20 }), fc.array(fc.boolean(), { maxLength: 60 }), (actions, ways) => {
        const states = [first]
        let history = emptyHistory(shrinkDossier)
        for (const [at, one] of actions.entries()) {
          history = remember(history, { label: '填写', before: states[at]! }, at)
          states.push(after(states[at]!, one))
        }
        let at = actions.length
        let now = states[at]!
        for (const isBack of ways) {
          const step = isBack ? stepBack(history, now) : stepForward(history, now)
          if (!step) {
            expect(at).toBe(isBack ? 0 : actions.length)
            continue
          }
          at += isBack ? -1 : 1
          ;({ history, state: now } = step)
          expect(written(now)).toBe(written(states[at]!))
          expect(now.report.prose).toBe(states[at]!.report.prose)
        }
      }),
    )
  })

  it('hold of the cells only those that differ', () => {
    const full = { ...first, report: { ...first.report, cells: Object.fromEntries(cells.map((cell) => [cell, '0'])) } }
    const next = after(full, { cell: cells[2]!, text: '3' })
    const restore = shrinkDossier(full, next)
    expect(written(restore(next))).toBe(written(full))
    // Given other cells it changes the one, and knows of no other.
    const other = after(next, { cell: cells[0]!, text: '3' })
    expect(restore(other).report.cells).toEqual({ ...other.report.cells, [cells[2]!]: '0' })
  })
})
