import { openDB, type DBSchema } from 'idb'
import { guardedDatabase } from '../storage/guarded-database'
import type { KeptDraft } from './draft-storage'

/** A draft as it was before something was done to it that cannot be taken back. */
export interface Original {
  readonly draft: string
  readonly revision: number
  /** damaged: as it was before it was mended; copy: of a draft that an older program might write over or delete. */
  readonly kind: 'damaged' | 'copy'
  /** When it was put here, in milliseconds. */
  readonly at: number
  readonly saved: unknown
  readonly pictures: readonly { readonly key: string; readonly mime: string; readonly bytes: Uint8Array }[]
}

interface OriginalTables extends DBSchema {
  originals: { key: [string, string, number]; value: Original; indexes: { draft: string } }
}

/** Apart from the drafts: its loss never harms one (contracts.md, "Databases"). */
const originalsName = 'nianbao-zhengfu-xinxi-gongkai-niandu-baogao-originals'

export const originalDatabase = guardedDatabase<OriginalTables>({
  name: originalsName,
  stores: ['originals'],
  open: (callbacks) =>
    openDB<OriginalTables>(originalsName, 1, {
      upgrade(db) {
        db.createObjectStore('originals', { keyPath: ['draft', 'kind', 'revision'] }).createIndex('draft', 'draft')
      },
      ...callbacks,
    }),
})

const picturesOf = ({ pictures }: Pick<KeptDraft, 'pictures'>): Original['pictures'] =>
  [...pictures].map(([key, { mime, bytes }]) => ({ key, mime, bytes }))

/** Keeps a damaged draft as it is, before it is mended; false where there is no room for it. */
export async function keepOriginal(kept: Pick<KeptDraft, 'id' | 'revision' | 'saved' | 'pictures'>): Promise<boolean> {
  const { id: draft, revision, saved } = kept
  const original: Original = {
    draft,
    revision,
    kind: 'damaged',
    at: Date.now(),
    saved,
    pictures: picturesOf(kept),
  }
  return originalDatabase
    .transact((transaction) => transaction.objectStore('originals').put(original))
    .then(
      () => true,
      () => false,
    )
}

/**
 * Keeps the copy of a draft that only this program and later ones understand; the one before is replaced. It is no
 * trouble where there is no room: the draft itself is kept.
 */
export async function keepCopy(kept: Pick<KeptDraft, 'id' | 'revision' | 'saved' | 'pictures'>): Promise<void> {
  const { id: draft, revision, saved } = kept
  const copy: Original = { draft, revision, kind: 'copy', at: Date.now(), saved, pictures: picturesOf(kept) }
  await originalDatabase
    .transact(async (transaction) => {
      const store = transaction.objectStore('originals')
      for (const key of await store.index('draft').getAllKeys(draft))
        if (key[1] === 'copy' && key[2] !== revision) await store.delete(key)
      await store.put(copy)
    })
    .catch(() => undefined)
}

/** All originals; none where they cannot be read. */
export async function originals(): Promise<Original[]> {
  return originalDatabase
    .transact((transaction) => transaction.objectStore('originals').getAll(), { mode: 'readonly' })
    .catch(() => [])
}

/** Removes one original, or with only a draft all of that draft. */
export async function forgetOriginals(of: Pick<Original, 'draft'> | Original): Promise<void> {
  await originalDatabase
    .transact(async (transaction) => {
      const store = transaction.objectStore('originals')
      if ('kind' in of) await store.delete([of.draft, of.kind, of.revision])
      else for (const key of await store.index('draft').getAllKeys(of.draft)) await store.delete(key)
    })
    .catch(() => undefined)
}
