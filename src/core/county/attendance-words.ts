import type { Finding } from '../check/engine/finding'
import { deadline } from '../check/rules/date/deadline'
import { formatDate } from '../report/calendar'
import type { Attendance, AttendanceRow, Late } from './attendance'

/** What is not in order with the reports of a list: a Chinese sentence for each, in the order of the list. */
export function attendanceWords({ rows, unlisted }: Attendance, year: number): readonly string[] {
  return [
    ...rows.flatMap((row) => rowWords(row, year)),
    ...unlisted.map(({ file, name, near }) =>
      near.length > 0
        ? near.map(({ message }) => message).join('')
        : `“${name}”（${file}）不在名单里，请核对是否多收或者名称有误。`,
    ),
  ]
}

function rowWords(
  { agency, state, files, unread = [], otherYears, twice, late }: AttendanceRow,
  year: number,
): readonly string[] {
  const words: string[] = []
  const others = otherYears.map((one) => `${one.year}年的“${one.file}”`).join('、')
  if (state === 'missing')
    words.push(`${agency.name}：缺${year}年报告${others === '' ? '' : `（这里只有${others}）`}。`)
  if (state === 'unread') words.push(`${agency.name}：报来的文件未能读取（${unread.join('、')}），请重新报送。`)
  if (state === 'other-year') words.push(`${agency.name}：没有收到${year}年报告，报来的是${others}。`)
  if (twice === 'same') words.push(`${agency.name}：同一份报告交了${files.length}次：${files.join('、')}。`)
  if (twice === 'different')
    words.push(`${agency.name}：有${files.length}份内容不同的报告：${files.join('、')}，请确定用哪一份。`)
  if (late) words.push(`${agency.name}：${lateWords(late)}。`)
  return words
}

/** How late a report is, without a final mark. What stands in the report is the day of its signature, not that of its coming. */
export function lateWords({ date, due, received }: Late): string {
  const day = formatDate(date)
  return `${received ? `${day}报送` : `成文日期为${day}`}，晚于期限${formatDate(due)}`
}

/** A file that was handed in: the year of its report, and which time it came; what was sent back is late by nobody's fault. */
export interface HandedIn {
  readonly file: string
  readonly year: number
  readonly round?: number | undefined
  /** What was found in it: that it is late is said once. */
  readonly findings?: readonly Pick<Finding, 'rule'>[]
}

/**
 * What is wrong with how a file was handed in, in words to its agency; nothing where all is in order.
 * @param found undefined as long as there is no list
 * @param year the year that is asked for
 */
export function filingWords(found: Attendance | undefined, handedIn: HandedIn, year: number): readonly string[] {
  const { file, year: reported } = handedIn
  const ofOtherYear = reported === year ? [] : [`报告年度不符：报送的是${reported}年度报告，应当报送${year}年度报告。`]
  return [
    ...ofOtherYear,
    ...(found?.rows ?? []).flatMap((row) => rowFaults(row, handedIn)),
    ...(found?.unlisted ?? []).flatMap((one) => {
      if (one.file !== file) return []
      const wrong = `报告中的单位名称“${one.name}”`
      const listed = one.near.map((near) => `“${near.listed}”`).join('、')
      const why = listed === '' ? '不在名册里' : `与名册中的${listed}不一致`
      return [`${wrong}${why}，请核对单位全称。`]
    }),
  ]
}

/** The rule of the day that local demands set (`localRuleKinds`). */
const localDeadline = 'local.deadline'

function rowFaults(
  { files, twice, late }: AttendanceRow,
  { file, round = 1, findings = [] }: HandedIn,
): readonly string[] {
  const faults: string[] = []
  if (twice && files.includes(file)) {
    const same = twice === 'same' ? '相同' : '不同'
    faults.push(`你单位报送了${files.length}份内容${same}的报告${namesOf(files)}，请确定以哪一份为准。`)
  }
  const isFound = findings.some(({ rule }) => rule === deadline.id || rule === localDeadline)
  if (round === 1 && late?.file === file && !isFound) faults.push(`${lateWords(late)}。`)
  return faults
}

/** The names of files without the folders that they lie in here, which are nobody else's business. */
function namesOf(files: readonly string[]): string {
  const names = [...new Set(files.map((file) => file.slice(file.lastIndexOf('/') + 1)))]
  return names.length === 1 ? `（文件名都是“${names[0]}”）` : `（${names.join('、')}）`
}
