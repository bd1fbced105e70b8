/** The right to write one draft; one window has it at a time. */
export interface DraftHold {
  readonly held: boolean
  /** Takes the draft over from the window that has it. */
  takeOver(): Promise<void>
  release(): void
}

/** How long the window that has a draft may take to answer, in milliseconds. */
const answerTime = 400

/**
 * Asks for the right to write a draft. `lost` is called when another window takes it over. Uses Web Locks where there
 * is a secure context, else messages through localStorage (plain http in an office network).
 */
export async function acquireDraftLock(id: string, lost: () => void): Promise<DraftHold> {
  const locks = 'locks' in navigator ? (navigator.locks as LockManager | undefined) : undefined
  if (locks) {
    try {
      return await holdByLock(locks, id, lost)
    } catch (trouble) {
      if (!(trouble instanceof DOMException)) throw trouble
    }
  }
  return holdByMessages(id, lost)
}

/**
 * Does something to a draft that no window has, and keeps others from it meanwhile; undefined, and nothing is done, where
 * one has it.
 */
export async function whileNobodyHolds<Result>(id: string, work: () => Promise<Result>): Promise<Result | undefined> {
  const hold = await acquireDraftLock(id, () => undefined)
  try {
    return hold.held ? await work() : undefined
  } finally {
    hold.release()
  }
}

async function holdByLock(locks: LockManager, id: string, lost: () => void): Promise<DraftHold> {
  const name = `nianbao:draft:${id}`
  let held = false
  let letGo: (() => void) | undefined

  function ask(options: LockOptions): Promise<void> {
    return new Promise((answered, refused) => {
      let got = false
      const whole = locks.request(name, options, (lock) => {
        answered()
        if (!lock) return undefined
        got = held = true
        return new Promise<void>((resolve) => {
          letGo = resolve
        })
      })
      whole.catch((trouble: unknown) => {
        if (!got) refused(trouble instanceof Error ? trouble : new Error(String(trouble)))
        else if (held) {
          held = false
          lost()
        }
      })
    })
  }

  await ask({ ifAvailable: true })
  return {
    get held() {
      return held
    },
    takeOver: () => ask({ steal: true }),
    release() {
      held = false
      letGo?.()
    },
  }
}

/**
 * Without locks: a note in localStorage says which window has the draft. Whoever wants it asks, and the window that has
 * it answers; a note that nobody stands by (after a crash) is taken. Events reach hidden windows, timers hardly do.
 */
async function holdByMessages(id: string, lost: () => void): Promise<DraftHold> {
  const note = `nianbao:holder:${id}`
  const question = `nianbao:asked:${id}`
  const me = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`
  let held = false

  const read = (): string | null => safely(() => localStorage.getItem(note)) ?? null
  /** Each answer differs from the one before, or nobody would see that it was given. */
  let answers = 0
  const write = (): void => {
    safely(() => localStorage.setItem(note, `${me} ${++answers}`))
  }
  const owner = (): string | undefined => read()?.split(' ')[0]

  function hear(event: StorageEvent): void {
    if (!held) return
    if (event.key === question) write()
    else if (event.key === note && event.newValue && !event.newValue.startsWith(`${me} `)) {
      held = false
      lost()
    }
  }
  function take(): void {
    held = true
    write()
  }

  window.addEventListener('storage', hear)
  const before = read()
  if (before) {
    safely(() => localStorage.setItem(question, `${me} ${Date.now()}`))
    await new Promise((resolve) => setTimeout(resolve, answerTime))
  }
  if (!before || read() === before) take()

  return {
    get held() {
      return held
    },
    async takeOver() {
      take()
    },
    release() {
      window.removeEventListener('storage', hear)
      if (held && owner() === me) safely(() => localStorage.removeItem(note))
      held = false
    },
  }
}

function safely<Result>(action: () => Result): Result | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}
