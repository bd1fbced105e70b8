import { ReadError } from '../../core/read-error'
import { save } from '../../core/report/saved-report'
import { labelCopy } from '../drafts/copy-label'
import { newDraftId } from '../drafts/draft-id'
import { whileNobodyHolds } from '../drafts/draft-lock'
import { draftStorage, type DraftSummary } from '../drafts/draft-storage'
import { loadDraft } from '../drafts/load-draft'
import { keepOriginal } from '../drafts/original-storage'
import { draftContent } from '../session/draft-content'
import { StoreError } from '../storage/store-error'
import { computerName } from '../versions/computer-name'
import { unpackVersions } from '../versions/packed-versions'
import { addVersion } from '../versions/version-storage'
import { momentText } from '../ui/chinese-time'
import { readBackup, type BackupEntry } from './read-backup'

/** What to do with a report of a backup that is there already. */
export type Choice = 'new' | 'overwrite' | 'skip'

/** A report of a backup, and the draft here that is the same one: by its id, else by agency and year. */
export interface PlannedEntry extends BackupEntry {
  readonly existing?: DraftSummary
  /** The draft here holds the very same. */
  readonly same?: boolean
  /** What is likely wanted: what is the same stays; of one draft the newer state; everything else comes beside it. */
  readonly likely?: Choice
}

export interface RestorePlan {
  readonly entries: readonly PlannedEntry[]
  readonly damaged: number
}

/**
 * Reads a backup and finds what of it is there already; nothing is changed yet.
 * @throws {ReadError} where nothing of the file can be read
 */
export async function planRestore(text: string): Promise<RestorePlan> {
  const { entries, damaged, carried } = readBackup(text)
  const { drafts, deleted } = await draftStorage.lists()
  const planned: PlannedEntry[] = []
  for (const entry of entries) {
    const existing =
      [...drafts, ...deleted].find(({ id }) => id === entry.id) ??
      drafts.find(({ agency, year }) => agency === entry.agency && year === entry.year)
    if (existing) {
      const same = await isSame(entry, existing)
      planned.push({ ...entry, existing, same, likely: same ? 'skip' : likelyChoice(entry, existing, carried) })
    } else planned.push(entry)
  }
  return { entries: planned, damaged }
}

function likelyChoice({ id, changed }: BackupEntry, existing: DraftSummary, carried: boolean): Choice {
  if (id !== existing.id || !changed) return 'new'
  if (changed > existing.changed) return 'overwrite'
  // An older backup may be wanted for what it holds; what was only carried to and fro is not.
  return carried ? 'skip' : 'new'
}

async function isSame({ dossier, saved }: BackupEntry, { id }: DraftSummary): Promise<boolean> {
  const kept = await draftStorage.load(id).catch(() => undefined)
  const bare = dossier ? save({ ...dossier, pictures: new Map() }) : saved
  return kept !== undefined && JSON.stringify(kept.saved) === JSON.stringify(bare)
}

/** How restoring went. */
export interface Restored {
  readonly added: number
  readonly overwritten: number
  readonly skipped: number
  /** Overwriting was refused: another window has the draft open. */
  readonly busy: number
}

/**
 * Brings back what was planned; `choose` is asked for what is there already. Of a draft that is overwritten a version is
 * kept before.
 * @throws {ReadError} where room runs out; what was brought back until then is there
 * @throws {StoreError} where the version cannot be kept
 */
export async function carryOut({ entries }: RestorePlan, choose: (entry: PlannedEntry) => Choice): Promise<Restored> {
  const count = { added: 0, overwritten: 0, skipped: 0, busy: 0 }
  for (const entry of entries) {
    const { existing } = entry
    const choice = existing ? choose(entry) : 'new'
    if (choice === 'skip') count.skipped++
    else if (choice === 'overwrite' && existing) {
      // A window that has it open would go on saying that what it shows is saved.
      const overwritten = await whileNobodyHolds(existing.id, async () => {
        await keepBefore(existing)
        return keep(entry, existing.id, await revisionOf(existing))
      })
      count[overwritten ? 'overwritten' : 'busy']++
    } else {
      const id = existing || !entry.id ? newDraftId() : entry.id
      await keep(entry, id, 0)
      if (existing || entry.beside) labelCopy(id, `备份副本（${momentText(new Date(), new Date())}恢复）`)
      count.added++
    }
  }
  return count
}

/** What is overwritten can be brought back: as a version, or where it is no report, as an original. */
async function keepBefore({ id: draft }: DraftSummary): Promise<void> {
  const found = await loadDraft(draft)
  const by = computerName()
  if (found.outcome === 'open')
    await addVersion(found.dossier, { draft, at: Date.now(), reason: 'before-restore', ...(by ? { by } : {}) })
  else {
    const kept = await draftStorage.load(draft)
    if (kept && !(await keepOriginal(kept))) throw new StoreError('full')
  }
}

async function revisionOf({ id, revision }: DraftSummary): Promise<number> {
  return (await draftStorage.load(id))?.revision ?? revision
}

async function keep(entry: PlannedEntry, id: string, follows: number): Promise<boolean> {
  const { dossier, saved, agency, year, changed, deleted, versions } = entry
  const kept = await draftStorage.keep(
    {
      id,
      agency,
      year,
      ...(dossier ? draftContent(dossier) : { progress: { done: 0, of: 0, errors: 0 }, saved, pictures: new Map() }),
      follows,
      changed: changed ?? new Date(),
    },
    true,
  )
  if (!kept.kept && kept.reason === 'conflict') return false
  if (!kept.kept) throw new ReadError('too-large', '浏览器的存储空间不够，备份没有全部恢复。')
  if (deleted) await draftStorage.remove(id, deleted)
  // The report is there without them too.
  if (versions !== undefined) await unpackVersions(id, versions).catch(() => undefined)
  return true
}
