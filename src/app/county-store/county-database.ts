import { openDB, type DBSchema } from 'idb'
import type { Finding } from '../../core/check/engine/finding'
import type { AuditEntry } from '../../core/county/audit'
import type { DeskReport } from '../../core/county/desk-report'
import type { PackedBytes } from './packed'
import { guardedDatabase, type AnyTransaction } from '../storage/guarded-database'
import type { CountyEntry } from './county-entry'

/** What is kept of a report that was read, beside its row: needed only when it is opened or checked again. */
export interface BodyRecord {
  readonly file: string
  /** The data file without its pictures. */
  readonly saved: unknown
  /** What was said of the file itself when it was read. */
  readonly ofReading: readonly Finding[]
}

interface PictureRecord {
  readonly file: string
  readonly key: string
  readonly blob: Blob
}

interface OriginalRecord extends PackedBytes {
  readonly file: string
}

export interface CountyTables extends DBSchema {
  entries: { key: string; value: CountyEntry }
  reports: { key: string; value: DeskReport }
  bodies: { key: string; value: BodyRecord }
  pictures: { key: [string, string]; value: PictureRecord; indexes: { file: string } }
  originals: { key: string; value: OriginalRecord }
  settings: { key: string; value: { readonly name: string; readonly value: unknown } }
  audit: { key: number; value: AuditEntry }
}

export type CountyTransaction = AnyTransaction<CountyTables>

/** Apart from the drafts: its loss never harms one (contracts.md, "Databases"). */
const countyName = 'nianbao-zhengfu-xinxi-gongkai-niandu-baogao-county'

/** 汇总与核查: the reports that an office has collected, with their originals, its lists and what was done with them. */
export const countyDatabase = guardedDatabase<CountyTables>({
  name: countyName,
  stores: ['entries', 'reports', 'bodies', 'pictures', 'originals', 'settings', 'audit'],
  open: (callbacks) =>
    openDB<CountyTables>(countyName, 1, {
      upgrade(db) {
        for (const name of ['entries', 'reports', 'bodies', 'originals'] as const)
          db.createObjectStore(name, { keyPath: 'file' })
        db.createObjectStore('pictures', { keyPath: ['file', 'key'] }).createIndex('file', 'file')
        db.createObjectStore('settings', { keyPath: 'name' })
        db.createObjectStore('audit', { autoIncrement: true })
      },
      ...callbacks,
    }),
})
