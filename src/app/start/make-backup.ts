import { save } from '../../core/report/saved-report'
import { draftStorage, type DraftSummary, type KeptDraft } from '../drafts/draft-storage'
import { rawFile } from '../drafts/raw-file'
import { findRemains } from '../drafts/remains'
import { restoreDraft } from '../drafts/restore-draft'
import { packVersions } from '../versions/packed-versions'
import { draftName } from './draft-name'

/**
 * All of this browser as one file. `reports` holds data files in the form of contracts.md, as ever; the other lists came
 * later, and an older program passes them over.
 */
export interface BackupFile {
  readonly type: 'annual-report-backup'
  readonly version: 1
  readonly reports: readonly unknown[]
  /** The ids of the drafts in `reports`, and when they were changed last, in the same order. */
  readonly ids: readonly string[]
  readonly changed: readonly string[]
  /** It was made to be taken over by the other edition of the program. */
  readonly carried?: true
  /** What is in 最近删除. */
  readonly deleted: readonly DeletedInBackup[]
  /** What this program cannot open, or what lies beside the drafts, as it is. */
  readonly others: readonly OtherInBackup[]
  /** The versions of each draft, by its id. */
  readonly versions: Readonly<Record<string, unknown>>
}

export interface DeletedInBackup {
  readonly id: string
  readonly deleted: string
  readonly changed: string
  readonly report: unknown
}

export interface OtherInBackup {
  readonly id: string
  readonly kind: 'newer' | 'damaged' | 'unsaved' | 'copy'
  readonly agency: string
  readonly year: number
  readonly saved: unknown
}

/** A backup, and what the clerk is told of it. */
export interface MadeBackup {
  readonly text: string
  /** The drafts in it that are neither deleted nor beyond opening. */
  readonly drafts: readonly string[]
  /** One sentence or two. */
  readonly message: string
}

/**
 * Backs up everything: drafts, 最近删除, what is damaged or of a newer program, what was never saved. `carried` where the
 * other edition of the program is to take it over.
 */
export async function makeBackup({ carried }: Pick<BackupFile, 'carried'> = {}): Promise<MadeBackup> {
  const { drafts, deleted } = await draftStorage.lists()
  const reports: unknown[] = []
  const ids: string[] = []
  const changed: string[] = []
  const binned: DeletedInBackup[] = []
  const others: OtherInBackup[] = []
  const left: string[] = []

  async function add(draft: DraftSummary): Promise<void> {
    const kept = await draftStorage.load(draft.id)
    if (!kept) return
    const restored = restoreDraft(kept.saved)
    if (!restored || restored === 'newer' || restored.repaired || kept.lostPictures > 0)
      others.push({ ...otherOf(draft, kept), kind: restored === 'newer' ? 'newer' : 'damaged' })
    if (!restored || restored === 'newer') return
    const report = save({ ...restored.dossier, pictures: kept.pictures })
    const at = kept.changed.toISOString()
    if (kept.deleted) binned.push({ id: draft.id, deleted: kept.deleted.toISOString(), changed: at, report })
    else {
      reports.push(report)
      ids.push(draft.id)
      changed.push(at)
    }
  }

  for (const draft of [...drafts, ...deleted]) await add(draft).catch(() => left.push(draftName(draft)))
  for (const one of await findRemains([...drafts, ...deleted]))
    try {
      const dossier = await one.dossier()
      const { draft: id, kind, agency, year } = one
      if (kind !== 'version')
        others.push({ id, kind, agency, year, saved: rawFile(one.saved, dossier?.pictures ?? new Map()) })
    } catch {
      left.push(draftName(one))
    }

  const versions: Record<string, unknown> = {}
  for (const { id, agency, year } of [...drafts, ...deleted]) {
    const kept = await packVersions(id).catch(() => void left.push(`${draftName({ agency, year })}的历史版本`))
    if (kept) versions[id] = kept
  }

  const file: BackupFile = {
    type: 'annual-report-backup',
    version: 1,
    ...(carried ? { carried } : {}),
    reports,
    ids,
    changed,
    deleted: binned,
    others,
    versions,
  }
  const also = [
    ...(binned.length ? [`最近删除 ${binned.length} 份`] : []),
    ...(others.length ? [`损坏、由更新版本保存或没有保存成功的内容 ${others.length} 份`] : []),
  ]
  return {
    text: `${JSON.stringify(file, null, 1)}\n`,
    drafts: ids,
    message:
      `已备份 ${reports.length} 份报告${also.length ? `，另有${also.join('、')}` : ''}。` +
      (left.length ? `${left.join('、')}没能读出，不在备份里。` : ''),
  }
}

function otherOf({ id, agency, year }: DraftSummary, kept: KeptDraft): Omit<OtherInBackup, 'kind'> {
  return { id, agency, year, saved: rawFile(kept.saved, kept.pictures) }
}
