import { formatDate } from '../report/calendar'
import type { Attendance, AttendanceRow } from './attendance'

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

function rowWords({ agency, state, files, otherYears, twice, late }: AttendanceRow, year: number): readonly string[] {
  const words: string[] = []
  const others = otherYears.map((one) => `${one.year}年（${one.file}）`).join('、')
  if (state === 'missing') words.push(`${agency.name}：缺${year}年报告。`)
  if (state === 'other-year') words.push(`${agency.name}：交来的不是${year}年报告，而是${others}。`)
  if (twice === 'same') words.push(`${agency.name}：同一份报告交了${files.length}次：${files.join('、')}。`)
  if (twice === 'different')
    words.push(`${agency.name}：有${files.length}份内容不同的报告：${files.join('、')}，请确定用哪一份。`)
  if (late) words.push(`${agency.name}：${formatDate(late.date)}报送，晚于${formatDate(late.due)}。`)
  return words
}
