/** So long may words lie in the cache of the system and not on the disk, in milliseconds. */
export const syncEvery = 10_000

/** Sees to it that what was kept also reaches the disk in time: a computer that is switched off loses its cache. */
export interface DiskSync {
  /** Whether the next writing has to reach the disk. */
  due(): boolean
  /** Asks that the next writing reach the disk: the page may be gone after it. */
  ask(): void
  /** Something was kept; `strict` where it has reached the disk. */
  written(strict: boolean): void
  /** Brings to the disk what has not reached it yet. */
  sync(): Promise<void>
  readonly stop: () => void
}

/** `write` brings to the disk what was kept before; what it throws is no matter, for it was kept all the same. */
export function createDiskSync(write: () => Promise<void>): DiskSync {
  let asked = false
  let reached = performance.now()
  let pending = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function sync(): Promise<void> {
    if (!pending) return
    pending = asked = false
    clearTimeout(timer)
    timer = undefined
    await write().then(
      () => {
        reached = performance.now()
      },
      () => {
        pending = true
      },
    )
  }

  return {
    due: () => asked || performance.now() - reached >= syncEvery,
    ask() {
      asked = true
    },
    written(strict) {
      pending = !strict
      if (strict) {
        asked = false
        reached = performance.now()
        clearTimeout(timer)
        timer = undefined
      } else timer ??= setTimeout(() => void sync(), syncEvery)
    },
    sync,
    stop: () => clearTimeout(timer),
  }
}
