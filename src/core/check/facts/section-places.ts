import { sectionOfRole } from '../../template/find-by-role'
import type { Role } from '../../template/roles'
import type { CheckContext } from '../engine/context'
import type { Place } from '../engine/finding'

/** The section with this role as a place; none where the format has no such section. */
export function sectionPlaces(role: Role, { template }: CheckContext): Place[] {
  const section = sectionOfRole(template, role)
  return section ? [{ in: 'section', section: section.id }] : []
}

/** 第五部分: what a message calls the section with this role. */
export function partWords(role: Role, { template }: CheckContext): string {
  const section = sectionOfRole(template, role)
  return section ? `第${section.number}部分` : '报告'
}
