import { templateOfYear, type Template } from './template'

/** The format that a report is written in: the one it names, else the one of its year. */
export function templateOfReport(
  report: { readonly template: string; readonly year: number },
  templates: readonly Template[],
): Template {
  return templates.find((template) => template.id === report.template) ?? templateOfYear(templates, report.year)
}
