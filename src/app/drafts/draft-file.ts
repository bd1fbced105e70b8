import { openDB, type DBSchema } from 'idb'
import { guardedDatabase } from '../storage/guarded-database'

/** How a file looked when this program had written it: by this a change from elsewhere is told. */
export interface Written {
  readonly size: number
  /** `File.lastModified`, in milliseconds. */
  readonly modified: number
}

/** The file that a draft is written to. */
export interface FileRecord {
  readonly draft: string
  readonly handle: FileSystemFileHandle
  readonly written?: Written
}

interface FileTables extends DBSchema {
  files: { key: string; value: FileRecord }
}

/** Apart from the drafts: its loss never harms one (contracts.md, "Databases"). */
const filesName = 'nianbao-zhengfu-xinxi-gongkai-niandu-baogao-files'

const database = guardedDatabase<FileTables>({
  name: filesName,
  stores: ['files'],
  open: (callbacks) =>
    openDB<FileTables>(filesName, 1, {
      upgrade: (db) => void db.createObjectStore('files', { keyPath: 'draft' }),
      ...callbacks,
    }),
})

/** The file of a draft, where one was chosen; undefined also where the browser keeps nothing. */
export async function fileOf(draft: string): Promise<FileRecord | undefined> {
  const read = database.transact((transaction) => transaction.objectStore('files').get(draft), { mode: 'readonly' })
  return read.catch(() => undefined)
}

/** Remembers it; where the browser refuses, the file has to be chosen anew after a restart, and nothing else is lost. */
export async function rememberFile(record: FileRecord): Promise<void> {
  await database.transact((transaction) => transaction.objectStore('files').put(record)).catch(() => undefined)
}

export async function forgetFile(draft: string): Promise<void> {
  await database.transact((transaction) => transaction.objectStore('files').delete(draft)).catch(() => undefined)
}
