import { chartGrid } from '../../core/document/chart-grid'
import { plainText, type Document, type Grid } from '../../core/document/document'
import { slotTexts } from '../../core/document/table-slots'

/** A document as plain text, for where nothing else can be pasted: a line for each paragraph, tables with tabs. */
export function documentText(document: Document): string {
  return document.blocks
    .map((block) => {
      if (block.type === 'text') return plainText(block.runs)
      if (block.type === 'chart') return [block.caption, gridText(chartGrid(block))].filter(Boolean).join('\n')
      return block.type === 'picture' ? `［图：${block.caption || block.alt || '未写说明'}］` : gridText(block)
    })
    .join('\n')
}

/** Every place of the rectangle gets its tab, so that pasted into a sheet the numbers stand in their columns. */
function gridText(grid: Grid): string {
  return slotTexts(grid)
    .map((line) => line.map((text) => text.replace(/\s+/g, ' ')).join('\t'))
    .join('\n')
}
