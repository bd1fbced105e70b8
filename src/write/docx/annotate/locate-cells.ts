import type { CellId } from '../../../core/template/template'
import type { BodyCell } from './body-paragraphs'
import type { Splice } from './xml-tokens'

/** Reads the numbers of a report out of a Word file that is like the original but for its numbers. */
export type ReadCells = (documentXml: string) => Promise<Readonly<Record<CellId, string>>>

/** What may stand where a number belongs, as short as that. */
const valueLike = /^[+-]?[\d.,，．０-９\s]+[\u4e00-\u9fff]{0,2}$|^(无|不适用|暂无|\/|-+|—+|－)$/
/** Numbers that no report has in its tables, as plain as those that it has. */
const firstNumber = 7_100_001

/**
 * Finds out in which cell of the file each number of the tables stands: by writing a number of its own into every cell and
 * reading the file again, so that whatever tables the readers understand are understood here. Blank cells are filled in a
 * second reading only, since what stands where nothing stood may be taken for something else.
 *
 * @returns indices of cells in the order of the file
 */
export async function locateCells(
  cells: readonly BodyCell[],
  splicedXml: (splices: readonly Splice[]) => string,
  wanted: ReadonlySet<CellId>,
  readCells: ReadCells,
  prefix: string,
): Promise<ReadonlyMap<CellId, number>> {
  const found = new Map<CellId, number>()
  const readWith = async (numbered: readonly number[]) => {
    const splices = numbered.flatMap((index) => numberedCell(cells[index]!, String(firstNumber + index), prefix))
    const read = await readCells(splicedXml(splices))
    for (const cell of wanted) {
      const index = Number(read[cell]?.trim()) - firstNumber
      if (!found.has(cell) && cells[index]) found.set(cell, index)
    }
  }
  if (wanted.size === 0) return found
  const own = cells.flatMap((cell, index) => (cell.nested || cell.continued ? [] : [index]))
  const filled = own.filter((index) => valueLike.test(textOf(cells[index]!)))
  await readWith(filled)
  if (found.size < wanted.size) await readWith([...filled, ...own.filter((index) => textOf(cells[index]!) === '')])
  return found
}

function textOf(cell: BodyCell): string {
  return cell.paragraphs
    .map(({ text }) => text)
    .join('')
    .trim()
}

/** The changes that make a cell say a number and nothing else. */
function numberedCell({ paragraphs }: BodyCell, number: string, prefix: string): Splice[] {
  const texts = paragraphs.flatMap(({ pieces }) => pieces.flatMap(({ content }) => content ?? []))
  if (texts.length > 0) return texts.map(({ from, to }, index) => ({ from, to, text: index === 0 ? number : '' }))
  const first = paragraphs[0]
  if (!first) return []
  const run = `<${prefix}r><${prefix}t>${number}</${prefix}t></${prefix}r>`
  return first.empty
    ? [{ ...first.empty, text: `<${prefix}p>${run}</${prefix}p>` }]
    : [{ from: first.end, to: first.end, text: run }]
}
