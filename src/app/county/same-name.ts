import type { CountyEntry } from '../county-store/county-entry'
import { agencyOfFileName } from '../../core/county/agency-of-file-name'
import { nearness } from '../../core/county/agency-name'
import { plainName } from './plain-name'

/** Another file of the desk that came in under the same name. */
export interface SameName {
  readonly other: CountyEntry
  /** Whether both are reports of one agency and year: two versions of one report. */
  readonly isVersion: boolean
}

/** The file whose name a row had to share, so that its own got a number; undefined for the others. */
export function sameNameAs(entry: CountyEntry, all: Iterable<CountyEntry>): SameName | undefined {
  const { file, path } = entry
  if (path === undefined) return undefined
  const others = [...all].filter((one) => one.file !== file && (one.path ?? one.file) === path)
  const version = others.find((one) => isVersion(one, entry))
  const other = version ?? others[0]
  return other && { other, isVersion: version !== undefined }
}

function isVersion({ report: one }: CountyEntry, { report: other }: CountyEntry): boolean {
  return one !== undefined && one.year === other?.year && plainName(one.agency) === plainName(other.agency)
}

/** In words, without a final mark. */
export function sameNameWords({ other, isVersion }: SameName): string {
  return isVersion
    ? `与“${other.file}”同名、内容不同，是同一单位报来的另一个版本`
    : `与“${other.file}”同名，是另一个文件，名称后加了编号`
}

/**
 * The files that could not be read and in whose place a report has come: of the same name, in whatever folder, where the name
 * tells the agency. 年报.docx may be anybody's.
 */
export function damagedOf(
  { file, report, path = file }: CountyEntry,
  all: Iterable<CountyEntry>,
): readonly CountyEntry[] {
  if (!report) return []
  const name = baseOf(path)
  const isTold =
    agencyOfFileName(name, [report.agency], report.year) !== undefined ||
    nearness(agencyInName(name), report.agency) !== undefined
  if (!isTold) return []
  return [...all].filter((one) => one.state === 'unread' && one.file !== file && baseOf(one.path ?? one.file) === name)
}

const baseOf = (path: string): string => path.replace(/^.*[\\/]/, '')

/** 市监局 of 市监局2025年年报.docx. */
function agencyInName(name: string): string {
  return name.replace(/\.[^.]*$/, '').replace(/20\d\d年?度?|政府信息公开|工作|年度?报告?|[（(].*?[）)]|[\s_-]/g, '')
}
