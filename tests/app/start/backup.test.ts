import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { draftStorage, removeAllDrafts } from '../../../src/app/drafts/draft-storage'
import { loadDraft } from '../../../src/app/drafts/draft-session'
import { makeBackup, restoreBackup } from '../../../src/app/start/backup'
import { restore, save } from '../../../src/core/report/saved-report'
import { samples } from '../../../src/templates/samples'

describe('a backup of everything', () => {
  beforeEach(removeAllDrafts)

  it('brings every report back with its pictures, as further drafts', async () => {
    const reports = samples.map(({ saved }) => save(restore(saved)))
    expect(await restoreBackup(JSON.stringify({ type: 'annual-report-backup', version: 1, reports }))).toEqual({
      restored: reports.length,
      damaged: 0,
    })
    const { text, count } = await makeBackup()
    expect(count).toBe(reports.length)
    await removeAllDrafts()
    expect(await restoreBackup(text)).toEqual({ restored: reports.length, damaged: 0 })
    const kept = await Promise.all((await draftStorage.list()).map(({ id }) => loadDraft(id)))
    const titles = kept.map((one) => (one.outcome === 'open' ? JSON.stringify(save(one.dossier)) : one.outcome))
    expect(titles.sort()).toEqual(reports.map((one) => JSON.stringify(one)).sort())
  })

  it('takes a single data file as a backup of one', async () => {
    expect(await restoreBackup(JSON.stringify(samples[0]!.saved))).toEqual({ restored: 1, damaged: 0 })
  })

  it('brings back what is whole beside a report that is damaged, and nothing of a file without any', async () => {
    expect(
      await restoreBackup(
        JSON.stringify({
          type: 'annual-report-backup',
          version: 1,
          reports: [samples[0]!.saved, { type: 'annual-report' }],
        }),
      ),
    ).toEqual({ restored: 1, damaged: 1 })
    await removeAllDrafts()
    await expect(restoreBackup(JSON.stringify({ type: 'annual-report' }))).rejects.toThrow('已损坏')
    await expect(restoreBackup('{"type":')).rejects.toThrow('没有恢复任何内容')
    expect(await draftStorage.list()).toEqual([])
  })
})
