import { composedOpening } from './opening'
import type { Template } from '../template/template'
import { printText, type FigureSource } from './prose-text'
import type { Edit } from '../report/edit'
import type { ProseBlock, Report, Run } from '../report/report'

/**
 * Applies edits in order and gives the changed report. An edit of the composed opening makes it the clerk's own.
 * Edits of one block are given from the end of the text to its beginning, or do not overlap; `source` prints figures.
 */
export function applyEdits(report: Report, edits: readonly Edit[], template: Template, source: FigureSource): Report {
  return edits.reduce((changed, edit) => applyEdit(changed, edit, template, source), report)
}

function applyEdit(report: Report, edit: Edit, template: Template, source: FigureSource): Report {
  switch (edit.set) {
    case 'cell': {
      const { [edit.cell]: _gone, ...others } = report.cells
      return { ...report, cells: edit.text === undefined ? others : { ...report.cells, [edit.cell]: edit.text } }
    }
    case 'title':
      return { ...report, title: edit.text }
    case 'signed':
      return { ...report, signed: edit.date }
    case 'text': {
      const { section } = edit
      const blocks =
        section === 'opening' ? (report.opening ?? composedOpening(report, template)) : (report.prose[section] ?? [])
      const changed = blocks.map((block, index) =>
        index === edit.block ? replaceInBlock(block, edit.from, edit.to, edit.text, source) : block,
      )
      return section === 'opening'
        ? { ...report, opening: changed }
        : { ...report, prose: { ...report.prose, [section]: changed } }
    }
  }
}

function replaceInBlock(block: ProseBlock, from: number, to: number, text: string, source: FigureSource): ProseBlock {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, runs: replaceInRuns(block.runs, from, to, text, source) }
    case 'picture':
      return { ...block, caption: splice(block.caption ?? '', from, to, text) }
    case 'table': {
      // The printed text of a table joins cells by a tab and rows by a line feed; an edit stays inside one cell.
      let start = 0
      const rows = block.rows.map((row) =>
        row.map((cell) => {
          const begin = start
          const end = begin + printText(cell.runs, source).length
          start = end + 1
          return from >= begin && to <= end
            ? { ...cell, runs: replaceInRuns(cell.runs, from - begin, to - begin, text, source) }
            : cell
        }),
      )
      return { ...block, rows }
    }
  }
}

/** Replaces a span of the printed text; a figure that it touches becomes plain text, bold and links are kept. */
export function replaceInRuns(
  runs: readonly Run[],
  from: number,
  to: number,
  text: string,
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
      const replaced = splice(
        printed,
        Math.max(0, from - start),
        Math.min(printed.length, to - start),
        placed ? '' : text,
      )
      placed = true
      if (replaced !== '')
        changed.push(run.type === 'figure' ? { type: 'text', text: replaced } : { ...run, text: replaced })
    }
    start = end
  }
  if (!placed) changed.push({ type: 'text', text })
  return changed
}

function splice(text: string, from: number, to: number, replacement: string): string {
  return text.slice(0, from) + replacement + text.slice(to)
}
