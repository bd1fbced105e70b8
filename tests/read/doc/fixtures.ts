import { readFileSync } from 'node:fs'
import { plainText, type Block } from '../../../src/core/document/document'

/** A binary Word file that LibreOffice made of a file of `difficult-files.ts`, or of our own sample. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../fixtures/doc/${name}.doc`, import.meta.url)))
}

/** Blocks as short texts: a paragraph as its text, a table as rows of cells with the columns and rows that they span. */
export function shown(blocks: readonly Block[]): readonly (string | readonly string[])[] {
  return blocks.map((block) => {
    if (block.type === 'text') return plainText(block.runs)
    if (block.type !== 'grid') return `[${block.type}]`
    return block.rows.map((row) =>
      row
        .map(
          ({ text, colspan, rowspan }) =>
            text + (colspan > 1 ? `→${colspan}` : '') + (rowspan > 1 ? `↓${rowspan}` : ''),
        )
        .join('|'),
    )
  })
}
