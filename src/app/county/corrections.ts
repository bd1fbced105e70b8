import { draftStorage } from '../drafts/draft-storage'
import { labelCopy } from '../drafts/copy-label'
import { noteCountyFile } from '../drafts/county-file'
import { keepEntry, readBody } from '../county-store/county-storage'
import type { CountyEntry } from '../county-store/county-entry'
import type { KeptDemands } from '../demands/remembered-demands'
import type { CheckedReport } from '../import/worker/collected-report'
import { inLanes } from '../import/worker/in-lanes'
import type { ReadingLane } from '../import/worker/reading-lane'
import { loadReportStore } from '../session/loaded-store'
import type { CountyEntries } from './county-entries'
import { demandsFor } from './desk-demands'
import { entryReport } from './new-entry'
import { openEntry } from './open-entry'

/** Opens the report of a row to be corrected: its draft, or a new one; gives the draft's id. */
export async function beginCorrection(
  entry: CountyEntry,
  entries: CountyEntries,
  demands: KeptDemands | undefined,
): Promise<string | undefined> {
  if (entry.draft && (await draftStorage.load(entry.draft.id))) return entry.draft.id
  const dossier = await openEntry(entry.file)
  if (!dossier) return undefined
  const store = await loadReportStore()
  // Whoever corrects sees what the row counts.
  const given = demandsFor(dossier.report.year, demands)
  const id = store.create({ ...dossier, ...(given ? { demands: given } : {}) })
  labelCopy(id, '汇总与核查')
  noteCountyFile(id, entry.file)
  await store.saveNow()
  const now: CountyEntry = { ...entry, draft: { id, revision: (await draftStorage.load(id))?.revision ?? 0 } }
  await keepEntry(now)
  entries.show(now)
  return id
}

/** Brings what was corrected in drafts into the rows, checked anew. Gives how many rows have changed. */
export async function takeCorrections(entries: CountyEntries, demands: KeptDemands | undefined): Promise<number> {
  const open = [...entries.all()].filter(({ draft }) => draft !== undefined)
  if (open.length === 0) return 0
  const revisions = new Map((await draftStorage.list()).map(({ id, revision }) => [id, revision]))
  const changed = open.filter(({ draft }) => {
    const revision = revisions.get(draft!.id)
    return revision !== undefined && revision !== draft!.revision
  })
  let count = 0
  const takeOne = async (entry: CountyEntry, lane: ReadingLane): Promise<void> => {
    if (await takeCorrection(entry, lane, entries, demands)) count++
  }
  await inLanes(changed, takeOne, { lanes: 1 }).done
  return count
}

async function takeCorrection(
  entry: CountyEntry,
  lane: ReadingLane,
  entries: CountyEntries,
  demands: KeptDemands | undefined,
): Promise<boolean> {
  const { file, last, draft } = entry
  const kept = draft && (await draftStorage.load(draft.id))
  if (!kept) return false
  const before = last === undefined ? undefined : await readBody(last)
  const checked = await lane.ask<CheckedReport>({
    check: {
      path: file,
      saved: kept.saved,
      ofReading: [],
      ...(before ? { last: before.saved } : {}),
      ...(demands ? { demands } : {}),
    },
  })
  if (!checked) return false
  const isOther = checked.report.hash !== entry.report?.hash
  const now: CountyEntry = {
    ...entry,
    draft: { id: kept.id, revision: kept.revision },
    ...(isOther ? { report: entryReport(checked) } : {}),
  }
  if (!isOther) await keepEntry(now)
  else
    await keepEntry(now, {
      read: {
        report: checked.report,
        saved: kept.saved,
        ofReading: [],
        pictures: [...kept.pictures].map(([key, picture]) => ({ key, ...picture })),
      },
      audit: [
        {
          at: new Date().toISOString(),
          act: entry.accepted ? 'changed-after-acceptance' : 'corrected',
          file,
          agency: checked.report.agency.name,
          year: checked.report.year,
          hash: checked.report.hash,
        },
      ],
    })
  entries.show(now)
  return isOther
}
