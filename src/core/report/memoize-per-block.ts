import type { PrintedBlock } from './printed'

/** What was worked out of the blocks of a text, one value for each. */
interface Worked<Value, Key> {
  readonly blocks: readonly PrintedBlock[]
  readonly key: Key
  readonly values: readonly Value[]
}

/**
 * Works something out of each block of a text, and when asked again only of the blocks that are new: one whose text has not
 * changed is the same object, at the same place or moved with all that stands behind it. `workOut` gets the new blocks
 * together and gives a value for each, which may depend on the block and on `key` alone. The last text and its values stay
 * in memory.
 */
export function memoizePerBlock<Value, Key = void>(
  workOut: (blocks: readonly PrintedBlock[], key: Key) => readonly Value[],
): (blocks: readonly PrintedBlock[], key: Key) => readonly Value[] {
  let before: Worked<Value, Key> | undefined
  return (blocks, key) => {
    const known = before?.key === key ? before : undefined
    if (known?.blocks === blocks) return known.values
    const { from, added } = differenceOf(blocks, known?.blocks ?? nothing)
    const worked = added.length > 0 ? workOut(added, key) : []
    let next = 0
    const values = blocks.map((_, at) => (from[at]! < 0 ? worked[next++]! : known!.values[from[at]!]!))
    before = { blocks, key, values }
    return values
  }
}

/** How a text differs from one before it. */
interface Difference {
  readonly blocks: readonly PrintedBlock[]
  readonly before: readonly PrintedBlock[]
  /** Where each block stood in the text before; -1 where it is new. */
  readonly from: Int32Array
  /** The new ones. */
  readonly added: readonly PrintedBlock[]
}

const nothing: readonly PrintedBlock[] = []
/** What is asked last is asked by every function that remembers, of the same two lists. */
let asked: Difference | undefined

function differenceOf(blocks: readonly PrintedBlock[], before: readonly PrintedBlock[]): Difference {
  if (asked?.blocks === blocks && asked.before === before) return asked
  const from = placesBefore(blocks, before)
  return (asked = { blocks, before, from, added: blocks.filter((_, at) => from[at]! < 0) })
}

function placesBefore(blocks: readonly PrintedBlock[], before: readonly PrintedBlock[]): Int32Array {
  const shift = before.length - blocks.length
  const from = new Int32Array(blocks.length).fill(-1)
  let start = 0
  for (; start < blocks.length && blocks[start] === before[start]; start++) from[start] = start
  let end = blocks.length
  for (; end > start && end + shift > start && blocks[end - 1] === before[end - 1 + shift]; end--)
    from[end - 1] = end - 1 + shift
  if (shift === 0) for (let at = start; at < end; at++) if (blocks[at] === before[at]) from[at] = at
  return from
}
