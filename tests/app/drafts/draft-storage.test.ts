import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { beforeEach, describe, expect, it } from 'vitest'
import { databaseName, removeAllDrafts } from '../../../src/app/drafts/draft-database'
import { draftStorage, type DraftSummary, type DraftToKeep } from '../../../src/app/drafts/draft-storage'

const draft = (over: Partial<DraftToKeep> = {}): DraftToKeep => ({
  id: 'one',
  agency: '临澜市青屿区民政局',
  year: 2021,
  progress: { done: 1, of: 7, errors: 2 },
  saved: { words: '一' },
  pictures: new Map(),
  follows: 0,
  changed: new Date(2022, 0, 9, 14, 32),
  ...over,
})

describe('drafts in this browser', () => {
  beforeEach(removeAllDrafts)

  it('are listed, the one changed last first', async () => {
    await draftStorage.keep(draft())
    await draftStorage.keep(draft({ id: 'two', year: 2022, changed: new Date(2023, 0, 1) }))
    const listed = await draftStorage.list()
    expect(listed.map(({ id }) => id)).toEqual(['two', 'one'])
    expect(listed[1]).toMatchObject({
      agency: '临澜市青屿区民政局',
      year: 2021,
      progress: { done: 1, of: 7, errors: 2 },
      changed: new Date(2022, 0, 9, 14, 32),
    })
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
    expect(await draftStorage.keep(draft({ follows: 1, saved: { words: '旧' } }))).toEqual({
      kept: false,
      reason: 'conflict',
    })
    expect((await draftStorage.load('one'))?.saved).toEqual({ words: '二' })
  })

  it('are no conflict with what this window wrote itself, was told of a failure, and had taken all the same', async () => {
    await draftStorage.keep(draft())
    const first = new Date(2022, 0, 9, 15)
    await draftStorage.keep(draft({ follows: 1, changed: first }))
    const again = draft({ follows: 1, saved: { words: '三' }, unsure: [first.getTime()] })
    expect(await draftStorage.keep(again)).toEqual({ kept: true, revision: 3 })
    expect(await draftStorage.keep(draft({ follows: 1, unsure: [7] }))).toMatchObject({ reason: 'conflict' })
  })

  it('say unavailable where the browser cannot keep them', async () => {
    const outcome = await draftStorage.keep(draft({ saved: { broken: () => 1 } }))
    expect(outcome).toEqual({ kept: false, reason: 'unavailable' })
  })
})

const pictures = new Map([['p', { mime: 'image/png', bytes: new Uint8Array([1, 2, 3]) }]])
const noon = new Date(2022, 0, 10, 12)
const listed = async (): Promise<DraftSummary> => (await draftStorage.list())[0]!
const listedDeleted = async (): Promise<DraftSummary> => (await draftStorage.listDeleted())[0]!

