import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../src/core/report/sha256'

describe('the hash of bytes', () => {
  it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 70_001])('is SHA-256 of %i bytes', (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + 7) & 255)
    expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
  })
})
