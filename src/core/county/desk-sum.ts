import { emptyReport, type Agency, type Report } from '../report/report'
import { reasonToLeaveOut } from '../sum/left-out'
import type { Part } from '../sum/part'
import { sumParts } from '../sum/sum-parts'
import { templateOfReport } from '../template/of-report'
import { templateOfYear, type CellId, type Template } from '../template/template'
import { plainAgencyName } from './agency-name'
import type { DeskReport } from './desk-report'
import { enteredHash } from './entered-hash'
import { partProblemWords } from './part-problem-words'

/** A report that is not added, and why. */
export interface LeftOut {
  readonly file: string
  readonly agency: string
  readonly reason: 'year' | 'format' | 'same-file'
  /** One Chinese sentence. */
  readonly message: string
}

/** Reports added up, and where each number comes from. */
export interface DeskSum {
  readonly year: number
  /** Id of the format. */
  readonly template: string
  /** The cells that are counted; totals follow from them. */
  readonly cells: Readonly<Record<CellId, string>>
  /** What each report brought: `originOf` tells it for a cell. */
  readonly parts: readonly Part[]
  readonly leftOut: readonly LeftOut[]
  /** Chinese sentences on what is to be looked at before the sum is trusted. */
  readonly remarks: readonly { readonly file: string; readonly agency: string; readonly message: string }[]
}

/**
 * Adds reports of a year up, exactly. Reports of other years and in other formats (2019) are left out and named; of a report
 * that is here twice, with every cell and word that was entered the same, one is added. Two different ones of an agency are
 * both added, and it is said.
 */
export function sumReports(
  reports: readonly DeskReport[],
  { year, templates }: { readonly year: number; readonly templates: readonly Template[] },
): DeskSum {
  const template = templateOfYear(templates, year)
  const leftOut: LeftOut[] = []
  const added: DeskReport[] = []
  const seen = new Map<string, DeskReport[]>()
  for (const report of reports) {
    const { file, agency, hash } = report
    const why = reasonToLeaveOut({ year: report.year, template: templateOfReport(report, templates) }, year, template)
    const name = plainAgencyName(agency.name)
    const others = seen.get(name) ?? []
    const same = why ? undefined : others.find((one) => one.hash === hash || enteredHash(one) === enteredHash(report))
    if (why)
      leftOut.push({ file, agency: agency.name, reason: why.reason, message: sentence(agency.name, why.message) })
    else if (same)
      leftOut.push({
        file,
        agency: agency.name,
        reason: 'same-file',
        message: sentence(agency.name, `与“${same.file}”是同一份报告`),
      })
    else added.push(report)
    if (!why && !same) seen.set(name, [...others, report])
  }
  const parts = added.map(({ part }) => part)
  return {
    year,
    template: template.id,
    cells: sumParts(parts, template),
    parts,
    leftOut,
    remarks: remarksOn(added, template),
  }
}

const sentence = (agency: string, why: string): string => `${agency}：${why}，没有计入汇总。`

function remarksOn(added: readonly DeskReport[], template: Template): DeskSum['remarks'] {
  const problems = added.flatMap(({ file, agency, problems }) =>
    problems.map((problem) => ({ file, agency: agency.name, message: partProblemWords(problem, template) })),
  )
  const byName = new Map<string, DeskReport[]>()
  for (const report of added) {
    const name = plainAgencyName(report.agency.name)
    byName.set(name, [...(byName.get(name) ?? []), report])
  }
  const doubled = [...byName.values()].filter(({ length }) => length > 1)
  const twice = doubled.map((all) => ({
    file: all[0]!.file,
    agency: all[0]!.agency.name,
    message: `有${all.length}份内容不同的报告，都计入了汇总，请核对：${all.map(({ file }) => file).join('、')}`,
  }))
  return [...problems, ...twice]
}

/** The report of the whole government with the numbers of a sum; its totals are computed as in any report. */
export function reportOfSum(sum: DeskSum, agency: Agency): Report {
  return { ...emptyReport(sum.template, sum.year, agency), cells: sum.cells }
}
