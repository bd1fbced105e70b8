import type { ProseBlock } from '../../core/report/report'

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** The headings that a format names for a section (the five aspects of 总体情况), numbered, each with a line to write on. */
export function outlineBlocks(outline: readonly string[]): ProseBlock[] {
  return outline.flatMap((aspect, index): ProseBlock[] => [
    { type: 'heading', level: 1, runs: [{ type: 'text', text: `（${numerals[index] ?? index + 1}）${aspect}` }] },
    { type: 'paragraph', runs: [] },
  ])
}
