import { memoizePair } from '../memoize'
import { cellsOf, type CellId, type Template } from '../template/template'

/**
 * The stated cells of a report that are no cells of a format, in the order in which they are stated: those of another format,
 * and groups that were written as one row. Nearly every report has none; worked out once for all who ask.
 */
export const foreignCells = memoizePair(
  (cells: Readonly<Record<CellId, string>>, template: Template): readonly CellId[] => {
    const known = cellsOf(template)
    return (Object.keys(cells) as CellId[]).filter((cell) => !known.has(cell))
  },
)
