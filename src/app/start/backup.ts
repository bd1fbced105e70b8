import { ReadError } from '../../core/read-error'
import type { Dossier } from '../../core/report/report'
import { restore, save } from '../../core/report/saved-report'
import { templates } from '../../templates'
import { newDraftId } from '../drafts/draft-id'
import { loadDraft } from '../drafts/draft-session'
import { draftStorage } from '../drafts/draft-storage'

/** All drafts of this browser as one file: a list of data files in the form of contracts.md. Damaged drafts are left out. */
export async function makeBackup(): Promise<{ text: string; count: number }> {
  const reports: unknown[] = []
  for (const { id } of await draftStorage.list()) {
    const loaded = await loadDraft(id)
    if (loaded.outcome === 'open') reports.push(save(loaded.dossier))
  }
  return {
    text: `${JSON.stringify({ type: 'annual-report-backup', version: 1, reports }, null, 1)}\n`,
    count: reports.length,
  }
}

/**
 * Brings the reports of a backup back as new drafts and says how many, and how many could not be read; a single data file
 * counts as a backup of one.
 * @throws {ReadError} where nothing of the file can be read; nothing is brought back then
 */
export async function restoreBackup(text: string): Promise<{ readonly restored: number; readonly damaged: number }> {
  const { dossiers, damaged } = readBackup(text)
  for (const dossier of dossiers) {
    const { report, pictures } = dossier
    const kept = await draftStorage.keep({
      id: newDraftId(),
      agency: report.agency.name,
      year: report.year,
      progress: { done: 0, of: 7, errors: 0 },
      saved: save({ ...dossier, pictures: new Map() }),
      pictures,
      follows: 0,
      changed: new Date(),
    })
    if (!kept.kept) throw new ReadError('too-large', '浏览器的存储空间不够，备份没有全部恢复。')
  }
  return { restored: dossiers.length, damaged }
}

function readBackup(text: string): { dossiers: Dossier[]; damaged: number } {
  let found: unknown
  try {
    found = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new ReadError('damaged', '备份文件不完整或已损坏，没有恢复任何内容。')
  }
  const backup = found as { type?: unknown; reports?: unknown } | null
  const reports: unknown[] =
    backup?.type === 'annual-report-backup' && Array.isArray(backup.reports) ? backup.reports : [found]
  const dossiers: Dossier[] = []
  let trouble: ReadError | undefined
  for (const report of reports) {
    try {
      dossiers.push(restore(report, templates))
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      trouble ??= error
    }
  }
  if (dossiers.length === 0 && trouble !== undefined) throw trouble
  return { dossiers, damaged: reports.length - dossiers.length }
}
