import { agencyKindOf, guessAgencyKind } from '../report/agency-kind'
import { isoDate, parseDate } from '../report/calendar'
import type { AgencyList, ListedAgency } from './agency-list'

/** 县政府部门, 各乡镇（街道）, 县直单位（26个）: words over a part of the list. */
const heading =
  /^(?:各|全?[省市县区州旗]?(?:级|直|属|政府|人民政府)*)?(?:工作|组成|直属|派出|垂管|其他)?(?:部门|机构|单位|机关|乡镇|镇街|镇乡|街道|乡镇街道|乡镇（街道）|镇（街道）|事业单位)(?:、|和)?(?:部门|机构|单位|机关|街道)?(?:[（(][^（）()]*[)）])?$/

/** The kind that a listed name speaks for; none for a heading. */
export function listed(text: string, level: number, more: Partial<ListedAgency> = {}): ListedAgency {
  const name = text.replace(/[：:]$/, '').trim()
  const isGroup = /[：:]$/.test(text) || heading.test(name.replace(/\s/g, ''))
  if (isGroup) return { name, level, group: true }
  return { name, kind: guessAgencyKind(name), level, ...more }
}

const columns = {
  name: /^(?:单位|机关|机构|部门)?(?:全称|名称)$|^(?:报送|填报|责任)?单位$/,
  kind: /^(?:单位|机关|机构)?(?:类型|类别|性质)$/,
  above: /^(?:上级|主管|所属)(?:单位|部门|机关|政府)?$/,
  level: /^(?:层级|级次|级别|层次)$/,
  deadline: /^(?:报送|截止|到期|完成)?(?:截止)?(?:日期|期限|时间|时限)$/,
}
type Column = keyof typeof columns

/** The same from the rows of a sheet. Without a header row the column of a name is its level; numbers of rows are left out. */
export function agenciesOfRows(rows: readonly (readonly string[])[]): AgencyList {
  const header = rows.findIndex((row) => row.some((cell) => columns.name.test(cell.trim())))
  if (header < 0) return byColumn(rows)
  const at = (column: Column) => rows[header]!.findIndex((cell) => columns[column].test(cell.trim()))
  const places = {
    name: at('name'),
    kind: at('kind'),
    above: at('above'),
    level: at('level'),
    deadline: at('deadline'),
  }
  return withAbove(rows, header + 1, places)
}

function byColumn(rows: readonly (readonly string[])[]): AgencyList {
  const numbers = columnsOfNumbers(rows)
  const agencies: ListedAgency[] = []
  const path: string[] = []
  for (const row of rows) {
    const cells = row.filter((_, at) => !numbers.has(at)).map((cell) => cell.trim())
    cells.forEach((cell, level) => {
      // A path that is written out in each row names those above again and again.
      if (cell === '' || path[level] === cell) return
      path.length = level
      path[level] = cell
      agencies.push(listed(cell, agencies.length === 0 ? 0 : Math.min(level, deepest(agencies, level))))
    })
  }
  return { agencies, remarks: [] }
}

/** A name may stand one level below the one before it at most. */
function deepest(agencies: readonly ListedAgency[], level: number): number {
  const before = agencies[agencies.length - 1]!.level
  return level > before ? before + 1 : level
}

function columnsOfNumbers(rows: readonly (readonly string[])[]): ReadonlySet<number> {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const all = Array.from({ length: width }, (_, at) => at)
  return new Set(
    all.filter((at) => {
      const told = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '' && cell !== '序号')
      return told.every((cell) => /^\d+$/.test(cell))
    }),
  )
}

function withAbove(
  rows: readonly (readonly string[])[],
  from: number,
  places: Readonly<Record<Column, number>>,
): AgencyList {
  const remarks: { line: number; message: string }[] = []
  const found: { readonly one: ListedAgency; readonly above: string }[] = []
  rows.slice(from).forEach((row, index) => {
    const line = from + index + 1
    const cell = (column: Column) => (places[column] < 0 ? '' : (row[places[column]] ?? '').trim())
    const name = cell('name')
    if (name === '') return
    const tell = (message: string) => remarks.push({ line, message: `第${line}行：${message}` })
    const kind = agencyKindOf(cell('kind'))
    if (cell('kind') !== '' && !kind) tell(`不认识单位类型“${cell('kind')}”，按名称推断。`)
    const deadline = dayOf(cell('deadline'))
    if (cell('deadline') !== '' && !deadline) tell(`看不懂截止日期“${cell('deadline')}”。`)
    const level = /^\d$/.test(cell('level')) ? Math.max(0, Number(cell('level')) - 1) : 0
    found.push({
      one: listed(name, level, { ...(kind ? { kind } : {}), ...(deadline ? { deadline } : {}) }),
      above: cell('above'),
    })
  })
  return { agencies: places.above < 0 ? found.map(({ one }) => one) : inOutline(found), remarks }
}

/** Puts each agency behind the one above it, whatever the order of the rows; one that names nobody known stands on top. */
function inOutline(found: readonly { readonly one: ListedAgency; readonly above: string }[]): ListedAgency[] {
  const names = new Set(found.map(({ one }) => one.name))
  const below = new Map<string, ListedAgency[]>()
  const top: ListedAgency[] = []
  for (const { one, above } of found) {
    if (above === '' || above === one.name || !names.has(above)) top.push(one)
    else below.set(above, [...(below.get(above) ?? []), one])
  }
  const seen = new Set<ListedAgency>()
  const outline = (all: readonly ListedAgency[], level: number): ListedAgency[] =>
    all.flatMap((one) => {
      if (seen.has(one)) return []
      seen.add(one)
      return [{ ...one, level }, ...outline(below.get(one.name) ?? [], level + 1)]
    })
  const ordered = outline(top, 0)
  // Those that are above each other in a circle stand on top, so that none is lost.
  return [
    ...ordered,
    ...outline(
      found.map(({ one }) => one),
      0,
    ),
  ]
}

/** 2026-01-31, 2026年1月31日, 2026.1.31 and 2026/1/31 as ISO. */
function dayOf(text: string): string | undefined {
  const match = /^(\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})\s*日?$/.exec(text)
  if (!match) return undefined
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
  const date = isoDate({ year, month, day })
  return parseDate(date) ? date : undefined
}
