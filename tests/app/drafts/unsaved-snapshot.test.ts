// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetNote, writeUnsavedSnapshot, noteOf } from '../../../src/app/drafts/unsaved-snapshot'

describe('the note that a closing window leaves', () => {
  beforeEach(() => {
    localStorage.clear()
  })

  it('stands for the revision that it follows, and for no other', () => {
    writeUnsavedSnapshot('a', { follows: 3, saved: { type: 'annual-report' } })
    expect(noteOf('a', 3)).toEqual({ type: 'annual-report' })
    expect(noteOf('a', 4)).toBeUndefined()
    expect(noteOf('b', 3)).toBeUndefined()
  })

  it('is forgotten when the draft is saved', () => {
    writeUnsavedSnapshot('a', { follows: 3, saved: {} })
    forgetNote('a')
    expect(noteOf('a', 3)).toBeUndefined()
  })

  it('is no trouble where it cannot be kept or read', () => {
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(() => writeUnsavedSnapshot('a', { follows: 1, saved: {} })).not.toThrow()
    full.mockRestore()
    localStorage.setItem('nianbao:unsaved:a', '{"follows":')
    expect(noteOf('a', 1)).toBeUndefined()
  })
})
