import { memoize, memoizeByText } from '../memoize'
import { patternCells } from './pattern'
import type { Role } from './roles'
import {
  cellId,
  cellsOf,
  leaves,
  type CellId,
  type CellPattern,
  type Header,
  type Section,
  type Table,
  type Template,
} from './template'

/**
 * The addresses of what has all these roles, in printed order: each role is that of the row or the column, of a group
 * around it, of the table or of the section. A role of a group gives the group's address, which stands for its leaves
 * (`applications/withheld/total`); a side without a role among those asked gives each of its leaves.
 *
 * `patternsOfRoles(template, role.received, role.total)`: the total of 本年新收. Empty where the format has no such cell.
 */
export function patternsOfRoles(template: Template, ...roles: readonly Role[]): readonly CellPattern[] {
  return patterns(template, roles.join(' '))
}

/** The single address that has all these roles; undefined where the format has none, or several. */
export function patternOfRoles(template: Template, ...roles: readonly Role[]): CellPattern | undefined {
  const found = patternsOfRoles(template, ...roles)
  return found.length === 1 ? found[0] : undefined
}

/** The cells that have all these roles, in printed order; a group stands for its leaves without totals. */
export function cellsOfRoles(template: Template, ...roles: readonly Role[]): readonly CellId[] {
  return cells(template, roles.join(' '))
}

/** The roles that a cell has: those of its row and column, of the groups around them, of its table and section. */
export function rolesOf(template: Template, cell: CellId): ReadonlySet<Role> {
  return rolesByCell(template).get(cell) ?? noRoles
}

/** The section with this role. */
export function sectionOfRole(template: Template, role: Role): Section | undefined {
  return template.sections.find((section) => section.role === role)
}

/** The rows, columns and groups with this role, in printed order, each with its table. */
export function headersOfRole(template: Template, role: Role): readonly FoundHeader[] {
  return headers(template, role)
}

/** A row, a column or a group of them, and the table in which it stands. */
export interface FoundHeader {
  readonly table: Table
  readonly side: 'rows' | 'columns'
  readonly header: Header
}

const noRoles: ReadonlySet<Role> = new Set()

const patterns = memoizeByText((template: Template, asked: string): readonly CellPattern[] =>
  template.sections.flatMap((section) =>
    (section.tables ?? []).flatMap((table) => patternsIn(table, section, asked.split(' ') as Role[])),
  ),
)

function patternsIn(table: Table, section: Section, asked: readonly Role[]): CellPattern[] {
  const open = asked.filter((role) => role !== table.role && role !== section.role)
  const ofRows = open.filter((role) => hasRole(table.rows, role))
  const ofColumns = open.filter((role) => !ofRows.includes(role))
  const rows = withRoles(table.rows, ofRows)
  const columns = withRoles(table.columns, ofColumns)
  return rows.flatMap((row) => columns.map((column) => cellId(table.id, row.id, column.id)))
}

/** The headers at which, from the outside in, the last of the roles is met; the leaves where none is asked for. */
function withRoles(side: readonly Header[], asked: readonly Role[]): readonly Header[] {
  if (asked.length === 0) return leaves(side)
  return side.flatMap((header) => {
    const open = asked.filter((role) => role !== header.role)
    return open.length === 0 ? [header] : withRolesInside(header, open)
  })
}

function withRolesInside({ children }: Header, open: readonly Role[]): readonly Header[] {
  return children ? withRoles(children, open) : []
}

function hasRole(side: readonly Header[], role: Role): boolean {
  return side.some((header) => header.role === role || hasRole(header.children ?? [], role))
}

const cells = memoizeByText((template: Template, asked: string): readonly CellId[] => [
  ...new Set(patterns(template, asked).flatMap((one) => patternCells(one, undefined, template, undefined) ?? [])),
])

const rolesByCell = memoize((template: Template): ReadonlyMap<CellId, ReadonlySet<Role>> => {
  const found = new Map<CellId, ReadonlySet<Role>>()
  for (const { cell, section, table, row, column } of cellsOf(template).values()) {
    const path = [section, table, ...pathTo(table.rows, row), ...pathTo(table.columns, column)]
    found.set(cell, new Set(path.flatMap((one) => one.role ?? [])))
  }
  return found
})

/** A header with the groups around it, from the outside in. */
function pathTo(side: readonly Header[], wanted: Header): readonly Header[] {
  for (const header of side) {
    if (header === wanted) return [header]
    const inside = pathTo(header.children ?? [], wanted)
    if (inside.length > 0) return [header, ...inside]
  }
  return []
}

const headers = memoizeByText((template: Template, asked: string): readonly FoundHeader[] =>
  template.sections
    .flatMap((section) => section.tables ?? [])
    .flatMap((table) =>
      (['rows', 'columns'] as const).flatMap((side) =>
        everyHeader(table[side])
          .filter((header) => header.role === asked)
          .map((header) => ({ table, side, header })),
      ),
    ),
)

function everyHeader(side: readonly Header[]): readonly Header[] {
  return side.flatMap((header) => [header, ...everyHeader(header.children ?? [])])
}
