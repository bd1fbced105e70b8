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
import { findFiles, isFolder } from './find-files'
import { openLastReports, type LastReports } from './last-reports'
import { openFile } from './open-file'

export interface CheckOptions {
  /** A file, or a folder of last year's reports. */
  readonly lastYear?: string
  readonly json: boolean
}

/**
 * Checks reports in the order of the arguments and prints what it finds, as text for a person or a line of JSON for
 * each file (contracts.md); a folder stands for its files. Gives the exit code.
 */
export async function checkFiles(paths: readonly string[], { lastYear, json }: CheckOptions): Promise<number> {
  const tell = (sentence: string) => process.stderr.write(`${sentence}\n`)
  const last = lastYear === undefined ? undefined : await openLastReports(lastYear, tell)
  const single = lastYear !== undefined && !(await isFolder(lastYear))
  for (const { file, error } of last?.unreadable ?? []) {
    // What is printed as JSON speaks of the arguments; a file of the folder beside them is no argument.
    complain(file, error, json && single)
    if (single) return exit.unreadable
  }
  let unreadable = (last?.unreadable.length ?? 0) > 0
  let errors = false
  for (const path of paths) {
    const files = await findFiles([path])
    if (files.length === 0) {
      unreadable = true
      complain(path, new ReadError('unknown-format', `文件夹“${path}”里没有可以读取的报告。`), json)
    }
    for (const file of files)
      try {
        const found = await checkFile(file, last)
        if (found.findings.some((finding) => finding.severity === 'error')) errors = true
        process.stdout.write(json ? asJson(found) : asText(found))
      } catch (error) {
        unreadable = true
        complain(file, asReadError(error), json)
      }
  }
  return unreadable ? exit.unreadable : errors ? exit.errorsFound : exit.fine
}

interface CheckedFile {
  readonly file: string
  readonly report: Report
  readonly template: Template
  readonly findings: readonly Finding[]
}

async function checkFile(file: string, lastReports: LastReports | undefined): Promise<CheckedFile> {
  const { dossier, findings } = await openFile(file)
  const { report } = dossier
  const last = lastReports?.of(report) ?? dossier.last
  return {
    file,
    report,
    template: templateOfReport(report, templates),
    findings: [...findings, ...check({ report, ...(last ? { last } : {}), templates })],
  }
}

function asJson({ file, report, template, findings }: CheckedFile): string {
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

function asText({ file, findings, template }: CheckedFile): string {
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
