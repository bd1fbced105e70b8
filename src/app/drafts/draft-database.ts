import { openDB, type DBSchema } from 'idb'
import { guardedDatabase, type AnyTransaction } from '../storage/guarded-database'

/** How far a report is, as the task list counts it. */
export interface DraftProgress {
  readonly done: number
  readonly of: number
  readonly errors: number
}

export interface DraftRecord {
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

export interface DraftTables extends DBSchema {
  drafts: { key: string; value: DraftRecord }
  pictures: { key: [string, string]; value: PictureRecord; indexes: { draft: string } }
}

export type DraftTransaction = AnyTransaction<DraftTables>

/** Under file:// every local page shares one set of databases: the name must be unmistakable. */
export const databaseName = 'nianbao-zhengfu-xinxi-gongkai-niandu-baogao'

/** The drafts of this browser. The database stays at its version: old and new copies of the program share it. */
export const draftDatabase = guardedDatabase<DraftTables>({
  name: databaseName,
  stores: ['drafts', 'pictures'],
  open: (callbacks) =>
    openDB<DraftTables>(databaseName, 1, {
      upgrade(db) {
        db.createObjectStore('drafts', { keyPath: 'id' })
        db.createObjectStore('pictures', { keyPath: ['draft', 'key'] }).createIndex('draft', 'draft')
      },
      ...callbacks,
    }),
})

/** Removes all drafts from this browser. */
export async function removeAllDrafts(): Promise<void> {
  await draftDatabase.remove()
}
