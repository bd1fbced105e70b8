import { onBeforeUnmount, onMounted, shallowRef, type Ref } from 'vue'
import type { CellId } from '../../core/template/template'
import type { GridCursor } from './use-grid-cursor'

/** The mouse selects whole cells, as in Excel; a double click puts the caret into the number. */
export function useGridMouse(frame: Ref<HTMLElement | undefined>, cursor: GridCursor) {
  /** The cell under a mouse that rests; one that lies there while keys are pressed asks for nothing. */
  const hovered = shallowRef<CellId>()
  let dragging = false

  /** The cell under the pointer: a note lies over the cells below its own, and a press on it is meant for them. */
  function pressedCell(event: MouseEvent): CellId | undefined {
    if (!(event.target instanceof Element)) return undefined
    const all = event.target.closest('.note')
      ? document.elementsFromPoint(event.clientX, event.clientY)
      : [event.target]
    const pressed = all.find(
      (one): one is HTMLInputElement => one instanceof HTMLInputElement && frame.value?.contains(one) === true,
    )
    return pressed?.name as CellId | undefined
  }

  function onMousedown(event: MouseEvent): void {
    const cell = pressedCell(event)
    hovered.value = undefined
    if (!cell || event.button !== 0) return
    if (event.shiftKey && cursor.active.value) {
      event.preventDefault()
      cursor.end.value = cell
      return
    }
    dragging = true
    if (cell === cursor.active.value && cursor.mode.value !== 'move') return
    event.preventDefault()
    cursor.end.value = undefined
    if (event.detail === 2) {
      const input = cursor.input(cell)
      if (input && !input.readOnly) {
        cursor.setMode('edit')
        input.setSelectionRange(input.value.length, input.value.length)
      }
      return
    }
    cursor.input(cell)?.focus({ preventScroll: true })
    cursor.input(cell)?.select()
  }

  function onMouseover(event: MouseEvent): void {
    const input = event.target instanceof Element ? event.target.closest('td')?.querySelector('input') : undefined
    const cell = input?.name as CellId | undefined
    hovered.value = cell
    if (dragging && cell && cursor.active.value && cursor.mode.value === 'move')
      cursor.end.value = cell === cursor.active.value ? undefined : cell
  }

  const release = (): void => {
    dragging = false
  }
  /** A box stays where it was put while what is under it scrolls away. */
  const rest = (): void => {
    hovered.value = undefined
  }
  onMounted(() => {
    document.addEventListener('mouseup', release)
    document.addEventListener('scroll', rest, { capture: true, passive: true })
  })
  onBeforeUnmount(() => {
    document.removeEventListener('mouseup', release)
    document.removeEventListener('scroll', rest, { capture: true })
  })

  return { hovered, onMousedown, onMouseover }
}
