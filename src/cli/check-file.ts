import { check } from '../core/check/check'
import type { Finding, Fix } from '../core/check/engine/finding'
import { placeInReport, severityWords } from '../core/check/words/place-words'
import type { LocalDemands } from '../core/local-demands/local-demands'
import { carriedDemands } from '../core/local-demands/parse-demands'
import { ReadError } from '../core/read-error'
import { cellTable } from '../core/report/cell-table'
import type { Report } from '../core/report/report'
import { templateOfReport } from '../core/template/of-report'
import { cellsOf, type Template } from '../core/template/template'
import { templates } from '../templates/index'
import { complaint, type CheckedFile } from './complaint'
import { lastReportOf, type LastReports } from './last-reports'
import { openFile } from './open-file'

export interface CheckFileOptions {
  /** Last year's reports, where there are any. */
  readonly last?: LastReports
  /** What the office above demands, in the place of what the reports carry. */
  readonly demands?: LocalDemands
  /** A line of JSON (contracts.md) instead of text for a person. */
  readonly json: boolean
}

/** A file to check, or a folder in which there is none. */
export type CheckInput = { readonly file: string } | { readonly folder: string }

/** As `checkFile`; a folder without files is told like a file that cannot be read. */
export async function checkInput(input: CheckInput, options: CheckFileOptions): Promise<CheckedFile> {
  if ('file' in input) return checkFile(input.file, options)
  const error = new ReadError('unknown-format', `文件夹“${input.folder}”里没有可以读取的报告。`)
  return complaint(input.folder, error, options.json)
}

/** Reads and checks one file. What cannot be read is an outcome; any other error is a bug and thrown. */
async function checkFile(file: string, { last: lastReports, demands, json }: CheckFileOptions): Promise<CheckedFile> {
  try {
    const { dossier, findings: ofReading } = await openFile(file)
    const { report } = dossier
    const pair = lastReports && lastReportOf(report, lastReports)
    const last = pair?.report ?? dossier.last
    const demanded = demands ?? (dossier.demands && carriedDemands(dossier.demands))
    const findings = [...ofReading, ...check({ report, ...(last ? { last } : {}), templates, demands: demanded })]
    const template = templateOfReport(report, templates)
    return {
      output: json ? asJson(file, report, template, findings) : asText(file, template, findings),
      remarks: pair?.remark === undefined ? [] : [pair.remark],
      outcome: findings.some(({ severity }) => severity === 'error') ? 'errors' : 'fine',
    }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    return complaint(file, error, json)
  }
}

function asJson(file: string, report: Report, template: Template, findings: readonly Finding[]): string {
  const whole = withAllCells(report, template)
  return `${JSON.stringify({ file, report: whole, findings: findings.map(printedFinding) })}\n`
}

/** A finding under the names of `--json`, which never change: the label of a fix is `says`. */
function printedFinding({ fix, alternatives, ...finding }: Finding): object {
  return {
    ...finding,
    ...(fix ? { fix: printedFix(fix) } : {}),
    ...(alternatives ? { alternatives: alternatives.map(printedFix) } : {}),
  }
}

function printedFix({ label, edits }: Fix): object {
  return { says: label, edits }
}

/** The report with every cell of its format: stated, else computed, else "". */
function withAllCells(report: Report, template: Template): Report {
  const cells = cellTable(report, template)
  const all: Record<string, string> = {}
  for (const cell of cellsOf(template).keys()) all[cell] = report.cells[cell] ?? cells.printed(cell)
  return { ...report, cells: { ...report.cells, ...all } }
}

function asText(file: string, template: Template, findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length
  const head =
    findings.length === 0
      ? `${file}：没有发现问题\n`
      : `${file}：错误 ${count('error')} 处，提醒 ${count('warning')} 处，建议 ${count('hint')} 处\n`
  const lines = findings.map(({ severity, message, places, rule }) => {
    const where = places[0] ? placeInReport(places[0], template) : ''
    return `  ${severityWords[severity]}  ${where ? `［${where}］` : ''}${message}（${rule}）\n`
  })
  return head + lines.join('')
}
