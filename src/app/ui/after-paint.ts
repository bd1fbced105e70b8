/** A frame that does not come by then (the page is hidden) is not waited for, in milliseconds. */
const latest = 250

/** What waits for the frame that comes next: done together, it makes one frame more and not several. */
let waiting: (() => void)[] | undefined

/**
 * How to wait for the frame that is being made; an object, so that tests need not wait for frames.
 * `afterPaint` does something when that frame is painted, in the order asked: what a key asks for comes before what follows
 * from it.
 */
export const frames = {
  afterPaint(act: () => void): void {
    if (waiting) return void waiting.push(act)
    const acts = [act]
    waiting = acts
    // A key that comes from here on is painted in the next frame, and what follows from it waits for that.
    const close = (): void => {
      if (waiting === acts) waiting = undefined
    }
    const once = (): void => {
      close()
      clearTimeout(timer)
      // Each by itself: one that breaks keeps no other from being done.
      for (const one of acts.splice(0)) queueMicrotask(one)
    }
    let timer = setTimeout(once, latest)
    requestAnimationFrame(() => {
      close()
      clearTimeout(timer)
      // The frame is laid out and painted in the same task as this: what is asked for here comes behind it.
      timer = setTimeout(once, 0)
    })
  },
}

/** Resolves when the frame that is being made is painted. */
export const painted = (): Promise<void> => new Promise((resolve) => frames.afterPaint(resolve))
