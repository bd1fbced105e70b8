import { once } from 'node:events'
import { basename, extname, resolve } from 'node:path'
import { attendance, type Attendance, type ReportHead } from '../core/county/attendance'
import { plainAgencyName } from '../core/county/agency-name'
import type { ListedAgency } from '../core/county/agency-list'
import { checkTogether } from '../core/county/check-together'
import { deskReport, type DeskReport } from '../core/county/desk-report'
import { enteredHash } from '../core/county/entered-hash'
import { sumReports, type DeskSum } from '../core/county/desk-sum'
import { givenTotals } from '../core/county/level-sums'
import { unpackReport } from '../core/county/packed-report'
import { parseAgencyList } from '../core/county/read-agency-list'
import { agenciesOfRows } from '../core/county/read-agency-rows'
import { sumFindings } from '../core/county/sum-findings'
import { ReadError } from '../core/read-error'
import type { Report } from '../core/report/report'
import { templateOfReport } from '../core/template/of-report'
import { decodeText } from '../read/text/decode-text'
import { readWorkbook } from '../read/workbook/read-workbook'
import { lawSentences } from '../templates/law-sentences'
import { templates } from '../templates/index'
import { readDemands } from './check'
import type { CollectOptions, Unreadable } from './collect-file'
import { isInOrder, jsonOf, textOf, type CheckedTotal, type CountyResult } from './county-output'
import { exit } from './exit'
import { findFiles } from './find-files'
import { inThreads } from './in-threads'
import { openLastReports } from './last-reports'
import { bytesOf, openFile } from './open-file'
import { optimiseLate } from './optimise-late'
import { standardInput } from './standard-streams'

export interface CountyOptions {
  /** A file with the list of agencies. */
  readonly agencies?: string
  /** A file or a folder of last year's reports. */
  readonly lastYear?: string
  /** The report that claims to be the sum of the others. */
  readonly total?: string
  /** The year that is asked for; absent: that of most reports. */
  readonly year?: number
  /** The day by which all are due, ISO. */
  readonly deadline?: string
  /** A file of local demands, in the place of those that the reports carry. */
  readonly demands?: string
  readonly json: boolean
  /** How many files are read at a time, each in a thread of its own. Changes no byte of the output. */
  readonly jobs: number
}

/**
 * Holds the reports of an office against each other (contracts.md, county desk): who is missing, copied texts, others as
 * subject, figures far from the usual, a total against its parts. Gives the exit code.
 */
export async function checkCounty(paths: readonly string[], options: CountyOptions): Promise<number> {
  optimiseLate()
  const inputs = await readInputs(paths, options)
  const { reports, refused } = inputs
  for (const { file, error } of refused) process.stderr.write(`${file}：${error.message}\n`)
  const year = options.year ?? usualYear(reports)
  if (year === undefined) {
    const why = reports.length > 0 ? '这些报告属于不同年度，请用 --year 指明核查哪一年。' : '没有可以核查的报告。'
    process.stderr.write(`${why}\n`)
    return reports.length > 0 ? exit.wrongUse : exit.unreadable
  }
  const result = await compare(inputs, year, options.deadline)
  for (const line of options.json ? jsonOf(result) : textOf(result))
    if (!process.stdout.write(line)) await once(process.stdout, 'drain')
  if (inputs.unreadable.length > 0 || refused.length > 0) return exit.unreadable
  return isInOrder(result) ? exit.fine : exit.errorsFound
}

/** All that the arguments name, read. */
interface CountyInputs {
  readonly list: readonly ListedAgency[]
  readonly before: readonly Report[]
  readonly total?: CheckedTotal
  readonly reports: readonly DeskReport[]
  /** Among the files to compare. */
  readonly unreadable: readonly Unreadable[]
  /** What stands beside them and could not be read. */
  readonly refused: readonly Unreadable[]
}

async function readInputs(paths: readonly string[], options: CountyOptions): Promise<CountyInputs> {
  const refused: Unreadable[] = []
  const readable = async <What>(file: string | undefined, read: (file: string) => Promise<What>) => {
    if (file === undefined) return undefined
    try {
      return await read(file)
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      refused.push({ file, error })
      return undefined
    }
  }
  const list = await readable(options.agencies, readList)
  const total = await readable(options.total, readTotal)
  const demands = await readable(options.demands, readDemands)
  const last = options.lastYear === undefined ? undefined : await openLastReports(options.lastYear)
  refused.push(...(last?.unreadable ?? []))
  return {
    list: list ?? [],
    before: last?.last.reports ?? [],
    ...(total ? { total } : {}),
    ...(await readReports(paths, options, {
      ...(last ? { last: last.last } : {}),
      ...(demands ? { demands } : {}),
      findings: options.json,
    })),
    refused,
  }
}

