import { canWriteFiles } from './can-write-files'
import { readonly, shallowRef, type Ref } from 'vue'
import { fileOf, forgetFile, rememberFile, type FileRecord, type Written } from '../drafts/draft-file'

/**
 * How the copy of a draft in a file of the clerk's is:
 * none – no file was chosen; asking – the browser wants to be asked again; waiting – a change is not in the file yet;
 * current – the file holds what is on the screen; changed – somebody else has changed the file; failed – see `reason`.
 */
export interface SecondCopyState {
  readonly state: 'none' | 'asking' | 'waiting' | 'current' | 'changed' | 'failed'
  /** The name of the file, without its folder, which a browser does not tell. */
  readonly name?: string
  /** When the file was last written. */
  readonly at?: Date
  readonly reason?: 'missing' | 'refused' | 'full' | 'broken'
}

/** Keeps a copy of an open draft in a file on disk. Nothing here throws: what went wrong is in the state. */
export interface SecondCopy {
  readonly state: Readonly<Ref<SecondCopyState>>
  /** Lets the clerk choose a file and writes it. Must be called at the press of a button. */
  choose(suggestedName: string): Promise<void>
  /** Asks the browser for the file of before again. Must be called at the press of a button. */
  allow(): Promise<void>
  /** Something has changed. */
  readonly touch: () => void
  /** Writes at once what is not in the file yet. */
  flush(): Promise<void>
  /** Writes over what somebody else has changed. */
  keepMine(): Promise<void>
  /** Looks at the file again: where it holds by now what is here, there is nothing to ask. */
  recheck(): Promise<void>
  /** What the file holds now; undefined where it cannot be read. */
  read(): Promise<string | undefined>
  /** What somebody else has written was taken, or set aside: the file is in step again. */
  settle(): Promise<void>
  /** Leaves the file as it is and writes it no more. */
  forget(): Promise<void>
  /** Ends; what waits is not written. */
  readonly stop: () => void
}

/** The file is written at most so often, and not before the first word is a word, in milliseconds. */
const interval = 1000
const shortest = 200
const mode = { mode: 'readwrite' } as const

