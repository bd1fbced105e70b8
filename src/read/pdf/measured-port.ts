import { copyMessage } from './copy-message'

/** What pdf.js sends in pieces: the operators of a page. */
interface OperatorChunk {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

type Listener = (event: { readonly data: unknown }) => void

/** One end of a channel inside one thread: as much of a MessagePort as pdf.js uses. */
export interface PortEnd {
  postMessage(message: unknown, transfer?: unknown[] | null): void
  addEventListener(name: string, listener: Listener): void
  removeEventListener(name: string, listener: Listener): void
  terminate(): void
}

/** The numbers of the operators that the channel tells apart. */
interface Operators {
  readonly save: number
  readonly restore: number
  readonly paintFormXObjectBegin: number
}

/** A form costs as much as so many operators, of which it may have none. */
const formWeight = 200
/** Graphics states saved one inside another: pdf.js looks a value up through all of them. */
const deepest = 2000

/**
 * A channel between the two halves of pdf.js on one thread. Of the operators of a page only the wanted ones pass: glyphs
 * and pictures are the bulk of them. Calls `onTooMany` once when a file has more operators, glyphs and points than `most`,
 * at whatever depth of its forms: ten bytes may stand for any number.
 */
export function measuredChannel(
  names: Operators,
  wanted: ReadonlySet<number>,
  most: number,
  onTooMany: () => void,
): { readonly near: PortEnd; readonly far: PortEnd } {
  let left = most
  let depth = 0
  let told = false
  const measured = (chunk: OperatorChunk): OperatorChunk & { readonly length: number } => {
    chunk.fnArray.forEach((name, index) => {
      left -= name === names.paintFormXObjectBegin ? formWeight : 1 + weight(chunk.argsArray[index])
      if (name === names.save) depth++
      else if (name === names.restore) depth--
    })
    if (!told && (left < 0 || depth > deepest)) {
      told = true
      onTooMany()
    }
    const kept = chunk.fnArray.flatMap((name, index) => (wanted.has(name) ? [index] : []))
    return {
      ...chunk,
      fnArray: kept.map((index) => chunk.fnArray[index]!),
      argsArray: kept.map((index) => chunk.argsArray[index]),
      length: kept.length,
    }
  }
  const listeners = { near: new Set<Listener>(), far: new Set<Listener>() }
  const end = (own: keyof typeof listeners, other: keyof typeof listeners): PortEnd => ({
    postMessage(message, transfer) {
      if (told && isCancellation(message)) return
      const chunk = operatorsOf(message)
      const data: unknown = chunk
        ? { ...(message as object), chunk: measured(chunk) }
        : copyMessage(message, transfer ?? [])
      void Promise.resolve().then(() => listeners[other].forEach((listener) => listener({ data })))
    },
    addEventListener: (_name, listener) => void listeners[own].add(listener),
    removeEventListener: (_name, listener) => void listeners[own].delete(listener),
    terminate: () => listeners[own].clear(),
  })
  return { near: end('near', 'far'), far: end('far', 'near') }
}

/**
 * pdf.js takes back the streams of a file that is given up, and the reading half answers with a failure that nobody hears.
 * It is ended as a whole right after.
 */
function isCancellation(message: unknown): boolean {
  return (message as { readonly stream?: number } | null)?.stream === 1
}

function operatorsOf(message: unknown): OperatorChunk | undefined {
  const chunk = (message as { readonly chunk?: Partial<OperatorChunk> | null } | null)?.chunk
  return chunk?.fnArray && chunk.argsArray ? (chunk as OperatorChunk) : undefined
}

/** The glyphs of a text or the numbers of a path. */
function weight(args: unknown): number {
  if (!Array.isArray(args)) return 0
  let sum = 0
  for (const one of args as unknown[])
    if (Array.isArray(one)) sum += one[0] instanceof Float32Array ? one[0].length / 3 : one.length
  return sum
}
