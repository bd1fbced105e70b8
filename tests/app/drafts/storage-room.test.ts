// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import { isStorageNearlyFull } from '../../../src/app/drafts/storage-room'

function grant(storage: unknown): void {
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true })
}

describe('the room in the browser', () => {
  afterEach(() => grant(undefined))

  it('is nearly full above 85 per cent', async () => {
    grant({ estimate: () => Promise.resolve({ usage: 86, quota: 100 }) })
    expect(await isStorageNearlyFull()).toBe(true)
    grant({ estimate: () => Promise.resolve({ usage: 84, quota: 100 }) })
    expect(await isStorageNearlyFull()).toBe(false)
  })

  it('is left alone where the browser does not say', async () => {
    expect(await isStorageNearlyFull()).toBe(false)
    grant({ estimate: () => Promise.reject(new Error('refused')) })
    expect(await isStorageNearlyFull()).toBe(false)
  })
})
