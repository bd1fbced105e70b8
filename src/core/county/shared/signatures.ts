/** MinHash: so many bands of so many hashes. Sentences that share 7 of 10 triples of characters meet in a band 19 times of 20. */
export const bands = 8
const rowsPerBand = 3
const hashes = bands * rowsPerBand

const seeds = Int32Array.from({ length: hashes }, (_, at) => mixed(Math.imul(at + 1, 0x9e3779b1)))
const factors = Int32Array.from({ length: hashes }, (_, at) => mixed(Math.imul(at + 101, 0x85ebca77)) | 1)

/** A number of 32 bits whose bits all depend on all bits of another. */
function mixed(value: number): number {
  let x = value ^ (value >>> 16)
  x = Math.imul(x, 0x7feb352d)
  x ^= x >>> 15
  x = Math.imul(x, 0x846ca68b)
  return x ^ (x >>> 16)
}

const least = new Uint32Array(hashes)

/** Writes the keys of a sentence's bands into `keys` from an offset on: equal sentences have the same, like ones share some. */
export function writeBandKeys(plain: string, keys: Uint32Array, offset: number): void {
  least.fill(0xffffffff)
  for (let at = 0; at + 2 < plain.length; at++) {
    const triple = mixed(
      Math.imul(plain.charCodeAt(at), 961) + Math.imul(plain.charCodeAt(at + 1), 31) + plain.charCodeAt(at + 2),
    )
    for (let n = 0; n < hashes; n++) {
      const hash = Math.imul(triple ^ seeds[n]!, factors[n]!) >>> 0
      if (hash < least[n]!) least[n] = hash
    }
  }
  for (let band = 0; band < bands; band++) {
    let key = band + 1
    for (let n = band * rowsPerBand; n < (band + 1) * rowsPerBand; n++) key = mixed(Math.imul(key, 31) + least[n]!)
    keys[offset + band] = key
  }
}