/** Begins for a draft; a file that was chosen before is found again. `text` gives the data file as it is now. */
export function createSecondCopy(draft: string, text: () => string | undefined): SecondCopy {
  const state = shallowRef<SecondCopyState>({ state: 'none' })
  let record: FileRecord | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let dirty = false
  let ended = false
  /** When the last writing began, and what this window wrote or found in the file as its own. */
  let began = -interval
  let left: string | undefined

  const say = (next: SecondCopyState['state'], more: Omit<SecondCopyState, 'state'> = {}): void => {
    if (ended) return
    const name = record?.handle.name
    const { at } = state.value
    state.value = { state: next, ...(name ? { name } : {}), ...(at ? { at } : {}), ...more }
  }

  async function begin(): Promise<void> {
    record = await fileOf(draft)
    if (!record || ended) return
    if ((await permissionOf(record.handle)) !== 'granted') return say('asking')
    await inspect()
  }

  /** Looks at the file as it lies on disk, and brings it up to date where nobody else has touched it. */
  async function inspect(): Promise<void> {
    if (!record) return
    try {
      const now = text()
      // Where another window writes, that one looks after the file.
      if (now === undefined) return say('waiting')
      if (!(await isInStep(now))) return say('changed')
      say('waiting')
      dirty = true
      await flush()
    } catch (error) {
      say('failed', { reason: reasonOf(error) })
    }
  }

  async function write(over: boolean): Promise<void> {
    const now = text()
    if (!record || now === undefined) return
    began = performance.now()
    if (!over && !(await isInStep(now))) return say('changed')
    const stream = await record.handle.createWritable()
    try {
      await stream.write(now)
      // Only closing puts the new content into the place of the old one: the file is whole at any time.
      await stream.close()
    } catch (error) {
      await stream.abort().catch(() => undefined)
      throw error
    }
    left = now
    await noteAsOurs(record)
    say(dirty ? 'waiting' : 'current', { at: new Date() })
  }

  /** From now on the file as it lies on disk is known as what this program left. */
  async function noteAsOurs(known: FileRecord): Promise<void> {
    const { size, lastModified } = await known.handle.getFile()
    record = { ...known, written: { size, modified: lastModified } }
    await rememberFile(record)
  }

  /**
   * Whether nothing of anybody else's is lost by writing: the file is as this program left it, in this window or in
   * another; or it was only touched, or holds what is here in whatever spelling (a copy tool, an editor that saved it).
   */
  async function isInStep(now: string): Promise<boolean> {
    const file = await record!.handle.getFile()
    if (isOurs(file, record!.written) || isOurs(file, (await fileOf(draft))?.written)) return true
    const found = await file.text()
    return isSameData(found, now) || (left !== undefined && isSameData(found, left))
  }

  async function run(over: boolean): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    dirty = false
    try {
      await write(over)
    } catch (error) {
      dirty = true
      say(isRefusal(error) ? 'asking' : 'failed', { reason: reasonOf(error) })
    }
  }

  async function flush(over = false): Promise<void> {
    await running
    if (!record || (!dirty && !over) || ended) return
    if (!over && (state.value.state === 'asking' || state.value.state === 'changed')) return
    running = run(over).finally(() => {
      running = undefined
      if (dirty && state.value.state === 'waiting') schedule()
    })
    await running
  }

  function schedule(): void {
    timer ??= setTimeout(() => void flush(), Math.max(shortest, began + interval - performance.now()))
  }

  // Where no file can be chosen none was chosen before.
  if (canWriteFiles()) void begin()
  return {
    state: readonly(state),

    async choose(suggestedName) {
      let handle: FileSystemFileHandle
      try {
        const types = [{ description: '年度报告数据文件', accept: { 'application/json': ['.json'] } }]
        handle = await window.showSaveFilePicker!({ suggestedName, types })
      } catch (error) {
        // Closing the picker is an answer.
        if (!(error instanceof DOMException && error.name === 'AbortError')) say('failed', { reason: reasonOf(error) })
        return
      }
      record = { draft, handle }
      await flush(true)
    },

    async allow() {
      if (!record) return
      const answer = await record.handle.requestPermission?.(mode).catch(() => 'denied' as const)
      if (answer !== 'granted' && answer !== undefined) return say('asking')
      await inspect()
    },

    touch() {
      if (!record || ended) return
      dirty = true
      if (state.value.state === 'current' || state.value.state === 'failed') say('waiting')
      if (state.value.state === 'waiting') schedule()
    },
    flush: () => flush(),
    keepMine: () => flush(true),
    recheck: inspect,

    async read() {
      try {
        return await (await record?.handle.getFile())?.text()
      } catch (error) {
        say('failed', { reason: reasonOf(error) })
        return undefined
      }
    },

    async settle() {
      if (!record) return
      await noteAsOurs(record)
      say('waiting')
      dirty = true
      await flush()
    },

    async forget() {
      clearTimeout(timer)
      timer = undefined
      record = undefined
      dirty = false
      if (!ended) state.value = { state: 'none' }
      await forgetFile(draft)
    },

    stop() {
      ended = true
      clearTimeout(timer)
    },
  }
}

const isOurs = (file: File, written: Written | undefined): boolean =>
  written !== undefined && file.size === written.size && file.lastModified === written.modified

/** Whether two texts hold the same data, however they are spelled. */
function isSameData(a: string, b: string): boolean {
  if (a === b) return true
  try {
    return JSON.stringify(JSON.parse(a.replace(/^\ufeff/, ''))) === JSON.stringify(JSON.parse(b))
  } catch {
    return false
  }
}

async function permissionOf(handle: FileSystemFileHandle): Promise<PermissionState> {
  return (await handle.queryPermission?.(mode)) ?? 'granted'
}

function isRefusal(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotAllowedError'
}

function reasonOf(error: unknown): NonNullable<SecondCopyState['reason']> {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotFoundError') return 'missing'
  if (name === 'QuotaExceededError') return 'full'
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'refused' : 'broken'
}
