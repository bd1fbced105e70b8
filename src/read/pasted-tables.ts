import type { CellId, SectionId, Template } from '../core/template/template'
import { readHtml } from './html/html-reader'
import { findLandmarks, findSections } from './recognise/find-sections'
import { readTables } from './recognise/read-tables'
import { textLines } from './text/text-lines'

/** The statutory tables in something that was pasted. */
export interface PastedTables {
  /** The numbers by their address, as texts. */
  readonly cells: ReadonlyMap<CellId, string>
  readonly sections: readonly SectionId[]
  /** Which of the pasted tables they are, counted from 0. */
  readonly tables: readonly number[]
  /** Rows that fit nowhere, as text. */
  readonly unused: readonly string[]
}

/** A paste larger than this is a file, and is opened as one. */
const largest = 4_000_000

/**
 * Recognises statutory tables in a paste, by labels and the grid of merged cells, in any format and cut in pieces;
 * undefined where there is none. `format` is the one that is tried first.
 */
export function pastedTables(
  pasted: { readonly html?: string; readonly text: string },
  format: Template,
  templates: readonly Template[],
): PastedTables | undefined {
  if ((pasted.html ?? pasted.text).length > largest) return undefined
  const blocks =
    pasted.html && /<table/i.test(pasted.html)
      ? readHtml(pasted.html, templates).blocks
      : textLines(pasted.text, templates)
  const { kinds } = findSections(findLandmarks(blocks, templates), format.sections)
  if (kinds.size === 0) return undefined
  const formats = [format, ...templates.filter((template) => template !== format)]
  const cells = new Map<CellId, string>()
  const unused: string[] = []
  const sections = [...new Set(kinds.values())]
  for (const section of sections) {
    const at = [...kinds].filter(([, kind]) => kind === section).map(([index]) => index)
    const reading = readTables(blocks, at, section, formats)
    for (const [cell, text] of reading.cells) cells.set(cell, text)
    unused.push(...reading.unused.map(({ text }) => text))
  }
  const grids = blocks.flatMap((block, index) => (block.type === 'grid' ? [index] : []))
  return { cells, sections, tables: grids.flatMap((index, order) => (kinds.has(index) ? [order] : [])), unused }
}
