import type { ComputedRef } from 'vue'
import type { CellId } from '../../core/template/template'
import { edge, enter, neighbour, rowEnd, type Direction } from './cell-move'
import type { GridCursor } from './use-grid-cursor'
import type { ValueGrid } from './value-grid'

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** What keys can do besides moving. */
export interface GridActions {
  readonly filled: (cell: CellId) => boolean
  /** Takes back what was typed in the cell since it got the focus, and tells what stands there again; undefined where nothing was typed. */
  takeBack(cell: CellId): string | undefined
  clear(cells: readonly CellId[]): void
  /** Ctrl+D, as in Excel. */
  fillDown(): void
  /** Leaves the grid with the Tab that follows Esc. */
  leave(back: boolean): void
  say(words: string): void
}

/** The keyboard of the grid, as in Excel. Input methods come first: nothing happens while composing. */
export function useGridKeys(grid: ComputedRef<ValueGrid>, cursor: GridCursor, actions: GridActions) {
  function move(event: KeyboardEvent, to: CellId | undefined): void {
    event.preventDefault()
    if (to) cursor.go(to)
  }

  /** Shift extends the range from the focused cell; the focus stays. */
  function moveCursor(event: KeyboardEvent, step: (from: CellId) => CellId | undefined): void {
    const at = cursor.active.value
    if (!at) return
    if (!event.shiftKey) return move(event, step(at))
    event.preventDefault()
    const to = step(cursor.end.value ?? at)
    if (!to) return
    cursor.end.value = to
    cursor.input(to)?.scrollIntoView?.({ block: 'nearest' })
  }

  function onArrow(event: KeyboardEvent, direction: Direction): void {
    const inText = cursor.mode.value === 'edit' && (direction === 'left' || direction === 'right')
    if (inText || event.altKey) return
    moveCursor(event, (from) =>
      hasCommand(event) ? edge(grid.value, from, direction, actions.filled) : neighbour(grid.value, from, direction),
    )
  }

  function onEscape(event: KeyboardEvent, at: CellId): void {
    if (cursor.mode.value !== 'move') {
      event.preventDefault()
      const again = actions.takeBack(at)
      if (again !== undefined) actions.say(again === '' ? '已还原为空白' : `已还原为 ${again}`)
      cursor.setMode('move')
      cursor.input(at)?.select()
    } else if (cursor.isRange.value) cursor.end.value = undefined
    else {
      cursor.leaving.value = true
      actions.say('按 Tab 键离开表格')
    }
  }

  function onEnter(event: KeyboardEvent, at: CellId): void {
    const tabbedFrom = cursor.tabbedFrom()
    const to = enter(grid.value, at, { back: event.shiftKey, ...(tabbedFrom ? { tabbedFrom } : {}) })
    move(event, to)
    if (to) return
    cursor.setMode('move')
    cursor.input(at)?.select()
    const isEnd = neighbour(grid.value, at, event.shiftKey ? 'left' : 'right') === undefined
    if (event.shiftKey) actions.say(isEnd ? '已是本列第一格' : '已是本列第一格，按 Shift＋Tab 到上一格')
    else actions.say(isEnd ? '已是本列最后一格' : '已是本列最后一格，按 Tab 到下一格')
  }

  function onTab(event: KeyboardEvent): void {
    if (cursor.leaving.value) actions.leave(event.shiftKey)
    else cursor.tabbing()
  }

  function onRowEnd(event: KeyboardEvent): void {
    if (cursor.mode.value === 'edit') return
    const end = event.key === 'Home' ? 'first' : 'last'
    moveCursor(event, (from) => rowEnd(grid.value, from, end, hasCommand(event)))
  }

  /** F2: the arrows move the caret in the number. */
  function onEdit(event: KeyboardEvent, at: CellId): void {
    event.preventDefault()
    const input = cursor.input(at)
    if (!input || input.readOnly) return
    cursor.setMode('edit')
    input.setSelectionRange(input.value.length, input.value.length)
  }

  /** While a number is being typed these keys belong to it; Backspace in a single cell does too. */
  function onDelete(event: KeyboardEvent): void {
    if (cursor.mode.value !== 'move' || (event.key === 'Backspace' && !cursor.isRange.value)) return
    event.preventDefault()
    actions.clear(cursor.rows.value.flat())
  }

  function onOther(event: KeyboardEvent, at: CellId): void {
    if (hasCommand(event)) {
      const act = { a: cursor.selectAll, d: () => actions.fillDown() }[event.key.toLowerCase()]
      if (!act || cursor.mode.value === 'edit') return
      event.preventDefault()
      act()
    } else if (event.key.length === 1 && !event.altKey && cursor.input(at)?.readOnly)
      actions.say('总计由各项自动相加，不需要填写')
  }

  const onKey: ReadonlyMap<string, (event: KeyboardEvent, at: CellId) => void> = new Map([
    ...Object.entries(arrows).map(
      ([key, direction]) => [key, (event: KeyboardEvent) => onArrow(event, direction)] as const,
    ),
    ['Enter', onEnter],
    ['Tab', onTab],
    ['Home', onRowEnd],
    ['End', onRowEnd],
    ['F2', onEdit],
    ['Escape', onEscape],
    ['Delete', onDelete],
    ['Backspace', onDelete],
  ])

  return function onKeydown(event: KeyboardEvent): void {
    const at = cursor.active.value
    if (!at || event.isComposing || event.keyCode === 229) return
    const handle = onKey.get(event.key) ?? onOther
    handle(event, at)
  }
}

function hasCommand(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey
}
