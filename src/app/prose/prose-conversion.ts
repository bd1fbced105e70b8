import type { Fragment, Node } from '@tiptap/pm/model'
import { linkAddress } from '../../core/report/link-address'
import type { ChartBlock, Figure, ProseBlock, ProseCell, Run } from '../../core/report/report'
import { proseSchema } from './prose-schema'

const { nodes, marks } = proseSchema

/** The editor's document of a section's blocks; block n of the section is child n of the document. */
export function toEditor(blocks: readonly ProseBlock[]): Node {
  return nodes.doc.create(null, blocks.length ? blocks.map(blockNode) : [nodes.paragraph.create()])
}

/** One block as a node of the editor. */
export function blockNode(block: ProseBlock): Node {
  switch (block.type) {
    case 'heading':
      return nodes.heading.create({ level: block.level }, inline(block.runs))
    case 'paragraph':
      return nodes.paragraph.create(null, inline(block.runs))
    case 'picture':
      return nodes.picture.create({ picture: block.picture, alt: block.alt, caption: block.caption ?? '' })
    case 'chart':
      return nodes.chart.create({ chart: block })
    case 'table':
      return nodes.table.create(
        null,
        block.rows.map((row) => nodes.table_row.create(null, row.map(cellNode))),
      )
  }
}

function cellNode({ header, colspan, rowspan, runs }: ProseCell): Node {
  const type = header ? nodes.table_header : nodes.table_cell
  return type.create({ colspan, rowspan }, nodes.paragraph.create(null, inline(runs)))
}

/** Runs as nodes of the editor; empty texts are left out, since an editor has none. */
function inline(runs: readonly Run[]): Node[] {
  return runs.flatMap((run) => {
    if (run.type === 'figure') return [nodes.figure.create({ of: run.of, text: run.text, frozen: run.frozen ?? false })]
    if (run.text === '') return []
    const set = [
      ...(run.href && linkAddress(run.href) ? [marks.link.create({ href: run.href })] : []),
      ...(run.bold ? [marks.bold.create()] : []),
    ]
    return [proseSchema.text(run.text, set)]
  })
}

/** The editor keeps the nodes that did not change, so the checks that remember a block by its identity need not look again. */
const known = new WeakMap<Node, ProseBlock>()

/**
 * The blocks of the editor's document. Blank paragraphs at the end are left out: the editor always keeps one, and
 * nobody means to print it.
 */
export function fromEditor(doc: Node): ProseBlock[] {
  const blocks: ProseBlock[] = []
  doc.forEach((node) => {
    const block = known.get(node) ?? nodeBlock(node)
    known.set(node, block)
    blocks.push(block)
  })
  while (blocks.length && isBlank(blocks[blocks.length - 1])) blocks.pop()
  return blocks
}

function isBlank(block: ProseBlock | undefined): boolean {
  return block?.type === 'paragraph' && block.runs.length === 0
}

function nodeBlock(node: Node): ProseBlock {
  if (node.type === nodes.heading)
    return { type: 'heading', level: node.attrs['level'] as 1 | 2 | 3, runs: runs(node.content) }
  if (node.type === nodes.picture) {
    const { picture, alt, caption } = node.attrs as Record<'picture' | 'alt' | 'caption', string>
    return { type: 'picture', picture, alt, ...(caption ? { caption } : {}) }
  }
  if (node.type === nodes.chart) return node.attrs['chart'] as ChartBlock
  if (node.type === nodes.table)
    return { type: 'table', rows: children(node).map((row) => children(row).map(nodeCell)) }
  return { type: 'paragraph', runs: runs(node.content) }
}

function nodeCell(node: Node): ProseCell {
  const { colspan, rowspan } = node.attrs as { colspan: number; rowspan: number }
  return {
    runs: runs(node.firstChild?.content ?? node.content),
    colspan,
    rowspan,
    header: node.type === nodes.table_header,
  }
}

function runs(content: Fragment): Run[] {
  const found: Run[] = []
  content.forEach((node) => {
    if (node.type === nodes.figure) {
      const { of, text, frozen } = node.attrs as { of: Figure; text: string; frozen: boolean }
      found.push({ type: 'figure', of, text, ...(frozen ? { frozen: true } : {}) })
    } else if (node.isText) {
      const href = marks.link.isInSet(node.marks)?.attrs['href'] as string | undefined
      const bold = marks.bold.isInSet(node.marks)
      found.push({ type: 'text', text: node.text ?? '', ...(bold ? { bold: true } : {}), ...(href ? { href } : {}) })
    }
  })
  return found
}

function children(node: Node): Node[] {
  const all: Node[] = []
  node.forEach((child) => all.push(child))
  return all
}
