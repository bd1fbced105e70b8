import { basename } from 'node:path'
import { ReadError } from '../core/read-error'
import { agencyKindOf, guessAgencyKind, type AgencyKind } from '../core/report/agency-kind'
import { emptyReport, type Dossier } from '../core/report/report'
import { writeSavedReport } from '../core/report/saved-report'
import { sha256 } from '../core/report/sha256'
import { applyEdits } from '../core/document/apply-edits'
import { cellTable } from '../core/report/cell-table'
import { registerOrigin, tallyEdits, type RegisterFile } from '../core/register/apply-tally'
import { carriedApplications, carriedDifferences } from '../core/register/balance'
import { findRegister, type FoundRegister } from '../core/register/find-register'
import { missingColumns, registerRefusal } from '../core/register/refuse-register'
import { noAnswers, parseAnswers, type RegisterAnswers } from '../core/register/register-answers'
import { rowWords } from '../core/register/row-words'
import { tally, type Tally } from '../core/register/tally'
import { templateOfReport } from '../core/template/of-report'
import type { RegisterWords } from '../core/template/register-words'
import { templateOfYear, type Template } from '../core/template/template'
import type { Workbook } from '../core/workbook/workbook'
import { readWorkbook } from '../read/workbook/read-workbook'
import { templates } from '../templates/index'
import { registerWordsOf } from '../templates/register-words'
import { complaint } from './complaint'
import { exit, writeRefused } from './exit'
import { bytesOf, openFile } from './open-file'
import { tallyJson, tallyText } from './tally-output'
import { writeWhole } from './write-whole'

export interface TallyArguments {
  readonly year: number
  readonly output: string
  readonly json: boolean
  readonly agency?: string
  readonly kind?: AgencyKind
  /** A report that gets the numbers. */
  readonly into?: string
  /** A file of answers (`RegisterAnswers`). */
  readonly map?: string
  /** A file of reconsiderations and lawsuits. */
  readonly disputes?: string
  /** Last year's register. */
  readonly lastYear?: string
}

/** The values of the options as they were typed. */
type TypedValues = {
  readonly [name in 'year' | 'agency' | 'kind' | 'into' | 'map' | 'disputes' | 'last-year' | 'output']?:
    string | undefined
} & { readonly json?: boolean | undefined }

/** What the options ask for; undefined where something is missing or does not go together. */
export function tallyArguments({
  year = '',
  output,
  json = false,
  ...values
}: TypedValues): TallyArguments | undefined {
  const { agency, kind: typedKind, into, map, disputes, 'last-year': lastYear } = values
  if (!output || !/^2[01]\d\d$/.test(year) || Object.values(values).includes('')) return undefined
  if (into !== undefined && (agency !== undefined || typedKind !== undefined)) return undefined
  const kind = agencyKindOf(typedKind ?? '')
  if (typedKind !== undefined && kind === undefined) return undefined
  const given = Object.entries({ agency, kind, into, map, disputes, lastYear }).filter(([, text]) => text !== undefined)
  return { year: Number(year), output, json, ...(Object.fromEntries(given) as Partial<TallyArguments>) }
}

/** A register that was opened: its sheets, and those of the list of disputes behind them. */
interface OpenRegister {
  readonly book: Workbook
  readonly found: FoundRegister
  readonly files: readonly RegisterFile[]
}

/**
 * Counts a register of applications into the tables of a report (contracts.md). The report is written also where rows were
 * not understood; these are named, and the exit code is 1.
 */
export async function tallyRegister(register: string, options: TallyArguments): Promise<number> {
  let current = register
  const reading = async <One>(path: string, read: (path: string) => Promise<One>): Promise<One> => {
    current = path
    return read(path)
  }
  let result: {
    readonly tally: Tally
    readonly dossier: Dossier
    readonly opened: OpenRegister
    readonly remarks: readonly string[]
    readonly template: Template
    readonly words: RegisterWords
  }
  try {
    const answers = options.map === undefined ? noAnswers : await reading(options.map, readMap)
    const base = options.into === undefined ? newDossier(options) : (await reading(options.into, openFile)).dossier
    if (base.report.year !== options.year) {
      process.stderr.write(`“${options.into}”是${base.report.year}年的报告，与 --year ${options.year} 不一致。\n`)
      return exit.wrongUse
    }
    const template = templateOfReport(base.report, templates)
    const words = registerWordsOf(template)
    const own = await reading(register, readSheets)
    const disputes = options.disputes === undefined ? [] : [await reading(options.disputes, readSheets)]
    const opened = await reading(register, () => openRegister([own, ...disputes], words, answers))
    const counted = countOf(opened, template, words, options.year, answers)
    const last =
      options.lastYear === undefined
        ? undefined
        : await reading(options.lastYear, async (path) => openRegister([await readSheets(path)], words, answers))
    result = {
      template,
      words,
      tally: counted,
      dossier: withTally(base, counted, template, opened.files),
      opened,
      remarks: [
        ...carriedRemarks(counted, base, template, words),
        ...(last
          ? lastRegisterRemarks(counted, opened, countOf(last, template, words, options.year - 1, answers), last)
          : []),
      ],
    }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    const { output, remarks } = complaint(current, error, options.json)
    process.stdout.write(output)
    for (const remark of remarks) process.stderr.write(`${remark}\n`)
    return exit.unreadable
  }
  try {
    await writeWhole(options.output, writeSavedReport(result.dossier))
  } catch (error) {
    return writeRefused(options.output, error)
  }
  const printed = { file: register, output: options.output, ...result }
  if (options.json) process.stdout.write(tallyJson(printed))
  else {
    const { out, err } = tallyText(printed)
    process.stderr.write(err)
    process.stdout.write(out)
  }
  return result.tally.unclear.length > 0 ? exit.errorsFound : exit.fine
}

