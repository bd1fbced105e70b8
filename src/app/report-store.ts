import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { checkContext } from '../core/check/check'
import { createContext } from '../core/check/engine/context'
import type { Finding } from '../core/check/engine/finding'
import { compose } from '../core/document/compose'
import type { FigureSource } from '../core/document/prose-text'
import { applyEdits } from '../core/document/apply-edits'
import type { Edit } from '../core/report/edit'
import {
  emptyReport,
  type Agency,
  type Dossier,
  type PictureFile,
  type ProseBlock,
  type Report,
} from '../core/report/report'
import { templateOfYear, type CellId, type SectionId, type Template } from '../core/template/template'
import { templates, templateById } from '../templates'
import type { PageLayout } from '../write/layout/page-layout'
import { readLayout } from '../write/layout/read-layout'
import { newDraftId } from './drafts/draft-id'
import {
  requestPersistentStorage,
  beginSession,
  loadDraft,
  openSession,
  type DraftSession,
  type Saving,
} from './drafts/draft-session'
import { keptLayout, rememberedLayout, rememberLayout } from './export/agency-layout'
import { reportTrouble } from './layout/trouble'
import { withoutIncompleteColumns } from './findings/cell-findings'
import { errorsBegun, progress } from './report/progress'
import { emptyHistory, remember, stepBack, stepForward } from './report/undo-history'

/** How opening a draft ended. */
export type OpenOutcome = 'superseded' | 'open' | 'missing' | 'damaged' | 'unavailable'

const nothing: Dossier = {
  report: emptyReport(templates[0]?.id ?? '', 0, { name: '', kind: 'other' }),
  pictures: new Map(),
  dismissed: [],
  done: [],
}

/**
 * The report that is open, and everything computed from it. The dossier is replaced, never changed; each change is an
 * undo step and is saved by itself. Without an open report all computed values are those of an empty one.
 */
