import { asRecord } from '../storage/as-record'
import { draftsWithVersions } from '../versions/version-database'
import type { DraftSummary } from './draft-storage'
import { originals, type Original } from './original-storage'
import { unsavedSnapshots, type UnsavedSnapshot } from './unsaved-snapshot'

/** What lies beside the drafts, as it was found: to open it takes more of the program (`remains.ts`) than to find it. */
export interface Beside {
  readonly notes: readonly UnsavedSnapshot[]
  readonly originals: readonly Original[]
  /** Drafts that are gone and have versions. */
  readonly gone: readonly string[]
}

/** Everything that lies beside these drafts and is needed by none of them. */
export async function findBeside(drafts: readonly DraftSummary[]): Promise<Beside> {
  const byId = new Map(drafts.map((draft) => [draft.id, draft]))
  const notes = unsavedSnapshots()
    // What goes on from its draft is taken in when the draft is opened.
    .filter(({ draft, goesOnFrom }) => !(byId.has(draft) && goesOnFrom(byId.get(draft)!.revision)))
  const kept = (await originals()).filter(
    (original) => original.kind === 'damaged' || isNeeded(original, byId.get(original.draft)),
  )
  const here = new Set([...byId.keys(), ...[...notes, ...kept].map(({ draft }) => draft)])
  const gone = (await draftsWithVersions().catch(() => [])).filter((draft) => !here.has(draft))
  return { notes, originals: kept, gone }
}

/** Whether nothing was found, as it is nearly always. */
export function isNothing({ notes, originals, gone }: Beside): boolean {
  return notes.length + originals.length + gone.length === 0
}

/** A copy is offered where its draft is gone, or was written over by a program that did not understand it. */
function isNeeded(copy: Original, draft: DraftSummary | undefined): boolean {
  return draft === undefined || (draft.version < Number(asRecord(copy.saved)['version']) && draft.trouble !== 'newer')
}
