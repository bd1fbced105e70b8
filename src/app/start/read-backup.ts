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
  /** When it was put to 最近删除. */
  readonly deleted?: Date
  /** It was never kept as a draft, or is what a draft once was: it comes back as a report of its own. */
  readonly beside?: true
  /** Its versions, as `packVersions` made them. */
  readonly versions?: unknown
}

/**
 * Reads a backup file; a single data file counts as a backup of one. Gives what can be brought back, and how many could
 * not be read.
 * @throws {ReadError} where nothing of the file can be read
 */
export function readBackup(text: string): { readonly entries: readonly BackupEntry[]; readonly damaged: number } {
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

  function take(saved: unknown, more: Pick<BackupEntry, 'id' | 'deleted' | 'beside'>): void {
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
  reports.forEach((report, index) => take(report, idOf(ids[index])))
  for (const one of list(backup['deleted']).map(asRecord)) {
    const at = new Date(String(one['deleted']))
    take(one['report'], { ...idOf(one['id']), deleted: Number.isNaN(at.getTime()) ? new Date() : at })
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
  return { entries, damaged }
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function idOf(id: unknown): { id?: string } {
  return typeof id === 'string' && id !== '' ? { id } : {}
}
