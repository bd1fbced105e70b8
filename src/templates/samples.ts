import { templates } from './index'

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
 * the program loads this module after its start page is shown.
 */
export const samples: readonly Sample[] = templates.flatMap((template) => {
  const saved = sampleFiles[`../samples/${template.id}.json`]
  return saved ? [{ id: template.id, label: `示例：${template.years.to ?? template.years.from}年报告（${template.authority}格式）`, saved }] : []
})
