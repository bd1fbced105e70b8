import { sampleHeads } from '../../templates/format-heads'

/**
 * Whether a report is one of the samples, told by its agency, which is invented, and its year: a clerk who puts a real
 * agency or another year into a sample is making a report of it.
 */
export function isSample({ agency, year }: { readonly agency: string; readonly year: number }): boolean {
  return sampleHeads.some((sample) => sample.agency.trim() === agency.trim() && sample.year === year)
}
