import type { Dossier } from '../../core/report/report'
import type { CellId } from '../../core/template/template'
import { painted } from '../ui/after-paint'
import { today } from '../ui/chinese-time'
import { computerName } from './computer-name'
import type { VersionReason } from './version-database'
import { addVersion } from './version-storage'

/** A change of so many cells at once is one that the clerk may want to go back behind. */
const manyCells = 10

/** Makes the automatic versions of one open draft. What it cannot keep is no trouble for the draft itself. */
export interface VersionRecorder {
  /** Called before a change shows. `reason` where the change itself is one to be kept. */
  readonly changing: (before: Dossier, after: Dossier, reason?: 'before-import' | 'before-restore') => void
  /** Keeps a version as it is now. */
  readonly keep: (dossier: Dossier, reason: VersionReason, name?: string) => Promise<number | undefined>
}

/** `now` is the clock. */
export function createVersionRecorder(draft: string, now: () => Date = () => new Date()): VersionRecorder {
  let day: string | undefined
  let queue: Promise<unknown> = Promise.resolve()

  function keep(dossier: Dossier, reason: VersionReason, name?: string): Promise<number | undefined> {
    const at = now().getTime()
    const by = computerName()
    // One behind the other, so that their numbers follow the changes; and behind what the clerk sees, which they are no part of.
    const kept = queue
      .then(painted)
      .then(() => addVersion(dossier, { draft, at, reason, ...(name ? { name } : {}), ...(by ? { by } : {}) }))
    queue = kept.catch(() => undefined)
    return kept
  }

  return {
    keep,
    changing(before, after, reason) {
      const begins = day !== today(now())
      day = today(now())
      const why =
        reason ?? (changedCells(before, after) >= manyCells ? 'before-many' : begins ? 'first-change' : undefined)
      if (why) keep(before, why).catch(() => undefined)
      const marked = after.done.some((section) => !before.done.includes(section))
      if (marked) keep(after, 'done').catch(() => undefined)
    },
  }
}

function changedCells({ report: { cells: before } }: Dossier, { report: { cells: after } }: Dossier): number {
  if (before === after) return 0
  const ids = [...Object.keys(before), ...Object.keys(after)] as CellId[]
  return new Set(ids.filter((cell) => before[cell] !== after[cell])).size
}
