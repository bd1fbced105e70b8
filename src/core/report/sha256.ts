/**
 * SHA-256 (FIPS 180-4) of bytes, as hexadecimal. Of our own, because `crypto.subtle` is absent on plain http and cannot
 * be asked in the middle of a database transaction.
 */
export function sha256(bytes: Uint8Array): string {
  const state = Int32Array.from(initial)
  const length = bytes.length
  const padded = new Uint8Array((((length + 8) >> 6) << 6) + 64)
  padded.set(bytes)
  padded[length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(length / 0x20000000))
  view.setUint32(padded.length - 4, length << 3)
  const words = new Int32Array(64)
  for (let at = 0; at < padded.length; at += 64) addBlock(state, words, view, at)
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/** Everything is a whole number of 32 bits with a sign: engines reckon with those by themselves, without one of them as a fraction. */
function addBlock(state: Int32Array, w: Int32Array, view: DataView, at: number): void {
  for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + 4 * i)
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15]!
    const y = w[i - 2]!
    const first = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3)
    const second = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10)
    w[i] = (((((w[i - 16]! + first) | 0) + w[i - 7]!) | 0) + second) | 0
  }
  let a = state[0]!
  let b = state[1]!
  let c = state[2]!
  let d = state[3]!
  let e = state[4]!
  let f = state[5]!
  let g = state[6]!
  let h = state[7]!
  for (let i = 0; i < 64; i++) {
    const mixed = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25))) | 0
    const one = (((((mixed + ((e & f) ^ (~e & g))) | 0) + constants[i]!) | 0) + w[i]!) | 0
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  state[0] = (state[0]! + a) | 0
  state[1] = (state[1]! + b) | 0
  state[2] = (state[2]! + c) | 0
  state[3] = (state[3]! + d) | 0
  state[4] = (state[4]! + e) | 0
  state[5] = (state[5]! + f) | 0
  state[6] = (state[6]! + g) | 0
  state[7] = (state[7]! + h) | 0
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

/** The first 32 bits of the fractions of the square roots (8) and cube roots (64) of the first primes. */
const primes = Array.from({ length: 312 }, (_, n) => n).filter(
  (n) => n > 1 && !Array.from({ length: 17 }, (_, d) => d + 2).some((d) => d < n && n % d === 0),
)
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 0x100000000)
const initial = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const constants = Int32Array.from(primes.slice(0, 64).map((prime) => fraction(Math.cbrt(prime))))
