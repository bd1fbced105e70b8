import { ref, shallowRef, type Ref } from 'vue'
import { listEntries } from '../county-store/county-storage'
import type { CountyEntry } from '../county-store/county-entry'
import { StoreError, type StoreTrouble } from '../storage/store-error'

/** So often the table is drawn anew while files are read, in milliseconds. */
const drawnEvery = 250

/** The rows of the desk. What changes them keeps them in the database first. */
export interface CountyEntries {
  /** In the order of the files. */
  readonly list: Readonly<Ref<readonly CountyEntry[]>>
  readonly state: Readonly<Ref<'reading' | 'ready' | StoreTrouble>>
  /** Reads what is kept; again where it is asked again. */
  load(): Promise<void>
  get(file: string): CountyEntry | undefined
  all(): IterableIterator<CountyEntry>
  /** Shows rows that are new or changed; many at a time are drawn together. */
  show(...entries: readonly CountyEntry[]): void
  hide(files: readonly string[]): void
  /** Shows at once what waits to be drawn. */
  readonly draw: () => void
}

export function createCountyEntries(): CountyEntries {
  const byFile = new Map<string, CountyEntry>()
  const list = shallowRef<readonly CountyEntry[]>([])
  const state = ref<'reading' | 'ready' | StoreTrouble>('reading')
  let timer: ReturnType<typeof setTimeout> | undefined
  let drawnAt = 0

  function draw(): void {
    clearTimeout(timer)
    timer = undefined
    drawnAt = Date.now()
    list.value = [...byFile.values()].sort((a, b) => (a.file < b.file ? -1 : 1))
  }

  return {
    list,
    state,

    async load() {
      const before = [...byFile.keys()]
      try {
        const kept = new Map((await listEntries()).map((entry) => [entry.file, entry]))
        // Another window may have removed rows; what is read meanwhile stands in the database already, and comes by itself.
        for (const file of before) if (!kept.has(file)) byFile.delete(file)
        for (const [file, entry] of kept) byFile.set(file, entry)
        state.value = 'ready'
      } catch (error) {
        state.value = error instanceof StoreError ? error.trouble : 'unavailable'
      }
      draw()
    },

    get: (file) => byFile.get(file),
    all: () => byFile.values(),
    draw,

    show(...entries) {
      for (const entry of entries) byFile.set(entry.file, entry)
      const wait = drawnAt + drawnEvery - Date.now()
      if (wait <= 0) draw()
      else timer ??= setTimeout(draw, wait)
    },

    hide(files) {
      for (const file of files) byFile.delete(file)
      draw()
    },
  }
}
