// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { draftDatabase, removeAllDrafts } from '../../../src/app/drafts/draft-database'
import { draftStorage } from '../../../src/app/drafts/draft-storage'
import { forgetDrafts, missingDrafts, noteDraft } from '../../../src/app/drafts/known-drafts'
import { rememberPlace } from '../../../src/app/drafts/last-place'
import { loadDraft } from '../../../src/app/drafts/load-draft'
import { keepCopy, originalDatabase } from '../../../src/app/drafts/original-storage'
import { findRemains } from '../../../src/app/drafts/remains'
import { unsavedSnapshots, writeUnsavedSnapshot } from '../../../src/app/drafts/unsaved-snapshot'
import { samples } from '../../../src/templates/samples'

const sample = samples[0]!.saved as { report: object; done: string[] }
const named = { agency: '临澜市青屿区民政局', year: 2021 }
const keep = (id: string, saved: unknown, follows = 0) =>
  draftStorage.keep({
    ...named,
    id,
    saved,
    follows,
    progress: { done: 1, of: 7, errors: 0 },
    pictures: new Map(),
    changed: new Date(),
  })
const remains = async () => {
  const { drafts, deleted } = await draftStorage.lists()
  return findRemains([...drafts, ...deleted])
}

beforeEach(async () => {
  localStorage.clear()
  await removeAllDrafts()
  await originalDatabase.remove()
})

describe('what lies beside the drafts', () => {
  it('is text that the database never took: it is named, and opens by its old address too', async () => {
    writeUnsavedSnapshot('never', { follows: 0, saved: { ...sample, pictures: {} } })
    const [one] = await remains()
    expect(one).toMatchObject({ kind: 'unsaved', draft: 'never', year: 2021, opens: true })
    expect((await one!.dossier())?.report.year).toBe(2021)
    expect(await loadDraft('never')).toMatchObject({ outcome: 'open', revision: 0, dossier: { done: sample.done } })
    await one!.forget()
    expect(await remains()).toEqual([])
  })

  it('is text of a window whose draft has gone on without it, and not what its draft will take in', async () => {
    await keep('one', sample)
    await keep('one', sample, 1)
    writeUnsavedSnapshot('one', { follows: 1, saved: { ...sample, done: [] } })
    expect((await remains()).map(({ kind, draft }) => [kind, draft])).toEqual([['unsaved', 'one']])
    writeUnsavedSnapshot('one', { follows: 2, saved: { ...sample, done: ['overview'] } })
    expect(unsavedSnapshots()).toHaveLength(2)
    expect(await remains()).toHaveLength(1)
    const found = await loadDraft('one')
    expect(found.outcome === 'open' && found.dossier.done).toEqual(['overview'])
  })

  it('is a damaged draft as it was before it was mended', async () => {
    const damaged = {
      ...sample,
      report: { ...sample.report, prose: { overview: [{ type: 'nonsense', words: '原来' }] } },
    }
    await keep('one', damaged)
    const found = await loadDraft('one')
    expect(found.outcome === 'open' && found.repaired).toContain('原件已另存')
    await keep('one', sample, 1)
    const [original] = await remains()
    expect(original).toMatchObject({ kind: 'damaged', draft: 'one', saved: damaged })
  })

  it('is the copy of a draft that an older program deleted or wrote over', async () => {
    const newest = { ...sample, version: 2 }
    await keep('one', newest)
    await keepCopy({ id: 'one', revision: 1, saved: newest, pictures: new Map() })
    expect(await remains()).toEqual([])
    await keep('one', { ...sample, version: 1 }, 1)
    expect((await remains()).map(({ kind }) => kind)).toEqual(['copy'])
    await removeAllDrafts()
    expect((await remains()).map(({ kind }) => kind)).toEqual(['copy'])
  })
})

describe('the list of drafts', () => {
  it('shows the others beside a record that is no draft at all, and says what it is', async () => {
    await keep('one', sample)
    await draftDatabase.transact((transaction) =>
      transaction.objectStore('drafts').put({ id: 'bad', agency: 7, changed: 'never', year: null } as never),
    )
    await keep('newer', { ...sample, version: 99 })
    const list = await draftStorage.list()
    expect(Object.fromEntries(list.map(({ id, trouble }) => [id, trouble]))).toEqual({
      bad: 'damaged',
      newer: 'newer',
      one: undefined,
    })
    expect((await loadDraft('bad')).outcome).toBe('damaged')
    expect((await loadDraft('newer')).outcome).toBe('newer-draft')
  })

  it('knows what was there and is gone, by name where it was noted', async () => {
    await keep('one', sample)
    expect(missingDrafts(await draftStorage.list())).toEqual([])
    rememberPlace('old', { page: 'basics', scroll: 0 })
    noteDraft({ id: 'two', agency: '临澜市青屿区教育局', year: 2022 })
    await removeAllDrafts()
    expect(missingDrafts(await draftStorage.list())).toEqual([
      { id: 'one', ...named },
      { id: 'two', agency: '临澜市青屿区教育局', year: 2022 },
      { id: 'old' },
    ])
    forgetDrafts(['one', 'two', 'old'])
    expect(missingDrafts([])).toEqual([])
  })
})
