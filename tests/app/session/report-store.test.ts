// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { removeAllDrafts } from '../../../src/app/drafts/draft-database'
import { draftStorage } from '../../../src/app/drafts/draft-storage'
import { useReportStore } from '../../../src/app/session/report-store'
import { emptyReport, type Dossier } from '../../../src/core/report/report'

const fresh = (): Dossier => ({
  report: emptyReport('2021', 2021, { name: '临澜市青屿区民政局', kind: 'department' }),
  pictures: new Map(),
  dismissed: [],
  done: [],
})
const issued = 'documents/normative-documents/issued'

describe('the report store', () => {
  beforeEach(async () => {
    localStorage.clear()
    await removeAllDrafts()
    setActivePinia(createPinia())
  })

  it('has no session where no report is open', async () => {
    const store = useReportStore()
    expect(store.session).toBeUndefined()
    expect(store.draft).toBeUndefined()
    await store.saveNow()
    await store.takeOver()
    expect(store.session).toBeUndefined()
  })

  it('makes one undo step of the digits of a number, and takes it back', () => {
    const store = useReportStore()
    store.create(fresh())
    for (const text of ['1', '12', '123']) store.session!.setCell(issued, text)
    expect(store.session!.cells.printed(issued)).toBe('123')
    store.session!.undo()
    expect(store.session!.report.cells).toEqual({})
    expect(store.session!.canUndo).toBe(false)
    store.session!.redo()
    expect(store.session!.report.cells).toEqual({ [issued]: '123' })
  })

  it('applies a list of edits as one step that says what it was', () => {
    const store = useReportStore()
    store.create(fresh())
    store.session!.apply('全部填 0', [
      { set: 'cell', cell: issued, text: '0' },
      { set: 'cell', cell: 'documents/normative-documents/repealed', text: '0' },
    ])
    expect(Object.keys(store.session!.report.cells)).toHaveLength(2)
    expect(store.session!.undoLabel).toBe('全部填 0')
    store.session!.undo()
    expect(store.session!.report.cells).toEqual({})
    expect(store.session!.redoLabel).toBe('全部填 0')
  })

  it('finds a sum that does not agree, and sets it aside when told so', () => {
    const store = useReportStore()
    store.create(fresh())
    store.session!.setCell('applications/received/natural-persons', '3')
    store.session!.setCell('applications/received/total', '4')
    const found = store.session!.openFindings.find(({ rule }) => rule === 'table.row-total')
    expect(found?.severity).toBe('error')
    store.session!.setCell('applications/received/total', undefined)
    expect(store.session!.findings.some(({ rule }) => rule === 'table.row-total')).toBe(false)
    const other = store.session!.openFindings.find(({ severity }) => severity !== 'error')!
    store.session!.dismiss(other.key, '已核')
    expect(store.session!.openFindings.some(({ key }) => key === other.key)).toBe(false)
    expect(store.session!.findings.some(({ key }) => key === other.key)).toBe(true)
    store.session!.undismiss(other.key)
    expect(store.session!.openFindings.some(({ key }) => key === other.key)).toBe(true)
  })

  it('keeps what was typed, and opens it again', async () => {
    const store = useReportStore()
    const id = store.create(fresh())
    store.session!.setCell(issued, '7')
    store.session!.setProse('overview', [{ type: 'paragraph', runs: [{ type: 'text', text: '一段话' }] }])
    store.session!.markDone('overview', true)
    await store.close()
    expect(store.session).toBeUndefined()
    expect(await store.open(id)).toBe('open')
    expect(store.session!.report.cells[issued]).toBe('7')
    expect(store.session!.report.prose.overview).toEqual([
      { type: 'paragraph', runs: [{ type: 'text', text: '一段话' }] },
    ])
    expect(store.session!.pages.find(({ page }) => page === 'overview')?.state).toBe('done')
    expect(store.saving.state).toBe('saved')
    await store.close()
  })

  it('keeps a draft that was left for another in the middle of a word', async () => {
    const store = useReportStore()
    const first = store.create(fresh())
    store.session!.setCell(issued, '5')
    const second = store.create(fresh())
    store.session!.setCell(issued, '6')
    await store.close()
    await expect
      .poll(async () => (await draftStorage.list()).map(({ id }) => id).sort())
      .toEqual([first, second].sort())
    await store.open(first)
    expect(store.session!.report.cells[issued]).toBe('5')
    await store.open(second)
    expect(store.session!.report.cells[issued]).toBe('6')
    await store.close()
  })

  it('says missing for a draft that is not here', async () => {
    expect(await useReportStore().open('nowhere')).toBe('missing')
  })

  it('changes nothing while another window has the report, until it takes over', async () => {
    const store = useReportStore()
    const id = store.create(fresh())
    await store.saveNow()
    store.readOnly = true
    store.session!.setCell(issued, '9')
    expect(store.session!.report.cells).toEqual({})
    const kept = await draftStorage.load(id)
    await draftStorage.keep({
      ...kept!,
      agency: '',
      year: 2021,
      progress: { done: 0, of: 7, errors: 0 },
      follows: kept!.revision,
      saved: JSON.parse(JSON.stringify(kept!.saved).replace('"cells":{}', `"cells":{"${issued}":"8"}`)),
    })
    await store.takeOver()
    expect(store.readOnly).toBe(false)
    expect(store.session!.report.cells[issued]).toBe('8')
    store.session!.setCell(issued, '9')
    await store.saveNow()
    expect(store.saving.state).toBe('saved')
    await store.close()
  })

  it('turns read-only instead of overwriting what another window saved', async () => {
    const store = useReportStore()
    const id = store.create(fresh())
    await store.saveNow()
    const kept = await draftStorage.load(id)
    await draftStorage.keep({
      ...kept!,
      agency: '',
      year: 2021,
      progress: { done: 0, of: 7, errors: 0 },
      follows: kept!.revision,
    })
    store.session!.setCell(issued, '1')
    await store.saveNow()
    expect(store.saving).toMatchObject({ state: 'failed', reason: 'conflict' })
    expect(store.readOnly).toBe(true)
    await store.close()
  })

  it('drops a property that is set to nothing', () => {
    const store = useReportStore()
    store.create(fresh())
    store.session!.setAgency({ address: '望海路16号' })
    store.session!.setReport({ title: '自拟标题' })
    store.session!.setAgency({ address: undefined })
    store.session!.setReport({ title: undefined })
    expect('address' in store.session!.report.agency).toBe(false)
    expect('title' in store.session!.report).toBe(false)
  })
})
