/** A frame that does not come by then (the page is hidden) is not waited for, in milliseconds. */
const latest = 250

/**
 * How to wait for the frame that is being made; an object, so that tests need not wait for frames.
 * `afterPaint` does something when that frame is painted: what a key asks for comes before what follows from it.
 */
export const frames = {
  afterPaint(act: () => void): void {
    let isDone = false
    const once = (): void => {
      if (isDone) return
      isDone = true
      clearTimeout(timer)
      port1.close()
      act()
    }
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = once
    requestAnimationFrame(() => port2.postMessage(undefined))
    const timer = setTimeout(once, latest)
  },
}

/** Resolves when the frame that is being made is painted. */
export const painted = (): Promise<void> => new Promise((resolve) => frames.afterPaint(resolve))
