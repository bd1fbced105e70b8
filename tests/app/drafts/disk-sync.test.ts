import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDiskSync, syncEvery } from '../../../src/app/drafts/disk-sync'

describe('what was kept', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  /** Keeps something every half second, as typing does, and gives which of the writings had to reach the disk. */
  async function typing(seconds: number, disk: ReturnType<typeof createDiskSync>): Promise<boolean[]> {
    const strict: boolean[] = []
    for (let half = 0; half < 2 * seconds; half++) {
      await vi.advanceTimersByTimeAsync(500)
      strict.push(disk.due())
      disk.written(strict[half]!)
    }
    return strict
  }

  it('reaches the disk at least every ten seconds while typing goes on', async () => {
    const write = vi.fn(() => Promise.resolve())
    const strict = await typing(61, createDiskSync(write))
    const times = strict.flatMap((one, half) => (one ? [half * 500] : []))
    expect(times.length).toBeGreaterThanOrEqual(5)
    times.forEach((time, index) => expect(time - (times[index - 1] ?? 0)).toBeLessThanOrEqual(syncEvery))
    expect(write).not.toHaveBeenCalled()
  })

  it('reaches it ten seconds after typing has ended, once', async () => {
    const write = vi.fn(() => Promise.resolve())
    await typing(2, createDiskSync(write))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(write).toHaveBeenCalledTimes(1)
  })

  it('reaches it at once when the page is left, whether or not something is still to be written', async () => {
    const write = vi.fn(() => Promise.resolve())
    const disk = createDiskSync(write)
    disk.ask()
    expect(disk.due()).toBe(true)
    disk.written(true)
    await disk.sync()
    expect(write).not.toHaveBeenCalled()
    disk.written(false)
    await disk.sync()
    expect(write).toHaveBeenCalledTimes(1)
  })
})
