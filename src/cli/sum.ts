import { partProblemWords } from '../core/county/part-problem-words'
import { ReadError } from '../core/read-error'
import type { AgencyKind } from '../core/report/agency-kind'
import { emptyReport, type Report } from '../core/report/report'
import { writeSavedReport } from '../core/report/saved-report'
import { reasonToLeaveOut } from '../core/sum/left-out'
import { partOf, type Part } from '../core/sum/part'
import { sumParts } from '../core/sum/sum-parts'
import { templateOfReport } from '../core/template/of-report'
import { templateOfYear, type Template } from '../core/template/template'
import { templates } from '../templates/index'
import { exit, writeRefused } from './exit'
import { findFiles } from './find-files'
import { openFile } from './open-file'
import { partsPath, readParts, writeParts } from './parts-file'
import { standardInput } from './standard-streams'
import { writeWhole } from './write-whole'

export interface SumOptions {
  readonly agency: string
  readonly kind: AgencyKind
  /** The year whose reports are added; needed where there are several. */
  readonly year?: number
  readonly output: string
}

/** One file that could be read: its report, what it brings, and what is to be looked at. */
interface Addend {
  readonly file: string
  readonly year: number
  readonly template: Template
  readonly parts: readonly Part[]
  readonly remarks: readonly string[]
}

/**
 * Adds reports up to one of the government (contracts.md, `sum`): the sum is written to `output`, what each file brought
 * to `.parts.jsonl` beside it. Files that cannot be read, totals that disagree and reports that are left out are named on
 * standard error. Gives the exit code.
 */
export async function sumFiles(paths: readonly string[], options: SumOptions): Promise<number> {
  const addends: Addend[] = []
  let code: number = exit.fine
  const tell = (sentence: string) => void process.stderr.write(`${sentence}\n`)
  for (const path of paths) {
    const files = await findFiles([path])
    if (files.length === 0) {
      tell(`${path}：文件夹里没有可以读取的报告。`)
      code = exit.unreadable
    }
    for (const file of files)
      try {
        addends.push(await readAddend(file))
      } catch (error) {
        if (!(error instanceof ReadError)) throw error
        tell(`${file}：${error.message}`)
        code = exit.unreadable
      }
  }
  const years = [...new Set(addends.map(({ year }) => year))].sort((a, b) => a - b)
  if (options.year === undefined && years.length > 1) {
    tell(`这些报告属于不同年度（${years.join('、')}），请用 --year 指明汇总哪一年。`)
    return exit.wrongUse
  }
  const year = options.year ?? years[0]
  if (year === undefined) return code
  const template = templateOfYear(templates, year)
  const added = addends.filter((one) => {
    const why = reasonToLeaveOut(one, year, template)
    if (why) tell(`${one.file}：${why.message}，没有计入汇总。`)
    return !why
  })
  if (added.length === 0) {
    tell(`没有可以汇总的${year}年报告。`)
    return code === exit.fine ? exit.wrongUse : code
  }
  for (const remark of added.flatMap(({ remarks }) => remarks)) tell(remark)
  for (const remark of doubled(added)) tell(remark)
  if (code === exit.fine && added.some(({ remarks }) => remarks.length > 0)) code = exit.errorsFound
  return (await write(added, year, template, options)) ?? code
}

/** Reads a file, or the parts of which it is the sum. @throws {ReadError} */
async function readAddend(file: string): Promise<Addend> {
  const { report } = (await openFile(file)).dossier
  const template = templateOfReport(report, templates)
  const { part, problems } = partOf(file, report, template)
  const known = file === standardInput ? undefined : await readParts(file)
  const remarks = problems.map((problem) => `${file}：${partProblemWords(problem, template)}`)
  if (!known) return { file, year: report.year, template, parts: [part], remarks }
  const same = JSON.stringify(sumParts(known, template)) === JSON.stringify(sumParts([part], template))
  const changed = `${file}：汇总数与“${partsPath(file)}”里各单位之和不一致，可能改动过；这里按各单位的数计入。`
  return { file, year: report.year, template, parts: known, remarks: same ? remarks : [...remarks, changed] }
}

/** Agencies that were added more than once. */
function doubled(added: readonly Addend[]): readonly string[] {
  const files = new Map<string, string[]>()
  for (const { file, agency } of added.flatMap(({ parts }) => parts)) {
    const name = agency.replace(/\s/g, '')
    files.set(name, [...(files.get(name) ?? []), file])
  }
  return [...files]
    .filter(([, all]) => all.length > 1)
    .map(([agency, all]) => `“${agency}”有${all.length}份报告，都计入了汇总，请核对：${all.join('、')}`)
}

/** Writes both files; gives the exit code where one could not be written. */
async function write(
  added: readonly Addend[],
  year: number,
  template: Template,
  { agency, kind, output }: SumOptions,
): Promise<number | undefined> {
  const parts = added.flatMap((one) => one.parts)
  const report: Report = {
    ...emptyReport(template.id, year, { name: agency, kind }),
    cells: sumParts(parts, template),
  }
  try {
    // The parts first: beside an older sum they are still what is taken, and the sum is made of them.
    await writeWhole(partsPath(output), writeParts(parts))
    await writeWhole(output, writeSavedReport({ report, pictures: new Map(), dismissed: [], done: [] }))
  } catch (error) {
    return writeRefused(output, error)
  }
  process.stdout.write(`${output}\n${partsPath(output)}\n`)
  return undefined
}
