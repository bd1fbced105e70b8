import { check } from '../core/check/check'
import type { Finding, Fix } from '../core/check/engine/finding'
import { placeInReport, severityWords } from '../core/check/words/place-words'
import { ReadError } from '../core/read-error'
import { cellTable } from '../core/report/cell-table'
import type { Report } from '../core/report/report'
import { cellsOf, type Template } from '../core/template/template'
import { templateOfReport } from '../core/template/of-report'
import { templates } from '../templates/index'
import { exit } from './exit'
import { openFile } from './open-file'

export interface CheckOptions {
  readonly lastYear?: string
  readonly json: boolean
}

/**
 * Checks reports in the order of the arguments and prints what it finds, as text for a person or a line of JSON for
 * each file (contracts.md). Gives the exit code.
 */
export async function checkFiles(files: readonly string[], { lastYear, json }: CheckOptions): Promise<number> {
  let unreadable = false
  let errors = false
  let last: Report | undefined
  if (lastYear !== undefined)
    try {
      last = (await openFile(lastYear)).dossier.report
    } catch (error) {
      complain(lastYear, asReadError(error), json)
      return exit.unreadable
    }
  for (const file of files)
    try {
      const read = await openFile(file)
      const { report } = read.dossier
      const beside = last ?? read.dossier.last
      const findings = [...read.findings, ...check({ report, ...(beside ? { last: beside } : {}), templates })]
      if (findings.some((finding) => finding.severity === 'error')) errors = true
      const template = templateOfReport(report, templates)
      process.stdout.write(
        json
          ? `${JSON.stringify({ file, report: withAllCells(report, template), findings: findings.map(printedFinding) })}\n`
          : asText(file, findings, template),
      )
    } catch (error) {
      unreadable = true
      complain(file, asReadError(error), json)
    }
  return unreadable ? exit.unreadable : errors ? exit.errorsFound : exit.fine
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

function asText(file: string, findings: readonly Finding[], template: Template): string {
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

function complain(file: string, error: ReadError, json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify({ file, error: { code: error.code, message: error.message } })}\n`)
  else process.stderr.write(`${file}：${error.message}\n`)
}

/** Anything but a ReadError is a bug and shows itself. */
function asReadError(error: unknown): ReadError {
  if (error instanceof ReadError) return error
  throw error
}
