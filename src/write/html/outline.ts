import { plainText, type Block, type Text, type TextRole } from '../../core/document/document'

const ranks: Readonly<Partial<Record<TextRole, number>>> = {
  title: 1,
  section: 2,
  'heading-1': 3,
  'heading-2': 4,
  'heading-3': 5,
}

/** The tag of each text block: h1 to h6 or p. */
export type Tags = ReadonlyMap<Text, string>

/**
 * Which tag each heading gets. No level is skipped (1. directly under a section is an h3 although its role is deeper),
 * there is one h1, and a heading without words is a paragraph, so that the outline can be walked by ear.
 */
export function outline(blocks: readonly Block[]): Tags {
  const tags = new Map<Text, string>()
  const open: number[] = []
  for (const block of blocks) {
    if (block.type !== 'text') continue
    const rank = plainText(block.runs).trim() === '' ? undefined : ranks[block.role]
    const first = open.length === 0
    if (rank === undefined || (rank === 1 && !first)) {
      tags.set(block, 'p')
      continue
    }
    // Without a title before it, the place of the h1 stays free.
    if (first && rank > 1) open.push(1)
    while ((open[open.length - 1] ?? 0) >= rank) open.pop()
    open.push(rank)
    tags.set(block, `h${Math.min(open.length, 6)}`)
  }
  return tags
}

/** Whether a document has a heading of the first level. */
export function hasTitle(tags: Tags): boolean {
  for (const tag of tags.values()) if (tag === 'h1') return true
  return false
}