async function compare(inputs: CountyInputs, year: number, deadline: string | undefined): Promise<CountyResult> {
  const { list, reports, unreadable, total } = inputs
  const before = inputs.before.map(asBefore)
  const together = checkTogether(reports, { templates, year, before, list, common: lawSentences })
  const sum = sumReports(reports, { year, templates })
  const present =
    list.length > 0
      ? attendance(list, reports.map(withEntered(reports)), {
          year,
          unread: unreadable.map(({ file }) => file),
          ...(deadline ? { deadline } : {}),
        })
      : undefined
  const totals = await totalsOf(list, present, sum, total)
  return { year, reports, unreadable, together, ...(present ? { present } : {}), sum, totals }
}

/** What was entered tells whether two reports of an agency are one; of the others nobody asks, and it takes time. */
function withEntered(reports: readonly DeskReport[]): (report: DeskReport) => ReportHead {
  const counts = new Map<string, number>()
  const keyOf = ({ agency, year }: DeskReport) => `${year} ${plainAgencyName(agency.name)}`
  for (const one of reports) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
  return (one) => {
    const { file, agency, year, signed, hash } = one
    const head = { file, agency, year, hash, ...(signed === undefined ? {} : { signed }) }
    return (counts.get(keyOf(one)) ?? 0) > 1 ? { ...head, entered: enteredHash(one) } : head
  }
}

/** @throws {ReadError} */
async function readList(path: string): Promise<readonly ListedAgency[]> {
  const bytes = await bytesOf(path)
  const { agencies, remarks } =
    extname(path).toLowerCase() === '.xlsx' ? agenciesOfRows(rowsOf(path, bytes)) : parseAgencyList(decodeText(bytes))
  for (const { message } of remarks) process.stderr.write(`${path}：${message}\n`)
  return agencies
}

function rowsOf(path: string, bytes: Uint8Array): readonly (readonly string[])[] {
  const [sheet] = readWorkbook(basename(path), bytes).sheets
  return (sheet?.rows ?? []).map(({ cells }) => cells.map((cell) => cell?.text ?? ''))
}

/** @throws {ReadError} */
async function readTotal(path: string): Promise<CheckedTotal> {
  return { file: path, report: (await openFile(path)).dossier.report, findings: [] }
}

async function readReports(
  paths: readonly string[],
  { total, jobs }: Pick<CountyOptions, 'total' | 'jobs'>,
  options: CollectOptions,
): Promise<{ readonly reports: readonly DeskReport[]; readonly unreadable: readonly Unreadable[] }> {
  const reports: DeskReport[] = []
  const unreadable: Unreadable[] = []
  // The total may lie among its parts, and is none of them.
  const files = (await findFiles(paths)).filter((file) => total === undefined || resolve(file) !== resolve(total))
  // Standard input can be read by the first thread only.
  const threads = paths.includes(standardInput) ? 1 : jobs
  for await (const collected of inThreads('collect', files, options, threads)) {
    if ('report' in collected)
      reports.push(unpackReport(collected.report, templateOfReport(collected.report.head, templates)))
    else unreadable.push(collected.unreadable)
  }
  return { reports, unreadable }
}

function asBefore(report: Report, at: number): DeskReport {
  return deskReport(`上一年度报告 ${at + 1}`, { report }, [], templateOfReport(report, templates))
}

/** The year of most reports; undefined where two years have as many. */
function usualYear(reports: readonly DeskReport[]): number | undefined {
  const counts = new Map<number, number>()
  for (const { year } of reports) counts.set(year, (counts.get(year) ?? 0) + 1)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first && first[1] !== second?.[1] ? first[0] : undefined
}

async function totalsOf(
  list: readonly ListedAgency[],
  present: Attendance | undefined,
  sum: DeskSum,
  given: CheckedTotal | undefined,
): Promise<readonly CheckedTotal[]> {
  const totals: CheckedTotal[] = []
  for (const { row, parts } of present ? givenTotals(list, present, sum) : []) {
    const file = row.files[0]!
    const { report } = (await openFile(file)).dossier
    totals.push({ file, report, findings: sumFindings(report, parts, templateOfReport(report, templates)) })
  }
  if (!given) return totals
  const template = templateOfReport(given.report, templates)
  const parts = present ? wholeParts(present, sum) : sum.parts
  return [...totals, { ...given, findings: sumFindings(given.report, parts, template) }]
}

/** What a total over the whole list is the sum of: no report that is itself the sum of others that are here. */
function wholeParts(present: Attendance, sum: DeskSum): DeskSum['parts'] {
  const given = new Set(
    present.rows
      .filter((row) => present.rows.some(({ above, files }) => above === row.index && files.length > 0))
      .flatMap(({ files }) => files),
  )
  return sum.parts.filter(({ file }) => !given.has(file))
}
