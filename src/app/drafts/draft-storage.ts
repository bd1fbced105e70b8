import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb'
import type { PictureFile, Pictures } from '../../core/report/report'
import { dueOf } from './due-of'

/** A line of the list of drafts. */
export interface DraftSummary {
  readonly id: string
  readonly agency: string
  readonly year: number
  readonly changed: Date
  /** How far it is, as the task list counts it. */
  readonly progress: DraftProgress
  /** The day by which it is due, ISO: the local date where one is set. */
  readonly due: string
  /** When it was put to 最近删除; absent where it was not. */
  readonly deleted?: Date
}

export interface DraftProgress {
  readonly done: number
  readonly of: number
  readonly errors: number
}

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
}

/** A draft as it was kept; `saved` has still to be restored. */
export interface KeptDraft {
  readonly id: string
  readonly saved: unknown
  readonly pictures: Pictures
  readonly revision: number
  readonly changed: Date
  /** When it was put to 最近删除; absent where it was not. */
  readonly deleted?: Date
}

/** full: no room; unavailable: the browser refuses; conflict: another window has saved this draft meanwhile. */
export type KeepOutcome =
  { readonly kept: true; readonly revision: number } | { readonly kept: false; readonly reason: KeepTrouble }
export type KeepTrouble = 'full' | 'unavailable' | 'conflict'

/** Where drafts are kept in this browser. Nothing here throws for want of room or leave: outcomes say so. */
export interface DraftStorage {
  /** The drafts that are not deleted, the one changed last first. */
  list(): Promise<DraftSummary[]>
  /** Both lists, read once. */
  lists(): Promise<{ readonly drafts: DraftSummary[]; readonly deleted: DraftSummary[] }>
  /** Those in 最近删除, the one deleted last first. */
  listDeleted(): Promise<DraftSummary[]>
  load(id: string): Promise<KeptDraft | undefined>
  /** Keeps a draft; one that was deleted meanwhile, even for good, comes back whole: somebody is at work on it. */
  keep(draft: DraftToKeep): Promise<KeepOutcome>
  /** Puts a draft to 最近删除, with all that belongs to it; false where the browser has no room even for that. */
  remove(id: string, at: Date): Promise<boolean>
  /** Takes a draft out of 最近删除; false where it is gone for good. */
  bringBack(id: string): Promise<boolean>
  /** Removes a draft with its pictures for good, if it still is as it was listed: another window may be at work on it. */
  removeForGood(listed: DraftSummary): Promise<boolean>
  /** Removes for good what was deleted before a time; gives the ids. */
  removeDeletedBefore(time: Date): Promise<string[]>
}

interface DraftRecord {
  id: string
  agency: string
  year: number
  changed: number
  revision: number
  progress: DraftProgress
  saved: unknown
  /**
   * When it was deleted; records of before have none. No new version of the database for it: under file:// an older copy
   * of the program shares this database, and could not open a newer one at all. It would list the draft as any other.
   */
  deleted?: number
}

interface PictureRecord {
  draft: string
  key: string
  blob: Blob
}

interface Tables extends DBSchema {
  drafts: { key: string; value: DraftRecord }
  pictures: { key: [string, string]; value: PictureRecord; indexes: { draft: string } }
}

/** Under file:// every local page shares one set of databases: the name must be unmistakable. */
export const databaseName = 'nianbao-zhengfu-xinxi-gongkai-niandu-baogao'

let opening: Promise<IDBPDatabase<Tables>> | undefined

function database(): Promise<IDBPDatabase<Tables>> {
  opening ??= openDB<Tables>(databaseName, 1, {
    upgrade(db) {
      db.createObjectStore('drafts', { keyPath: 'id' })
      db.createObjectStore('pictures', { keyPath: ['draft', 'key'] }).createIndex('draft', 'draft')
    },
    terminated() {
      opening = undefined
    },
  })
  opening.catch(() => {
    opening = undefined
  })
  return opening
}

/** Removes everything from this browser: only for tests and for 清除本机全部草稿. */
export async function removeAllDrafts(): Promise<void> {
  const open = await opening?.catch(() => undefined)
  open?.close()
  opening = undefined
  await deleteDB(databaseName)
}

