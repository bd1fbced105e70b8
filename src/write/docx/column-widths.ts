import type { Grid } from '../../core/document/document'
import { textWidth } from '../layout/measures'
import type { Slot } from '../../core/document/table-slots'

/**
 * The widths of a table's columns in twips, their sum exactly `total`: the template's own, else by how much text the
 * columns hold, else all the same.
 */
export function columnWidths(grid: Grid, slots: readonly (readonly Slot[])[], total: number): readonly number[] {
  const columns = slots[0]?.length ?? 1
  if (grid.widths?.length === columns && grid.widths.every((width) => width > 0)) return share(grid.widths, total)
  const wanted = new Array<number>(columns).fill(0)
  for (const line of slots)
    for (const slot of line)
      if (slot.colspan === 1) wanted[slot.column] = Math.max(wanted[slot.column] ?? 0, textWidth(slot.cell.text))
  // From 4 to 20 characters: a number does not get a sliver, a long text not the whole table.
  return share(
    wanted.map((width) => Math.min(20, Math.max(4, width))),
    total,
  )
}

/** Divides a whole number by weights without losing any of it. */
function share(weights: readonly number[], total: number): readonly number[] {
  const sum = weights.reduce((one, other) => one + other, 0)
  let passed = 0
  let given = 0
  return weights.map((weight) => {
    passed += weight
    const edge = Math.round((passed / sum) * total)
    const width = edge - given
    given = edge
    return width
  })
}
