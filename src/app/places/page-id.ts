import type { SectionId } from '../../core/template/template'

/** Names of pages in addresses: ids of sections, or of the pages around them. */
export type PageId = 'basics' | SectionId | 'compare' | 'check' | 'export'

/** All pages of a report in the order of the task list. */
export const pageIds: readonly PageId[] = [
  'basics',
  'overview',
  'proactive-disclosure',
  'applications',
  'disputes',
  'problems',
  'other-matters',
  'compare',
  'check',
  'export',
]

/** Tells a page name from any other word in an address. */
export function isPageId(name: unknown): name is PageId {
  return typeof name === 'string' && pageIds.includes(name)
}
