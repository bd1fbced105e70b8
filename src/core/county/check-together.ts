import type { Finding, Place } from '../check/engine/finding'
import { sharedText } from '../check/rules/others/index'
import { templateOfReport } from '../template/of-report'
import type { Template } from '../template/template'
import { plainAgencyName } from './agency-name'
import type { ListedAgency } from './agency-list'
import type { DeskReport } from './desk-report'
import { foreignSubjects, otherNames } from './foreign-subject'
import { othersFinding } from './others-finding'
import { findOutliers, outlierFinding, type Outlier } from './outliers'
import { pairOf, sharedParagraphs, type SharedParagraph } from './shared/shared-paragraphs'
import { mostPercent, sharedPairs, sharedTexts, type SharedText } from './shared/shared-text'

/** What holding reports against each other gave. */
export interface TogetherResult {
  /** The findings of `others.*` by file. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>
  readonly shared: readonly SharedText[]
  /** Paragraphs that stand word for word in reports which have no more in common. */
  readonly paragraphs: readonly SharedParagraph[]
  readonly outliers: readonly Outlier[]
}

export interface TogetherOptions {
  readonly templates: readonly Template[]
  /** The year whose reports are judged. */
  readonly year: number
  /** Reports of earlier years, for figures. */
  readonly before?: readonly DeskReport[]
  /** Agencies whose names a text may have taken over, besides those whose reports are here. */
  readonly list?: readonly ListedAgency[]
  /** Sentences that anybody may write, besides what the formats offer to start from. */
  readonly common?: readonly string[]
  readonly progress?: (this: void, done: number, all: number) => void
}

/** Holds the reports of a year against each other: shared texts, others as subject, figures far from the usual. */
export function checkTogether(reports: readonly DeskReport[], options: TogetherOptions): TogetherResult {
  const { templates, year, before = [], list = [], common = [], progress } = options
  const now = reports.filter((one) => one.year === year)
  const formats = new Map(now.map((one) => [one.file, templateOfReport(one, templates)]))
  const offered = templates.flatMap(starters)
  const known = [...common, ...offered]
  const shared = sharedTexts(now, { common: known, ...(progress ? { progress } : {}) })
  const told = new Set(shared.map(({ file, other }) => pairOf(file, other.file)))
  const paragraphs = sharedParagraphs(now, { known, told })
  const outliers = findOutliers([...now, ...withoutThose(before, now)], year, (one) => templateOfReport(one, templates))
  const findings = new Map<string, Finding[]>()
  const add = (file: string, more: readonly Finding[]) => {
    if (more.length > 0) findings.set(file, [...(findings.get(file) ?? []), ...more])
  }
  for (const one of shared) add(one.file, [sharedFinding(one)])
  const listed = list.filter(({ group }) => !group).map(({ name }) => name)
  const names = otherNames([...now.map(({ agency }) => agency.name), ...listed])
  for (const one of now) add(one.file, foreignSubjects(one, names))
  for (const one of outliers) add(one.file, [outlierFinding(one, formats.get(one.file)!)])
  return { findings, shared, paragraphs, outliers }
}

/**
 * The findings by file for a list of all reports: what two of them share is in it once, with the one of which more is the
 * other's (`sharedPairs`). To each of the two it is told as `findings` has it.
 */
export function findingsForList({
  findings,
  shared,
}: Pick<TogetherResult, 'findings' | 'shared'>): TogetherResult['findings'] {
  const told = new Set(sharedPairs(shared).map(({ file }) => file))
  return new Map(
    [...findings].map(([file, all]) => [file, all.filter(({ rule }) => rule !== sharedText.id || told.has(file))]),
  )
}

/** The sentences that a format offers to start from: whoever takes them has copied from nobody. */
function starters({ sections, opening }: Template): readonly string[] {
  const offered = sections.flatMap(({ guidance }) => (guidance?.starters ?? []).map(({ text }) => text))
  return [...opening, ...offered].flatMap((text) => text.split(/[。！？]/)).filter((one) => one !== '')
}

function withoutThose(before: readonly DeskReport[], now: readonly DeskReport[]): readonly DeskReport[] {
  const files = new Set(now.map(({ file }) => file))
  return before.filter(({ file }) => !files.has(file))
}

/** So many passages lead to their place; the others are in the result. */
const mostPassages = 5

function sharedFinding({ other, percent, passages, also }: SharedText): Finding {
  const shown = passages.slice(0, mostPassages)
  const more = also.length > 0 ? `（另有${also.length}份报告也是如此）` : ''
  return othersFinding(
    sharedText,
    {
      message: `所写的工作和问题有${percent}%的文字与“${other.agency}”的报告几乎相同${more}，请核对是否照抄，改写成本单位的情况。`,
      places: [
        ...shown.map(({ own }): Place => own.place),
        ...shown.map(({ other: { place } }): Place => ({ in: 'other', agency: other.agency, place })),
      ],
      expected: `不超过${mostPercent}%`,
      actual: `${percent}%`,
    },
    `${plainAgencyName(other.agency)}:${shown.map(({ own }) => own.text).join('|')}`,
  )
}
