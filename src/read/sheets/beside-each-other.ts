import type { SectionId } from '../../core/template/template'
import { filled, type SheetLine, type SheetText } from './sheet-raster'

/** A table with more columns than this is none of a report. */
const widest = 200

/** Statutory tables that stand beside each other on a sheet, with a blank column between them; any other table is one. */
export function besideEachOther(
  lines: readonly SheetLine[],
  kindOf: (lines: readonly SheetLine[]) => SectionId | undefined,
): readonly (readonly SheetLine[])[] {
  const texts = lines.flatMap(filled)
  const ends = [...new Set(texts.map(({ toColumn }) => toColumn))].sort((a, b) => a - b)
  if (ends.length > widest) return [lines]
  for (const end of ends.slice(0, -1)) {
    if (texts.some(({ column, toColumn }) => column <= end + 1 && toColumn > end)) continue
    const left = side(lines, ({ column }) => column <= end)
    const right = side(lines, ({ column }) => column > end)
    const [one, other] = [kindOf(left), kindOf(right)]
    if (one && other && one !== other) return [left, ...besideEachOther(right, kindOf)]
  }
  return [lines]
}

function side(lines: readonly SheetLine[], isHere: (cell: SheetText) => boolean): readonly SheetLine[] {
  return lines.flatMap((line): SheetLine[] => {
    const cells = line.cells.filter(isHere)
    return cells.some(({ text }) => text !== '') ? [{ ...line, cells }] : []
  })
}
