import { sectionWords } from '../../words/place-words'
import type { Rule } from '../../engine/rule'
import { blankCells } from '../../facts/stated-cells'

/**
 * cell.blank: what did not happen is 0, not nothing.
 * When: cells of a section's tables are blank; one finding for all tables of a section. Not counted: computed totals; a stated
 * blank total whose addends are not 0 (`table.row-total-blank`). Silent where `cell.empty-table` speaks.
 * Source: the form in use (domain.md 4: 0 is usual; no national text forbids blanks, hence a warning).
 * Fires: seed 000, seven blank totals of rows of zeros. Silent: （六）其他处理 in one row stands for its three leaves.
 */
export const blank: Rule = {
  id: 'cell.blank',
  description: '统计表的每一格都要填写，没有发生的填“0”。',
  source: '国办公开办函〔2021〕30号附件；各地填报要求',
  severities: ['warning'],
  *check(context) {
    for (const { section, cells, all } of blankCells(context)) {
      if (all || cells.length === 0) continue
      yield {
        message: `“${sectionWords(section.id, context.template)}”有${cells.length}格没有填写，没有发生的请填“0”。`,
        places: cells.map((cell) => ({ in: 'cell', cell })),
        expected: '0',
        fix: { label: '全部填 0', edits: cells.map((cell) => ({ set: 'cell', cell, text: '0' })) },
      }
    }
  },
}
