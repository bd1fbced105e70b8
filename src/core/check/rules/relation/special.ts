import { cellsOfRoles } from '../../../template/find-by-role'
import { memoize } from '../../../memoize'
import { patternCells, starsOf } from '../../../template/pattern'
import { role, type Role } from '../../../template/roles'
import type { Relation, Template } from '../../../template/template'

/** What the sums are about for which there is a rule with words of its own. */
const subjects: Readonly<Record<string, readonly Role[]>> = {
  'table.balance': [role.applications, role.carriedForward],
  'table.results-total': [role.applications, role.outcomesTotal],
  'table.row-total': [role.applications, role.total],
  'table.disputes-total': [role.disputes, role.total],
  'lastyear.carry-over': [role.applications, role.broughtForward],
  'lastyear.stock': [role.inForce],
}

/**
 * Whether a relation is the one that a special rule speaks of: its id is that rule's, and the cell in which its total
 * stands has the meaning that the rule has words for. All others are checked in their own words (`format-sums.ts`).
 */
export function isSpecial(relation: Relation, template: Template): boolean {
  return specialOf(template).has(relation)
}

const specialOf = memoize((template: Template): ReadonlySet<Relation> => {
  const found = new Set<Relation>()
  for (const relation of template.relations) {
    const subject = subjects[relation.rule]
    const total = relation.equals[relation.equals.length - 1]
    if (!subject || total === undefined) continue
    const meant = new Set(cellsOfRoles(template, ...subject))
    const named = starsOf(relation, template).flatMap((star) => patternCells(total, star, template, undefined) ?? [])
    if (named.every((cell) => meant.has(cell))) found.add(relation)
  }
  return found
})
