import type { Finding } from '../../core/check/engine/finding'
import type { AuditEntry } from '../../core/county/audit'
import type { DeskReport } from '../../core/county/desk-report'
import type { CollectedPicture, PackedBytes } from './packed'
import { countyDatabase, type BodyRecord, type CountyTransaction } from './county-database'
import type { CountyEntry } from './county-entry'

/** The originals of all files may take so much room, in bytes (issue 17). */
export const roomForOriginals = 200_000_000

/** All that is kept of a file that was read. */
export interface ReadFile {
  readonly report: DeskReport
  readonly saved: unknown
  readonly ofReading: readonly Finding[]
  readonly pictures: readonly CollectedPicture[]
  /** Absent where there is no room for it. */
  readonly original?: PackedBytes
}

/** A report with all that was read of it. */
export interface KeptBody extends BodyRecord {
  readonly pictures: readonly CollectedPicture[]
}

const readonly = { mode: 'readonly' } as const

/** All rows, in the order of their files. @throws {StoreError} */
export function listEntries(): Promise<CountyEntry[]> {
  return countyDatabase.transact((transaction) => transaction.objectStore('entries').getAll(), readonly)
}

/** What is written beside a row in the same step. */
export interface KeptBeside {
  readonly read?: ReadFile
  /** Other rows that change with it. */
  readonly others?: readonly CountyEntry[]
  /** What is written down of it. */
  readonly audit?: readonly AuditEntry[]
}

/** Keeps a row, and what belongs to it, in one step. @throws {StoreError} */
export async function keepEntry(entry: CountyEntry, { read, others = [], audit = [] }: KeptBeside = {}): Promise<void> {
  const { file } = entry
  await countyDatabase.transact(async (transaction) => {
    for (const one of [entry, ...others]) await transaction.objectStore('entries').put(one)
    for (const line of audit) await transaction.objectStore('audit').add(line)
    if (!read) return
    await transaction.objectStore('reports').put(read.report)
    await transaction.objectStore('bodies').put({ file, saved: read.saved, ofReading: read.ofReading })
    await putPictures(transaction, file, read.pictures)
    if (read.original) await transaction.objectStore('originals').put({ file, ...read.original })
  })
}

async function putPictures(transaction: CountyTransaction, file: string, all: readonly CollectedPicture[]) {
  const pictures = transaction.objectStore('pictures')
  for (const key of await pictures.index('file').getAllKeys(file)) await pictures.delete(key)
  for (const { key, mime, bytes } of all)
    await pictures.put({ file, key, blob: new Blob([bytes as BlobPart], { type: mime }) })
}

/** Keeps a row with its digest: the report was checked again, and nothing else of it is new. @throws {StoreError} */
export async function keepChecked(entry: CountyEntry, report: DeskReport): Promise<void> {
  await countyDatabase.transact(async (transaction) => {
    await transaction.objectStore('entries').put(entry)
    await transaction.objectStore('reports').put(report)
  })
}

/** The report of a file; undefined where nothing of it was read. @throws {StoreError} */
export async function readBody(file: string): Promise<KeptBody | undefined> {
  const found = await countyDatabase.transact(async (transaction) => {
    const body = await transaction.objectStore('bodies').get(file)
    return body && { body, pictures: await transaction.objectStore('pictures').index('file').getAll(file) }
  }, readonly)
  if (!found) return undefined
  const pictures = await Promise.all(
    found.pictures.map(async ({ key, blob }) => ({
      key,
      mime: blob.type,
      bytes: new Uint8Array(await blob.arrayBuffer()),
    })),
  )
  return { ...found.body, pictures }
}

/** The digests of reports, in the order of their files; of all of them, unless files are named. @throws {StoreError} */
export function readReports(files?: readonly string[]): Promise<DeskReport[]> {
  return countyDatabase.transact(async (transaction) => {
    const store = transaction.objectStore('reports')
    if (!files) return store.getAll()
    const found = await Promise.all(files.map((file) => store.get(file)))
    return found.filter((one): one is DeskReport => one !== undefined)
  }, readonly)
}

/** The original of a file as it was packed; undefined where it was not kept. @throws {StoreError} */
export function readOriginal(file: string): Promise<PackedBytes | undefined> {
  return countyDatabase.transact((transaction) => transaction.objectStore('originals').get(file), readonly)
}

/** So many files are removed in one transaction: one of thousands would take longer than a browser waits. */
const removedAtOnce = 200

/** Removes files with all that was read for them. @throws {StoreError} */
export async function removeEntries(
  files: readonly string[],
  { others = [], audit = [] }: Omit<KeptBeside, 'read'> = {},
): Promise<void> {
  await countyDatabase.transact(async (transaction) => {
    for (const one of others) await transaction.objectStore('entries').put(one)
    for (const line of audit) await transaction.objectStore('audit').add(line)
  })
  for (let from = 0; from < files.length; from += removedAtOnce)
    await countyDatabase.transact(async (transaction) => {
      for (const file of files.slice(from, from + removedAtOnce)) {
        for (const name of ['entries', 'reports', 'bodies', 'originals'] as const)
          await transaction.objectStore(name).delete(file)
        await putPictures(transaction, file, [])
      }
    })
}

/** What the desk remembers under a name; undefined where that was never written. @throws {StoreError} */
export async function readSetting(name: string): Promise<unknown> {
  return (await countyDatabase.transact((transaction) => transaction.objectStore('settings').get(name), readonly))
    ?.value
}

/** Writes what `readSetting` gives. @throws {StoreError} */
export async function writeSetting(name: string, value: unknown): Promise<void> {
  await countyDatabase.transact((transaction) => transaction.objectStore('settings').put({ name, value }))
}

/** Adds lines to what was done, in their order. @throws {StoreError} */
export async function addAudit(lines: readonly AuditEntry[]): Promise<void> {
  if (lines.length === 0) return
  await countyDatabase.transact(async (transaction) => {
    for (const line of lines) await transaction.objectStore('audit').add(line)
  })
}

/** All that was done, in its order. @throws {StoreError} */
export function readAudit(): Promise<AuditEntry[]> {
  return countyDatabase.transact((transaction) => transaction.objectStore('audit').getAll(), readonly)
}
