import { composedOpening } from './opening'
import type { CellId, Template } from '../template/template'
import { chartPieces, type ChartPiece } from '../chart/chart-text'
import { printedChart, printText, type FigureSource } from './prose-text'
import type { Edit } from '../report/edit'
import { textAt, withText } from '../report/section-text'
import type { ChartBlock, ChartValue, Figure, ProseBlock, Report, Run } from '../report/report'

/**
 * Applies edits in order and gives the changed report. An edit of the composed opening makes it the clerk's own.
 * Edits of one block are given from the end of the text to its beginning, or do not overlap; `source` prints figures.
 */
export function applyEdits(report: Report, edits: readonly Edit[], template: Template, source: FigureSource): Report {
  let changed = report
  // Many numbers at once (a paste) make one new set of cells, not one for each.
  let cells: Record<CellId, string> | undefined
  for (const edit of edits)
    if (edit.set === 'cell') {
      cells ??= { ...report.cells }
      if (edit.text === undefined) delete cells[edit.cell]
      else cells[edit.cell] = edit.text
    } else changed = applyEdit(changed, edit, template, source)
  return cells ? { ...changed, cells } : changed
}

function applyEdit(
  report: Report,
  edit: Exclude<Edit, { readonly set: 'cell' }>,
  template: Template,
  source: FigureSource,
): Report {
  switch (edit.set) {
    case 'title':
      return edit.text === undefined ? without(report, 'title') : { ...report, title: edit.text }
    case 'opening':
      return without(report, 'opening')
    case 'signed':
      return { ...report, signed: edit.date }
    case 'paragraph': {
      const added: ProseBlock = { type: 'paragraph', runs: [{ type: 'text', text: edit.text }] }
      return withText(report, edit.section, 'before', [...textAt(report, edit.section, 'before'), added])
    }
    case 'text': {
      const { section } = edit
      const change = (blocks: readonly ProseBlock[], at: number) =>
        blocks.map((block, index) => (index === at ? replaceInBlock(block, edit, source) : block))
      if (section === 'opening')
        return { ...report, opening: change(report.opening ?? composedOpening(report, template), edit.block) }
      const { length } = textAt(report, section, 'before')
      const [position, at] =
        edit.block < length ? (['before', edit.block] as const) : (['behind', edit.block - length] as const)
      return withText(report, section, position, change(textAt(report, section, position), at))
    }
  }
}

function without(report: Report, words: 'title' | 'opening'): Report {
  const { [words]: _, ...rest } = report
  return rest
}

/** A span of a text, and what takes its place: words, or a live figure that prints them. */
interface Replacement {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly figure?: Figure
}

function replaceInBlock(block: ProseBlock, replacement: Replacement, source: FigureSource): ProseBlock {
  const { from, to, text } = replacement
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, runs: replaceInRuns(block.runs, replacement, source) }
    case 'picture':
      return { ...block, caption: splice(block.caption ?? '', from, to, text) }
    case 'chart':
      return replaceInChart(block, replacement, source)
    case 'table': {
      // The printed text of a table joins cells by a tab and rows by a line feed; an edit stays inside one cell.
      let start = 0
      const rows = block.rows.map((row) =>
        row.map((cell) => {
          const begin = start
          const end = begin + printText(cell.runs, source).length
          start = end + 1
          return from >= begin && to <= end
            ? {
                ...cell,
                runs: replaceInRuns(cell.runs, { ...replacement, from: from - begin, to: to - begin }, source),
              }
            : cell
        }),
      )
      return { ...block, rows }
    }
  }
}

/** An edit stays inside one piece of the chart: its caption, a label or a value. */
function replaceInChart(block: ChartBlock, replacement: Replacement, source: FigureSource): ChartBlock {
  const { from, to, text, figure } = replacement
  const piece = chartPieces(printedChart(block, source)).find((one) => from >= one.from && to <= one.to)
  if (!piece) return block
  const next = splice(piece.text, from - piece.from, to - piece.from, text)
  if (piece.part === 'caption') return { ...block, caption: next }
  if (piece.part === 'label') return { ...block, labels: replacedAt(block.labels, piece.label, next) }
  return {
    ...block,
    series: replacedAt(
      block.series,
      piece.series,
      seriesWith(block, piece, figure ? { of: figure, text: next } : next),
    ),
  }
}

function seriesWith(block: ChartBlock, { series, label }: ChartPiece, value: ChartValue): ChartBlock['series'][number] {
  const before = block.series[series]!
  // A series may be shorter than the labels.
  const values = block.labels.map((_, at) => before.values[at] ?? '')
  return { ...before, values: replacedAt(values, label, value) }
}

function replacedAt<One>(all: readonly One[], index: number, next: One): readonly One[] {
  return all.map((one, at) => (at === index ? next : one))
}

/** Replaces a span of the printed text; a figure that it touches becomes plain text, bold and links are kept. */
export function replaceInRuns(
  runs: readonly Run[],
  { from, to, text, figure }: Replacement,
  source: FigureSource,
): Run[] {
  const changed: Run[] = []
  let start = 0
  let placed = false
  for (const run of runs) {
    const printed = printText([run], source)
    const end = start + printed.length
    const touched = (from < end && to > start) || (from === to && from >= start && from <= end && !placed)
    if (!touched) changed.push(run)
    else {
      const before = printed.slice(0, Math.max(0, from - start))
      const behind = printed.slice(Math.min(printed.length, to - start))
      const added = placed ? '' : text
      placed = true
      changed.push(
        ...(figure && added
          ? [...plain(run, before), { type: 'figure', of: figure, text: added } as const, ...plain(run, behind)]
          : plain(run, before + added + behind)),
      )
    }
    start = end
  }
  if (!placed) changed.push(figure ? { type: 'figure', of: figure, text } : { type: 'text', text })
  return changed
}

/** Text in the manner of a run; none where there is no text. */
function plain(run: Run, text: string): Run[] {
  if (text === '') return []
  return [run.type === 'figure' ? { type: 'text', text } : { ...run, text }]
}

function splice(text: string, from: number, to: number, replacement: string): string {
  return text.slice(0, from) + replacement + text.slice(to)
}
