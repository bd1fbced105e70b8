import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { draftStorage, removeAllDrafts, type DraftToKeep } from '../../../src/app/drafts/draft-storage'

const draft = (over: Partial<DraftToKeep> = {}): DraftToKeep => ({
  id: 'one', agency: '临澜市青屿区民政局', year: 2021, progress: { done: 1, of: 7, errors: 2 },
  saved: { words: '一' }, pictures: new Map(), follows: 0, changed: new Date(2022, 0, 9, 14, 32), ...over,
})

describe('drafts in this browser', () => {
  beforeEach(removeAllDrafts)

  it('are listed, the one changed last first', async () => {
    await draftStorage.keep(draft())
    await draftStorage.keep(draft({ id: 'two', year: 2022, changed: new Date(2023, 0, 1) }))
    const listed = await draftStorage.list()
    expect(listed.map(({ id }) => id)).toEqual(['two', 'one'])
    expect(listed[1]).toMatchObject({ agency: '临澜市青屿区民政局', year: 2021, progress: { done: 1, of: 7, errors: 2 }, changed: new Date(2022, 0, 9, 14, 32) })
  })

  it('come back with their pictures, byte by byte', async () => {
    const bytes = new Uint8Array([0, 255, 13, 10, 128])
    await draftStorage.keep(draft({ pictures: new Map([['p', { mime: 'image/png', bytes }]]) }))
    const kept = await draftStorage.load('one')
    expect(kept?.saved).toEqual({ words: '一' })
    expect(kept?.pictures.get('p')).toEqual({ mime: 'image/png', bytes })
  })

  it('lose a picture that the report no longer has, and keep those of other drafts', async () => {
    const pictures = new Map([['p', { mime: 'image/png', bytes: new Uint8Array([1]) }]])
    await draftStorage.keep(draft({ pictures }))
    await draftStorage.keep(draft({ id: 'two', pictures }))
    await draftStorage.keep(draft({ follows: 1 }))
    expect((await draftStorage.load('one'))?.pictures.size).toBe(0)
    expect((await draftStorage.load('two'))?.pictures.size).toBe(1)
  })

  it('are never overwritten by a window that has not seen the newest state', async () => {
    expect(await draftStorage.keep(draft())).toEqual({ kept: true, revision: 1 })
    expect(await draftStorage.keep(draft({ follows: 1, saved: { words: '二' } }))).toEqual({ kept: true, revision: 2 })
    expect(await draftStorage.keep(draft({ follows: 1, saved: { words: '旧' } }))).toEqual({ kept: false, reason: 'conflict' })
    expect((await draftStorage.load('one'))?.saved).toEqual({ words: '二' })
  })

  it('are gone with their pictures when removed', async () => {
    await draftStorage.keep(draft({ pictures: new Map([['p', { mime: 'image/png', bytes: new Uint8Array([1]) }]]) }))
    await draftStorage.remove('one')
    expect(await draftStorage.load('one')).toBeUndefined()
    await draftStorage.keep(draft())
    expect((await draftStorage.load('one'))?.pictures.size).toBe(0)
  })

  it('say unavailable where the browser cannot keep them', async () => {
    const outcome = await draftStorage.keep(draft({ saved: { broken: () => 1 } }))
    expect(outcome).toEqual({ kept: false, reason: 'unavailable' })
  })
})
