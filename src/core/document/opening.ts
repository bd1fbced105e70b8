import { formatDate } from '../report/calendar'
import type { ProseBlock, Report, Run } from '../report/report'
import type { Template } from '../template/template'
import { fileName } from './file-name'

/** The title offered for a report: 〈agency〉〈year〉年政府信息公开工作年度报告. */
export function composedTitle(report: Report, template: Template): string {
  return fill(template.heading, { agency: report.agency.name, year: String(report.year) })
}

/** The title that is printed: the clerk's own, else the composed one. */
export function printedTitle(report: Report, template: Template): string {
  return report.title ?? composedTitle(report, template)
}

/** The first and the last day that a report speaks about, ISO; the whole year unless the report says otherwise. */
export function reportingPeriod(report: Pick<Report, 'period' | 'year'>): {
  readonly from: string
  readonly to: string
} {
  return report.period ?? { from: `${report.year}-01-01`, to: `${report.year}-12-31` }
}

const openings = new WeakMap<Template, { facts: string; blocks: ProseBlock[] }>()

/** The opening paragraphs offered for a report, made from its fields; what no field knows is left out. */
export function composedOpening(report: Report, template: Template): ProseBlock[] {
  const { agency } = report
  const period = reportingPeriod(report)
  const facts: Record<string, string> = {
    agency: agency.name,
    year: String(report.year),
    from: formatDate(period.from),
    to: formatDate(period.to),
    office: agency.office ?? '',
    address: agency.address ?? '',
    postcode: agency.postcode ?? '',
    telephone: agency.telephone ?? '',
    email: agency.email ?? '',
    site: agency.site ?? '',
    siteUrl: agency.siteUrl ?? '',
  }
  const known = openings.get(template)
  const key = JSON.stringify(facts)
  if (known?.facts === key) return known.blocks
  const blocks = template.opening
    .map((paragraph) => fill(paragraph, facts))
    .filter((text) => text !== '')
    .map((text): ProseBlock => ({ type: 'paragraph', runs: linked(text, facts['siteUrl'] ?? '') }))
  openings.set(template, { facts: key, blocks })
  return blocks
}

/** Fills {placeholders}; a part in [[ ]] is dropped when one of its placeholders is empty. Parts may nest. */
export function fill(pattern: string, facts: Readonly<Record<string, string>>): string {
  let text = pattern
  const innermost = /\[\[((?:(?!\[\[|\]\]).)*)\]\]/
  for (let part = innermost.exec(text); part; part = innermost.exec(text)) {
    const inside = part[1] ?? ''
    const names = inside.match(/\{[\w-]+\}/g) ?? []
    const complete = names.every((name) => facts[name.slice(1, -1)])
    text = text.slice(0, part.index) + (complete ? inside : '') + text.slice(part.index + part[0].length)
  }
  return text.replace(/\{([\w-]+)\}/g, (whole, name: string) => facts[name] ?? whole)
}

/** A text of data with {agency}, {year} and {next-year} of a report. */
export function filledFor({ agency, year }: Pick<Report, 'agency' | 'year'>, text: string): string {
  return text.includes('{')
    ? fill(text, { agency: agency.name, year: String(year), 'next-year': String(year + 1) })
    : text
}

function linked(text: string, url: string): Run[] {
  const at = /^https?:\/\/\S+$/.test(url) ? text.indexOf(url) : -1
  if (at < 0) return [{ type: 'text', text }]
  const runs: Run[] = [
    { type: 'text', text: text.slice(0, at) },
    { type: 'text', text: url, href: url },
    { type: 'text', text: text.slice(at + url.length) },
  ]
  return runs.filter((run) => run.text !== '')
}

/** 〈agency〉〈year〉年政府信息公开工作年度报告.docx, safe on every system, whatever the agency calls itself. */
export function reportFileName(report: Report, template: Template, ending: string): string {
  return `${fileName(composedTitle(report, template), ending)}.${ending}`
}
