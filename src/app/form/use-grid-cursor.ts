import { computed, shallowRef, type ComputedRef } from 'vue'
import type { CellId } from '../../core/template/template'
import { cellInputId } from '../places/page-of-place'
import type { ReportSession } from '../session/report-session'
import { rangeCells, rangeRows, wholeRange, type CellRange } from './cell-range'
import type { ValueGrid } from './value-grid'

/** move: arrows go from cell to cell; enter: a number was begun, arrows finish it; edit (F2): arrows move the caret. */
export type CursorMode = 'move' | 'enter' | 'edit'

/** One object, so that nothing is drawn anew where nothing is selected as before. */
const nothing: ReadonlySet<CellId> = new Set()

/** Where the clerk is in the grid: the focused cell, the range from it, and whether a number is being typed. */
export function useGridCursor(grid: ComputedRef<ValueGrid>, session: Pick<ReportSession, 'typingCell'>) {
  const active = shallowRef<CellId>()
  const end = shallowRef<CellId>()
  const mode = shallowRef<CursorMode>('move')
  /** Esc was pressed with nothing to take back: the next Tab leaves the grid. */
  const leaving = shallowRef(false)
  /** Where a run of Tabs began: the Enter after them goes on below. */
  let tabs: CellId | undefined
  let byTab = false

  const range = computed<CellRange | undefined>(() =>
    active.value ? { anchor: active.value, focus: end.value ?? active.value } : undefined,
  )
  const isRange = computed(() => end.value !== undefined && end.value !== active.value)
  const rows = computed(() => (range.value ? rangeRows(grid.value, range.value) : []))
  const selected = computed<ReadonlySet<CellId>>(() =>
    isRange.value && range.value ? rangeCells(grid.value, range.value) : nothing,
  )

  function setMode(next: CursorMode): void {
    mode.value = next
    session.typingCell = next === 'move' ? undefined : active.value
  }

  function input(cell: CellId): HTMLInputElement | undefined {
    const found = document.getElementById(cellInputId(cell))
    return found instanceof HTMLInputElement ? found : undefined
  }

  /** Moves the focus; the text of the cell is selected, so that typing replaces it, as in Excel. */
  function go(cell: CellId | undefined): void {
    const target = cell && input(cell)
    if (!target) return
    // `arrived` selects the text.
    target.focus({ preventScroll: true })
    bringIntoView(target)
  }

  /**
   * Just before the frame is laid out: to ask now where the cell is would lay everything out once more. Old browsers know no
   * 'nearest' for sticky headers; scroll-margin of the inputs keeps them clear of the headers.
   */
  function bringIntoView(target: HTMLInputElement): void {
    requestAnimationFrame(() => target.scrollIntoView?.({ block: 'nearest', inline: 'nearest' }))
  }

  /** However the focus came (a finding that led here, a label, Tab): typing replaces the number. */
  function arrived(cell: CellId): void {
    active.value = cell
    input(cell)?.select()
    if (!byTab) tabs = undefined
    byTab = false
    end.value = undefined
    leaving.value = false
    setMode('move')
  }

  /** A Tab is about to move the focus; the browser does it. */
  function tabbing(): void {
    tabs ??= active.value
    byTab = true
  }

  function left(): void {
    tabs = undefined
    byTab = false
    setMode('move')
    active.value = undefined
    end.value = undefined
    leaving.value = false
  }

  function selectAll(): void {
    const whole = wholeRange(grid.value)
    if (!whole) return
    if (active.value !== whole.anchor) go(whole.anchor)
    end.value = whole.focus
  }

  return {
    active,
    end,
    mode,
    leaving,
    range,
    isRange,
    rows,
    selected,
    tabbedFrom: () => tabs,
    setMode,
    input,
    go,
    arrived,
    tabbing,
    left,
    selectAll,
  }
}

export type GridCursor = ReturnType<typeof useGridCursor>
