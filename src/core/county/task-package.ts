import * as v from 'valibot'
import { guessAgencyKind } from '../report/agency-kind'
import { parseLocalDemands } from '../local-demands/parse-demands'
import { beginAfter } from '../report/next-year'
import { emptyReport, type Agency, type Dossier, type Report } from '../report/report'
import { sha256 } from '../report/sha256'
import { bytesOfUtf16 } from '../bytes'
import { ReadError } from '../read-error'
import { templateOfYear, type CellId, type Template } from '../template/template'
import { aboveOf, listedAgencySchema, type ListedAgency } from './agency-list'
import { plainAgencyName } from './agency-name'
import { stableText } from './content-hash'
import type { DeskReport } from './desk-report'

/** The newest version that this program reads, and the one that it writes. */
const newest = 1

/** 任务包: the small file that an office gives out. Whoever opens it begins with all of it filled in. */
export interface TaskPackage {
  readonly type: 'task-package'
  readonly version: 1
  /** A report that answers it says this (`package` of its data file). */
  readonly id: string
  readonly year: number
  readonly agencies: readonly ListedAgency[]
  /** Who gives it out. */
  readonly name?: string | undefined
  /** The day by which all are due, ISO. */
  readonly deadline?: string | undefined
  /** Local demands (`core/local-demands`), as their own file has them. */
  readonly demands?: Readonly<Record<string, unknown>> | undefined
  /** Last year's figures of the agencies, by `lastKey`. */
  readonly last?: Readonly<Record<string, LastFigures>> | undefined
}

/** The numbers of a report of the year before. */
export interface LastFigures {
  readonly template: string
  readonly cells: Readonly<Record<CellId, string>>
}

const cellId = v.pipe(v.string(), v.regex(/^[^/]+\/[^/]+\/[^/]+$/))
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))
const schema = v.object({
  type: v.literal('task-package'),
  version: v.literal(newest),
  id: v.pipe(v.string(), v.minLength(1)),
  year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2200)),
  agencies: v.pipe(v.array(listedAgencySchema), v.minLength(1)),
  name: v.exactOptional(v.string()),
  deadline: v.exactOptional(day),
  demands: v.exactOptional(v.record(v.string(), v.unknown())),
  last: v.exactOptional(v.record(v.string(), v.object({ template: v.string(), cells: v.record(cellId, v.string()) }))),
})

/** What a package is made of. */
export interface TaskPackageParts extends Pick<TaskPackage, 'year' | 'agencies' | 'name' | 'deadline' | 'demands'> {
  /** Reports of the year before, whose numbers go along. */
  readonly last?: readonly DeskReport[]
}

/** Makes a package; the same content has the same id. */
export function makeTaskPackage({ last = [], ...parts }: TaskPackageParts): TaskPackage {
  const figures = lastFigures(
    parts.agencies,
    last.filter(({ year }) => year === parts.year - 1),
  )
  const content = {
    type: 'task-package' as const,
    version: 1 as const,
    year: parts.year,
    agencies: parts.agencies,
    ...(parts.name ? { name: parts.name } : {}),
    ...(parts.deadline ? { deadline: parts.deadline } : {}),
    ...(parts.demands ? { demands: parts.demands } : {}),
    ...(Object.keys(figures).length > 0 ? { last: figures } : {}),
  }
  return { ...content, id: sha256(bytesOfUtf16(stableText(content))).slice(0, 24) }
}

function lastFigures(agencies: readonly ListedAgency[], last: readonly DeskReport[]): Record<string, LastFigures> {
  const figures: Record<string, LastFigures> = {}
  agencies.forEach(({ name, group }, index) => {
    const own = last.filter((one) => plainAgencyName(one.agency.name) === plainAgencyName(name))
    // Of two reports nobody knows which is the one.
    if (group || own.length !== 1) return
    const { template, cells } = own[0]!
    figures[lastKey(agencies, index)] = { template, cells }
  })
  return figures
}

