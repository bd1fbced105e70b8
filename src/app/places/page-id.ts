import type { SectionId, Template } from '../../core/template/template'
import { formatHeads } from '../../templates/format-heads'

/** Names of pages in addresses: ids of sections of the formats, or `basics`, `compare`, `check` and `export`. */
export type PageId = SectionId

/** The pages before and behind those of the sections. */
const before: readonly PageId[] = ['basics']
const behind: readonly PageId[] = ['compare', 'check', 'export']

/** All pages of a report in this format, in the order of the task list. */
export function pageIds({ sections }: Pick<Template, 'sections'>): readonly PageId[] {
  return [...before, ...sections.map(({ id }) => id), ...behind]
}

/** The sections that any format has. */
export const sectionIds: readonly SectionId[] = [...new Set(formatHeads.flatMap(({ sections }) => sections))]

const all: ReadonlySet<unknown> = new Set([...before, ...sectionIds, ...behind])

/** Tells a page name from any other word in an address. */
export function isPageId(name: unknown): name is PageId {
  return all.has(name)
}
