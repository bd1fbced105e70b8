import { describe, expect, it } from 'vitest'
import { fromBase64, toBase64 } from '../../../src/core/report/base64'

const bytesOf = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 37 + 11) & 255)

describe('bytes as base64', () => {
  // Around the ends of groups of three, and of the pieces in which a long text is made.
  it.each([0, 1, 2, 3, 4, 5, 6143, 6144, 6145, 6146, 12_287, 12_288, 12_290])('are those of RFC 4648: %i', (length) => {
    const bytes = bytesOf(length)
    const text = Buffer.from(bytes).toString('base64')
    expect(toBase64(bytes)).toBe(text)
    expect(fromBase64(text)).toEqual(bytes)
  })

  it.each(['A', 'AAA', 'AA=A', 'A===', '====', 'AA\u00e9A', 'AA-_', 'AA A', 'AA\uff21A', 'AAAAA==='])(
    'are not read from %j',
    (text) => expect(fromBase64(text)).toBeUndefined(),
  )

  it('may end in bits that stand for no byte', () => {
    expect(fromBase64('AB==')).toEqual(new Uint8Array([0]))
    expect(fromBase64('AAB=')).toEqual(new Uint8Array([0, 0]))
  })
})
