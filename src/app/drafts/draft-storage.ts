import type { PictureFile, Pictures } from '../../core/report/report'
import { savedVersion } from '../../core/report/saved-version'
import type { Loss } from '../storage/guarded-database'
import { StoreError, type StoreTrouble } from '../storage/store-error'
import { transactionTime, within } from '../storage/within'
import { draftDatabase, type DraftProgress, type DraftRecord, type DraftTransaction } from './draft-database'
import { asRecord } from '../storage/as-record'
import { dueOf } from './due-of'

/** A line of the list of drafts. */
export interface DraftSummary {
  readonly id: string
  readonly agency: string
  readonly year: number
  readonly changed: Date
  readonly revision: number
  /** The version of the saved form; 0 where it does not say. */
  readonly version: number
  /** How far it is, as the task list counts it. */
  readonly progress: DraftProgress
  /** The day by which it is due, ISO: the local date where one is set. */
  readonly due: string
  /** When it was put to 最近删除; absent where it was not. */
  readonly deleted?: Date
  /** newer: of a program that came after this one; damaged: nothing of it may be readable. */
  readonly trouble?: 'newer' | 'damaged'
  /** Where it stands on its way to the public. */
  readonly stage?: 'locked' | 'published' | 'correcting'
}

export type { DraftProgress } from './draft-database'

/** A draft to be kept: the data file without its pictures, and the pictures. */
export interface DraftToKeep {
  readonly id: string
  readonly agency: string
  readonly year: number
  readonly progress: DraftProgress
  readonly saved: unknown
  readonly pictures: Pictures
  /** The revision that this one follows; 0 for a new draft. */
  readonly follows: number
  readonly changed: Date
  /** When this window tried to keep it and was told that it failed: a disk may have taken it all the same. */
  readonly unsure?: readonly number[]
}

/** A draft as it was kept; `saved` has still to be restored. */
export interface KeptDraft {
  readonly id: string
  readonly agency: string
  readonly year: number
  readonly progress: DraftProgress
  readonly saved: unknown
  readonly pictures: Pictures
  /** Pictures that are there and cannot be read. */
  readonly lostPictures: number
  readonly revision: number
  readonly changed: Date
  /** When it was put to 最近删除; absent where it was not. */
  readonly deleted?: Date
}

/** conflict: another window has saved this draft meanwhile. */
export type KeepTrouble = StoreTrouble | 'conflict'
export type KeepOutcome =
  | {
      readonly kept: true
      readonly revision: number
      /** The draft had been kept before and was not there any more. */
      readonly anew?: true
    }
  | { readonly kept: false; readonly reason: KeepTrouble }

/**
 * Where drafts are kept in this browser. `keep` and `remove` never throw for want of room or leave: outcomes say so.
 * What else cannot be done throws a StoreError. Nothing waits without end.
 */
export interface DraftStorage {
  /** The drafts that are not deleted, the one changed last first. */
  list(): Promise<DraftSummary[]>
  /** Both lists, read once. */
  lists(): Promise<{ readonly drafts: DraftSummary[]; readonly deleted: DraftSummary[] }>
  /** Those in 最近删除, the one deleted last first. */
  listDeleted(): Promise<DraftSummary[]>
  load(id: string): Promise<KeptDraft | undefined>
  /**
   * Keeps a draft; one that was deleted meanwhile, even for good, comes back whole: somebody is at work on it. `strict`
   * asks for the disk and not only for its cache.
   */
  keep(draft: DraftToKeep, strict?: boolean): Promise<KeepOutcome>
  /** Sees to it that what was kept before is on the disk and not only on its way there. */
  sync(id: string): Promise<void>
  /** Calls a listener when the database may be gone: whoever has a draft open keeps it anew. */
  onLoss(listener: (loss: Loss) => void): () => void
  /** Puts a draft to 最近删除, with all that belongs to it; false where the browser has no room even for that. */
  remove(id: string, at: Date): Promise<boolean>
  /** Takes a draft out of 最近删除; false where it is gone for good. */
  bringBack(id: string): Promise<boolean>
  /** Removes a draft with its pictures for good, if it still is as it was listed: another window may be at work on it. */
  removeForGood(listed: DraftSummary): Promise<boolean>
  /** Removes those of these drafts for good that still are in 最近删除; gives their ids. */
  removeDeleted(ids: readonly string[]): Promise<string[]>
}

