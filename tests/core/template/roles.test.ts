import { describe, expect, it } from 'vitest'
import {
  cellsOfRoles,
  headersOfRole,
  patternOfRoles,
  patternsOfRoles,
  rolesOf,
  sectionOfRole,
} from '../../../src/core/template/find-by-role'
import { parseTemplate } from '../../../src/core/template/parse-template'
import { role, roleNames } from '../../../src/core/template/roles'
import type { Header, Template } from '../../../src/core/template/template'
import data2021 from '../../../templates/2021.json'
import { templates } from '../../../src/templates/index'

const format = (id: string) => templates.find((one) => one.id === id)!
const every = (headers: readonly Header[]): Header[] =>
  headers.flatMap((header) => [header, ...every(header.children ?? [])])

/** The format with every id of its rows and columns changed: only roles can find anything. */
function renamed(template: Template): Template {
  const rename = (header: Header): Header => ({
    ...header,
    id: `x-${header.id}`,
    ...(header.children ? { children: header.children.map(rename) } : {}),
  })
  return {
    ...template,
    sections: template.sections.map((section) => ({
      ...section,
      ...(section.tables
        ? {
            tables: section.tables.map((table) => ({
              ...table,
              rows: table.rows.map(rename),
              columns: table.columns.map(rename),
            })),
          }
        : {}),
    })),
    relations: [],
  }
}

describe('the roles of a format', () => {
  it('find cells, groups and totals', () => {
    const newest = format('2021')
    expect(patternsOfRoles(newest, role.received, role.total)).toEqual(['applications/received/total'])
    expect(patternOfRoles(newest, role.withheld, role.total)).toBe('applications/withheld/total')
    expect(cellsOfRoles(newest, role.unavailable, role.total)).toEqual([
      'applications/not-held/total',
      'applications/not-ready-made/total',
      'applications/still-unclear/total',
    ])
    expect(patternsOfRoles(newest, role.reconsideration, role.total)).toEqual(['disputes/cases/reconsideration-total'])
    expect(patternsOfRoles(newest, role.litigation, role.total)).toEqual([
      'disputes/cases/direct-total',
      'disputes/cases/subsequent-total',
    ])
    expect(cellsOfRoles(newest, role.received, role.organizations)).toHaveLength(5)
    expect(patternOfRoles(newest, role.fee, role.amount)).toBe('fees/administrative-fees/amount')
    expect(cellsOfRoles(newest, role.disputes)).toHaveLength(15)
  })

  it('are silent where a format has no such cell', () => {
    expect(patternsOfRoles(format('2019'), role.fee, role.amount)).toEqual([])
    expect(patternOfRoles(format('2019'), role.normativeDocuments, role.inForce)).toBeUndefined()
    expect(patternOfRoles(format('2021'), role.upheld)).toBeUndefined()
  })

  it('hold when every row and column is called otherwise', () => {
    const other = renamed(format('2021'))
    expect(patternsOfRoles(other, role.received, role.total)).toEqual(['applications/x-received/x-total'])
    expect([...rolesOf(other, 'applications/x-not-held/x-enterprises')]).toEqual([
      role.applications,
      role.outcomes,
      role.unavailable,
      role.notHeld,
      role.applicants,
      role.organizations,
      role.enterprises,
    ])
    expect(headersOfRole(other, role.outcomesTotal).map(({ side, header }) => [side, header.id])).toEqual([
      ['rows', 'x-outcomes-total'],
    ])
    expect(sectionOfRole(other, role.problems)?.number).toBe('五')
  })

  it('are all named by the newest format, and each only once on the list', () => {
    const newest = format('2021')
    const used = newest.sections.flatMap((section) => [
      section.role,
      ...(section.tables ?? []).flatMap((table) => every([...table.rows, ...table.columns]).map((one) => one.role)),
    ])
    expect(roleNames.filter((one) => !used.includes(one))).toEqual([])
    expect(new Set(roleNames).size).toBe(roleNames.length)
  })

  it('are refused where they are unknown or stand twice', () => {
    const data = (change: (headers: Header[]) => void) => {
      const copy = structuredClone(data2021) as unknown as { sections: { tables?: { rows: Header[] }[] }[] }
      change(copy.sections[2]!.tables![0]!.rows)
      return copy
    }
    expect(() => parseTemplate(data((rows) => Object.assign(rows[0]!, { role: 'nothing' })))).toThrow(/role/)
    expect(() => parseTemplate(data((rows) => Object.assign(rows[0]!, { role: role.broughtForward })))).toThrow(
      /role brought-forward twice/,
    )
  })
})
