import { parseTemplate } from '../core/template/parse-template'
import type { Template } from '../core/template/template'

/**
 * The one door to the files of `templates/` (the official formats) and `src/samples/` (reports to look at). A new
 * format is a new file there; nothing has to be registered.
 */
const templateFiles = import.meta.glob<unknown>('../../templates/*.json', { eager: true, import: 'default' })
const sampleFiles = import.meta.glob<unknown>('../samples/*.json', { eager: true, import: 'default' })

/** All formats, the newest first. */
export const templates: readonly Template[] = Object.values(templateFiles)
  .map(parseTemplate)
  .sort((a, b) => b.years.from - a.years.from)

/** The format with this id. */
export function templateById(id: string): Template | undefined {
  return templates.find((template) => template.id === id)
}

/** A sample report of an invented agency, in the form of a data file. */
export interface Sample {
  /** The id of its format. */
  readonly id: string
  /** What the start page calls it. */
  readonly says: string
  /** A saved report, to be opened with `restore`. */
  readonly saved: unknown
}

/** The samples, the newest format first. */
export const samples: readonly Sample[] = templates.flatMap((template) => {
  const saved = sampleFiles[`../samples/${template.id}.json`]
  return saved ? [{ id: template.id, says: `示例：${template.years.to ?? template.years.from}年报告（${template.authority}格式）`, saved }] : []
})
