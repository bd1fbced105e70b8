// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { removeAllDrafts } from '../../../src/app/drafts/draft-database'
import { draftStorage } from '../../../src/app/drafts/draft-storage'
import { useReportStore } from '../../../src/app/session/report-store'
import { restore } from '../../../src/core/report/saved-report'
import { samples } from '../../../src/templates/samples'

const issued = 'documents/normative-documents/issued'
let store: ReturnType<typeof useReportStore>
let id: string

describe('a draft that is deleted while it is open in another window', () => {
  beforeEach(async () => {
    localStorage.clear()
    await removeAllDrafts()
    setActivePinia(createPinia())
    store = useReportStore()
    // jsdom's pictures cannot be read back; draft-storage.test.ts has them.
    id = store.create({ ...restore(samples[0]!.saved), pictures: new Map() })
    await store.saveNow()
  })
  afterEach(() => store.close())

  it('comes back as not deleted with the next words that are written there, without any trouble', async () => {
    await draftStorage.remove(id, new Date())
    store.session!.setCell(issued, '41')
    await store.saveNow()
    expect(store.saving.state).toBe('saved')
    expect(await draftStorage.listDeleted()).toEqual([])
    expect((await draftStorage.list()).map((draft) => draft.id)).toEqual([id])
    expect(JSON.stringify((await draftStorage.load(id))?.saved)).toContain(`"${issued}":"41"`)
  })

  it('comes back even from being gone for good, so that nothing typed is lost', async () => {
    await draftStorage.remove(id, new Date())
    await draftStorage.removeForGood((await draftStorage.listDeleted())[0]!)
    store.session!.setCell(issued, '42')
    await store.saveNow()
    expect(store.saving.state).toBe('saved')
    expect(JSON.stringify((await draftStorage.load(id))?.saved)).toContain(`"${issued}":"42"`)
  })

  it('stays deleted where that window is only closed, and says so when it is opened again', async () => {
    await draftStorage.remove(id, new Date())
    await store.close()
    expect((await draftStorage.listDeleted()).map((draft) => draft.id)).toEqual([id])
    expect(await store.open(id)).toBe('open')
    expect(store.repaired).toContain('最近删除')
    await store.close()
    await draftStorage.bringBack(id)
    await store.open(id)
    expect(store.repaired).toBeUndefined()
  })
})
