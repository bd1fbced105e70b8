import { openDB, type DBSchema } from 'idb'
import { guardedDatabase } from '../storage/guarded-database'
import type { VersionTree } from './version-parts'

/** Why a version was made. The words are kept in the database and in backups: they grow and never change. */
export const versionReasons = [
  'first-change',
  'before-import',
  'before-many',
  'before-restore',
  'restored',
  'export',
  'done',
  'named',
  'published',
] as const
export type VersionReason = (typeof versionReasons)[number]

/** A version in the list. */
export interface VersionSummary {
  readonly draft: string
  /** Counts up within a draft. */
  readonly number: number
  /** When it was made, in milliseconds. */
  readonly at: number
  readonly reason: VersionReason
  /** Given by the clerk; such a version is never thinned out. */
  readonly name?: string
  /** The name of the computer it was made on, where one was given. */
  readonly by?: string
}

/** A version as it is kept. */
export interface VersionRecord extends VersionSummary {
  readonly tree: VersionTree
}

export interface PartRecord {
  readonly draft: string
  readonly hash: string
  /** A part of the text, or a picture. */
  readonly text?: string
  readonly picture?: { readonly mime: string; readonly bytes: Uint8Array }
}

export interface VersionTables extends DBSchema {
  versions: { key: [string, number]; value: VersionRecord; indexes: { draft: string } }
  parts: { key: [string, string]; value: PartRecord; indexes: { draft: string } }
}

/** Apart from the drafts: its loss never harms one (contracts.md, "Databases"). */
const versionsName = 'nianbao-zhengfu-xinxi-gongkai-niandu-baogao-versions'

export const versionDatabase = guardedDatabase<VersionTables>({
  name: versionsName,
  stores: ['versions', 'parts'],
  open: (callbacks) =>
    openDB<VersionTables>(versionsName, 1, {
      upgrade(db) {
        db.createObjectStore('versions', { keyPath: ['draft', 'number'] }).createIndex('draft', 'draft')
        db.createObjectStore('parts', { keyPath: ['draft', 'hash'] }).createIndex('draft', 'draft')
      },
      ...callbacks,
    }),
})

/** The drafts that have versions. */
export async function draftsWithVersions(): Promise<string[]> {
  const keys = await versionDatabase.transact((transaction) => transaction.objectStore('versions').getAllKeys(), {
    mode: 'readonly',
  })
  return [...new Set(keys.map(([draft]) => draft))]
}

/** Removes all versions of a draft that is gone for good. */
export async function removeVersions(draft: string): Promise<void> {
  await versionDatabase.transact(async (transaction) => {
    for (const name of ['versions', 'parts'] as const) {
      const store = transaction.objectStore(name)
      for (const key of await store.index('draft').getAllKeys(draft)) await store.delete(key)
    }
  })
}
