import type { Dossier } from '../../core/report/report'
import type { AnyTransaction } from '../storage/guarded-database'
import { today } from '../ui/chinese-time'
import { thinOut } from './thin-out'
import {
  versionDatabase,
  type PartRecord,
  type VersionRecord,
  type VersionSummary,
  type VersionTables,
} from './version-database'
import { hashesOf, putTogether, takeApart } from './version-parts'

/**
 * Keeps a version of a draft, whole or not at all; gives its number. What is the same as the newest one makes no further
 * version: undefined, or the newest one's number where that gets a name now.
 * @throws {StoreError}
 */
export async function addVersion(dossier: Dossier, about: Omit<VersionSummary, 'number'>): Promise<number | undefined> {
  const { tree, texts, pictures } = takeApart(dossier)
  const { draft } = about
  return versionDatabase.transact(async (transaction) => {
    const versions = transaction.objectStore('versions')
    const before = await versions.index('draft').getAll(draft)
    const last = before[before.length - 1]
    if (last && JSON.stringify(last.tree) === JSON.stringify(tree)) {
      if (about.name === undefined || last.name !== undefined) return undefined
      await versions.put({ ...last, name: about.name })
      return last.number
    }
    const sameDay = ({ at }: VersionSummary) => today(new Date(at)) === today(new Date(about.at))
    if (about.reason === 'first-change' && before.some(sameDay)) return undefined
    const number = (last?.number ?? 0) + 1
    const record = { ...about, number, tree }
    await versions.put(record)
    const parts = transaction.objectStore('parts')
    const there = new Set((await parts.index('draft').getAllKeys(draft)).map(([, hash]) => hash))
    for (const [hash, text] of texts) if (!there.has(hash)) await parts.put({ draft, hash, text })
    for (const [hash, picture] of pictures) if (!there.has(hash)) await parts.put({ draft, hash, picture })
    await thin(transaction, draft, [...before, record], about.at)
    return number
  })
}

async function thin(
  transaction: AnyTransaction<VersionTables>,
  draft: string,
  versions: readonly VersionRecord[],
  now: number,
): Promise<void> {
  const gone = new Set(thinOut(versions, now))
  if (gone.size === 0) return
  for (const number of gone) await transaction.objectStore('versions').delete([draft, number])
  const used = new Set(versions.filter(({ number }) => !gone.has(number)).flatMap(({ tree }) => hashesOf(tree)))
  const parts = transaction.objectStore('parts')
  for (const key of await parts.index('draft').getAllKeys(draft)) if (!used.has(key[1])) await parts.delete(key)
}

/** The versions of a draft, the newest first. */
export async function listVersions(draft: string): Promise<VersionSummary[]> {
  const found = await versionDatabase.transact(
    (transaction) => transaction.objectStore('versions').index('draft').getAll(draft),
    { mode: 'readonly' },
  )
  return found.reverse()
}

/** Opens some versions of a draft; one that is gone or damaged is left out. */
export async function openVersions(draft: string, numbers: readonly number[]): Promise<ReadonlyMap<number, Dossier>> {
  const { records, parts } = await readVersions(draft)
  const texts = new Map(parts.flatMap(({ hash, text }) => (text === undefined ? [] : [[hash, text] as const])))
  const pictures = new Map(parts.flatMap(({ hash, picture }) => (picture ? [[hash, picture] as const] : [])))
  const opened = new Map<number, Dossier>()
  for (const { number, tree } of records)
    if (numbers.includes(number))
      try {
        opened.set(number, putTogether({ tree, texts, pictures }))
      } catch {
        // The others are worth showing all the same.
      }
  return opened
}

/** Gives a version a name, so that it is never thinned out; an empty one takes the name away. */
export async function nameVersion(draft: string, number: number, name: string): Promise<void> {
  await versionDatabase.transact(async (transaction) => {
    const versions = transaction.objectStore('versions')
    const record = await versions.get([draft, number])
    if (!record) return
    const { name: _, ...unnamed } = record
    await versions.put(name.trim() === '' ? unnamed : { ...unnamed, name: name.trim() })
  })
}

/** Everything that is kept of a draft's versions, for a backup. */
export function readVersions(draft: string): Promise<{ records: VersionRecord[]; parts: PartRecord[] }> {
  return versionDatabase.transact(
    async (transaction) => ({
      records: await transaction.objectStore('versions').index('draft').getAll(draft),
      parts: await transaction.objectStore('parts').index('draft').getAll(draft),
    }),
    { mode: 'readonly' },
  )
}

/** Keeps versions out of a backup under a draft; those that are there already stay. */
export async function putVersions(
  draft: string,
  { records, parts }: { readonly records: readonly VersionRecord[]; readonly parts: readonly PartRecord[] },
): Promise<void> {
  await versionDatabase.transact(async (transaction) => {
    const versions = transaction.objectStore('versions')
    const there = await versions.index('draft').getAll(draft)
    const known = new Set(there.map(({ at, tree }) => `${at} ${JSON.stringify(tree)}`))
    let number = there[there.length - 1]?.number ?? 0
    for (const record of records)
      if (!known.has(`${record.at} ${JSON.stringify(record.tree)}`))
        await versions.put({ ...record, draft, number: ++number })
    for (const part of parts) await transaction.objectStore('parts').put({ ...part, draft })
  })
}
