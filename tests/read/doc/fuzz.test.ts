import { expect, it } from 'vitest'
import { ReadError } from '../../../src/core/read-error'
import { openCompoundFile } from '../../../src/read/doc/compound-file'
import { readFile } from '../../../src/read/index'
import { templates } from '../../../src/templates/index'
import { processorTime } from '../../support/processor-time'
import { numbersOf, rounds, seeds } from '../../support/rounds'
import { pick, type Next } from '../support/mutations'
import { difficultFiles } from './difficult-files'
import { fixture } from './fixtures'
import { compoundFile } from './made-compound-file'

const originals = ['sample-2021', ...Object.keys(difficultFiles)].map(fixture)

/** Bytes changed at a few places, at any place or where numbers stand close together. */
function flipped(bytes: Uint8Array, next: Next): Uint8Array {
  const changed = bytes.slice()
  for (let left = 1 + Math.floor(next() * 20); left > 0; left--)
    changed[Math.floor(next() * changed.length)] = Math.floor(next() * 256)
  return changed
}

const numbers = [0, 1, 2, 7, 0xff, 0x100, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]

/** Numbers of a stream replaced by others: odd ones, their neighbours, or others of the same stream. */
function renumbered(bytes: Uint8Array, next: Next): Uint8Array {
  const changed = bytes.slice()
  const view = new DataView(changed.buffer)
  if (changed.length < 8) return changed
  const place = () => Math.floor(next() * (changed.length - 4))
  for (let left = 1 + Math.floor(next() * 6); left > 0; left--) {
    const [at, other] = [place(), place()]
    const value = pick(
      [pick(numbers, next), view.getUint32(at, true) + pick([-1, 1, 2, 512], next), view.getUint32(other, true)],
      next,
    )
    if (next() < 0.5) view.setUint32(at, value >>> 0, true)
    else view.setUint16(at, value & 0xffff, true)
  }
  return changed
}

/** The streams of a file, one of them changed: the container stays whole, so that what is in it is reached. */
function changedStream(file: Uint8Array, next: Next): Uint8Array {
  const opened = openCompoundFile(file)
  const streams = Object.fromEntries(opened.names.map((name) => [name, opened.stream(name)!]))
  const name = pick(
    opened.names.filter((one) => /WordDocument|Table|Data/.test(one)),
    next,
  )
  // What tells where everything lies is the first part of the text's stream.
  const inHead = name === 'WordDocument' && next() < 0.3
  const bytes = streams[name]!
  const changed = inHead
    ? Uint8Array.from([...renumbered(bytes.slice(0, 900), next), ...bytes.subarray(900)])
    : renumbered(bytes, next)
  return compoundFile({ ...streams, [name]: next() < 0.1 ? changed.subarray(0, next() * changed.length) : changed })
}

function mutated(file: Uint8Array, next: Next): Uint8Array {
  const kind = next()
  if (kind < 0.15) return flipped(file, next)
  if (kind < 0.25) return file.subarray(0, Math.floor(next() * file.length))
  if (kind < 0.35) return renumbered(file.slice(0), next)
  return changedStream(file, next)
}

it('reads or refuses changed and cut files within two seconds of the processor, and throws nothing but a ReadError', async () => {
  const count = rounds(150)
  let read = 0
  let slowest = 0
  for (const seed of seeds()) {
    const next = numbersOf(seed)
    for (let round = 0; round < count; round++) {
      const bytes = mutated(pick(originals, next), next)
      const used = processorTime()
      try {
        await readFile('a.doc', bytes, templates)
        read++
      } catch (error) {
        if (!(error instanceof ReadError)) throw new Error(`seed ${seed}, round ${round}`, { cause: error })
        // One that holds no report was read too.
        if (error.code === 'not-a-report') read++
      }
      slowest = Math.max(slowest, used())
    }
  }
  expect(read).toBeGreaterThan(count / 5)
  expect(2 * count - read).toBeGreaterThan(count / 5)
  expect(slowest).toBeLessThan(2000)
})
