import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { plainText } from '../../src/core/document/document'
import { docxWriter } from '../../src/write/docx/docx-writer'
import { shortReport } from '../write/docx/example-documents'
import { composedDocuments } from '../write/sample-documents'
import { installed } from './programs'

const documents = [{ name: 'a short report', document: shortReport }, ...composedDocuments]

/** All text of a node of pandoc's tree, without white space. */
function textOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textOf).join('')
  if (typeof node !== 'object' || node === null) return ''
  const { t, c } = node as { t?: string; c?: unknown }
  if (t === 'Str') return String(c)
  return t === undefined ? Object.values(node).map(textOf).join('') : textOf(c)
}

/** The text of a table's cells; what stands before them in pandoc's tree is the table's name. */
function cellsOf(table: unknown): string {
  return textOf((table as { c: unknown[] }).c.slice(3))
}

/** The nodes of a kind, wherever they are. */
function nodes(tree: unknown, kind: string): unknown[] {
  if (Array.isArray(tree)) return tree.flatMap((one) => nodes(one, kind))
  if (typeof tree !== 'object' || tree === null) return []
  const here = (tree as { t?: string }).t === kind ? [tree] : []
  return [...here, ...Object.values(tree).flatMap((one) => nodes(one, kind))]
}

it.runIf(installed('pandoc')).each(documents)(
  'pandoc reads every cell and paragraph of $name',
  async ({ document }) => {
    const input = await docxWriter.write(document)
    const tree: unknown = JSON.parse(
      execFileSync('pandoc', ['-f', 'docx', '-t', 'json'], { input, encoding: 'utf8', maxBuffer: 1 << 28 }),
    )
    const seen = textOf(tree).replace(/\u2011/g, '-') // the hyphen that does not break
    const tables = nodes(tree, 'Table').map(cellsOf)
    const grids = document.blocks.filter((block) => block.type === 'grid')
    const bare = (text: string) => text.replace(/\s/g, '')
    expect(tables).toEqual(
      grids.map((grid) =>
        bare(
          grid.rows
            .flat()
            .map((cell) => cell.text)
            .join(''),
        ),
      ),
    )
    for (const block of document.blocks) if (block.type === 'text') expect(seen).toContain(bare(plainText(block.runs)))
  },
)
