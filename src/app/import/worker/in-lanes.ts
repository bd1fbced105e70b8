import { openLane, type LaneOptions, type ReadingLane } from './reading-lane'

/** Work on many things that goes on beside the page. */
export interface LanesAtWork {
  /** Resolves when all is done, or it was cancelled; rejects where the work threw, which ends it. */
  readonly done: Promise<void>
  /** Ends all at once; what is being worked on is not finished. */
  readonly cancel: () => void
}

/** Most workers at once: each has the program and the formats for itself. */
const mostLanes = 4

/** So many lanes that the page keeps a core for itself. */
export function laneCount(cores: number = navigator.hardwareConcurrency || 2): number {
  return Math.max(1, Math.min(mostLanes, cores - 1))
}

/**
 * Does the same work with each item, in so many lanes at once, the items in their order. A lane stays for all that it
 * does. The work sees to what cannot be read; a lane that was ended gives undefined.
 */
export function inLanes<Item>(
  items: readonly Item[],
  work: (item: Item, lane: ReadingLane) => Promise<void>,
  options: LaneOptions & { readonly lanes?: number } = {},
): LanesAtWork {
  const { lanes: count = laneCount(), ...laneOptions } = options
  const lanes = Array.from({ length: Math.min(count, items.length) }, () => openLane(laneOptions))
  let next = 0
  let cancelled = false
  const cancel = () => {
    cancelled = true
    lanes.forEach((lane) => lane.end())
  }
  async function through(lane: ReadingLane): Promise<void> {
    while (!cancelled && next < items.length) await work(items[next++]!, lane)
  }
  return {
    done: Promise.all(lanes.map(through))
      .then(() => undefined)
      .finally(cancel),
    cancel,
  }
}
