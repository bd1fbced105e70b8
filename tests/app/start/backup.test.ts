// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { copyLabel } from '../../../src/app/drafts/copy-label'
import { draftDatabase, removeAllDrafts } from '../../../src/app/drafts/draft-database'
import { draftStorage } from '../../../src/app/drafts/draft-storage'
import { loadDraft } from '../../../src/app/drafts/load-draft'
import { forgetOriginals, originals } from '../../../src/app/drafts/original-storage'
import { writeUnsavedSnapshot } from '../../../src/app/drafts/unsaved-snapshot'
import { makeBackup } from '../../../src/app/start/make-backup'
import { carryOut, planRestore, type Choice } from '../../../src/app/start/restore-backup'
import { listVersions, openVersions } from '../../../src/app/versions/version-storage'
import { restore, save } from '../../../src/core/report/saved-report'
import { samples } from '../../../src/templates/samples'

const bare = (saved: unknown) => ({ ...save(restore(saved)), pictures: {} })
const reports = samples.map(({ saved }) => bare(saved))
const backup = (more: object = {}) =>
  JSON.stringify({ type: 'annual-report-backup', version: 1, reports, ids: ['one', 'two'], ...more })

/** Restores a backup file; what is there already is treated in one way. */
async function restored(text: string, choice: Choice = 'skip') {
  const plan = await planRestore(text)
  return { ...(await carryOut(plan, () => choice)), damaged: plan.damaged }
}

const keep = (id: string, saved: unknown, agency = '临澜市青屿区民政局') =>
  draftStorage.keep({
    id,
    agency,
    year: 2021,
    progress: { done: 0, of: 7, errors: 0 },
    saved,
    pictures: new Map(),
    follows: 0,
    changed: new Date(),
  })

