import { memoizePair } from '../memoize'
import { headersOfRole } from '../template/find-by-role'
import type { RegisterWords } from '../template/register-words'
import { role, type Role } from '../template/roles'
import type { Header, Table, Template } from '../template/template'
import { headerWords, type HeaderWords } from './header-words'
import { answeredTarget, openTarget, type Together } from './understand'

/** What a format has for a register of applications, by roles. */
export interface RegisterFormat {
  readonly table: Table
  readonly received: string
  readonly broughtForward: string
  readonly carriedForward: string
  /** Columns: kinds of applicants. */
  readonly applicants: HeaderWords
  /** Rows: results. */
  readonly outcomes: HeaderWords
  readonly together: Together | undefined
}

/**
 * The table that a register of applications fills, with the words for its rows and columns; undefined where the format has
 * no such table.
 */
export const registerFormat = memoizePair((template: Template, words: RegisterWords): RegisterFormat | undefined => {
  const find = (wanted: Role) => headersOfRole(template, wanted)[0]
  const [received, brought, carried] = [find(role.received), find(role.broughtForward), find(role.carriedForward)]
  const [outcomes, applicants] = [find(role.outcomes), find(role.applicants)]
  if (!received || !brought || !carried || !outcomes || !applicants) return undefined
  const open = words.open.map((word) => ({ word, target: openTarget }))
  const answered = words.answered.map((word) => ({ word, target: answeredTarget }))
  return {
    table: received.table,
    received: received.header.id,
    broughtForward: brought.header.id,
    carriedForward: carried.header.id,
    applicants: headerWords(childrenOf(applicants.header), words.applicants),
    outcomes: headerWords(childrenOf(outcomes.header), words.outcomes, [...open, ...answered]),
    together: togetherOf(childrenOf(outcomes.header)),
  }
})

function childrenOf(header: Header): readonly Header[] {
  return header.children ?? [header]
}

/** 部分公开 stands for what is disclosed, withheld or not there in one application (区分处理的，只计这一情形). */
function togetherOf(rows: readonly Header[]): Together | undefined {
  const idOf = (wanted: Role) => rows.find((row) => row.role === wanted)?.id
  const leaf = idOf(role.partlyDisclosed)
  if (leaf === undefined) return undefined
  const parts = [role.disclosed, role.withheld, role.unavailable].flatMap((one) => idOf(one) ?? [])
  return { leaf, parts }
}