describe('a deleted draft', () => {
  beforeEach(async () => {
    await removeAllDrafts()
    await draftStorage.keep(draft({ pictures }))
  })

  it('leaves the list for that of the deleted ones, and comes back with all that belonged to it', async () => {
    const before = await listed()
    expect(await draftStorage.remove('one', noon)).toBe(true)
    expect(await draftStorage.list()).toEqual([])
    expect(await draftStorage.listDeleted()).toEqual([{ ...before, deleted: noon }])
    expect(await draftStorage.load('one')).toMatchObject({ revision: 1, deleted: noon })
    expect(await draftStorage.bringBack('one')).toBe(true)
    expect(await draftStorage.listDeleted()).toEqual([])
    expect(await draftStorage.list()).toEqual([before])
    expect(await draftStorage.load('one')).toMatchObject({
      id: 'one',
      saved: { words: '一' },
      pictures,
      revision: 1,
      changed: before.changed,
    })
  })

  it('are listed, the one deleted last first', async () => {
    await draftStorage.keep(draft({ id: 'two', changed: new Date(2021, 0, 1) }))
    await draftStorage.remove('one', noon)
    await draftStorage.remove('two', new Date(2022, 0, 11))
    expect((await draftStorage.listDeleted()).map(({ id }) => id)).toEqual(['two', 'one'])
  })

  it('comes back whole, as not deleted, where a window that has it open goes on writing', async () => {
    await draftStorage.remove('one', noon)
    expect(await draftStorage.keep(draft({ follows: 1, saved: { words: '二' }, pictures }))).toEqual({
      kept: true,
      revision: 2,
    })
    expect(await draftStorage.listDeleted()).toEqual([])
    expect(await listed()).not.toHaveProperty('deleted')
    expect(await draftStorage.load('one')).toMatchObject({ saved: { words: '二' }, pictures, revision: 2 })
  })

  it('has the last words of a window that wrote at the same moment, whichever came first', async () => {
    await Promise.all([
      draftStorage.keep(draft({ follows: 1, saved: { words: '二' }, pictures })),
      draftStorage.remove('one', noon),
    ])
    expect(await draftStorage.load('one')).toMatchObject({
      saved: { words: '二' },
      pictures,
      revision: 2,
      deleted: noon,
    })
    await Promise.all([
      draftStorage.remove('one', noon),
      draftStorage.keep(draft({ follows: 2, saved: { words: '三' }, pictures })),
    ])
    expect(await draftStorage.load('one')).toMatchObject({ saved: { words: '三' }, pictures, revision: 3 })
    expect(await draftStorage.list()).toHaveLength(1)
  })

  it('is gone for good with its pictures when the clerk says so', async () => {
    await draftStorage.remove('one', noon)
    expect(await draftStorage.removeForGood(await listedDeleted())).toBe(true)
    expect(await draftStorage.load('one')).toBeUndefined()
    expect(await draftStorage.bringBack('one')).toBe(false)
    await draftStorage.keep(draft())
    expect((await draftStorage.load('one'))?.pictures.size).toBe(0)
  })

  it('stays where another window brought it back, or wrote it, after it was listed', async () => {
    await draftStorage.remove('one', noon)
    const seen = await listedDeleted()
    await draftStorage.bringBack('one')
    expect(await draftStorage.removeForGood(seen)).toBe(false)
    await draftStorage.remove('one', noon)
    await draftStorage.keep(draft({ follows: 1, changed: new Date(2022, 0, 10, 13), pictures }))
    expect(await draftStorage.removeForGood(seen)).toBe(false)
    expect((await draftStorage.load('one'))?.pictures).toEqual(pictures)
  })

  it('comes back whole even from being gone for good, where a window that has it open goes on writing', async () => {
    await draftStorage.remove('one', noon)
    await draftStorage.removeForGood(await listedDeleted())
    expect(await draftStorage.keep(draft({ follows: 1, saved: { words: '二' }, pictures }))).toEqual({
      kept: true,
      revision: 2,
      anew: true,
    })
    expect(await draftStorage.load('one')).toMatchObject({ saved: { words: '二' }, pictures })
    expect(await draftStorage.keep(draft({ follows: 1, saved: { words: '旧' } }))).toEqual({
      kept: false,
      reason: 'conflict',
    })
  })

  it('is removed for good when its time is over, and no other draft with it', async () => {
    await draftStorage.keep(draft({ id: 'two' }))
    await draftStorage.keep(draft({ id: 'three' }))
    await draftStorage.remove('one', noon)
    await draftStorage.remove('two', new Date(2022, 1, 20))
    expect(await draftStorage.removeDeleted(['three', 'none'])).toEqual([])
    expect(await draftStorage.removeDeleted(['one', 'three'])).toEqual(['one'])
    expect(await draftStorage.load('one')).toBeUndefined()
    expect((await listedDeleted()).id).toBe('two')
    expect((await listed()).id).toBe('three')
  })

  it('goes with all others when everything is removed from this browser', async () => {
    await draftStorage.remove('one', noon)
    await removeAllDrafts()
    expect(await draftStorage.listDeleted()).toEqual([])
    expect(await draftStorage.load('one')).toBeUndefined()
  })
})

describe('a database of before there was 最近删除', () => {
  it('opens as it is: nothing is lost, nothing counts as deleted, and it stays open to an older program', async () => {
    await removeAllDrafts()
    const old = await openDB(databaseName, 1, {
      upgrade(db) {
        db.createObjectStore('drafts', { keyPath: 'id' })
        db.createObjectStore('pictures', { keyPath: ['draft', 'key'] }).createIndex('draft', 'draft')
      },
    })
    const record = {
      id: 'one',
      agency: '临澜市青屿区民政局',
      year: 2021,
      changed: noon.getTime(),
      revision: 7,
      progress: { done: 1, of: 7, errors: 2 },
      saved: { words: '一' },
    }
    await old.put('drafts', record)
    await old.put('pictures', {
      draft: 'one',
      key: 'p',
      blob: new Blob([new Uint8Array([1, 2, 3])], { type: 'image/png' }),
    })
    old.close()

    expect(await draftStorage.list()).toMatchObject([{ id: 'one', year: 2021, changed: noon }])
    expect(await draftStorage.listDeleted()).toEqual([])
    expect(await draftStorage.removeDeleted(['one'])).toEqual([])
    expect(await draftStorage.load('one')).toMatchObject({
      id: 'one',
      saved: { words: '一' },
      pictures,
      revision: 7,
      changed: noon,
    })
    await draftStorage.remove('one', noon)
    await draftStorage.bringBack('one')

    const again = await openDB(databaseName, 1)
    expect(await again.get('drafts', 'one')).toEqual(record)
    again.close()
  })
})
