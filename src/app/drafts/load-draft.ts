import type { Dossier, Pictures, Report } from '../../core/report/report'
import { allBlocks } from '../../core/report/section-text'
import { StoreError, type StoreTrouble } from '../storage/store-error'
import { draftStorage, type KeptDraft } from './draft-storage'
import { keepOriginal } from './original-storage'
import { restoreDraft } from './restore-draft'
import { noteOf, unsavedSnapshots } from './unsaved-snapshot'

/** Why a draft does not open. newer-draft: it was written by a newer program, while the database itself can be read. */
export type LoadRefusal = 'missing' | 'damaged' | 'newer-draft' | Exclude<StoreTrouble, 'full'>

export type LoadOutcome =
  | {
      readonly outcome: 'open'
      readonly dossier: Dossier
      readonly revision: number
      readonly changed: Date
      /** What the clerk has to know of it. */
      readonly repaired?: string | undefined
    }
  | { readonly outcome: LoadRefusal }

/** A deleted draft can still be opened: by Back, by a bookmark, in a window that was left open. */
const inDeleted = '这份草稿已经删除，放在首页的“最近删除”中。在这里继续修改，它就会回到报告列表。'
const neverSaved = '这份报告此前没有保存成功，文字和数字已从浏览器的临时记录恢复；插入的图片没有保留。'

/** Loads a kept draft; one that is damaged is opened as far as it can be, and kept beside as it was. */
export async function loadDraft(id: string): Promise<LoadOutcome> {
  try {
    const kept = await draftStorage.load(id)
    return kept ? await opened(kept) : neverKept(id)
  } catch (error) {
    const trouble = error instanceof StoreError ? error.trouble : 'unavailable'
    return { outcome: trouble === 'full' ? 'unavailable' : trouble }
  }
}

async function opened(kept: KeptDraft): Promise<LoadOutcome> {
  const { id, revision, changed, pictures } = kept
  const note = noteOf(id, revision)
  const restored = (note === undefined ? undefined : restoreDraft(note)) ?? restoreDraft(kept.saved)
  if (restored === 'newer') return { outcome: 'newer-draft' }
  if (!restored) return { outcome: 'damaged' }
  const broken = [restored.repaired, kept.lostPictures > 0 && `有 ${kept.lostPictures} 张图片没能读出。`].filter(
    Boolean,
  )
  const original = broken.length > 0 ? [...broken, (await keepOriginal(kept)) ? keptBeside : notKept] : []
  const missing = note === undefined ? 0 : missingPictures(restored.dossier.report, pictures)
  const unsaved = missing > 0 && `有 ${missing} 张图片没有来得及保存，请重新插入。`
  const repaired = [...original, unsaved, kept.deleted && inDeleted].filter(Boolean).join('') || undefined
  return { outcome: 'open', revision, changed, dossier: { ...restored.dossier, pictures }, repaired }
}

/** A note holds no pictures: one that was put in after the last saving is gone, and only its place is left. */
function missingPictures(report: Report, pictures: Pictures): number {
  return allBlocks(report).filter((block) => block.type === 'picture' && !pictures.has(block.picture)).length
}

const keptBeside = '修复前的原件已另存，可在首页“其他内容”中取回。'
const notKept = '修复前的原件没能另存，请先下载备份再修改。'

/** A draft that the database never took, because it refused from the start: only a note of it is left. */
function neverKept(id: string): LoadOutcome {
  const note = unsavedSnapshots().find(({ draft }) => draft === id)
  const restored = note && restoreDraft(note.saved)
  if (!restored || restored === 'newer') return { outcome: 'missing' }
  return {
    outcome: 'open',
    revision: 0,
    changed: note.at ?? new Date(),
    dossier: restored.dossier,
    repaired: neverSaved,
  }
}
