import type { HelpBlock } from './help-blocks'

/** A section of the help: its heading, and what stands under it. */
export interface HelpSection {
  readonly heading: string
  readonly blocks: readonly HelpBlock[]
}

/** The help by its sections; what stands before the first heading but the title is none of them. */
export function helpSections(blocks: readonly HelpBlock[]): {
  readonly title: string
  readonly sections: readonly HelpSection[]
} {
  let title = ''
  const sections: { heading: string; blocks: HelpBlock[] }[] = []
  for (const block of blocks)
    if (block.type === 'heading' && block.level === 1) title = block.text
    else if (block.type === 'heading') sections.push({ heading: block.text, blocks: [] })
    else sections[sections.length - 1]?.blocks.push(block)
  return { title, sections }
}

/** The sections that speak of what is sought: of all its words, in any order and case; all where nothing is sought. */
export function matchingSections(sections: readonly HelpSection[], sought: string): readonly HelpSection[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return sections
  return sections.filter(({ heading, blocks }) => {
    const text = [heading, ...blocks.map(textOf)].join('\n').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

function textOf(block: HelpBlock): string {
  if (block.type === 'list') return block.items.join('\n')
  return block.type === 'table' ? [block.head, ...block.rows].map((row) => row.join('\t')).join('\n') : block.text
}

/** A text cut at what is sought, so that it can be marked: every second piece is a match. */
export function piecesAround(text: string, sought: string): readonly string[] {
  const words = sought.split(/\s+/).filter(Boolean)
  if (words.length === 0) return [text]
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('|')
  return text.split(new RegExp(`(${pattern})`, 'gi'))
}
