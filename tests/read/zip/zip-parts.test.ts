import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ReadError } from '../../../src/core/read-error'
import { zipParts } from '../../../src/read/zip/zip-parts'

const part = 40_000_000
const codeOf = (action: () => unknown) => {
  try {
    action()
    return 'read'
  } catch (error) {
    return error instanceof ReadError ? error.code : String(error)
  }
}

describe('the limits of a zip file', () => {
  it('are 40 MB for a part and 120 MB for all that is read, to the byte', () => {
    const full = new Uint8Array(part)
    const parts = zipParts(
      zipSync({ a: full, b: full, c: full, d: new Uint8Array(1), e: new Uint8Array(part + 1) }, { level: 1 }),
    )
    expect(['e', 'a', 'b', 'c', 'd'].map((name) => codeOf(() => parts.bytes(name)))).toEqual([
      'too-large',
      'read',
      'read',
      'read',
      'too-large',
    ])
  })

  it('count what is really in it, whatever the directory says', () => {
    const file = zipSync({ a: new Uint8Array(part + 1) }, { level: 1 })
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
    // The size unpacked, in the entry of the directory that the end of the file points to.
    view.setUint32(view.getUint32(file.length - 6, true) + 24, 5, true)
    expect(codeOf(() => zipParts(file).bytes('a'))).toBe('too-large')
  })

  it('read parts that are stored and parts that are packed, of several names', () => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    const file = zipSync({ 'word/a.xml': [bytes('甲'), { level: 0 }], 'b.xml': [bytes('乙'.repeat(99)), { level: 9 }] })
    const parts = zipParts(file)
    expect(parts.names).toEqual(['word/a.xml', 'b.xml'])
    expect(new TextDecoder().decode(parts.bytes('word/a.xml'))).toBe('甲')
    expect(new TextDecoder().decode(parts.bytes('b.xml'))).toBe('乙'.repeat(99))
    expect(parts.bytes('c.xml')).toBeUndefined()
    for (const cut of [1, 21, 22, 60, file.length - 23])
      expect(codeOf(() => zipParts(file.subarray(0, file.length - cut)))).toBe('damaged')
  })
})
