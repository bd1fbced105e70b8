import type { CellId } from '../../core/template/template'
import type { Dossier } from '../../core/report/report'
import type { Restore } from './undo-history'

type Cells = Dossier['report']['cells']
const none: Cells = {}

/**
 * A dossier beside one that differs in few cells keeps only those: two hundred texts of cells for each of five hundred
 * steps of undo were a third of all memory. Everything else is shared between the two as it is.
 */
export function shrinkDossier(state: Dossier, neighbour: Dossier): Restore<Dossier> {
  const changed = differenceOf(state.report.cells, neighbour.report.cells)
  if (!changed) return () => state
  const withoutCells = { ...state, report: { ...state.report, cells: none } }
  return (next) => ({
    ...withoutCells,
    report: { ...withoutCells.report, cells: applied(changed, next.report.cells) },
  })
}

/** What to put into other cells to have these; `undefined` stands for a cell that these have not. */
type Change = readonly (readonly [CellId, string | undefined])[]

/** Undefined where these cannot be had in the same order from the others: what is saved follows the order. */
function differenceOf(cells: Cells, others: Cells): Change | undefined {
  const own = Object.keys(cells) as CellId[]
  const change: [CellId, string | undefined][] = []
  let at = 0
  for (const [cell, text] of Object.entries(others) as [CellId, string][]) {
    if (own[at] === cell) {
      at++
      if (cells[cell] !== text) change.push([cell, cells[cell]])
    } else change.push([cell, undefined])
  }
  return at === own.length ? change : undefined
}

function applied(change: Change, others: Cells): Cells {
  const cells: Record<CellId, string> = { ...others }
  for (const [cell, text] of change) {
    if (text === undefined) delete cells[cell]
    else cells[cell] = text
  }
  return cells
}
