/** Saves soon after the last change, and again and again while changes go on. */
export interface Autosave {
  /** Something has changed. */
  touch(): void
  /** Saves at once what is not saved yet, also what could not be saved before; resolves when it has tried. */
  readonly flush: () => Promise<void>
  /** Something is not saved yet. */
  waits(): boolean
  /** Forgets what waits. */
  stop(): void
}

/** Milliseconds after the last change, and the longest wait while typing goes on (contracts.md). */
const quietTime = 300
export const longestWait = 500
/** Milliseconds until it tries again by itself where nothing could be saved: there may be room by then. */
export const retryTime = 5000

/**
 * Calls `write` as contracts.md has it, never twice at once. `write` must not throw: it notes its own trouble, and
 * gives false where what it had to save still waits to be saved.
 */
export function createAutosave(write: () => Promise<boolean>): Autosave {
  let quiet: ReturnType<typeof setTimeout> | undefined
  let longest: ReturnType<typeof setTimeout> | undefined
  let dirty = false
  let running: Promise<void> | undefined

  function clear(): void {
    clearTimeout(quiet)
    clearTimeout(longest)
    quiet = longest = undefined
  }

  async function run(): Promise<void> {
    while (dirty) {
      dirty = false
      clear()
      if (await write()) continue
      dirty = true
      quiet ??= setTimeout(() => void flush(), retryTime)
      return
    }
  }

  function flush(): Promise<void> {
    running ??= run().finally(() => {
      running = undefined
    })
    return running
  }

  return {
    touch() {
      dirty = true
      clearTimeout(quiet)
      quiet = setTimeout(() => void flush(), quietTime)
      longest ??= setTimeout(() => void flush(), longestWait)
    },
    flush,
    waits: () => dirty || running !== undefined,
    stop() {
      clear()
      dirty = false
    },
  }
}
