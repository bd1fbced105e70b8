import { chartText } from '../chart/chart-text'
import { printChart, type PrintedChart } from '../chart/printed-chart'
import { printFigure } from '../report/figure'
import type { CellTable } from '../report/cell-table'
import type { ChartBlock, ProseBlock, Report, Run } from '../report/report'
import type { PrintedBlock } from '../report/printed'
import { sectionBlocks } from '../report/section-text'
import type { Section, Template } from '../template/template'
import type { DocumentRun } from './document'
import { composedOpening } from './opening'

/** The tables that figures in the text may speak about. */
export interface FigureSource {
  readonly cells: CellTable
  readonly last?: CellTable
}

/** Runs as they will be printed, figures worked out. */
export function printRuns(runs: readonly Run[], source: FigureSource): DocumentRun[] {
  return runs.map((run) =>
    run.type === 'figure'
      ? { text: printFigure(run, source.cells, source.last) }
      : { text: run.text, ...(run.bold ? { bold: true as const } : {}), ...(run.href ? { href: run.href } : {}) },
  )
}

/** The plain text of runs as they will be printed. */
export function printText(runs: readonly Run[], source: FigureSource): string {
  let text = ''
  for (const run of runs) text += run.type === 'figure' ? printFigure(run, source.cells, source.last) : run.text
  return text
}

/** A chart as it will be printed, figures worked out. */
export function printedChart(block: ChartBlock, source: FigureSource): PrintedChart {
  return printChart(block, (figure) => printFigure({ type: 'figure', ...figure }, source.cells, source.last))
}

const remembered = new WeakMap<ProseBlock, { readonly printed: PrintedBlock; readonly figures: boolean }>()

/**
 * The text of a report as it will be printed: the opening, then the text of the sections in the order of the template,
 * with what stands behind their tables.
 * A block whose text has not changed is the very same object as before, and so is the list where no block has changed, so
 * that what was found in them can be kept.
 */
export function printedBlocks(report: Report, template: Template, source: FigureSource): readonly PrintedBlock[] {
  const printed: PrintedBlock[] = []
  const print = (section: Pick<Section, 'id' | 'role'>, blocks: readonly ProseBlock[]) =>
    blocks.forEach((block, index) => {
      const before = remembered.get(block)
      const placed = before && isAt(before.printed, section, index)
      // Only a figure can print another text while its block is the same.
      if (placed && !before.figures) return printed.push(before.printed)
      const now = printBlock(section, index, block, source)
      const same = placed && before.printed.text === now.text
      if (!same) remembered.set(block, { printed: now, figures: hasFigures(block) })
      printed.push(same ? before.printed : now)
    })
  print({ id: 'opening' }, report.opening ?? composedOpening(report, template))
  for (const section of template.sections) print(section, sectionBlocks(report, section.id))
  const before = lists.get(template)
  if (before && before.length === printed.length && before.every((block, index) => block === printed[index]))
    return before
  lists.set(template, printed)
  return printed
}

/** The list that was printed last. */
const lists = new WeakMap<Template, readonly PrintedBlock[]>()

function hasFigures(block: ProseBlock): boolean {
  const isFigure = (run: Run) => run.type === 'figure'
  if (block.type === 'table') return block.rows.some((row) => row.some((cell) => cell.runs.some(isFigure)))
  if (block.type === 'chart')
    return block.series.some(({ values }) => values.some((value) => typeof value !== 'string'))
  return block.type !== 'picture' && block.runs.some(isFigure)
}

function isAt(printed: PrintedBlock, { id, role }: Pick<Section, 'id' | 'role'>, index: number): boolean {
  return printed.section === id && printed.role === role && printed.block === index
}

function printBlock(
  { id: section, role }: Pick<Section, 'id' | 'role'>,
  block: number,
  prose: ProseBlock,
  source: FigureSource,
): PrintedBlock {
  const kind = prose.type === 'picture' ? 'caption' : prose.type
  const level = prose.type === 'heading' ? prose.level : undefined
  // All blocks have all fields, so that they are all of one shape.
  return { section, role, block, kind, level, text: textOfBlock(prose, source) }
}

function textOfBlock(prose: ProseBlock, source: FigureSource): string {
  if (prose.type === 'picture') return prose.caption ?? ''
  if (prose.type === 'chart') return chartText(printedChart(prose, source))
  if (prose.type !== 'table') return printText(prose.runs, source)
  return prose.rows.map((row) => row.map((cell) => printText(cell.runs, source)).join('\t')).join('\n')
}
