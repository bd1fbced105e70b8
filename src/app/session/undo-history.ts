/** One change that can be taken back: what the button calls it and the state before it. */
interface Step<State> {
  readonly label: string
  readonly state: State
  /** Typing with the same key within `together` ms is one step. */
  readonly typing?: string
  readonly at: number
}

/** The past and the future of an immutable state. Replaced, never changed, so that it can live in a shallowRef. */
export interface UndoHistory<State> {
  readonly past: readonly Step<State>[]
  readonly future: readonly Step<State>[]
}

/** Typing in one place that pauses for less than this is one step, in milliseconds. */
export const together = 1000
/** So many steps are kept. States share all that did not change, so that a step costs little. */
const longest = 500

/** A history without steps. */
export function emptyHistory<State>(): UndoHistory<State> {
  return { past: [], future: [] }
}

/**
 * Notes that `before` was left by a change. With `typing` (the cell or section typed in) the change joins the last step
 * when that was typing in the same place within a second. `now` in milliseconds.
 */
export function remember<State>(
  history: UndoHistory<State>,
  change: { label: string; before: State; typing?: string | undefined },
  now: number,
): UndoHistory<State> {
  const last = history.past[history.past.length - 1]
  const joins =
    last &&
    change.typing !== undefined &&
    last.typing === change.typing &&
    Math.abs(now - last.at) < together &&
    history.future.length === 0
  const step: Step<State> = joins
    ? { ...last, at: now }
    : {
        label: change.label,
        state: change.before,
        at: now,
        ...(change.typing === undefined ? {} : { typing: change.typing }),
      }
  const past = joins ? history.past.slice(0, -1) : history.past.slice(-(longest - 1))
  return { past: [...past, step], future: [] }
}

/** Takes the last step back: the history after it and the state to show; undefined where there is none. */
export function stepBack<State>(
  history: UndoHistory<State>,
  now: State,
): { history: UndoHistory<State>; state: State } | undefined {
  const step = history.past[history.past.length - 1]
  if (!step) return undefined
  const undone = { label: step.label, state: now, at: 0 }
  return { state: step.state, history: { past: history.past.slice(0, -1), future: [...history.future, undone] } }
}

/** Does the step that was taken back last again. */
export function stepForward<State>(
  history: UndoHistory<State>,
  now: State,
): { history: UndoHistory<State>; state: State } | undefined {
  const step = history.future[history.future.length - 1]
  if (!step) return undefined
  const redone = { label: step.label, state: now, at: 0 }
  return { state: step.state, history: { past: [...history.past, redone], future: history.future.slice(0, -1) } }
}
