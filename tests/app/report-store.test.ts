// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { draftStorage, removeAllDrafts } from '../../src/app/drafts/draft-storage'
import { useReportStore } from '../../src/app/report-store'
import { emptyReport, type Dossier } from '../../src/core/report/report'

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

  it('shows an empty report where none is open', () => {
    const store = useReportStore()
    expect(store.dossier).toBeUndefined()
    expect(store.findings).toEqual([])
    store.setCell(issued, '1')
    expect(store.dossier).toBeUndefined()
  })

  it('makes one undo step of the digits of a number, and takes it back', () => {
    const store = useReportStore()
    store.create(fresh())
    for (const text of ['1', '12', '123']) store.setCell(issued, text)
    expect(store.cells.printed(issued)).toBe('123')
    store.undo()
    expect(store.report.cells).toEqual({})
    expect(store.canUndo).toBe(false)
    store.redo()
    expect(store.report.cells).toEqual({ [issued]: '123' })
  })

  it('applies a list of edits as one step that says what it was', () => {
    const store = useReportStore()
    store.create(fresh())
    store.apply('全部填 0', [
      { set: 'cell', cell: issued, text: '0' },
      { set: 'cell', cell: 'documents/normative-documents/repealed', text: '0' },
    ])
    expect(Object.keys(store.report.cells)).toHaveLength(2)
    expect(store.undoSays).toBe('全部填 0')
    store.undo()
    expect(store.report.cells).toEqual({})
    expect(store.redoSays).toBe('全部填 0')
  })

  it('finds a sum that does not agree, and sets it aside when told so', () => {
    const store = useReportStore()
    store.create(fresh())
    store.setCell('applications/received/natural-persons', '3')
    store.setCell('applications/received/total', '4')
    const found = store.openFindings.find(({ rule }) => rule === 'table.row-total')
    expect(found?.severity).toBe('error')
    store.setCell('applications/received/total', undefined)
    expect(store.findings.some(({ rule }) => rule === 'table.row-total')).toBe(false)
    const other = store.openFindings.find(({ severity }) => severity !== 'error')!
    store.dismiss(other.key, '已核')
    expect(store.openFindings.some(({ key }) => key === other.key)).toBe(false)
    expect(store.findings.some(({ key }) => key === other.key)).toBe(true)
    store.undismiss(other.key)
    expect(store.openFindings.some(({ key }) => key === other.key)).toBe(true)
  })

  it('keeps what was typed, and opens it again', async () => {
    const store = useReportStore()
    const id = store.create(fresh())
    store.setCell(issued, '7')
    store.setProse('overview', [{ type: 'paragraph', runs: [{ type: 'text', text: '一段话' }] }])
    store.markDone('overview', true)
    await store.close()
    expect(store.dossier).toBeUndefined()
    expect(await store.open(id)).toBe('open')
    expect(store.report.cells[issued]).toBe('7')
    expect(store.report.prose.overview).toEqual([{ type: 'paragraph', runs: [{ type: 'text', text: '一段话' }] }])
    expect(store.pages.find(({ page }) => page === 'overview')?.state).toBe('done')
    expect(store.saving.state).toBe('saved')
    await store.close()
  })

  it('keeps a draft that was left for another in the middle of a word', async () => {
    const store = useReportStore()
    const first = store.create(fresh())
    store.setCell(issued, '5')
    const second = store.create(fresh())
    store.setCell(issued, '6')
    await store.close()
    await expect
      .poll(async () => (await draftStorage.list()).map(({ id }) => id).sort())
      .toEqual([first, second].sort())
    await store.open(first)
    expect(store.report.cells[issued]).toBe('5')
    await store.open(second)
    expect(store.report.cells[issued]).toBe('6')
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
    store.setCell(issued, '9')
    expect(store.report.cells).toEqual({})
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
    expect(store.report.cells[issued]).toBe('8')
    store.setCell(issued, '9')
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
    store.setCell(issued, '1')
    await store.saveNow()
    expect(store.saving).toMatchObject({ state: 'failed', reason: 'conflict' })
    expect(store.readOnly).toBe(true)
    await store.close()
  })

  it('drops a property that is set to nothing', () => {
    const store = useReportStore()
    store.create(fresh())
    store.setAgency({ address: '望海路16号' })
    store.setReport({ title: '自拟标题' })
    store.setAgency({ address: undefined })
    store.setReport({ title: undefined })
    expect('address' in store.report.agency).toBe(false)
    expect('title' in store.report).toBe(false)
  })
})