/** By what an agency's figures are found: its name, with those above it where the list has the name twice. */
export function lastKey(agencies: readonly ListedAgency[], index: number): string {
  const name = plainAgencyName(agencies[index]!.name)
  const isTwice = agencies.some((one, at) => at !== index && plainAgencyName(one.name) === name)
  const above = isTwice ? aboveOf(agencies, index) : undefined
  return above === undefined ? name : `${lastKey(agencies, above)}/${name}`
}

/** The text of a package's file. */
export function writeTaskPackage(made: TaskPackage): string {
  return `${JSON.stringify(made, null, 1)}\n`
}

/**
 * Opens the text of a package's file.
 * @throws {ReadError} damaged, not-a-report where it is something else, newer; nothing is repaired in silence
 */
export function readTaskPackage(text: string): TaskPackage {
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new ReadError('damaged', '这个任务包的内容不完整或已损坏，没有读入任何内容，请向发放单位重新索取。')
  }
  if (!isTaskPackage(data))
    throw new ReadError('not-a-report', '这个文件不是任务包，请选择上级单位发放的任务包（.json）文件。')
  if (typeof data.version === 'number' && data.version > newest)
    throw new ReadError('newer', '这个任务包由更新版本的程序生成，请先更新程序再打开。')
  const parsed = v.safeParse(schema, data)
  if (parsed.success) {
    // They are kept as they are; what this program cannot check is refused now and not when the report is finished.
    if (parsed.output.demands) parseLocalDemands(parsed.output.demands)
    return parsed.output
  }
  const place = parsed.issues[0].path?.map(({ key }) => String(key)).join(' › ') ?? ''
  throw new ReadError(
    'damaged',
    `任务包已损坏${place ? `（位置：${place}）` : ''}，没有读入任何内容，请向发放单位重新索取。`,
  )
}

/** Whether data say of themselves that they are a package, in whatever condition. */
export function isTaskPackage(data: unknown): data is { readonly type: 'task-package'; readonly version?: unknown } {
  return typeof data === 'object' && data !== null && (data as { type?: unknown }).type === 'task-package'
}

/**
 * The report that an agency of the package begins with: its name and kind, the year, the day by which it is due, last year's
 * figures beside it, and which package it answers.
 * @throws {ReadError} newer, where last year's figures are in a format that this program does not have
 */
export function beginFromPackage(made: TaskPackage, index: number, templates: readonly Template[]): Dossier {
  const listed = made.agencies[index]
  if (!listed || listed.group) throw new RangeError(`no agency ${index} in the package`)
  const agency: Agency = { name: listed.name, kind: listed.kind ?? guessAgencyKind(listed.name) }
  const due = listed.deadline ?? made.deadline
  const begun: Report = {
    ...emptyReport(templateOfYear(templates, made.year).id, made.year, agency),
    ...(due ? { localDeadline: due } : {}),
  }
  const last = lastReport(made, index, agency, templates)
  return {
    report: last ? beginAfter(begun, last, templates) : begun,
    ...(last ? { last } : {}),
    ...(made.demands ? { demands: made.demands } : {}),
    pictures: new Map(),
    dismissed: [],
    done: [],
    package: made.id,
  }
}

function lastReport(
  { year, agencies, last }: TaskPackage,
  index: number,
  agency: Agency,
  templates: readonly Template[],
): Report | undefined {
  const figures = last?.[lastKey(agencies, index)]
  if (!figures) return undefined
  if (!templates.some(({ id }) => id === figures.template))
    throw new ReadError('newer', `任务包里上年数据使用的格式（${figures.template}）本程序还没有，请先更新程序再打开。`)
  return { ...emptyReport(figures.template, year - 1, agency), cells: figures.cells }
}

/** Whether a report that came back answers a package. */
export function answersPackage(
  report: Pick<DeskReport, 'package'>,
  { id }: Pick<TaskPackage, 'id'>,
): 'this' | 'other' | 'none' {
  return report.package === undefined ? 'none' : report.package === id ? 'this' : 'other'
}
