import { computed, proxyRefs, ref, shallowRef, type Ref } from 'vue'
import { sameBytes } from '../../core/bytes'
import type { Dossier, PictureFile } from '../../core/report/report'
import type { CellId } from '../../core/template/template'
import { frames } from '../ui/after-paint'
import { newDraftId } from '../drafts/draft-id'
import type { VersionReason } from '../versions/version-database'
import { reportEdits, type ChangeReason } from './report-edits'
import { reportValues } from './report-values'
import { shrinkDossier } from './shrink-dossier'
import { emptyHistory, remember, stepBack, stepForward } from './undo-history'

/** What a session may be told of its surroundings. */
export interface SessionOptions {
  /** The id under which the dossier is kept in this browser; empty for one that is only shown. */
  readonly draft?: string
  /** Where it is true nothing changes; the keeper of the draft sets it. */
  readonly readOnly?: Ref<boolean>
  /** Called after every change, so that it can be saved. */
  readonly changed?: () => void
  /** Called before every change, so that a version can be kept; `reason` where the change itself asks for one. */
  readonly changing?: (before: Dossier, after: Dossier, reason?: ChangeReason) => void
  /** Keeps a version of the dossier as it is; gives its number, undefined where there was nothing new to keep. */
  readonly keepVersion?: (dossier: Dossier, reason: VersionReason, name?: string) => Promise<number | undefined>
}

/** A span of the text that the clerk is led to. */
export interface ProseSpan {
  readonly section: string
  readonly block: number
  readonly from: number
  readonly to: number
}

/**
 * A session of a dossier: the report, everything computed from it, its undo steps, and where the clerk is in it. The
 * dossier is replaced, never changed. Sessions share nothing, so several reports can be worked on or shown at once.
 */
export function createReportSession(initial: Dossier, options: SessionOptions = {}): ReportSession {
  return sessionOf(initial, options)
}

function sessionOf(initial: Dossier, options: SessionOptions) {
  const dossier = shallowRef(initial)
  const history = shallowRef(emptyHistory(shrinkDossier))
  /** Another window has the draft. */
  const heldElsewhere = options.readOnly ?? ref(false)
  const locked = computed(() => dossier.value.status?.locked === true)
  const readOnly = computed({
    get: () => heldElsewhere.value || locked.value,
    set: (held) => void (heldElsewhere.value = held),
  })
  const values = reportValues(dossier)
  /** The dossier as it was checked last: checking comes when what was typed is painted. */
  const checkedDossier = shallowRef(initial)
  const { context, findings, openFindings, heldFindings, pages, isChecked } = reportValues(checkedDossier)
  let checksWait = false

  function show(next: Dossier): void {
    dossier.value = next
    if (checksWait) return
    checksWait = true
    frames.afterPaint(checkNow)
  }
  function checkNow(): void {
    checksWait = false
    checkedDossier.value = dossier.value
  }

  function change(label: string, next: (before: Dossier) => Dossier, typing?: string, reason?: ChangeReason): boolean {
    const before = dossier.value
    if (heldElsewhere.value) return false
    const after = next(before)
    if (after === before || (locked.value && !differsInStatusOnly(before, after))) return false
    options.changing?.(before, after, reason)
    history.value = remember(history.value, { label, before, typing }, Date.now())
    show(after)
    options.changed?.()
    return true
  }

  function applyHistory(step: ReturnType<typeof stepBack<Dossier>>): void {
    if (!step || readOnly.value) return
    history.value = step.history
    show(step.state)
    options.changed?.()
  }

  return proxyRefs({
    draft: options.draft ?? '',
    dossier: computed(() => dossier.value),
    /** Nothing can be typed: another window has the draft, or it is locked. */
    readOnly,
    heldElsewhere: computed(() => heldElsewhere.value),
    locked,
    ...values,
    // These follow the other values by a frame; `checkNow` waits for nothing.
    ...{ context, findings, openFindings, heldFindings, pages, isChecked },
    checkNow,
    ...reportEdits(change, values),

    canUndo: computed(() => !readOnly.value && history.value.past.length > 0),
    canRedo: computed(() => !readOnly.value && history.value.future.length > 0),
    /** What would be taken back, or done again, in words. */
    undoLabel: computed(() => history.value.past[history.value.past.length - 1]?.label ?? ''),
    redoLabel: computed(() => history.value.future[history.value.future.length - 1]?.label ?? ''),
    undo: () => applyHistory(stepBack(history.value, dossier.value)),
    redo: () => applyHistory(stepForward(history.value, dossier.value)),

    /** Keeps a picture, once, and gives its key; it shows when a block names the key. No undo step of its own. */
    addPicture(file: PictureFile): string {
      const before = dossier.value
      for (const [known, { bytes }] of before.pictures) if (sameBytes(bytes, file.bytes)) return known
      const key = `p-${newDraftId()}`
      if (!readOnly.value) show({ ...before, pictures: new Map([...before.pictures, [key, file]]) })
      return key
    },

    /** Keeps a version as it is now; undefined where there was nothing new to keep. */
    keepVersion: (reason: VersionReason, name?: string): Promise<number | undefined> =>
      options.keepVersion?.(dossier.value, reason, name) ?? Promise.resolve(undefined),

    /** Shows another state of the same draft, as another window saved it; there is nothing to undo then. */
    reset(next: Dossier): void {
      history.value = emptyHistory(shrinkDossier)
      show(next)
    },

    /** The cell that the clerk is typing in right now: what is wrong with its form is said after leaving it. */
    typingCell: shallowRef<CellId>(),
    /** The span of the text that the clerk was led to last; its editor shows it. A new object each time. */
    spanToShow: shallowRef<ProseSpan>(),
  })
}

/** A locked report can be unlocked, corrected or published, and nothing else. */
function differsInStatusOnly(before: Dossier, after: Dossier): boolean {
  const { status: _before, ...a } = before
  const { status: _after, ...b } = after
  const keys = Object.keys({ ...a, ...b }) as (keyof typeof a)[]
  return keys.every((key) => a[key] === b[key])
}

/** What `createReportSession` makes; its refs are read and set as plain properties. */
export interface ReportSession extends ReturnType<typeof sessionOf> {}
