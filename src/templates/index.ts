import wordings from '../../templates/words/prose.json'
import { parseTemplates } from '../core/template/parse-template'
import type { Template } from '../core/template/template'

/** The formats of a folder that was named when the program was built (`scripts/extra-formats.mjs`). */
declare const __EXTRA_FORMATS__: readonly unknown[] | undefined

/**
 * The one door to the files of `templates/`, the official formats; `samples.ts` beside it is the door to the reports to
 * look at. A new format is a new file there; nothing has to be registered.
 */
const templateFiles = import.meta.glob<unknown>('../../templates/*.json', { eager: true, import: 'default' })
const extra = typeof __EXTRA_FORMATS__ === 'undefined' ? [] : __EXTRA_FORMATS__

/** All formats, the newest first. */
export const templates: readonly Template[] = parseTemplates([
  ...Object.values(templateFiles),
  ...extra,
])
  .map((template) => (template.wordings ? template : { ...template, wordings }))
  .sort((a, b) => b.years.from - a.years.from)

/** The format with this id. */
export function templateById(id: string): Template | undefined {
  return templates.find((template) => template.id === id)
}
