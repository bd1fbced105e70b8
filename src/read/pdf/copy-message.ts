/** Values that a copy may hold as they are. */
const isPlain = (value: unknown): boolean =>
  value === null || (typeof value !== 'object' && typeof value !== 'function')

/** Numbers in a buffer; of a DataView the length is not asked for. */
interface View {
  readonly constructor: unknown
  readonly buffer: ArrayBuffer
  readonly byteOffset: number
  readonly byteLength: number
  readonly length?: number
}

type ViewType = new (buffer: unknown, offset: number, length: number) => object

/**
 * A copy of a message between the halves of pdf.js, such as a channel between threads gives: lists, maps, sets, numbers in
 * buffers, failures and objects, what is the same in the message is the same in its copy. Objects of a class become plain
 * ones. A buffer that is given away goes over as it is. Chromium 88 has no structuredClone, which would do the same.
 *
 * @throws {TypeError} for a function, and what else no channel takes
 */
export function copyMessage(message: unknown, givenAway: readonly unknown[] = []): unknown {
  const copies = new Map<unknown, unknown>(givenAway.map((one) => [one, one]))
  const copyOf = (value: unknown): unknown => {
    if (isPlain(value)) return value
    const known = copies.get(value)
    if (known !== undefined) return known
    return copyParts(value as object, copyOf, (copy) => copies.set(value, copy))
  }
  return copyOf(message)
}

/** `keep` is told of the copy before what is in it is copied: it may hold itself. */
function copyParts(value: object, copyOf: (part: unknown) => unknown, keep: (copy: object) => void): object {
  const kept = <Copy extends object>(copy: Copy): Copy => (keep(copy), copy)
  if (Array.isArray(value)) {
    const list = kept<unknown[]>([])
    for (let index = 0; index < value.length; index++) list.push(copyOf(value[index]))
    return list
  }
  if (value instanceof ArrayBuffer) return kept(value.slice(0))
  if (ArrayBuffer.isView(value)) return kept(copyView(value as unknown as View, copyOf))
  if (value instanceof Map) {
    const map = kept(new Map<unknown, unknown>())
    for (const [key, one] of value) map.set(copyOf(key), copyOf(one))
    return map
  }
  if (value instanceof Set) {
    const set = kept(new Set())
    for (const one of value) set.add(copyOf(one))
    return set
  }
  if (value instanceof Date) return kept(new Date(value))
  if (value instanceof Error) return kept(Object.assign(new Error(value.message), { name: value.name }))
  if (typeof value === 'function' || value instanceof Promise) throw new TypeError('a message cannot hold this')
  const object = kept<Record<string, unknown>>({})
  // The name that would change what the copy is, is left out: no message has it.
  for (const key of Object.keys(value))
    if (key !== '__proto__') object[key] = copyOf((value as Record<string, unknown>)[key])
  return object
}

/** Several views may look at one buffer. */
function copyView(view: View, copyOf: (part: unknown) => unknown): object {
  const { constructor, buffer, byteOffset, byteLength, length = byteLength } = view
  return new (constructor as ViewType)(copyOf(buffer), byteOffset, length)
}
