// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { removeAllDrafts } from '../../../src/app/drafts/draft-database'
import { draftStorage } from '../../../src/app/drafts/draft-storage'
import { unsavedSnapshots } from '../../../src/app/drafts/unsaved-snapshot'
import { useReportStore } from '../../../src/app/session/report-store'
import { restore } from '../../../src/core/report/saved-report'
import { samples } from '../../../src/templates/samples'

/** Moments in which words were lost, or the window that writes was told wrong. */
const issued = 'documents/normative-documents/issued'
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time))
let store: ReturnType<typeof useReportStore>
let id: string

/** The number as the database has it. */
const kept = async (draft = id) =>
  /"documents\/normative-documents\/issued":"(\d*)"/.exec(JSON.stringify((await draftStorage.load(draft))?.saved))?.[1]

/** Another window writes the draft with another number. */
async function writeElsewhere(number: string): Promise<void> {
  const now = (await draftStorage.load(id))!
  const saved = JSON.parse(
    JSON.stringify(now.saved).replace(/("documents\/normative-documents\/issued":)"\d*"/, `$1"${number}"`),
  ) as unknown
  await draftStorage.keep({ ...now, saved, follows: now.revision, changed: new Date() })
}

/** Another window stands by a draft for so long: at plain http it answers through localStorage. */
function heldElsewhere(draft: string, time: number): void {
  let answers = 0
  const holder = `nianbao:holder:${draft}`
  const answer = () => localStorage.setItem(holder, `another ${++answers}`)
  answer()
  const timer = setInterval(answer, 50)
  setTimeout(() => clearInterval(timer), time)
}

beforeEach(async () => {
  localStorage.clear()
  await removeAllDrafts()
  setActivePinia(createPinia())
  store = useReportStore()
  id = store.create({ ...restore(samples[0]!.saved), pictures: new Map() })
  await store.saveNow()
  store.session!.setCell(issued, '1')
  await store.saveNow()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await store.close()
})

describe('words that another window keeps from being saved', () => {
  it('lie where an old program, which forgets the note of a draft when it saves, does not take them away', async () => {
    await writeElsewhere('2')
    store.session!.setCell(issued, '3')
    await store.saveNow()
    expect(store.readOnly).toBe(true)
    // What 08af5f3 does after each writing, in whatever window.
    localStorage.removeItem(`nianbao:unsaved:${id}`)
    expect(
      unsavedSnapshots().map(({ draft, saved }) => [draft, JSON.stringify(saved).includes(`"${issued}":"3"`)]),
    ).toEqual([[id, true]])
    expect(await kept()).toBe('2')
  })
})

describe('a writing of which the browser said too late that it was done', () => {
  it('is known again as our own: it is no other window that has written', async () => {
    const keep = draftStorage.keep.bind(draftStorage)
    vi.spyOn(draftStorage, 'keep').mockImplementationOnce(async (draft, strict) => {
      await keep(draft, strict)
      return { kept: false, reason: 'busy' }
    })
    store.session!.setCell(issued, '4')
    await store.saveNow()
    expect(store.saving).toMatchObject({ state: 'failed', reason: 'busy' })
    store.session!.setCell(issued, '5')
    await store.saveNow()
    expect([store.saving.state, store.readOnly]).toEqual(['saved', false])
    expect(await kept()).toBe('5')
  })
})

describe('a window that is left while it takes a draft over', () => {
  it('does not write what it showed before over what the other window wrote', async () => {
    await store.close()
    heldElsewhere(id, 1500)
    await store.open(id)
    expect(store.readOnly).toBe(true)
    // The other one goes on writing, and its last words can only be noted.
    await writeElsewhere('6')
    const { revision, saved } = (await draftStorage.load(id))!
    const last = JSON.parse(JSON.stringify(saved).replace(`"${issued}":"6"`, `"${issued}":"7"`)) as unknown
    localStorage.setItem(`nianbao:unsaved:${id}`, JSON.stringify({ follows: revision, saved: last }))
    const taking = store.takeOver()
    await pause(50)
    await store.close()
    await taking
    await pause(500)
    expect(await kept()).toBe('6')
    expect(unsavedSnapshots()).toHaveLength(1)
    await store.open(id)
    expect(store.session!.report.cells[issued]).toBe('7')
  })
})

describe('drafts that are opened one right after the other', () => {
  it('do not tell each other who writes', async () => {
    const first = id
    const second = store.create({ ...restore(samples[0]!.saved), pictures: new Map() })
    await store.saveNow()
    await store.close()
    heldElsewhere(first, 1500)
    const opening = store.open(first)
    await pause(100)
    await Promise.all([opening, store.open(second)])
    await pause(600)
    expect([store.draft, store.readOnly]).toEqual([second, false])
  })

  it('are not kept from their own window by the one before', async () => {
    await store.close()
    // Left behind by a window that crashed: nobody answers for it.
    localStorage.setItem(`nianbao:holder:${id}`, 'crashed 1')
    const opening = store.open(id)
    await pause(100)
    await store.close()
    await store.open(id)
    await opening
    expect([store.draft, store.readOnly]).toEqual([id, false])
  })
})

describe('a picture that there was no room for', () => {
  it('is missed aloud when the draft is opened again, and the words are there', async () => {
    vi.spyOn(draftStorage, 'keep').mockResolvedValue({ kept: false, reason: 'full' })
    const picture = store.session!.addPicture({ mime: 'image/png', bytes: new Uint8Array([1, 2, 3]) })
    store.session!.setProse('problems', [
      { type: 'paragraph', runs: [{ type: 'text', text: '见下图。' }] },
      { type: 'picture', picture, alt: '' },
    ])
    await store.close()
    vi.restoreAllMocks()
    await store.open(id)
    expect(JSON.stringify(store.session!.report.prose['problems'])).toContain('见下图。')
    expect(store.repaired).toContain('图片')
  })
})

describe('words that only a note has', () => {
  it('are not said to be saved before the database has them', async () => {
    await store.close()
    const { revision, saved } = (await draftStorage.load(id))!
    const last = JSON.parse(JSON.stringify(saved).replace(`"${issued}":"1"`, `"${issued}":"8"`)) as unknown
    localStorage.setItem(`nianbao:unsaved:${id}`, JSON.stringify({ follows: revision, saved: last }))
    await store.open(id)
    expect([store.session!.report.cells[issued], store.saving.state, await kept()]).toEqual(['8', 'saving', '1'])
    await store.saveNow()
    expect([store.saving.state, await kept()]).toEqual(['saved', '8'])
  })
})

describe('a draft that is taken away again while it is taken over', () => {
  it('is written by the last one that took it, and by no other', async () => {
    await store.close()
    heldElsewhere(id, 600)
    await store.open(id)
    await pause(300)
    const taking = store.takeOver()
    await pause(100)
    const key = `nianbao:holder:${id}`
    localStorage.setItem(key, 'third 1')
    window.dispatchEvent(new StorageEvent('storage', { key, newValue: 'third 1' }))
    await taking
    expect(store.readOnly).toBe(true)
  })
})
