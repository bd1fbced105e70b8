import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { PictureFile, Pictures } from '../../core/report/report'

/** A line of the list of drafts. */
export interface DraftSummary {
  readonly id: string
  readonly agency: string
  readonly year: number
  readonly changed: Date
  /** How far it is, as the task list counts it. */
  readonly progress: DraftProgress
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
}

/** full: no room; unavailable: the browser refuses; conflict: another window has saved this draft meanwhile. */
export type KeepOutcome = { readonly kept: true; readonly revision: number } | { readonly kept: false; readonly reason: KeepTrouble }
export type KeepTrouble = 'full' | 'unavailable' | 'conflict'

/** Where drafts are kept in this browser. Nothing here throws for want of room or leave: outcomes say so. */
export interface DraftStorage {
  list(): Promise<DraftSummary[]>
  load(id: string): Promise<KeptDraft | undefined>
  keep(draft: DraftToKeep): Promise<KeepOutcome>
  remove(id: string): Promise<void>
}

interface DraftRecord {
  id: string
  agency: string
  year: number
  changed: number
  revision: number
  progress: DraftProgress
  saved: unknown
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
  opening.catch(() => { opening = undefined })
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
  async list() {
    const db = await database()
    const records = await db.getAll('drafts')
    return records
      .map(({ id, agency, year, changed, progress }) => ({ id, agency, year, progress, changed: new Date(changed) }))
      .sort((a, b) => b.changed.getTime() - a.changed.getTime())
  },

  async load(id) {
    const db = await database()
    const record = await db.get('drafts', id)
    if (!record) return undefined
    const kept = await db.getAllFromIndex('pictures', 'draft', id)
    const pictures = new Map<string, PictureFile>()
    for (const { key, blob } of kept) pictures.set(key, { mime: blob.type, bytes: await bytesOf(blob) })
    return { id, saved: record.saved, pictures, revision: record.revision, changed: new Date(record.changed) }
  },

  async keep(draft) {
    try {
      return await write(await database(), draft)
    } catch (trouble) {
      return { kept: false, reason: isFull(trouble) ? 'full' : 'unavailable' }
    }
  },

  async remove(id) {
    const db = await database()
    const transaction = db.transaction(['drafts', 'pictures'], 'readwrite')
    const pictures = transaction.objectStore('pictures')
    for (const key of await pictures.index('draft').getAllKeys(id)) await pictures.delete(key)
    await transaction.objectStore('drafts').delete(id)
    await transaction.done
  },
}

/** One transaction: looks at the revision and writes, so that two windows can never overwrite each other unseen. */
async function write(db: IDBPDatabase<Tables>, draft: DraftToKeep): Promise<KeepOutcome> {
  const transaction = db.transaction(['drafts', 'pictures'], 'readwrite')
  const done = transaction.done.catch((trouble: unknown) => { throw trouble })
  done.catch(() => undefined)
  const drafts = transaction.objectStore('drafts')
  const before = await drafts.get(draft.id)
  if ((before?.revision ?? 0) !== draft.follows) {
    transaction.abort()
    return { kept: false, reason: 'conflict' }
  }
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
  await done
  return { kept: true, revision }
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer())
}

function isFull(trouble: unknown): boolean {
  return trouble instanceof Error && (trouble.name === 'QuotaExceededError' || /quota|disk/i.test(trouble.message))
}
