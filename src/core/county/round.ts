import { revisionChanges, type RevisionChange, type RevisionSource } from '../compare/revision'
import { deadline } from '../check/rules/date/deadline'
import type { Finding, Place } from '../check/engine/finding'
import type { Report } from '../report/report'
import { cellsOf, type CellId, type Template } from '../template/template'
import { plainAgencyName } from './agency-name'
import type { DeskReport } from './desk-report'

/** A file that came back, and the one that was there before. */
export interface RoundPair<Of extends RoundHead = DeskReport> {
  readonly before?: Of
  readonly after: Of
  /** Why it is not paired, in Chinese. */
  readonly why?: string
}

export type RoundHead = Pick<DeskReport, 'file' | 'agency' | 'year'>

/** Pairs the files of a new round with those of before by agency and year; of two that may be meant, none is taken. */
export function pairRound<Of extends RoundHead>(before: readonly Of[], after: readonly Of[]): readonly RoundPair<Of>[] {
  const keyOf = ({ agency, year }: Of) => `${year} ${plainAgencyName(agency.name)}`
  const known = new Map<string, Of[]>()
  for (const one of before) known.set(keyOf(one), [...(known.get(keyOf(one)) ?? []), one])
  return after.map((one) => {
    const found = known.get(keyOf(one)) ?? []
    if (found.length === 1) return { before: found[0]!, after: one }
    const who = `“${one.agency.name}”${one.year}年报告`
    const why =
      found.length === 0
        ? `上一轮没有${who}，按新报送处理。`
        : `上一轮有${found.length}份${who}（${found.map(({ file }) => file).join('、')}），请先确定用哪一份。`
    return { after: one, why }
  })
}

/** A report with all that reading and checking said of it. */
export interface CheckedReport {
  readonly report: Report
  readonly findings: readonly Finding[]
}

/** What became of what an agency was asked to mend. */
export interface RoundOutcome {
  /** As they were said before. */
  readonly mended: readonly Finding[]
  /** As they are said now. */
  readonly remaining: readonly Finding[]
  readonly fresh: readonly Finding[]
  /** All that is different. */
  readonly changes: readonly RevisionChange[]
  /** What is different though nothing that was said before is about it. */
  readonly besides: readonly RevisionChange[]
}

/** Compares a report that came back with the one before: what was mended, what was not, what is new, what changed besides. */
export function roundOutcome(before: CheckedReport, after: CheckedReport, source: RevisionSource): RoundOutcome {
  const { paired, fresh } = pairFindings(before.findings, after.findings)
  const changes = revisionChanges(before.report, after.report, source)
  return {
    mended: before.findings.filter((one) => !paired.has(one)),
    remaining: [...paired.values()],
    fresh: withoutLater(fresh),
    changes,
    besides: changes.filter((change) => !before.findings.some((one) => isAbout(one, change, source.template))),
  }
}

/** How much of what an agency was asked to mend is mended, without what else changed. */
export interface RoundCounts {
  readonly mended: number
  readonly remaining: number
  readonly fresh: number
}

/** As `roundOutcome` counts them. */
export function roundCounts(before: readonly Finding[], after: readonly Finding[]): RoundCounts {
  const { paired, fresh } = pairFindings(before, after)
  return { mended: before.length - paired.size, remaining: paired.size, fresh: withoutLater(fresh).length }
}

/** A correction is signed later than what it corrects: how late it is, is judged by the day it was asked for, not here. */
function withoutLater(fresh: readonly Finding[]): readonly Finding[] {
  return fresh.filter(({ rule }) => rule !== deadline.id)
}

/** Findings of two rounds that say the same: by their key, else by rule and cells, else by rule and section, each once. */
function pairFindings(
  before: readonly Finding[],
  after: readonly Finding[],
): { readonly paired: ReadonlyMap<Finding, Finding>; readonly fresh: readonly Finding[] } {
  const paired = new Map<Finding, Finding>()
  let open = [...after]
  for (const nameOf of [({ key }: Finding) => key, cellsKey, sectionKey])
    for (const one of before) {
      if (paired.has(one)) continue
      const name = nameOf(one)
      const same = name === undefined ? undefined : open.find((other) => nameOf(other) === name)
      if (!same) continue
      paired.set(one, same)
      open = open.filter((other) => other !== same)
    }
  return { paired, fresh: open }
}

function cellsKey({ rule, places }: Finding): string | undefined {
  const cells = places.flatMap((place) => (place.in === 'cell' ? [place.cell] : []))
  return cells.length === 0 ? undefined : `${rule} ${[...cells].sort().join(' ')}`
}

function sectionKey({ rule, places: [place] }: Finding): string {
  return `${rule} ${place ? whereOf(place) : ''}`
}

/** Where a place is, whatever its words are now. */
function whereOf(place: Place): string {
  switch (place.in) {
    case 'cell':
    case 'last':
      return `${place.in} ${place.cell}`
    case 'table':
      return `table ${place.table}`
    case 'section':
    case 'prose':
      return `section ${place.section}`
    case 'field':
      return `field ${place.field}`
    case 'source':
      return 'source'
    case 'other':
      return `other ${place.agency} ${whereOf(place.place)}`
  }
}

/** Whether a change is one that a finding asked for: in its words, or in the row or column of a cell that it names. */
function isAbout({ places }: Finding, change: RevisionChange, template: Template): boolean {
  return places.some((place) => {
    switch (place.in) {
      case 'cell':
      case 'last':
        return change.kind === 'cell' && isBeside(place.cell, change.cell)
      case 'table':
        return change.kind === 'cell' && change.cell.startsWith(`${place.table}/`)
      case 'section':
        return sectionOf(change, template) === place.section
      case 'prose':
        return 'block' in change && change.section === place.section && isNear(change, place)
      case 'field':
        return change.kind === place.field
      default:
        return false
    }
  })
}

function isBeside(one: CellId, other: CellId): boolean {
  const [table, row, column] = one.split('/')
  const [otherTable, otherRow, otherColumn] = other.split('/')
  return table === otherTable && (row === otherRow || column === otherColumn)
}

/** A repair may add a paragraph beside the one that was named, or take it out. */
function isNear(change: { readonly kind: string; readonly block: number }, { block }: { readonly block: number }) {
  return change.block === block || (change.kind === 'added' && Math.abs(change.block - block) <= 1)
}

function sectionOf(change: RevisionChange, template: Template): string | undefined {
  if (change.kind === 'cell') return cellsOf(template).get(change.cell)?.section.id
  return 'section' in change ? change.section : undefined
}
