import type { Node } from '@tiptap/pm/model'

/** The editor keeps the paragraphs that did not change: they are counted once. */
const counted = new WeakMap<Node, number>()

/** Characters of a text as a word processor counts them: all but white space. */
export function countCharacters(doc: Node): number {
  let sum = 0
  doc.forEach((node) => {
    const count = counted.get(node) ?? charactersOf(node)
    counted.set(node, count)
    sum += count
  })
  return sum
}

function charactersOf(node: Node): number {
  return node.textBetween(0, node.content.size, '', (leaf) => String(leaf.attrs['text'] ?? '')).replace(/\s/g, '')
    .length
}
