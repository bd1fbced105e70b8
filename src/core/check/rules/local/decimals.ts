import { printText } from '../../../document/prose-text'
import type { DecimalsDemand } from '../../../local-demands/local-demands'
import { figureText } from '../../../report/figure'
import { parseQuantity, percentage, quantity } from '../../../report/quantity'
import type { FigureRun, ProseBlock, Report, Run } from '../../../report/report'
import { sectionBlocks } from '../../../report/section-text'
import { approximations } from '../../../prose/numeral-scanner'
import { cellsOf, type CellId } from '../../../template/template'
import { findAll } from '../../engine/find-all'
import type { CheckContext } from '../../engine/context'
import type { Fix, Place } from '../../engine/finding'
import type { Found } from '../../engine/rule'
import { spanPlace } from '../../facts/printed-text'
import { escaped, type CheckDemand } from './demand-rule'

/**
 * local.decimals: numbers in a unit have as many digits after the point as demanded.
 * When: a cell whose column has the unit, or a number right in front of the unit in the text, has more or fewer. 0 and
 * 100% need none; what is about so many (近3万元, 3万余元) is left alone.
 */
export const checkDecimals: CheckDemand<DecimalsDemand> = function* (demand, context) {
  yield* inCells(demand, context)
  yield* inText(demand, context)
}

function* inCells({ unit, digits }: DecimalsDemand, { report, template, cells }: CheckContext): Iterable<Found> {
  for (const { cell, column, row } of cellsOf(template).values()) {
    if ((column.unit ?? row.unit) !== unit || report.cells[cell] === undefined) continue
    const { kind } = cells.reading(cell)
    const text = kind === 'number' ? report.cells[cell].trim() : ''
    const right = rightForm(text, digits, unit)
    if (right !== undefined) yield found(text, right, unit, { in: 'cell', cell }, cellEdit(cell, right))
  }
}

const cellEdit = (cell: CellId, text: string): Fix['edits'][number] => ({ set: 'cell', cell, text })

function* inText({ unit, digits }: DecimalsDemand, context: CheckContext): Iterable<Found> {
  const sign = unit === '%' ? '[%％]' : escaped(unit)
  const pattern = new RegExp(`(?<![\\d.．])(\\d{1,3}(?:[,，]\\d{3})+|\\d+)(\\.\\d+)?(?=\\s*${sign})`, 'g')
  for (const block of context.blocks) {
    if (!block.text.includes(unit) && unit !== '%') continue
    for (const match of findAll(pattern, block.text)) {
      const before = block.text.slice(Math.max(0, match.index - 2), match.index)
      if (approximations.some((word) => before.endsWith(word))) continue
      const right = rightForm(match[0], digits, unit)
      if (right === undefined) continue
      const place = spanPlace(block, { from: match.index, to: match.index + match[0].length })
      const live = liveFigure(place, context)
      yield live
        ? figureFound(match[0], live, { unit, digits, right, place }, context)
        : found(match[0], right, unit, place, { ...spanOf(place), set: 'text', text: right })
    }
  }
}

/** The number with the digits that it should have; undefined where it has them, or needs none. */
function rightForm(text: string, digits: number, unit: string): string | undefined {
  const value = parseQuantity(text.replace(/[,，]/g, ''))
  if (value === undefined || value === 0n || (unit === '%' && value === quantity(100))) return undefined
  const [, fraction = ''] = text.split('.')
  if (fraction.length === digits) return undefined
  return percentage(value, quantity(100), digits)
}

function found(text: string, right: string, unit: string, place: Place, edit: Fix['edits'][number] | undefined): Found {
  return {
    message: `“${text}${unit}”应写作“${right}${unit}”。`,
    places: [place],
    expected: right,
    actual: text,
    ...(edit ? { fix: { label: `改为“${right}”`, edits: [edit] } } : {}),
  }
}

type ProsePlace = Extract<Place, { in: 'prose' }>

const spanOf = ({ section, block, from, to }: ProsePlace) => ({ section, block, from, to })

/** A number of the text that follows the tables, with where it stands. */
interface LiveFigure {
  readonly run: FigureRun
  readonly from: number
  readonly to: number
}

/** The live figure that a span lies in; undefined for a number that was typed or is frozen. */
function liveFigure({ section, block, from, to }: ProsePlace, context: CheckContext): LiveFigure | undefined {
  const { report, cells, last } = context
  let start = 0
  for (const run of runsOf(report, section, block)) {
    const end = start + printText([run], { cells, ...(last ? { last: last.cells } : {}) }).length
    if (run.type === 'figure' && !run.frozen && from >= start && to <= end) return { run, from: start, to: end }
    start = end
  }
  return undefined
}

/** It goes on to follow the tables, with other decimals. A sum of cells has the digits of its cells, which are to be mended. */
function figureFound(
  printed: string,
  { run, from, to }: LiveFigure,
  { unit, digits, right, place }: { unit: string; digits: number; right: string; place: ProsePlace },
  { cells, last }: CheckContext,
): Found {
  const figure = { ...run.of, decimals: digits }
  const text = figureText(figure, cells, last?.cells) ?? ''
  const number = text.replace('%', '')
  const fits = (number.split('.')[1] ?? '').length === digits
  if (!fits) return found(printed, right, unit, place, undefined)
  return found(printed, number, unit, place, { ...spanOf(place), set: 'text', from, to, text, figure })
}

/** The runs of a paragraph or heading; of other blocks none, because no figure of theirs can be told by its place alone. */
function runsOf(report: Report, section: string, at: number): readonly Run[] {
  const blocks: readonly ProseBlock[] = section === 'opening' ? (report.opening ?? []) : sectionBlocks(report, section)
  const block = blocks[at]
  return block && 'runs' in block ? block.runs : []
}
