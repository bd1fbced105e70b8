/**
 * What remains of a state in a long history: given the state that stands next to it there, the state again. It holds only
 * what differs between the two.
 */
export type Restore<State> = (neighbour: State) => State

/** Makes less of a state that has another one next to it. */
export type Shrink<State> = (state: State, neighbour: State) => Restore<State>

/** One change that can be taken back: what the button calls it and the state before it. */
interface Step<State> {
  readonly label: string
  /** The state; of all steps but the last one only how it differs from that of the next. */
  readonly state: { readonly whole: State } | { readonly restore: Restore<State> }
  /** Typing with the same key within `together` ms is one step. */
  readonly typing?: string
  readonly at: number
}

/** The past and the future of an immutable state. Replaced, never changed, so that it can live in a shallowRef. */
export interface UndoHistory<State> {
  readonly past: readonly Step<State>[]
  readonly future: readonly Step<State>[]
  readonly shrink: Shrink<State>
}

/** Typing in one place that pauses for less than this is one step, in milliseconds. */
export const together = 1000
/** So many steps are kept. */
const longest = 500

/** A history without steps. States that share all that did not change cost little as they are. */
export function emptyHistory<State>(shrink: Shrink<State> = (state) => () => state): UndoHistory<State> {
  return { past: [], future: [], shrink }
}

/** A stack with one more step, whose state is whole; the one before it keeps only how it differs from that. */
function push<State>(
  steps: readonly Step<State>[],
  step: Omit<Step<State>, 'state'>,
  state: State,
  shrink: Shrink<State>,
): readonly Step<State>[] {
  const top = steps[steps.length - 1]
  const below = top && 'whole' in top.state ? { ...top, state: { restore: shrink(top.state.whole, state) } } : top
  return [...(below ? [...steps.slice(0, -1), below] : []), { ...step, state: { whole: state } }]
}

/** A stack without its last step, whose state is given; the one before it is made whole again. */
function pop<State>(steps: readonly Step<State>[], state: State): readonly Step<State>[] {
  const below = steps[steps.length - 2]
  if (!below) return []
  const whole = 'whole' in below.state ? below.state.whole : below.state.restore(state)
  return [...steps.slice(0, -2), { ...below, state: { whole } }]
}

/** The last step of a stack with its state. */
function topOf<State>(steps: readonly Step<State>[]): { label: string; state: State } | undefined {
  const top = steps[steps.length - 1]
  return top && 'whole' in top.state ? { label: top.label, state: top.state.whole } : undefined
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
  // What is typed on in one place goes back to where the typing began.
  if (joins) return { ...history, past: [...history.past.slice(0, -1), { ...last, at: now }], future: [] }
  const step = { label: change.label, at: now, ...(change.typing === undefined ? {} : { typing: change.typing }) }
  const past = push(history.past.slice(-(longest - 1)), step, change.before, history.shrink)
  return { ...history, past, future: [] }
}

/** Takes the last step back: the history after it and the state to show; undefined where there is none. */
export function stepBack<State>(
  history: UndoHistory<State>,
  now: State,
): { history: UndoHistory<State>; state: State } | undefined {
  const step = topOf(history.past)
  if (!step) return undefined
  const future = push(history.future, { label: step.label, at: 0 }, now, history.shrink)
  return { state: step.state, history: { ...history, past: pop(history.past, step.state), future } }
}

/** Does the step that was taken back last again. */
export function stepForward<State>(
  history: UndoHistory<State>,
  now: State,
): { history: UndoHistory<State>; state: State } | undefined {
  const step = topOf(history.future)
  if (!step) return undefined
  const past = push(history.past, { label: step.label, at: 0 }, now, history.shrink)
  return { state: step.state, history: { ...history, past, future: pop(history.future, step.state) } }
}
