import type { ComputedRef } from 'vue'
import type { Grid } from '../../core/document/document'
import type { CellTable } from '../../core/report/cell-table'
import type { Edit } from '../../core/report/edit'
import type { CellId, Section } from '../../core/template/template'
import type { PastedOffer } from '../import/pasted-offer'
import { copyGrid, copyRange } from './copied-table'
import { planPaste, type PastePlan } from './paste-plan'
import { parseHtmlTable, parseTabbed, type PastedTable } from './pasted-table'
import type { GridCursor } from './use-grid-cursor'
import type { ValueGrid } from './value-grid'

/** What the clipboard works on, as it is now. */
export interface ClipboardTarget {
  readonly section: Section
  /** The tables with their numbers. */
  readonly drawn: () => Grid
  readonly grid: ValueGrid
  readonly cells: CellTable
  readonly texts: Readonly<Record<CellId, string>>
}

export interface ClipboardActions {
  apply(label: string, edits: readonly Edit[]): void
  clear(cells: readonly CellId[]): void
  /** What a paste did, in words; absent where there is nothing to say. */
  report(plan: PastePlan): void
  /** What was pasted is the table of another section: it goes where it belongs, when the clerk agrees. */
  offer(found: PastedOffer): void
}

/**
 * Copy, cut and paste of ranges by the browser's own events, which work on plain http and from a file too. While a
 * number is being typed, and for a single text, the input does it by itself.
 */
export function useGridClipboard(target: ComputedRef<ClipboardTarget>, cursor: GridCursor, actions: ClipboardActions) {
  function onCopy(event: ClipboardEvent): boolean {
    if (cursor.mode.value !== 'move' || !event.clipboardData || !cursor.active.value) return false
    const { drawn, grid, cells } = target.value
    const rows = cursor.rows.value
    const isWhole = rows.flat().length === grid.cells.length
    const copied = isWhole ? copyGrid(drawn()) : copyRange(rows, (cell) => cells.printed(cell))
    event.preventDefault()
    event.clipboardData.setData('text/plain', copied.text)
    event.clipboardData.setData('text/html', copied.html)
    return true
  }

  function onCut(event: ClipboardEvent): void {
    if (onCopy(event)) actions.clear(cursor.rows.value.flat())
  }

  function onPaste(event: ClipboardEvent): void {
    const at = cursor.active.value
    const pasted = event.clipboardData && pastedTable(event.clipboardData)
    if (!at || !pasted) return
    const single = pasted.length === 1 && pasted[0]?.length === 1 ? pasted[0][0]?.text : undefined
    if (single !== undefined && !cursor.isRange.value) return
    event.preventDefault()
    const { section, grid, cells, texts } = target.value
    const filled = single === undefined ? pasted : cursor.rows.value.map((row) => row.map(() => ({ text: single })))
    const topLeft = cursor.rows.value[0]?.[0] ?? at
    const plan = planPaste(filled, { section, grid, cells, texts, at: topLeft })
    const put = (): void => {
      actions.apply('粘贴', plan.edits)
      actions.report(plan)
    }
    const clipboard = event.clipboardData
    if (single !== undefined || !clipboard || plan.count * 2 >= grid.cells.length || !hasWords(pasted)) return put()
    // Labels that this section does not know: perhaps another section's table, which must not land on these cells.
    // A clipboard is empty once its event is over: it is read before what compares it is loaded.
    const html = clipboard.getData('text/html')
    const content = { ...(html ? { html } : {}), text: clipboard.getData('text/plain') }
    void import('../import/pasted-offer')
      .then(({ pastedOffer }) => pastedOffer(content, cells, texts))
      .then((found) => (found && !found.sections.includes(section.id) ? actions.offer(found) : put()))
  }

  return { onCopy, onCut, onPaste }
}

/** The table on a clipboard: HTML where there is one (merged cells), else lines and tabs. */
function pastedTable(clipboard: DataTransfer): PastedTable | undefined {
  const html = clipboard.getData('text/html')
  const table = html ? parseHtmlTable(html) : undefined
  if (table) return table
  const text = clipboard.getData('text/plain')
  return text === '' ? undefined : parseTabbed(text)
}

function hasWords(pasted: PastedTable): boolean {
  return pasted.some((row) => row.some(({ text }) => /[\u3400-\u9fff]{2}/.test(text)))
}
