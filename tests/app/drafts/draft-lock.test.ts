// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { acquireDraftLock } from '../../../src/app/drafts/draft-lock'

// jsdom has no Web Locks: this is the way on plain http, where messages go through localStorage. One jsdom window
// hears no storage events of its own, so the test carries them over as browsers do between windows.
function carryStorageEvents(): void {
  const set = Storage.prototype.setItem
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (this: Storage, key: string, newValue: string) {
    set.call(this, key, newValue)
    window.dispatchEvent(new StorageEvent('storage', { key, newValue }))
  })
}

describe('the right to write a draft', () => {
  beforeEach(() => {
    vi.restoreAllMocks()
    localStorage.clear()
    carryStorageEvents()
  })

  it('goes to the first window', async () => {
    const hold = await acquireDraftLock('a', () => undefined)
    expect(hold.held).toBe(true)
    hold.release()
    expect(localStorage.getItem('nianbao:holder:a')).toBeNull()
  })

  it('is refused to a second window as long as the first one answers', async () => {
    const first = await acquireDraftLock('b', () => undefined)
    const second = await acquireDraftLock('b', () => undefined)
    expect([first.held, second.held]).toEqual([true, false])
    first.release()
    second.release()
  })

  it('is given for another draft', async () => {
    const first = await acquireDraftLock('c', () => undefined)
    const second = await acquireDraftLock('d', () => undefined)
    expect([first.held, second.held]).toEqual([true, true])
    first.release()
    second.release()
  })

  it('can be taken over, and the first window is told', async () => {
    const lost = vi.fn()
    const first = await acquireDraftLock('e', lost)
    const second = await acquireDraftLock('e', () => undefined)
    await second.takeOver()
    expect([first.held, second.held]).toEqual([false, true])
    expect(lost).toHaveBeenCalledTimes(1)
    second.release()
  })

  it('is given where the window that had it is gone without a word', async () => {
    localStorage.setItem('nianbao:holder:f', 'somebody 1')
    const hold = await acquireDraftLock('f', () => undefined)
    expect(hold.held).toBe(true)
    hold.release()
  })
})
