import { carriedOver } from '../../core/report/carried-over'
import type { CellTable } from '../../core/report/cell-table'
import type { Edit } from '../../core/report/edit'
import { sectionOfRole } from '../../core/template/find-by-role'
import { patternParts } from '../../core/template/pattern'
import { role, type Role } from '../../core/template/roles'
import { cellId, cellsOf, leaves, type CellId, type Header, type SectionId } from '../../core/template/template'

/** A step that fills many cells at once: offered as a button, done as one undo step. */
export interface FillOffer {
  readonly id: 'carry-over' | 'no-applications' | 'no-disputes' | 'zeros' | 'move-group' | 'take-computed'
  /** What the button says. */
  readonly label: string
  /** Why it is offered, with the numbers. */
  readonly because: string
  readonly edits: readonly Edit[]
}

/** The cells of sections that the clerk types, and that are still blank. */
function blanks(cells: CellTable, sections: readonly SectionId[]): CellId[] {
  return [...cellsOf(cells.template).values()]
    .filter(
      (one) =>
        sections.includes(one.section.id) && !cells.filling(one.cell) && cells.reading(one.cell).kind === 'blank',
    )
    .filter((one) => !standsForGroup(one.cell, cells))
    .map((one) => one.cell)
}

/** Whether a cell is one of the leaves that a group stated as one row stands for. */
function standsForGroup(cell: CellId, cells: CellTable): boolean {
  const { table, row, column } = patternParts(cell)
  return groupsStated(cells).some(
    (one) =>
      one.table === table &&
      leaves([one.group]).some(({ id }) => id === row) &&
      cells.stated(cellId(table, one.group.id, column)) !== undefined,
  )
}

/** The sections that are all 0 where nobody asked for anything. */
export const ofApplications: readonly Role[] = [role.applications, role.disputes]

/**
 * «本年无申请»: tables 三 and 四 all 0. Offered while neither holds a number other than 0, because a report with one had
 * applications or disputes.
 */
export function noApplications(cells: CellTable): FillOffer | undefined {
  const found = ofApplications.flatMap((role) => sectionOfRole(cells.template, role) ?? [])
  const sections = found.map(({ id }) => id)
  const holdsNumbers = [...cellsOf(cells.template).values()].some((one) => {
    if (!sections.includes(one.section.id) || cells.stated(one.cell) === undefined) return false
    const reading = cells.reading(one.cell)
    return reading.kind === 'unknown' || reading.value !== 0n
  })
  const blank = blanks(cells, sections)
  if (holdsNumbers || groupsStated(cells).length || !blank.length) return undefined
  return {
    id: 'no-applications',
    label: `本年无申请：${found.map(({ number }) => number).join('、')}表全部填 0`,
    because: '本年没有收到申请、也没有结转和复议诉讼时，一步填好两张表，可以撤销',
    edits: blank.map((cell) => ({ set: 'cell', cell, text: '0' })),
  }
}

/** «无行政复议、行政诉讼»: table 四 all 0, whatever table 三 holds; offered while it is untouched. */
export function noDisputes(cells: CellTable): FillOffer | undefined {
  const section = sectionOfRole(cells.template, role.disputes)
  const blank = section ? blanks(cells, [section.id]) : []
  if (!section || blank.length < typedCells(cells, section.id).length) return undefined
  return {
    id: 'no-disputes',
    label: `本年无行政复议、行政诉讼：${section.number}表全部填 0`,
    because: '本年没有发生因政府信息公开引起的行政复议和行政诉讼时，一步填好，可以撤销',
    edits: blank.map((cell) => ({ set: 'cell', cell, text: '0' })),
  }
}

function typedCells(cells: CellTable, section: SectionId): CellId[] {
  return [...cellsOf(cells.template).values()]
    .filter((one) => one.section.id === section && !cells.filling(one.cell))
    .map(({ cell }) => cell)
}

/**
 * «其余空格填 0»: the blank cells of one section, offered once something is filled in. Where nothing is, it is offered for
 * what every agency reports item by item, and not for applications and disputes, which are all 0 for a reason of their own.
 */
