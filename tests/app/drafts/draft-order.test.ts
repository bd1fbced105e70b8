// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { draftStorage, removeAllDrafts } from '../../../src/app/drafts/draft-storage'
import { loadDraft } from '../../../src/app/drafts/draft-session'
import { writeUnsavedSnapshot } from '../../../src/app/drafts/unsaved-snapshot'
import { useReportStore } from '../../../src/app/session/report-store'
import { emptyReport, type Dossier } from '../../../src/core/report/report'
import { save } from '../../../src/core/report/saved-report'

/** Reports are opened and closed faster than a database answers: what is shown, and what is written, must be the one asked for. */
const of = (name: string): Dossier => ({
  report: emptyReport('2021', 2021, { name, kind: 'department' }),
  last: emptyReport('2021', 2020, { name, kind: 'department' }),
  pictures: new Map(),
  dismissed: [],
  done: [],
})
const slow = (slowId: string) => {
  const real = draftStorage.load.bind(draftStorage)
  vi.spyOn(draftStorage, 'load').mockImplementation(async (id) => {
    if (id === slowId) await new Promise((r) => setTimeout(r, 100))
    return real(id)
  })
}
beforeEach(async () => {
  localStorage.clear()
  await removeAllDrafts()
  setActivePinia(createPinia())
})
afterEach(() => vi.restoreAllMocks())
async function kept(name: string) {
  const s = useReportStore()
  const id = s.create(of(name))
  await s.saveNow()
  await s.close()
  return id
}

it('never writes one draft over another', async () => {
  const a = await kept('A'),
    b = await kept('B')
  // B's window was closed right behind a key
  writeUnsavedSnapshot(b, { follows: 1, saved: save({ ...of('B'), dismissed: [{ key: 'k', note: '' }] }) })
  const store = useReportStore()
  slow(a)
  await Promise.all([store.open(a), store.open(b)])
  await new Promise((r) => setTimeout(r, 700))
  vi.restoreAllMocks()
  const found = await draftStorage.load(b)
  expect((found!.saved as { report: { agency: { name: string } } }).report.agency.name).toBe('B')
})
it('open: the draft asked for last is the one shown', async () => {
  const a = await kept('A'),
    b = await kept('B')
  const store = useReportStore()
  slow(a)
  await Promise.all([store.open(a), store.open(b)])
  expect(store.draft).toBe(b)
})
it('a draft still being opened does not replace a new one', async () => {
  const a = await kept('A')
  const store = useReportStore()
  slow(a)
  const opening = store.open(a)
  const n = store.create(of('NEW'))
  await opening
  expect(store.draft).toBe(n)
})
it('closing ends an opening', async () => {
  const a = await kept('A')
  const store = useReportStore()
  slow(a)
  const opening = store.open(a)
  await store.close()
  await opening
  expect(store.draft).toBeUndefined()
})
it('a draft with a year that no data file takes is mended without losing last year’s report', async () => {
  const store = useReportStore()
  const id = store.create(of('A'))
  store.session!.setReport({ year: 1021, localDeadline: '2022-01-20' })
  await store.close()
  const found = await loadDraft(id)
  expect(found.outcome === 'open' && found.dossier).toMatchObject({
    last: { year: 2020 },
    report: { localDeadline: '2022-01-20' },
  })
})
it('close that cannot save keeps the last words', async () => {
  const store = useReportStore()
  const id = store.create(of('A'))
  await store.saveNow()
  vi.spyOn(draftStorage, 'keep').mockResolvedValue({ kept: false, reason: 'full' })
  store.session!.setCell('documents/normative-documents/issued', '7')
  await store.close()
  vi.restoreAllMocks()
  const found = await loadDraft(id)
  expect(found.outcome === 'open' && found.dossier.report.cells['documents/normative-documents/issued']).toBe('7')
})

it('an opening given up while it waits for the hold writes nothing', async () => {
  const a = await kept('A'),
    b = await kept('B')
  writeUnsavedSnapshot(a, { follows: 1, saved: save({ ...of('A'), dismissed: [{ key: 'k', note: '' }] }) })
  // plain http: a holder's note is there, and the answer is waited for
  localStorage.setItem(`nianbao:holder:${a}`, 'gone 1')
  const store = useReportStore()
  const first = store.open(a)
  await new Promise((r) => setTimeout(r, 150))
  await store.open(b)
  await first
  await new Promise((r) => setTimeout(r, 700))
  expect(store.draft).toBe(b)
  for (const [id, name] of [
    [a, 'A'],
    [b, 'B'],
  ] as const)
    expect(((await draftStorage.load(id))!.saved as { report: { agency: { name: string } } }).report.agency.name).toBe(
      name,
    )
})

it('reads the note that was left while a save was under way', async () => {
  const store = useReportStore()
  const id = store.create(of('A'))
  await store.saveNow()
  const real = draftStorage.keep.bind(draftStorage)
  vi.spyOn(draftStorage, 'keep').mockImplementation(async (draft) => {
    const outcome = await real(draft)
    await new Promise((resolve) => setTimeout(resolve, 200))
    return outcome
  })
  const cell = 'documents/normative-documents/issued'
  store.session!.setCell(cell, '1')
  void store.saveNow()
  await new Promise((resolve) => setTimeout(resolve, 80))
  store.session!.setCell(cell, '12')
  window.dispatchEvent(new Event('pagehide'))
  const found = await loadDraft(id)
  expect(found.outcome === 'open' && found.dossier.report.cells[cell]).toBe('12')
})

it('takes a deletion back by itself, and 恢复自动拟定 too', () => {
  const store = useReportStore()
  store.create(of('A'))
  const text = [{ type: 'paragraph', runs: [{ type: 'text', text: '写了很久' }] }] as const
  store.session!.setProse('overview', text)
  store.session!.setProse('overview', [])
  store.session!.undo()
  expect(store.session!.report.prose.overview).toEqual(text)
  store.session!.setOpening(text)
  store.session!.setOpening(undefined)
  store.session!.undo()
  expect(store.session!.report.opening).toEqual(text)
})
