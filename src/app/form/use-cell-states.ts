import { shallowRef, watch, type ShallowRef } from 'vue'
import type { Severity } from '../../core/check/engine/finding'
import type { CellId } from '../../core/template/template'

/** What a number of a table looks like. All of it is plain values, so that two can be compared. */
export interface CellState {
  readonly text: string
  readonly readonly: boolean
  readonly tabindex: number
  /** Of what is said about the cell itself. */
  readonly mostSevere: Severity | undefined
  /** A finding about another cell names this one. */
  readonly related: boolean
  readonly total: boolean
  /** Nothing happened: it is there, and does not ask to be read. */
  readonly zero: boolean
  readonly addend: boolean
  readonly selected: boolean
  /** The computed total, where another one is stated. */
  readonly computed: string | undefined
  readonly sign: string | undefined
  readonly signLabel: string | undefined
  /** Last year's number. */
  readonly last: string | undefined
  /** What is read out with the number; undefined where nothing is said of it. */
  readonly words: string | undefined
}

/**
 * The state of each cell in a reference of its own, which changes when something in it does: a key draws the cells that it
 * changes and no others.
 */
export function useCellStates(
  cells: () => readonly CellId[],
  stateOf: (cell: CellId) => CellState,
): (cell: CellId) => Readonly<ShallowRef<CellState>> {
  const states = new Map<CellId, ShallowRef<CellState>>()

  function keep(cell: CellId, next: CellState): ShallowRef<CellState> {
    const known = states.get(cell)
    if (!known) {
      const made = shallowRef(next)
      states.set(cell, made)
      return made
    }
    if (!isSame(known.value, next)) known.value = next
    return known
  }

  watch(
    () => cells().map((cell) => [cell, stateOf(cell)] as const),
    (all) => {
      for (const [cell, next] of all) keep(cell, next)
    },
    { immediate: true },
  )
  return (cell) => states.get(cell) ?? keep(cell, stateOf(cell))
}

function isSame(a: CellState, b: CellState): boolean {
  return (Object.keys(a) as (keyof CellState)[]).every((key) => a[key] === b[key])
}