export function remainingZeros(cells: CellTable, section: SectionId): FillOffer | undefined {
  const blank = blanks(cells, [section])
  const untouched = blank.length === typedCells(cells, section).length
  const meaning = cells.template.sections.find(({ id }) => id === section)?.role
  if (!blank.length || (untouched && (meaning === undefined || ofApplications.includes(meaning)))) return undefined
  return {
    id: 'zeros',
    label: untouched ? '没有发生的项目填 0' : `其余 ${blank.length} 格填 0`,
    because: '没有发生的事项填 0，不留空',
    edits: blank.map((cell) => ({ set: 'cell', cell, text: '0' })),
  }
}

/** «上年结转»: takes over last year's 结转下年度 where the cells say something else. */
export function carryOver(cells: CellTable, last: CellTable | undefined): FillOffer | undefined {
  const edits = [...carriedOver(cells, last)].flatMap(([cell, text]): Edit[] =>
    cells.printed(cell) === text ? [] : [{ set: 'cell', cell, text }],
  )
  if (!edits.length) return undefined
  const texts = [...carriedOver(cells, last).values()]
  return {
    id: 'carry-over',
    label: '“上年结转”填入上一年度报告的数',
    because: texts.every((text) => text === '0')
      ? '上一年度报告的“结转下年度”各列均为 0'
      : `上一年度报告的“结转下年度”各列为 ${texts.join('、')}`,
    edits,
  }
}

/** A group that a file of the other format states as one row, with the leaf that takes it over. */
export interface StatedGroup {
  readonly table: string
  readonly group: Header
  /** The last leaf: 3.其他. */
  readonly into: Header
  readonly cells: readonly CellId[]
}

/** Groups of rows stated as one row ((六)其他处理 of 2019 in a report for 2021). */
export function groupsStated(cells: CellTable): StatedGroup[] {
  return cells.template.sections
    .flatMap((section) => section.tables ?? [])
    .flatMap((table) => {
      const columns = leaves(table.columns)
      return groups(table.rows).flatMap((group): StatedGroup[] => {
        const stated = columns
          .map((column) => cellId(table.id, group.id, column.id))
          .filter((cell) => cells.stated(cell) !== undefined)
        const inside = leaves([group])
        const into = inside[inside.length - 1]
        return stated.length && into ? [{ table: table.id, group, into, cells: stated }] : []
      })
    })
}

/**
 * «移入“（六）其他处理”中的“3.其他”»: the numbers of the one row go to the last of its rows, and the one row goes away. Where its rows hold
 * numbers already, nothing is moved over them: the one row is named and offered to be deleted.
 */
export function moveGroup(one: StatedGroup, cells: CellTable): FillOffer {
  const inside = leaves([one.group])
  const twice = one.cells.some((cell) => {
    const { table, column } = patternParts(cell)
    return inside.some(
      (row) =>
        cells.stated(cellId(table, row.id, column)) !== undefined &&
        cells.reading(cellId(table, row.id, column)).kind !== 'blank',
    )
  })
  if (twice)
    return {
      id: 'move-group',
      label: '删去这一行的数',
      because: `文件另把“${one.group.label}”写成了一行（${one.cells.map((cell) => cells.stated(cell)).join('、')}），与分行填写的数重复，不计入总计`,
      edits: one.cells.map((cell) => ({ set: 'cell', cell })),
    }
  return {
    id: 'move-group',
    label: `移入“${one.group.label}”中的“${one.into.label}”`,
    because: `文件把“${one.group.label}”写成了一行（旧格式）；现行格式分为 ${inside.length} 行`,
    edits: one.cells.flatMap((cell): Edit[] => {
      const { table, column } = patternParts(cell)
      const into = cellId(table, one.into.id, column)
      return [
        ...(cells.filling(into) ? [] : [{ set: 'cell', cell: into, text: cells.stated(cell) ?? '' } as const]),
        { set: 'cell', cell },
      ]
    }),
  }
}

function groups(headers: readonly Header[]): Header[] {
  return headers.flatMap((header) => (header.children ? [header, ...groups(header.children)] : []))
}

/** «采用计算值»: the stated text of a total goes, the computed one shows. */
export function takeComputed(totals: readonly CellId[], cells: CellTable): FillOffer | undefined {
  const stated = totals.filter((cell) => cells.stated(cell) !== undefined && cells.filling(cell))
  if (!stated.length) return undefined
  return {
    id: 'take-computed',
    label: stated.length === 1 ? '采用计算值' : `${stated.length} 个总计采用计算值`,
    because: '总计由各项相加得出',
    edits: stated.map((cell) => ({ set: 'cell', cell })),
  }
}