export const useReportStore = defineStore('report', () => {
  const dossier = shallowRef<Dossier>()
  const draft = ref<string>()
  const history = shallowRef(emptyHistory<Dossier>())
  const saving = shallowRef<Saving>({ state: 'idle' })
  const readOnly = ref(false)
  /** One sentence on what could not be read of a damaged draft. */
  const repaired = ref<string>()

  const report = computed<Report>(() => (dossier.value ?? nothing).report)
  const last = computed<Report | undefined>(() => dossier.value?.last)
  const template = computed<Template>(() => templateFor(report.value))
  const context = computed(() =>
    createContext({ report: report.value, ...(last.value ? { last: last.value } : {}), templates }),
  )
  const cells = computed(() => context.value.cells)
  const lastCells = computed(() => context.value.last?.cells)
  const figures = (): FigureSource => ({ cells: cells.value, ...(lastCells.value ? { last: lastCells.value } : {}) })
  /** A rule that breaks is a bug of ours: it is reported, and never keeps the clerk from typing, saving and exporting. */
  const findings = computed<readonly Finding[]>((before) => {
    try {
      return dossier.value ? checkContext(context.value) : []
    } catch (bug) {
      queueMicrotask(() => reportTrouble(bug))
      return before ?? []
    }
  })
  const dismissed = computed(() => new Set((dossier.value ?? nothing).dismissed.map(({ key }) => key)))
  const openFindings = computed(() => findings.value.filter(({ key }) => !dismissed.value.has(key)))
  /** Those that are held against the clerk while the tables are being filled in. */
  const heldFindings = computed(() => withoutIncompleteColumns(openFindings.value, cells.value))
  const document = computed(() => compose(dossier.value ?? nothing, templates))
  const layout = computed(() => readLayout((dossier.value ?? nothing).layout))
  const pages = computed(() => progress(dossier.value ?? nothing, template.value, cells.value, heldFindings.value))

  const canUndo = computed(() => !readOnly.value && history.value.past.length > 0)
  const canRedo = computed(() => !readOnly.value && history.value.future.length > 0)
  const undoSays = computed(() => history.value.past[history.value.past.length - 1]?.says ?? '')
  const redoSays = computed(() => history.value.future[history.value.future.length - 1]?.says ?? '')

  let session: DraftSession | undefined
  let asked = 0
  const view = {
    saving,
    readOnly,
    current() {
      if (!dossier.value) return undefined
      const errors = errorsBegun(pages.value)
      const done = pages.value.filter(({ state }) => state === 'done').length
      return { id: draft.value, dossier: dossier.value, progress: { done, of: pages.value.length, errors } }
    },
  }

  /** The one way in which a dossier changes. `typing` names the place typed in, so that typing is one step. */
  function change(says: string, next: (before: Dossier) => Dossier, typing?: string): void {
    const before = dossier.value
    if (!before || readOnly.value) return
    const after = next(before)
    if (after === before) return
    history.value = remember(history.value, { says, before, typing }, Date.now())
    dossier.value = after
    session?.touch()
  }

  function changeReport(says: string, next: (before: Report) => Report, typing?: string): void {
    change(
      says,
      (before) => {
        const after = next(before.report)
        return after === before.report ? before : { ...before, report: after }
      },
      typing,
    )
  }

  function setCell(cell: CellId, text: string | undefined): void {
    if (report.value.cells[cell] === text) return
    changeReport(
      '填写数字',
      (before) => applyEdits(before, [cellEdit(cell, text)], template.value, figures()),
      `cell:${cell}`,
    )
  }

  function apply(says: string, edits: readonly Edit[]): void {
    if (edits.length > 0) changeReport(says, (before) => applyEdits(before, edits, template.value, figures()))
  }

  function setProse(section: SectionId, blocks: readonly ProseBlock[]): void {
    const title = template.value.sections.find(({ id }) => id === section)?.title ?? ''
    changeReport(
      `编辑“${title}”`,
      (before) => ({ ...before, prose: { ...before.prose, [section]: blocks } }),
      isTyping(report.value.prose[section] ?? [], blocks) ? `prose:${section}` : undefined,
    )
  }

  function setOpening(blocks: readonly ProseBlock[] | undefined): void {
    changeReport(
      '编辑开头段落',
      (before) => withOptional(before, 'opening', blocks),
      blocks && report.value.opening ? 'opening' : undefined,
    )
  }

  function setReport(patch: Patch<Report>, says = '修改基本信息'): void {
    changeReport(says, (before) => merged(before, patch), `report:${Object.keys(patch).join()}`)
  }

  function setAgency(patch: Patch<Agency>): void {
    changeReport(
      '修改基本信息',
      (before) => ({ ...before, agency: merged(before.agency, patch) }),
      `agency:${Object.keys(patch).join()}`,
    )
  }

  /** Keeps a picture and gives its key; it shows when a block names the key. No undo step of its own. */
  function addPicture(file: PictureFile): string {
    const key = `p-${newDraftId()}`
    const before = dossier.value
    if (before && !readOnly.value) dossier.value = { ...before, pictures: new Map([...before.pictures, [key, file]]) }
    return key
  }

  function setLast(next: Report | undefined): void {
    change(next ? '载入上一年度报告' : '移除上一年度报告', (before) => withOptional(before, 'last', next))
  }

  function replaceReport(next: Dossier, says: string): void {
    change(says, () => next)
  }

  function dismiss(key: string, note: string): void {
    change('忽略一处提示', (before) => ({
      ...before,
      dismissed: [...before.dismissed.filter((one) => one.key !== key), { key, note }],
    }))
  }

  function undismiss(key: string): void {
    change('恢复一处提示', (before) => ({ ...before, dismissed: before.dismissed.filter((one) => one.key !== key) }))
  }

  function markDone(section: SectionId, isDone: boolean): void {
    change(isDone ? '标记本节已完成' : '重新打开本节', (before) => {
      const others = before.done.filter((one) => one !== section)
      return { ...before, done: isDone ? [...others, section] : others }
    })
  }

  /** Sets how the documents are set, and remembers it for the agency's next reports. */
  function setLayout(layout: PageLayout): void {
    const kept = keptLayout(layout)
    if (!readOnly.value) rememberLayout(report.value.agency.name, kept)
    change('修改版式', (before) => withOptional(before, 'layout', kept), 'layout')
  }

  function applyHistory(step: ReturnType<typeof stepBack<Dossier>>): void {
    if (!step || readOnly.value) return
    history.value = step.history
    dossier.value = step.state
    session?.touch()
  }
  const undo = (): void => {
    if (dossier.value) applyHistory(stepBack(history.value, dossier.value))
  }
  const redo = (): void => {
    if (dossier.value) applyHistory(stepForward(history.value, dossier.value))
  }

  function show(id: string | undefined, next: Dossier | undefined): void {
    history.value = emptyHistory()
    repaired.value = undefined
    draft.value = id
    dossier.value = next
  }

  /** Opens a kept draft; nothing changes where it cannot be opened. */
  async function open(id: string): Promise<OpenOutcome> {
    if (draft.value === id && dossier.value) return 'open'
    const ending = close()
    const mine = ++asked
    await ending
    const found = await loadDraft(id)
    if (mine !== asked) return 'superseded'
    if (found.outcome !== 'open') return found.outcome
    const begun = await openSession(id, found.revision, view)
    if (mine !== asked) {
      await begun.end()
      return 'superseded'
    }
    session = begun
    show(id, found.dossier)
    saving.value = { state: 'saved', at: found.changed }
    repaired.value = found.repaired
    return 'open'
  }

  /** Makes a new draft of a dossier, opens and keeps it; gives its id at once. */
  function create(next: Dossier): string {
    void close()
    const id = newDraftId()
    const remembered = next.layout ?? rememberedLayout(next.report.agency.name)
    show(id, remembered ? { ...next, layout: remembered } : next)
    saving.value = { state: 'idle' }
    session = beginSession(id, 0, view)
    session.touch()
    void session.flush()
    void requestPersistentStorage()
    return id
  }

  /** Saves what is not saved yet and closes. */
  async function close(): Promise<void> {
    asked++
    const ending = session?.end()
    session = undefined
    show(undefined, undefined)
    saving.value = { state: 'idle' }
    await ending
  }

  /** Makes this window the one that writes; what the other window saved last is loaded first. */
  async function takeOver(): Promise<void> {
    const found = await session?.takeOver()
    if (found) show(session?.id, found)
  }

  /** Saves at once what is not saved yet. */
  async function saveNow(): Promise<void> {
    await session?.flush()
  }

  return {
    dossier,
    draft,
    report,
    last,
    template,
    cells,
    lastCells,
    context,
    findings,
    openFindings,
    heldFindings,
    document,
    pages,
    saving,
    readOnly,
    repaired,
    canUndo,
    canRedo,
    undoSays,
    redoSays,
    setCell,
    apply,
    setProse,
    setOpening,
    setReport,
    setAgency,
    addPicture,
    setLast,
    replaceReport,
    dismiss,
    undismiss,
    markDone,
    layout,
    setLayout,
    undo,
    redo,
    open,
    create,
    close,
    takeOver,
    saveNow,
  }
})