/** The drafts kept in this browser's IndexedDB. */
export const draftStorage: DraftStorage = {
  async lists() {
    const all = (await (await database()).getAll('drafts')).map(summaryOf)
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
    const db = await database()
    const record = await db.get('drafts', id)
    if (!record) return undefined
    const kept = await db.getAllFromIndex('pictures', 'draft', id)
    const pictures = new Map<string, PictureFile>()
    for (const { key, blob } of kept) pictures.set(key, { mime: blob.type, bytes: await bytesOf(blob) })
    return {
      id,
      saved: record.saved,
      pictures,
      revision: record.revision,
      changed: new Date(record.changed),
      ...deletedOf(record),
    }
  },

  async keep(draft) {
    try {
      return await inOne((transaction) => write(transaction, draft))
    } catch (trouble) {
      return { kept: false, reason: isFull(trouble) ? 'full' : 'unavailable' }
    }
  },

  async remove(id, at) {
    try {
      await inOne(async (transaction) => {
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
    inOne(async (transaction) => {
      const drafts = transaction.objectStore('drafts')
      const record = await drafts.get(id)
      if (!record) return false
      const { deleted, ...rest } = record
      if (deleted !== undefined) await drafts.put(rest)
      return true
    }),

  removeForGood: (listed) =>
    inOne(async (transaction) => {
      const record = await transaction.objectStore('drafts').get(listed.id)
      if (record && (record.changed !== listed.changed.getTime() || deletedAt(record) !== listed.deleted?.getTime()))
        return false
      await removeRecords(transaction, listed.id)
      return true
    }),

  removeDeletedBefore: (time) =>
    inOne(async (transaction) => {
      const records = await transaction.objectStore('drafts').getAll()
      const ids = records.filter((record) => (deletedAt(record) ?? Infinity) < time.getTime()).map(({ id }) => id)
      for (const id of ids) await removeRecords(transaction, id)
      return ids
    }),
}

type Transaction = IDBPTransaction<Tables, ('drafts' | 'pictures')[], 'readwrite'>

/** Does something in one transaction: all of it or nothing, and nothing of another window in between. */
async function inOne<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
  const transaction = (await database()).transaction(['drafts', 'pictures'], 'readwrite')
  transaction.done.catch(() => undefined)
  try {
    const result = await work(transaction)
    await transaction.done
    return result
  } catch (trouble) {
    abort(transaction)
    throw trouble
  }
}

function abort(transaction: Transaction): void {
  try {
    transaction.abort()
  } catch {
    // It has ended by itself.
  }
}

/** Looks at the revision and writes, so that two windows can never overwrite each other unseen. */
async function write(transaction: Transaction, draft: DraftToKeep): Promise<KeepOutcome> {
  const drafts = transaction.objectStore('drafts')
  const before = await drafts.get(draft.id)
  if (before && before.revision !== draft.follows) return { kept: false, reason: 'conflict' }
  const revision = draft.follows + 1
  const { id, agency, year, progress, saved } = draft
  await drafts.put({ id, agency, year, progress, saved, changed: draft.changed.getTime(), revision })
  const pictures = transaction.objectStore('pictures')
  const there = new Set((await pictures.index('draft').getAllKeys(id)).map(([, key]) => key))
  for (const [key, { mime, bytes }] of draft.pictures) {
    if (!there.has(key)) await pictures.put({ draft: id, key, blob: new Blob([bytes as BlobPart], { type: mime }) })
    there.delete(key)
  }
  for (const key of there) await pictures.delete([id, key])
  return { kept: true, revision }
}

async function removeRecords(transaction: Transaction, id: string): Promise<void> {
  const pictures = transaction.objectStore('pictures')
  for (const key of await pictures.index('draft').getAllKeys(id)) await pictures.delete(key)
  await transaction.objectStore('drafts').delete(id)
}

function summaryOf(record: DraftRecord): DraftSummary {
  const { id, agency, year, changed, progress } = record
  return { id, agency, year, progress, changed: new Date(changed), due: dueOf(record), ...deletedOf(record) }
}

function deletedAt({ deleted }: DraftRecord): number | undefined {
  return typeof deleted === 'number' ? deleted : undefined
}

function deletedOf(record: DraftRecord): { deleted?: Date } {
  const at = deletedAt(record)
  return at === undefined ? {} : { deleted: new Date(at) }
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer())
}

function isFull(trouble: unknown): boolean {
  return trouble instanceof Error && (trouble.name === 'QuotaExceededError' || /quota|disk/i.test(trouble.message))
}