function newDossier({ year, agency = '', kind }: TallyArguments): Dossier {
  const template = templateOfYear(templates, year)
  const report = emptyReport(template.id, year, { name: agency, kind: kind ?? guessAgencyKind(agency) })
  return { report, pictures: new Map(), dismissed: [], done: [] }
}

/** @throws {ReadError} unknown-format where the file is no file of answers */
async function readMap(path: string): Promise<RegisterAnswers> {
  let data: unknown
  try {
    data = JSON.parse(new TextDecoder().decode(await bytesOf(path)))
  } catch (error) {
    if (error instanceof ReadError) throw error
  }
  const answers = parseAnswers(data)
  if (!answers)
    throw new ReadError(
      'unknown-format',
      '不是对照文件：应当是 JSON，可以有 columns、applicants、outcomes、ways、disputeOutcomes、years。',
    )
  return answers
}

/** The sheets of one file. */
interface SheetFile {
  readonly book: Workbook
  readonly file: RegisterFile
}

/** @throws {ReadError} where the file cannot be read */
async function readSheets(path: string): Promise<SheetFile> {
  const bytes = await bytesOf(path)
  const name = basename(path)
  const book = readWorkbook(name, bytes)
  return { book, file: { name, sha256: sha256(bytes), sheets: book.sheets.length } }
}

/**
 * The register in its files, the one of applications first.
 * @throws {ReadError} where there is no register, or columns are missing
 */
async function openRegister(
  files: readonly SheetFile[],
  words: RegisterWords,
  answers: RegisterAnswers,
): Promise<OpenRegister> {
  const [own] = files as readonly [SheetFile, ...SheetFile[]]
  const book = { ...own.book, sheets: files.flatMap(({ book: { sheets } }) => sheets) }
  const found = findRegister(book, words, answers, own.file.name)
  const refusal = registerRefusal(found, book) ?? missingColumns(found, book, words)
  if (refusal) throw refusal
  return { book, found, files: files.map(({ file }) => file) }
}

function countOf(
  { book, found }: OpenRegister,
  template: Template,
  words: RegisterWords,
  year: number,
  answers: RegisterAnswers,
): Tally {
  const counted = tally(book, found, { template, words, year, answers })
  if (!counted) throw new ReadError('not-a-report', '这个年度的格式没有可以由台账生成的表格。')
  return counted
}

function withTally(base: Dossier, counted: Tally, template: Template, files: readonly RegisterFile[]): Dossier {
  const source = { cells: cellTable(base.report, template) }
  return {
    ...base,
    report: applyEdits(base.report, tallyEdits(counted, base.report, template), template, source),
    register: registerOrigin(counted, files),
  }
}

function carriedRemarks(
  counted: Tally,
  { last }: Dossier,
  template: Template,
  words: RegisterWords,
): readonly string[] {
  if (!last) return []
  const cells = cellTable(last, templateOfReport(last, templates))
  return carriedDifferences(counted, cells, template, words).map(
    ({ label, register, last: before }) =>
      `上年结转（${label}）：台账是${register}件，上一年度报告的结转下年度是${before || '空'}`,
  )
}

function lastRegisterRemarks(
  counted: Tally,
  opened: OpenRegister,
  before: Tally,
  last: OpenRegister,
): readonly string[] {
  const { missing, surplus } = carriedApplications(counted, before)
  return [
    ...missing.map(({ ref }) => `上年台账${rowWords([ref], last.book)}的申请年底没有办结，今年的台账里没有`),
    ...surplus.map(({ ref }) => `${rowWords([ref], opened.book)}是上年结转的申请，上年台账里没有或者已经办结`),
  ]
}
