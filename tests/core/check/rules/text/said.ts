import { checkContext } from '../../../../../src/core/check/check'
import { createContext } from '../../../../../src/core/check/engine/context'
import type { Finding } from '../../../../../src/core/check/engine/finding'
import type { Rule } from '../../../../../src/core/check/engine/rule'
import { emptyReport, type Report } from '../../../../../src/core/report/report'
import { cellsOf } from '../../../../../src/core/template/template'
import { templateById, templates } from '../../../../../src/templates/index'

export type Cells = Readonly<Record<string, string>>

/** Every cell of a format that is no total, with 0: a filled-in report of an agency to which nothing happened. */
function zeros(template = '2021'): Cells {
  const described = cellsOf(templateById(template)!)
  return Object.fromEntries([...described.values()].filter((one) => !one.total).map((one) => [one.cell, '0']))
}

/** A report of 2021 with these paragraphs in 一 and these numbers, all others 0. */
export function reportOf(text: string | readonly string[], cells: Cells = {}, year = 2021): Report {
  const paragraphs = (typeof text === 'string' ? [text] : text).map((one) => ({
    type: 'paragraph' as const,
    runs: [{ type: 'text' as const, text: one }],
  }))
  const template = year >= 2021 ? '2021' : '2019'
  return {
    ...emptyReport(template, year, { name: '青禾市林业局', kind: 'department' }),
    opening: [],
    prose: { overview: paragraphs },
    cells: { ...zeros(template), ...cells },
  }
}

/** What a rule says of a text against these numbers, and against last year's report where one is given. */
export function said(
  rule: Rule,
  text: string | readonly string[],
  cells: Cells = {},
  last?: Report,
): readonly Finding[] {
  const report = reportOf(text, cells)
  return checkContext(createContext({ report, templates, ...(last ? { last } : {}) }), [rule])
}

/** The severities of what a rule says. */
export function severities(...of: Parameters<typeof said>): readonly string[] {
  return said(...of).map((finding) => finding.severity)
}

/** The words of the text that a finding leads to. */
export function pointedAt(finding: Finding | undefined, text: string): string {
  const place = finding?.places[0]
  return place?.in === 'prose' ? text.slice(place.from, place.to) : ''
}
