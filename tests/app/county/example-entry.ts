import type { CountyEntry } from '../../../src/app/county-store/county-entry'

/** A row of the desk as it is when its file was read and nothing was found. */
export const exampleEntry = (
  file: string,
  agency: string,
  more: Partial<CountyEntry> = {},
  year = 2025,
): CountyEntry => ({
  file,
  size: 1,
  modified: 1,
  at: 1,
  state: 'read',
  report: {
    agency,
    kind: 'department',
    year,
    template: '2021',
    hash: file,
    counts: { error: 0, warning: 0, hint: 0 },
    figures: {},
  },
  ...more,
})