describe('a backup of everything', () => {
  beforeEach(async () => {
    localStorage.clear()
    await removeAllDrafts()
    for (const one of await originals()) await forgetOriginals(one)
  })

  it('brings every report back under its own id, with its progress', async () => {
    expect(await restored(backup())).toMatchObject({ added: 2, damaged: 0 })
    const { text, drafts } = await makeBackup()
    expect(drafts).toHaveLength(reports.length)
    await removeAllDrafts()
    expect(await restored(text)).toMatchObject({ added: 2, overwritten: 0, skipped: 0, damaged: 0 })
    const kept = await Promise.all(['one', 'two'].map(loadDraft))
    expect(kept.map((one) => (one.outcome === 'open' ? save(one.dossier) : one.outcome))).toEqual(reports)
    expect((await draftStorage.list()).every(({ progress }) => progress.done > 0 && progress.of === 7)).toBe(true)
    expect(copyLabel('one')).toBeUndefined()
  })

  it('asks for what is there already, and makes copies that are named as such, overwrites or leaves it', async () => {
    await restored(backup())
    const changed = backup({ reports: reports.map((one) => ({ ...one, done: [] })), ids: ['one', 'other'] })
    const plan = await planRestore(changed)
    expect(plan.entries.map(({ existing, same }) => [existing?.id, same])).toEqual([
      ['one', false],
      ['two', false],
    ])
    expect((await planRestore(backup())).entries.map(({ same }) => same)).toEqual([true, true])

    expect(await restored(changed, 'skip')).toMatchObject({ added: 0, skipped: 2 })
    expect((await draftStorage.load('one'))?.saved).toEqual(reports[0])

    expect(await restored(changed, 'new')).toMatchObject({ added: 2, overwritten: 0 })
    const list = await draftStorage.list()
    expect(list).toHaveLength(4)
    expect(list.filter(({ id }) => copyLabel(id)?.includes('副本')).map(({ id }) => id)).not.toContain('one')
    expect(list.filter(({ id }) => copyLabel(id)?.includes('副本'))).toHaveLength(2)

    expect(await restored(changed, 'overwrite')).toMatchObject({ added: 0, overwritten: 2 })
    expect((await draftStorage.load('one'))?.saved).toMatchObject({ done: [] })
    expect(await draftStorage.list()).toHaveLength(4)
  })

  it('keeps what is overwritten as a version; of what is no report the original', async () => {
    await restored(backup())
    await keep('three', { ...reports[0], report: { year: '坏了' } })
    const changed = backup({
      reports: [...reports, reports[0]].map((one) => ({ ...one, done: [] })),
      ids: ['one', 'two', 'three'],
    })
    expect(await restored(changed, 'overwrite')).toMatchObject({ overwritten: 3 })
    const [version] = await listVersions('one')
    expect(version).toMatchObject({ reason: 'before-restore' })
    const before = (await openVersions('one', [version!.number])).get(version!.number)
    expect(before && save(before)).toEqual(reports[0])
    expect((await originals()).map(({ draft, saved }) => [draft, saved])).toEqual([
      ['three', { ...reports[0], report: { year: '坏了' } }],
    ])
  })

  it('offers the newer state of one draft, and leaves alone what was only carried to and fro', async () => {
    const stamp = (minutes: number) => new Date(Date.UTC(2026, 0, 8, 9, minutes)).toISOString()
    const plan = async (minutes: number, more: object = {}) => {
      const other = reports.map((one) => ({ ...one, done: [] }))
      const made = backup({ reports: other, changed: [stamp(minutes), stamp(minutes)], ...more })
      return (await planRestore(made)).entries.map(({ likely }) => likely)
    }
    await restored(backup({ changed: [stamp(30), stamp(30)] }))
    expect((await draftStorage.list()).map(({ changed }) => changed.toISOString())).toEqual([stamp(30), stamp(30)])
    expect(await plan(40)).toEqual(['overwrite', 'overwrite'])
    expect(await plan(20)).toEqual(['new', 'new'])
    expect(await plan(20, { carried: true })).toEqual(['skip', 'skip'])
    // Of another draft of the same agency and year it is not known which is the newer.
    expect(await plan(40, { ids: ['three', 'four'], carried: true })).toEqual(['new', 'new'])
    expect((await planRestore(backup())).entries.map(({ likely }) => likely)).toEqual(['skip', 'skip'])
  })

  it('holds what is deleted, damaged, of a newer program or was never saved', async () => {
    await keep('deleted', reports[0])
    await draftStorage.remove('deleted', new Date('2022-01-05T04:00:00Z'))
    await keep('newer', { ...reports[0], version: 99, secret: '新版的内容' })
    await keep('damaged', { ...reports[0], report: { year: '坏了', words: '残留的内容' } })
    writeUnsavedSnapshot('never', { follows: 0, saved: { ...reports[0], done: ['overview'] } })
    const { text, drafts: backedUp, message } = await makeBackup()
    expect(backedUp).toEqual([])
    for (const words of ['新版的内容', '残留的内容', '"never"', '2022-01-05']) expect(text).toContain(words)
    expect(message).toMatch(/最近删除 1 份.*3 份/)

    await removeAllDrafts()
    localStorage.clear()
    await restored(text)
    const { drafts, deleted } = await draftStorage.lists()
    expect(deleted.map(({ id }) => id)).toEqual(['deleted'])
    expect(drafts.find(({ trouble }) => trouble === 'newer')?.id).toBe('newer')
    expect((await draftStorage.load('newer'))?.saved).toMatchObject({ secret: '新版的内容' })
    expect(drafts.some(({ id }) => copyLabel(id)?.includes('副本'))).toBe(true)
  })

  it('says what it could not take in', async () => {
    await keep('whole', reports[0])
    const endless: Record<string, unknown> = { ...reports[0], report: {} }
    endless['self'] = endless
    await draftDatabase.transact((transaction) =>
      transaction.objectStore('drafts').put({
        id: 'endless',
        agency: '临澜市青屿区教育局',
        year: 2022,
        changed: 0,
        revision: 1,
        progress: { done: 0, of: 7, errors: 0 },
        saved: endless,
      }),
    )
    const { drafts, message } = await makeBackup()
    expect(drafts).toEqual(['whole'])
    expect(message).toContain('“临澜市青屿区教育局”2022 年度没能读出，不在备份里。')
  })

  it('takes a single data file as a backup of one', async () => {
    expect(await restored(JSON.stringify(samples[0]!.saved))).toMatchObject({ added: 1, damaged: 0 })
  })

  it('brings back what is whole beside a report that is damaged, and nothing of a file without any', async () => {
    expect(await restored(backup({ reports: [reports[0], { type: 'annual-report' }] }))).toMatchObject({
      added: 1,
      damaged: 1,
    })
    await removeAllDrafts()
    await expect(restored(JSON.stringify({ type: 'annual-report' }))).rejects.toThrow('已损坏')
    await expect(restored('{"type":')).rejects.toThrow('没有恢复任何内容')
    expect(await draftStorage.list()).toEqual([])
  })
})
