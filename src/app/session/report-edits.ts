import { readLast } from '../../core/check/engine/context'
import { applyEdits } from '../../core/document/apply-edits'
import type { FigureSource } from '../../core/document/prose-text'
import { withCarriedOver } from '../../core/report/carried-over'
import type { Edit } from '../../core/report/edit'
import { carriedNote } from '../../core/report/last-year-numbers'
import { textAt, withText, type TextPosition } from '../../core/report/section-text'
import type { Agency, Dossier, ProseBlock, RegisterOrigin, Report, ReportStatus } from '../../core/report/report'
import type { CellId, SectionId } from '../../core/template/template'
import { formats } from '../../templates/formats'
import type { PageLayout } from '../../write/layout/page-layout'
import { keptLayout, rememberLayout } from '../drafts/agency-layout'
import type { ReportValues } from './report-values'

/**
 * Changes the dossier as one undo step. `label` is what the undo button calls it; `typing` names the place typed in, so
 * that typing is one step. False, and nothing happens, where the session is read-only or `next` gives back what it was
 * given.
 */
export type Change = (
  label: string,
  next: (before: Dossier) => Dossier,
  typing?: string,
  reason?: ChangeReason,
) => boolean

/** Why the state before a change is kept as a version. */
export type ChangeReason = 'before-import' | 'before-restore'

/** What the pages do to a report, each as one undo step. */
export function reportEdits(change: Change, { report, template, cells, lastCells }: ReportValues) {
  const figures = (): FigureSource => ({
    cells: cells.value,
    ...(lastCells.value ? { last: lastCells.value } : {}),
  })

  function changeReport(label: string, next: (before: Report) => Report, typing?: string): void {
    change(
      label,
      (before) => {
        const after = next(before.report)
        return after === before.report ? before : { ...before, report: after }
      },
      typing,
    )
  }

  return {
    setCell(cell: CellId, text: string | undefined): void {
      if (report.value.cells[cell] === text) return
      const edit: Edit = text === undefined ? { set: 'cell', cell } : { set: 'cell', cell, text }
      changeReport('填写数字', (before) => applyEdits(before, [edit], template.value, figures()), `cell:${cell}`)
    },

    apply(label: string, edits: readonly Edit[]): void {
      if (edits.length > 0) changeReport(label, (before) => applyEdits(before, edits, template.value, figures()))
    },

    setProse(section: SectionId, blocks: readonly ProseBlock[], position: TextPosition = 'before'): void {
      const title = template.value.sections.find(({ id }) => id === section)?.title ?? ''
      changeReport(
        `编辑“${title}”`,
        (before) => withText(before, section, position, blocks),
        isTyping(textAt(report.value, section, position), blocks) ? `prose:${section}:${position}` : undefined,
      )
    },

    /** The clerk's own words for the opening; undefined: composed from the fields again. */
    setOpening(blocks: readonly ProseBlock[] | undefined): void {
      changeReport(
        '编辑开头段落',
        (before) => withOptional(before, 'opening', blocks),
        blocks && report.value.opening ? 'opening' : undefined,
      )
    },

    setReport(patch: Patch<Report>, label = '修改基本信息'): void {
      changeReport(label, (before) => merged(before, patch), `report:${Object.keys(patch).join()}`)
    },

    setAgency(patch: Patch<Agency>): void {
      changeReport(
        '修改基本信息',
        (before) => ({ ...before, agency: merged(before.agency, patch) }),
        `agency:${Object.keys(patch).join()}`,
      )
    },

    /** Loads last year's report beside this one, and carries over what it fixes; or takes it away. */
    setLast(next: Report | undefined): void {
      change(next ? '打开上一年度报告' : '移除上一年度报告', (before) => {
        const after = withOptional(before, 'last', next)
        if (next?.year !== before.report.year - 1) return after
        return { ...after, report: withCarriedOver(before.report, cells.value, readLast(next, formats).cells) }
      })
    },

    /** Puts another dossier in the place of this one, of which a version is kept; false where this window only reads. */
    replaceReport(next: Dossier, label: string, reason: ChangeReason = 'before-import'): boolean {
      return change(label, () => next, undefined, reason)
    },

    /** Takes over what was counted from a register, as one step, with the rows behind each number. */
    takeRegister(edits: readonly Edit[], register: RegisterOrigin): boolean {
      return change(
        '从台账生成',
        (before) => ({ ...before, report: applyEdits(before.report, edits, template.value, figures()), register }),
        undefined,
        'before-import',
      )
    },

    /** What the office above demands, by which the report is checked from now on; undefined: nothing. */
    setDemands(demands: Dossier['demands']): void {
      change(demands ? '采用本地要求' : '移除本地要求', (before) => withOptional(before, 'demands', demands))
    },

    /** Locks, publishes or corrects; undefined: it is being written again. */
    setStatus(status: ReportStatus | undefined, label: string): boolean {
      return change(label, (before) => withOptional(before, 'status', status))
    },

    /** Sets a finding aside, with the reason. */
    dismiss(key: string, note: string): void {
      change('忽略一处提示', (before) => ({
        ...before,
        dismissed: [...before.dismissed.filter((one) => one.key !== key), { key, note }],
      }))
    },

    /** Keeps text of last year that the clerk has looked at; it stands with what was dismissed. */
    keepCarried(keys: readonly string[]): void {
      change(carriedNote, (before) => ({
        ...before,
        dismissed: [
          ...before.dismissed.filter((one) => !keys.includes(one.key)),
          ...keys.map((key) => ({ key, note: carriedNote })),
        ],
      }))
    },

    undismiss(key: string): void {
      change('恢复一处提示', (before) => ({ ...before, dismissed: before.dismissed.filter((one) => one.key !== key) }))
    },

    markDone(section: SectionId, isDone: boolean): void {
      change(isDone ? '标记本部分已完成' : '取消本部分已完成', (before) => {
        const others = before.done.filter((one) => one !== section)
        return { ...before, done: isDone ? [...others, section] : others }
      })
    },

    /** Marks several sections as finished, as one step. */
    markAllDone(sections: readonly SectionId[]): void {
      change('全部标为已完成', (before) => ({ ...before, done: [...new Set([...before.done, ...sections])] }))
    },

    /** Sets how the documents are set, and remembers it in this browser for the agency's next reports. */
    setLayout(layout: PageLayout): void {
      const kept = keptLayout(layout)
      if (change('修改版式', (before) => withOptional(before, 'layout', kept), 'layout'))
        rememberLayout(report.value.agency.name, kept)
    },
  }
}

/** Typing changes letters; what comes or goes at once (a picture, a chart, a selection that is deleted) is a step of its own. */
function isTyping(before: readonly ProseBlock[], after: readonly ProseBlock[]): boolean {
  const others = (blocks: readonly ProseBlock[]) => blocks.filter((one) => !('runs' in one)).length
  const letters = (blocks: readonly ProseBlock[]) =>
    blocks.reduce((sum, one) => sum + ('runs' in one ? one.runs.reduce((all, { text }) => all + text.length, 0) : 0), 0)
  // A chart that was changed is another object; of one that was not the editor keeps the same.
  const charts = (blocks: readonly ProseBlock[]) => blocks.filter((one) => one.type === 'chart')
  const changed = charts(before)
  if (charts(after).some((one, at) => one !== changed[at])) return false
  return others(before) === others(after) && letters(before) - letters(after) <= 2
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
