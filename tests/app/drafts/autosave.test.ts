import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAutosave, retryTime } from '../../../src/app/drafts/autosave'

describe('autosave', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('saves 300 ms after the last key', async () => {
    const write = vi.fn(() => Promise.resolve(true))
    const autosave = createAutosave(write)
    autosave.touch()
    await vi.advanceTimersByTimeAsync(200)
    autosave.touch()
    await vi.advanceTimersByTimeAsync(299)
    expect(write).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(write).toHaveBeenCalledTimes(1)
  })

  it('saves every 500 ms while typing goes on', async () => {
    const write = vi.fn(() => Promise.resolve(true))
    const autosave = createAutosave(write)
    for (let passed = 0; passed < 2500; passed += 100) {
      autosave.touch()
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(write).toHaveBeenCalledTimes(5)
  })

  it('saves at once when flushed, and only what is new', async () => {
    const write = vi.fn(() => Promise.resolve(true))
    const autosave = createAutosave(write)
    autosave.touch()
    await autosave.flush()
    await autosave.flush()
    await vi.advanceTimersByTimeAsync(2000)
    expect(write).toHaveBeenCalledTimes(1)
  })

  it('never writes twice at once, and writes again what came meanwhile', async () => {
    let running = 0
    let most = 0
    const write = vi.fn(async () => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, 1000))
      running--
      return true
    })
    const autosave = createAutosave(write)
    autosave.touch()
    await vi.advanceTimersByTimeAsync(400)
    autosave.touch()
    await vi.advanceTimersByTimeAsync(5000)
    expect(most).toBe(1)
    expect(write).toHaveBeenCalledTimes(2)
  })

  it('forgets what waits when it is stopped', async () => {
    const write = vi.fn(() => Promise.resolve(true))
    const autosave = createAutosave(write)
    autosave.touch()
    autosave.stop()
    await vi.advanceTimersByTimeAsync(2000)
    expect(write).not.toHaveBeenCalled()
  })

  it('keeps what could not be saved: tries again when asked, and by itself until it is saved', async () => {
    let room = false
    const write = vi.fn(() => Promise.resolve(room))
    const autosave = createAutosave(write)
    autosave.touch()
    await autosave.flush()
    expect(autosave.waits()).toBe(true)
    await autosave.flush()
    expect(write).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(retryTime)
    expect(write).toHaveBeenCalledTimes(3)
    room = true
    await vi.advanceTimersByTimeAsync(retryTime)
    expect(autosave.waits()).toBe(false)
    await vi.advanceTimersByTimeAsync(10 * retryTime)
    expect(write).toHaveBeenCalledTimes(4)
  })

  it('saves soon what is typed after a failure, and does not try again after it is stopped', async () => {
    const write = vi.fn(() => Promise.resolve(false))
    const autosave = createAutosave(write)
    autosave.touch()
    await autosave.flush()
    autosave.touch()
    await vi.advanceTimersByTimeAsync(300)
    expect(write).toHaveBeenCalledTimes(2)
    autosave.stop()
    await vi.advanceTimersByTimeAsync(10 * retryTime)
    expect(write).toHaveBeenCalledTimes(2)
  })
})
