import { shallowRef } from 'vue'

/** Agency and year of each sample; absent until the samples are there. */
const marks = shallowRef<ReadonlySet<string>>()
let asking: Promise<void> | undefined

const markOf = (agency: string, year: number): string => `${year} ${agency.trim()}`

/**
 * Whether a report is one of the samples, told by its agency, which is invented, and its year: a clerk who puts a real
 * agency or another year into a sample is making a report of it. The samples come after the first page (samples.ts):
 * until then the answer is no. Asked in a template or `computed`, it is answered anew when they are there.
 */
export function isSample(report: { readonly agency: string; readonly year: number }): boolean {
  asking ??= readMarks()
  return marks.value?.has(markOf(report.agency, report.year)) ?? false
}

async function readMarks(): Promise<void> {
  try {
    const { samples } = await import('../../templates/samples')
    const reports = samples.map(({ saved }) => (saved as { report: { agency: { name: string }; year: number } }).report)
    marks.value = new Set(reports.map(({ agency, year }) => markOf(agency.name, year)))
  } catch {
    // Without the samples nothing is marked, and the next page may ask again.
    asking = undefined
  }
}
