import type { PrintedBlock } from './printed'

/** How many blocks are remembered with what was worked out of them, and how many by their text alone; twice as many at most. */
const kept = 500
const noticed = 2000

/** Remembers the entries that were asked for or added last: when it is full, those that were not asked for since are forgotten. */
class Recent<Value> {
  private now = new Map<string, Value>()
  private before = new Map<string, Value>()

  constructor(private readonly most: number) {}

  get(key: string): Value | undefined {
    const found = this.now.get(key)
    if (found !== undefined) return found
    const older = this.before.get(key)
    if (older !== undefined) this.set(key, older)
    return older
  }

  set(key: string, value: Value) {
    if (this.now.size >= this.most) {
      this.before = this.now
      this.now = new Map()
    }
    this.now.set(key, value)
  }
}

/**
 * Many offices write the same paragraph: what was worked out of it for one report is used for the next. `workOut` gets the
 * blocks that are not known and gives a value for each, which may depend on the kind and the text of a block and on `key`
 * alone. A value is kept from the second time on that its text is met, so that texts which nobody else has do not fill the
 * memory, and it is then worked out of a copy of the text, which keeps nothing else alive.
 */
export function recurring<Value extends object>(
  workOut: (blocks: readonly PrintedBlock[], key: number) => readonly Value[],
): (blocks: readonly PrintedBlock[], key: number) => readonly Value[] {
  const known = new Recent<Value>(kept)
  const met = new Recent<true>(noticed)
  return (blocks, key) => {
    const values: (Value | undefined)[] = []
    const unknown: PrintedBlock[] = []
    /** The name under which the value of each unknown block is kept; undefined where its text is new. */
    const names: (string | undefined)[] = []
    for (const block of blocks) {
      const head = `${key} ${block.kind} `
      const name = head + block.text
      const value = known.get(name)
      values.push(value)
      if (value) continue
      const again = met.get(name)
      if (!again) met.set(name, true)
      unknown.push(again ? { ...block, text: name.slice(head.length) } : block)
      names.push(again && name)
    }
    if (unknown.length === 0) return values as Value[]
    const worked = workOut(unknown, key)
    worked.forEach((value, at) => {
      const name = names[at]
      if (name !== undefined) known.set(name, value)
    })
    let next = 0
    return values.map((value) => value ?? worked[next++]!)
  }
}
