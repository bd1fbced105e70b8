// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

describe('what waits for a frame', () => {
  let nextFrame: (() => void)[]
  let afterPaint: (act: () => void) => void
  const messages = () => new Promise((resolve) => setTimeout(resolve, 20))

  beforeEach(async () => {
    nextFrame = []
    vi.stubGlobal('requestAnimationFrame', (act: () => void) => nextFrame.push(act))
    vi.resetModules()
    // As it is in a browser: what all tests have done at once (with-checks.ts) belongs to another copy of the module.
    const { frames } = await import('../../../src/app/ui/after-paint')
    afterPaint = (act) => frames.afterPaint(act)
  })
  afterEach(() => vi.unstubAllGlobals())

  it('is done together and in order when the frame is painted, and one that breaks keeps no other', async () => {
    const done: string[] = []
    const broken = new Error('broken')
    const seen: unknown[] = []
    const note = (error: unknown): void => void seen.push(error)
    process.on('uncaughtException', note)
    afterPaint(() => done.push('a'))
    afterPaint(() => {
      throw broken
    })
    afterPaint(() => done.push('b'))
    expect(nextFrame).toHaveLength(1)
    await messages()
    expect(done).toEqual([])
    nextFrame.splice(0).forEach((frame) => frame())
    expect(done).toEqual([])
    await messages()
    process.off('uncaughtException', note)
    expect(done).toEqual(['a', 'b'])
    expect(seen).toEqual([broken])
  })

  it('waits for the next one where it was asked for after the frame was begun', async () => {
    const done: string[] = []
    afterPaint(() => done.push('first'))
    nextFrame.splice(0).forEach((frame) => frame())
    afterPaint(() => done.push('second'))
    expect(nextFrame).toHaveLength(1)
    await messages()
    expect(done).toEqual(['first'])
    nextFrame.splice(0).forEach((frame) => frame())
    await messages()
    expect(done).toEqual(['first', 'second'])
  })

  it('is done without a frame where none comes: the page is hidden', async () => {
    const done: string[] = []
    afterPaint(() => done.push('a'))
    await vi.waitFor(() => expect(done).toEqual(['a']))
    nextFrame.splice(0).forEach((frame) => frame())
    await messages()
    expect(done).toEqual(['a'])
  })
})
