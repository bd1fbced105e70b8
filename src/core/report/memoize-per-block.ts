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
    const from = placesBefore(blocks, known?.blocks ?? [])
    const added = blocks.filter((_, at) => from[at]! < 0)
    const worked = added.length > 0 ? workOut(added, key) : []
    let next = 0
    const values = blocks.map((_, at) => (from[at]! < 0 ? worked[next++]! : known!.values[from[at]!]!))
    before = { blocks, key, values }
    return values
  }
}

/** Where each block stood in the text before; -1 where it is new. */
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