/** The drafts kept in this browser's IndexedDB. */
export const draftStorage: DraftStorage = {
  async lists() {
    const all = (await readAll()).map(summaryOf)
    return {
      drafts: all.filter(({ deleted }) => !deleted).sort((a, b) => b.changed.getTime() - a.changed.getTime()),
      deleted: all.filter(({ deleted }) => deleted).sort((a, b) => b.deleted!.getTime() - a.deleted!.getTime()),
    }
  },

  async list() {
    return (await this.lists()).drafts
  },

  async listDeleted() {
    return (await this.lists()).deleted
  },

  async load(id) {
    const found = await draftDatabase.transact(
      async (transaction) => {
        const record = await transaction.objectStore('drafts').get(id)
        return record && { record, kept: await transaction.objectStore('pictures').index('draft').getAll(id) }
      },
      { mode: 'readonly' },
    )
    if (!found) return undefined
    const { record, kept } = found
    const pictures = new Map<string, PictureFile>()
    let lostPictures = 0
    for (const { key, blob } of kept)
      try {
        pictures.set(key, { mime: blob.type, bytes: await bytesOf(blob) })
      } catch {
        lostPictures++
      }
    return {
      id,
      agency: record.agency,
      year: record.year,
      progress: record.progress,
      saved: record.saved,
      pictures,
      lostPictures,
      revision: record.revision,
      changed: new Date(record.changed),
      ...deletedOf(record),
    }
  },

  async keep(draft, strict = false) {
    try {
      return await draftDatabase.transact((transaction) => write(transaction, draft), { strict })
    } catch (error) {
      return { kept: false, reason: error instanceof StoreError ? error.trouble : 'unavailable' }
    }
  },

  async sync(id) {
    await draftDatabase.transact(
      async (transaction) => {
        const drafts = transaction.objectStore('drafts')
        const record = await drafts.get(id)
        if (record) await drafts.put(record)
      },
      { strict: true },
    )
  },

  onLoss(listener) {
    return draftDatabase.onLoss(listener)
  },

  async remove(id, at) {
    try {
      await draftDatabase.transact(async (transaction) => {
        const drafts = transaction.objectStore('drafts')
        const record = await drafts.get(id)
        // The revision stays: a window that has the draft open goes on, and its next words bring the draft back.
        if (record) await drafts.put({ ...record, deleted: at.getTime() })
      })
      return true
    } catch {
      return false
    }
  },

  bringBack: (id) =>
    draftDatabase.transact(async (transaction) => {
      const drafts = transaction.objectStore('drafts')
      const record = await drafts.get(id)
      if (!record) return false
      const { deleted, ...rest } = record
      if (deleted !== undefined) await drafts.put(rest)
      return true
    }),

  removeForGood: (listed) =>
    draftDatabase.transact(async (transaction) => {
      const record = await transaction.objectStore('drafts').get(listed.id)
      if (record && (record.changed !== listed.changed.getTime() || deletedAt(record) !== listed.deleted?.getTime()))
        return false
      await removeRecords(transaction, listed.id)
      return true
    }),

  removeDeleted: (ids) =>
    draftDatabase.transact(async (transaction) => {
      const removed: string[] = []
      for (const id of ids) {
        const record = await transaction.objectStore('drafts').get(id)
        if (!record || deletedAt(record) === undefined) continue
        await removeRecords(transaction, id)
        removed.push(id)
      }
      return removed
    }),
}

/** All records; one that the browser cannot read any more does not hide the others. */
async function readAll(): Promise<DraftRecord[]> {
  const readonly = { mode: 'readonly' } as const
  try {
    return await draftDatabase.transact((transaction) => transaction.objectStore('drafts').getAll(), readonly)
  } catch (error) {
    if (!(error instanceof StoreError) || error.trouble !== 'unavailable') throw error
    const ids = await draftDatabase.transact((transaction) => transaction.objectStore('drafts').getAllKeys(), readonly)
    return Promise.all(
      ids.map((id) =>
        draftDatabase
          .transact((transaction) => transaction.objectStore('drafts').get(id), readonly)
          .then((record) => record ?? unreadableRecord(id))
          .catch(() => unreadableRecord(id)),
      ),
    )
  }
}

