// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import { storagePromise } from '../../../src/app/storage/lasting-storage'

function grant(storage: unknown, chromium = false): void {
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true })
  if (chromium) Object.assign(window, { chrome: {} })
  else delete (window as { chrome?: unknown }).chrome
}
const answer =
  <One>(one: One) =>
  () =>
    Promise.resolve(one)
const onDisk = answer({ quota: 50 * 2 ** 30 })

describe('what the browser promises for the drafts', () => {
  afterEach(() => grant(undefined))

  it('is that they last, where it has agreed before or agrees now without a question', async () => {
    grant({ persisted: answer(true), persist: answer(false), estimate: onDisk })
    expect(await storagePromise()).toBe('lasting')
    grant({ persisted: answer(false), persist: answer(true), estimate: onDisk }, true)
    expect(await storagePromise()).toBe('lasting')
  })

  it('is nothing, where it refused or cannot be asked; no question pops up on the start page', async () => {
    grant({ persisted: answer(false), persist: answer(true), estimate: onDisk })
    expect(await storagePromise()).toBe('refused')
    grant({ persisted: answer(false), persist: () => Promise.reject(new Error('no')), estimate: onDisk }, true)
    expect(await storagePromise()).toBe('refused')
    grant(undefined)
    expect(await storagePromise()).toBe('refused')
  })

  it('is less than nothing in a private window, which has a share of the memory only', async () => {
    grant({ persisted: answer(false), estimate: answer({ quota: 1.5 * 2 ** 30 }) })
    expect(await storagePromise()).toBe('private')
  })
})
