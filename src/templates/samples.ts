import { sampleHeads } from './format-heads'

/** A sample report of an invented agency, in the form of a data file. */
export interface Sample {
  /** The id of its format. */
  readonly id: string
  /** What the start page calls it. */
  readonly label: string
  /** A saved report, to be opened with `restore`. */
  readonly saved: unknown
}

const sampleFiles = import.meta.glob<unknown>('../samples/*.json', { eager: true, import: 'default' })

/**
 * The samples, the newest format first. They are as large as the program's first page and most clerks look at one once:
 * the start page knows them by
 * their heads, and loads this module when one is opened.
 */
export const samples: readonly Sample[] = sampleHeads.map(({ id, label }) => ({
  id,
  label,
  saved: sampleFiles[`../samples/${id}.json`],
}))
