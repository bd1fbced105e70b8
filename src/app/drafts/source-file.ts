import { openDB, type DBSchema } from 'idb'
import { guardedDatabase } from '../storage/guarded-database'

/** The Word file that a draft was read from, as it came: what is said of the report can be written into it. */
export interface SourceFile {
  readonly draft: string
  readonly name: string
  readonly bytes: Uint8Array
}

interface SourceTables extends DBSchema {
  sources: { key: string; value: SourceFile }
}

/** Apart from the drafts: its loss never harms one (contracts.md, "Databases"). */
const sourcesName = 'nianbao-zhengfu-xinxi-gongkai-niandu-baogao-sources'

export const sourceDatabase = guardedDatabase<SourceTables>({
  name: sourcesName,
  stores: ['sources'],
  open: (callbacks) =>
    openDB<SourceTables>(sourcesName, 1, {
      upgrade: (db) => void db.createObjectStore('sources', { keyPath: 'draft' }),
      ...callbacks,
    }),
})

/** Larger files are not kept: drafts need the room. In bytes. */
const largestKept = 10_000_000

/** Keeps the file that a draft was read from. It is no trouble where there is no room: the draft has all that was read. */
export async function keepSourceFile(draft: string, file: File): Promise<void> {
  if (!/\.docx$/i.test(file.name) || file.size > largestKept) return
  try {
    const source: SourceFile = { draft, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
    await sourceDatabase.transact((transaction) => transaction.objectStore('sources').put(source))
  } catch {
    // The file may have been moved meanwhile, or the browser takes nothing more.
  }
}

/** The file that a draft was read from; undefined where there is none any more. */
export async function sourceFileOf(draft: string): Promise<SourceFile | undefined> {
  return sourceDatabase
    .transact((transaction) => transaction.objectStore('sources').get(draft), { mode: 'readonly' })
    .catch(() => undefined)
}

/** Removes the file of a draft that is gone for good. */
export async function forgetSourceFile(draft: string): Promise<void> {
  await sourceDatabase
    .transact((transaction) => transaction.objectStore('sources').delete(draft))
    .catch(() => undefined)
}
