import { ReadError } from '../../core/read-error'
import type { Dossier } from '../../core/report/report'
import { restore } from '../../core/report/saved-report'
import { formats } from '../../templates/formats'
import { asRecord } from '../storage/as-record'

/** One report of a backup file. */
export interface BackupEntry {
  /** The id of its draft where the file says so. */
  readonly id?: string
  readonly agency: string
  readonly year: number
  /** Absent where this program cannot open it: then it goes back as it is. */
  readonly dossier?: Dossier
  readonly saved: unknown
  /** When it was changed last, where the file says so. */
  readonly changed?: Date
  /** When it was put to 最近删除. */
  readonly deleted?: Date
  /** It was never kept as a draft, or is what a draft once was: it comes back as a report of its own. */
  readonly beside?: true
  /** Its versions, as `packVersions` made them. */
  readonly versions?: unknown
}

/** What of a backup file can be brought back, and how many could not be read. */
export interface ReadBackup {
  readonly entries: readonly BackupEntry[]
  readonly damaged: number
  /** The other edition of the program made it to be taken over here. */
  readonly carried: boolean
}

/**
 * Reads a backup file; a single data file counts as a backup of one.
 * @throws {ReadError} where nothing of the file can be read
 */
export function readBackup(text: string): ReadBackup {
  let found: unknown
  try {
    found = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new ReadError('damaged', '备份文件不完整或已损坏，没有恢复任何内容。')
  }
  const backup = asRecord(found)
  const whole = backup['type'] === 'annual-report-backup' && Array.isArray(backup['reports'])
  const entries: BackupEntry[] = []
  let trouble: ReadError | undefined
  let damaged = 0

  const packed = asRecord(backup['versions'])
  const versionsOf = (id: string | undefined) =>
    id !== undefined && packed[id] !== undefined ? { versions: packed[id] } : {}

  function take(saved: unknown, more: Pick<BackupEntry, 'id' | 'changed' | 'deleted' | 'beside'>): void {
    try {
      const dossier = restore(saved, formats)
      entries.push({
        ...more,
        ...versionsOf(more.id),
        agency: dossier.report.agency.name,
        year: dossier.report.year,
        dossier,
        saved,
      })
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      trouble ??= error
      damaged++
    }
  }

  const reports: unknown[] = whole ? (backup['reports'] as unknown[]) : [found]
  const ids = list(backup['ids'])
  const changes = list(backup['changed'])
  reports.forEach((report, index) => take(report, { ...idOf(ids[index]), ...changeOf(changes[index]) }))
  for (const one of list(backup['deleted']).map(asRecord)) {
    const deleted = dateOf(one['deleted']) ?? new Date()
    take(one['report'], { ...idOf(one['id']), ...changeOf(one['changed']), deleted })
  }
  for (const one of list(backup['others']).map(asRecord)) {
    const { kind, agency, year, saved } = one
    if (kind === 'unsaved' || kind === 'copy') take(saved, { beside: true })
    else if (typeof agency === 'string' && typeof year === 'number' && asRecord(saved)['type'] === 'annual-report')
      // A damaged one whose readable part stands in `reports` too has the same id, and is found to be there already.
      if (kind === 'newer') entries.push({ ...idOf(one['id']), agency, year, saved })
      else damaged++
  }
  if (entries.length === 0 && trouble !== undefined) throw trouble
  return { entries, damaged, carried: backup['carried'] === true }
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function idOf(id: unknown): { id?: string } {
  return typeof id === 'string' && id !== '' ? { id } : {}
}

function dateOf(value: unknown): Date | undefined {
  const date = typeof value === 'string' ? new Date(value) : undefined
  return date && !Number.isNaN(date.getTime()) ? date : undefined
}

function changeOf(value: unknown): { changed?: Date } {
  const changed = dateOf(value)
  return changed ? { changed } : {}
}
