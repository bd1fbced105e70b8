import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyMessage } from '../../../src/read/pdf/copy-message'

const anything = fc.anything({ withMap: true, withSet: true, withDate: true, withTypedArray: true, withBigInt: true })

describe('a message between the halves of pdf.js', () => {
  it('is copied as the platform copies it', () => {
    fc.assert(
      fc.property(anything, (message) => {
        fc.pre(!JSON.stringify(fc.stringify(message)).includes('__proto__'))
        expect(copyMessage(message)).toStrictEqual(structuredClone(message))
      }),
    )
  })

  it('holds what is the same once, and itself', () => {
    const shared = { text: '年报' }
    const message: Record<string, unknown> = { one: shared, other: [shared] }
    message['self'] = message
    const copy = copyMessage(message) as { one: unknown; other: unknown[]; self: unknown }
    expect(copy.one).toEqual(shared)
    expect(copy.one).not.toBe(shared)
    expect(copy.other[0]).toBe(copy.one)
    expect(copy.self).toBe(copy)
  })

  it('shares no buffer with its copy but those that are given away', () => {
    const [kept, given] = [new Float32Array([1, 2, 3, 4]), new Uint8Array([5, 6])]
    const message = { kept: kept.subarray(1, 3), whole: kept, view: new DataView(kept.buffer, 4), given }
    const copy = copyMessage(message, [given.buffer]) as typeof message
    expect(copy.kept).toEqual(new Float32Array([2, 3]))
    expect(copy.kept.buffer).toBe(copy.whole.buffer)
    expect(copy.view.getFloat32(0, true)).toBe(2)
    expect(copy.whole.buffer).not.toBe(kept.buffer)
    expect(copy.given).toEqual(given)
    expect(copy.given.buffer).toBe(given.buffer)
  })

  it('tells of a failure its name and its words, and takes no function', () => {
    const copy = copyMessage({ reason: Object.assign(new Error('damaged'), { name: 'FormatError' }) }) as {
      reason: Error
    }
    expect(copy.reason).toBeInstanceOf(Error)
    expect([copy.reason.name, copy.reason.message]).toEqual(['FormatError', 'damaged'])
    expect(() => copyMessage({ call: () => undefined })).toThrow(TypeError)
    expect(() => copyMessage([Promise.resolve()])).toThrow(TypeError)
  })
})
