import { trimCell } from '../../../report/cell-reading'
import type { CellId } from '../../../template/template'
import { patternParts } from '../../../template/pattern'
import type { CheckContext } from '../../engine/context'
import { cellWords, sectionWords } from '../../words/place-words'
import type { Found, Rule } from '../../engine/rule'
import { unusualCells, type StatedCell } from '../../facts/stated-cells'

/**
 * cell.placeholder: a stroke or 无 stands where a number belongs.
 * When: cells hold “/”, “-”, “—”, “无”, “不适用”, which count as 0; one finding for all tables of a section, since agencies
 * that write strokes write them everywhere.
 * Source: the form asks for numbers (国办公开办函〔2021〕30号附件). Fires: “/”. Silent: 0; blank (`cell.blank`); -1 in 本年增/减.
 */
export const placeholder: Rule = {
  id: 'cell.placeholder',
  description: '统计表里填数字，没有发生的填“0”，不用“/”“-”“无”代替。',
  source: '国办公开办函〔2021〕30号附件；各地填报要求',
  severities: ['warning'],
  *check(context) {
    const bySection = new Map<string, StatedCell[]>()
    for (const stated of unusualCells(context)) {
      if (stated.reading.kind !== 'placeholder') continue
      const section = sectionOf(stated.cell, context)
      bySection.set(section, [...(bySection.get(section) ?? []), stated])
    }
    for (const [section, stated] of bySection) yield found(section, stated, context)
  },
}

function sectionOf(cell: CellId, { template }: CheckContext): string {
  const { table } = patternParts(cell)
  return template.sections.find(({ tables }) => tables?.some(({ id }) => id === table))?.id ?? table
}

function found(section: string, stated: readonly StatedCell[], { template }: CheckContext): Found {
  const written = [...new Set(stated.map(({ text }) => trimCell(text)))]
  const words = written.map((text) => `“${text}”`).join('、')
  const [first] = stated
  return {
    message:
      stated.length === 1 && first
        ? `${cellWords(first.cell, template)}：填的是${words}，没有发生的请填“0”。`
        : `“${sectionWords(section, template)}”有${stated.length}格填的是${words}，没有发生的请填“0”。`,
    places: stated.map(({ cell }) => ({ in: 'cell', cell })),
    expected: '0',
    actual: written.join('、'),
    fix: { label: '改为 0', edits: stated.map(({ cell }) => ({ set: 'cell', cell, text: '0' })) },
  }
}
