// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { removeAllDrafts } from '../../../src/app/drafts/draft-database'
import { draftStorage } from '../../../src/app/drafts/draft-storage'
import { loadDraft } from '../../../src/app/drafts/load-draft'
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
/** A gate that is passed once it was opened. */
function gate(): { readonly passed: Promise<void>; open(): void } {
  let open = () => undefined as void
  const passed = new Promise<void>((resolve) => (open = resolve))
  return { passed, open: () => open() }
}
/** The database answers for one draft only when it is allowed to. */
const slow = (slowId: string) => {
  const real = draftStorage.load.bind(draftStorage)
  const { passed, open } = gate()
  vi.spyOn(draftStorage, 'load').mockImplementation(async (id) => {
    if (id === slowId) await passed
    return real(id)
  })
  return open
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
  const answer = slow(a)
  const first = store.open(a)
  await store.open(b)
  answer()
  await first
  await store.saveNow()
  vi.restoreAllMocks()
  const found = await draftStorage.load(b)
  expect((found!.saved as { report: { agency: { name: string } } }).report.agency.name).toBe('B')
})
it('open: the draft asked for last is the one shown', async () => {
  const a = await kept('A'),
    b = await kept('B')
  const store = useReportStore()
  const answer = slow(a)
  const first = store.open(a)
  await store.open(b)
  answer()
  await first
  expect(store.draft).toBe(b)
})
it('a draft still being opened does not replace a new one', async () => {
  const a = await kept('A')
  const store = useReportStore()
  const answer = slow(a)
  const opening = store.open(a)
  const n = store.create(of('NEW'))
  answer()
  await opening
  expect(store.draft).toBe(n)
})
it('closing ends an opening', async () => {
  const a = await kept('A')
  const store = useReportStore()
  const answer = slow(a)
  const opening = store.open(a)
  await store.close()
  answer()
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
  await vi.waitFor(() => expect(localStorage.getItem(`nianbao:asked:${a}`)).not.toBeNull())
  await store.open(b)
  await first
  await store.saveNow()
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
  const written = gate()
  const { passed, open } = gate()
  vi.spyOn(draftStorage, 'keep').mockImplementation(async (draft) => {
    const outcome = await real(draft)
    written.open()
    await passed
    return outcome
  })
  const cell = 'documents/normative-documents/issued'
  store.session!.setCell(cell, '1')
  void store.saveNow()
  await written.passed
  store.session!.setCell(cell, '12')
  window.dispatchEvent(new Event('pagehide'))
  const found = await loadDraft(id)
  open()
  expect(found.outcome === 'open' && found.dossier.report.cells[cell]).toBe('12')
})

it('reads the note that was left while the last save of a closed report was under way', async () => {
  const store = useReportStore()
  const id = store.create(of('A'))
  await store.saveNow()
  const { passed, open } = gate()
  vi.spyOn(draftStorage, 'keep').mockImplementation(async () => {
    await passed
    return { kept: false, reason: 'unavailable' }
  })
  const cell = 'documents/normative-documents/issued'
  store.session!.setCell(cell, '12')
  // Back to the list of reports, and the window is closed before the database has answered.
  const closing = store.close()
  window.dispatchEvent(new Event('pagehide'))
  const found = await loadDraft(id)
  open()
  await closing
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
