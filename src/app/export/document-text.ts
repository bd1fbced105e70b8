import { plainText, type Document, type Grid } from '../../core/document/document'

/** A document as plain text, for where nothing else can be pasted: a line for each paragraph, tables with tabs. */
export function documentText(document: Document): string {
  return document.blocks
    .map((block) => {
      if (block.type === 'text') return plainText(block.runs)
      return block.type === 'picture' ? `［图：${block.caption || block.alt || '未写说明'}］` : gridText(block)
    })
    .join('\n')
}

/** Every place of the rectangle gets its tab, so that pasted into a sheet the numbers stand in their columns. */
function gridText(grid: Grid): string {
  const lines: string[][] = grid.rows.map(() => [])
  grid.rows.forEach((row, at) => {
    let column = 0
    for (const cell of row) {
      while (lines[at]?.[column] !== undefined) column++
      for (let down = 0; down < cell.rowspan; down++)
        for (let right = 0; right < cell.colspan; right++) {
          const line = lines[at + down]
          if (line) line[column + right] = down + right === 0 ? cell.text.replace(/\s+/g, ' ') : ''
        }
    }
  })
  return lines.map((line) => line.join('\t')).join('\n')
}