/** Typing changes letters; what comes or goes at once (a picture, a table, a selection that is deleted) is a step of its own. */
function isTyping(before: readonly ProseBlock[], after: readonly ProseBlock[]): boolean {
  const others = (blocks: readonly ProseBlock[]) =>
    blocks.filter((one) => one.type === 'picture' || one.type === 'table').length
  const letters = (blocks: readonly ProseBlock[]) =>
    blocks.reduce((sum, one) => sum + ('runs' in one ? one.runs.reduce((all, { text }) => all + text.length, 0) : 0), 0)
  return others(before) === others(after) && letters(before) - letters(after) <= 2
}

function templateFor(report: Report): Template {
  return templateById(report.template) ?? templateOfYear(templates, report.year)
}

function cellEdit(cell: CellId, text: string | undefined): Edit {
  return text === undefined ? { set: 'cell', cell } : { set: 'cell', cell, text }
}

/** An object with a property set, or without it: an absent key and an undefined one must not differ in a data file. */
function withOptional<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  key: Key,
  value: Whole[Key] | undefined,
): Whole {
  return merged(whole, { [key]: value } as unknown as Patch<Whole>)
}

/** What changes: a property to set, or undefined to take it away. */
type Patch<Whole> = { readonly [Key in keyof Whole]?: Whole[Key] | undefined }

function merged<Whole extends object>(whole: Whole, patch: Patch<Whole>): Whole {
  const next: Record<string, unknown> = { ...whole, ...patch }
  for (const key of Object.keys(patch)) if (next[key] === undefined) delete next[key]
  return next as Whole
}
