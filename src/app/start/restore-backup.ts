import { ReadError } from '../../core/read-error'
import { save } from '../../core/report/saved-report'
import { labelCopy } from '../drafts/copy-label'
import { newDraftId } from '../drafts/draft-id'
import { whileNobodyHolds } from '../drafts/draft-lock'
import { draftStorage, type DraftSummary } from '../drafts/draft-storage'
import { draftContent } from '../session/draft-content'
import { unpackVersions } from '../versions/packed-versions'
import { momentText } from '../ui/chinese-time'
import { readBackup, type BackupEntry } from './read-backup'

/** What to do with a report of a backup that is there already. */
export type Choice = 'new' | 'overwrite' | 'skip'

/** A report of a backup, and the draft here that is the same one: by its id, else by agency and year. */
export interface PlannedEntry extends BackupEntry {
  readonly existing?: DraftSummary
  /** The draft here holds the very same. */
  readonly same?: boolean
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
  const { entries, damaged } = readBackup(text)
  const { drafts, deleted } = await draftStorage.lists()
  const planned: PlannedEntry[] = []
  for (const entry of entries) {
    const existing =
      [...drafts, ...deleted].find(({ id }) => id === entry.id) ??
      drafts.find(({ agency, year }) => agency === entry.agency && year === entry.year)
    planned.push(existing ? { ...entry, existing, same: await isSame(entry, existing) } : entry)
  }
  return { entries: planned, damaged }
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
 * Brings back what was planned; `choose` is asked for what is there already. `before` is given each draft that is about
 * to be overwritten.
 * @throws {ReadError} where room runs out; what was brought back until then is there
 */
export async function carryOut(
  { entries }: RestorePlan,
  choose: (entry: PlannedEntry) => Choice,
  before: (draft: DraftSummary) => Promise<void> = () => Promise.resolve(),
): Promise<Restored> {
  const count = { added: 0, overwritten: 0, skipped: 0, busy: 0 }
  for (const entry of entries) {
    const { existing } = entry
    const choice = existing ? choose(entry) : 'new'
    if (choice === 'skip') count.skipped++
    else if (choice === 'overwrite' && existing) {
      // A window that has it open would go on saying that what it shows is saved.
      const overwritten = await whileNobodyHolds(existing.id, async () => {
        await before(existing)
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

async function revisionOf({ id, revision }: DraftSummary): Promise<number> {
  return (await draftStorage.load(id))?.revision ?? revision
}

async function keep({ dossier, saved, agency, year, deleted, versions }: PlannedEntry, id: string, follows: number) {
  const kept = await draftStorage.keep(
    {
      id,
      agency,
      year,
      ...(dossier ? draftContent(dossier) : { progress: { done: 0, of: 0, errors: 0 }, saved, pictures: new Map() }),
      follows,
      changed: new Date(),
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