/** Stands in the list for a draft of which nothing but its id can be read. */
function unreadableRecord(id: string): DraftRecord {
  return { id, agency: '', year: 0, changed: 0, revision: 0, progress: nothingDone, saved: undefined }
}

const nothingDone: DraftProgress = { done: 0, of: 0, errors: 0 }

/** Looks at the revision and writes, so that two windows can never overwrite each other unseen. */
async function write(transaction: DraftTransaction, draft: DraftToKeep): Promise<KeepOutcome> {
  const drafts = transaction.objectStore('drafts')
  const before = await drafts.get(draft.id)
  const isOwn = before && draft.unsure?.includes(before.changed)
  if (before && before.revision !== draft.follows && !isOwn) return { kept: false, reason: 'conflict' }
  const revision = (isOwn ? before.revision : draft.follows) + 1
  const { id, agency, year, progress, saved } = draft
  await drafts.put({ id, agency, year, progress, saved, changed: draft.changed.getTime(), revision })
  const pictures = transaction.objectStore('pictures')
  const there = new Set((await pictures.index('draft').getAllKeys(id)).map(([, key]) => key))
  for (const [key, { mime, bytes }] of draft.pictures) {
    if (!there.has(key)) await pictures.put({ draft: id, key, blob: new Blob([bytes as BlobPart], { type: mime }) })
    there.delete(key)
  }
  for (const key of there) await pictures.delete([id, key])
  return { kept: true, revision, ...(!before && draft.follows > 0 ? { anew: true } : {}) }
}

async function removeRecords(transaction: DraftTransaction, id: string): Promise<void> {
  const pictures = transaction.objectStore('pictures')
  for (const key of await pictures.index('draft').getAllKeys(id)) await pictures.delete(key)
  await transaction.objectStore('drafts').delete(id)
}

/** A line of the list, whatever a record holds: what is no text, number or day there counts as not known. */
function summaryOf(record: DraftRecord): DraftSummary {
  const found = record as { readonly [Key in keyof DraftRecord]?: unknown }
  const agency = typeof found.agency === 'string' ? found.agency : ''
  const year = typeof found.year === 'number' && Number.isInteger(found.year) ? found.year : 0
  const changed = typeof found.changed === 'number' && Number.isFinite(found.changed) ? found.changed : 0
  const progress = isProgress(found.progress) ? found.progress : nothingDone
  const trouble = troubleOf(found.saved) ?? (year === 0 ? 'damaged' : undefined)
  return {
    id: String(found.id),
    agency,
    year,
    progress,
    changed: new Date(changed),
    revision: Number(found.revision),
    version: versionOf(found.saved) ?? 0,
    due: dueOf({ agency, year, saved: found.saved }),
    ...deletedOf(record),
    ...(trouble ? { trouble } : {}),
    ...stageOf(found.saved),
  }
}

function stageOf(saved: unknown): Pick<DraftSummary, 'stage'> {
  const { locked, published, corrections } = asRecord(asRecord(saved)['status'])
  if (published) return { stage: 'published' }
  if (locked) return { stage: 'locked' }
  return Array.isArray(corrections) && corrections.length > 0 ? { stage: 'correcting' } : {}
}

/** What the list can tell of a data file without opening it. */
function troubleOf(saved: unknown): DraftSummary['trouble'] {
  if (typeof saved !== 'object' || saved === null) return 'damaged'
  return (versionOf(saved) ?? 0) > savedVersion ? 'newer' : undefined
}

function versionOf(saved: unknown): number | undefined {
  const { version } = asRecord(saved)
  return typeof version === 'number' ? version : undefined
}

function isProgress(value: unknown): value is DraftProgress {
  const { done, of, errors } = asRecord(value)
  return [done, of, errors].every((one) => typeof one === 'number')
}

function deletedAt({ deleted }: DraftRecord): number | undefined {
  return typeof deleted === 'number' ? deleted : undefined
}

function deletedOf(record: DraftRecord): { deleted?: Date } {
  const at = deletedAt(record)
  return at === undefined ? {} : { deleted: new Date(at) }
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await within(transactionTime, blob.arrayBuffer()))
}
