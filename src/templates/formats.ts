import { parseTemplates } from '../core/template/parse-template'
import type { Template } from '../core/template/template'

/** The formats of a folder that was named when the program was built (`scripts/extra-formats.mjs`). */
declare const __EXTRA_FORMATS__: readonly unknown[] | undefined

const templateFiles = import.meta.glob<unknown>('../../templates/*.json', { eager: true, import: 'default' })
const extra = typeof __EXTRA_FORMATS__ === 'undefined' ? [] : __EXTRA_FORMATS__

type Wordings = NonNullable<Template['wordings']>
const shared: { wordings?: Wordings } = {}

/** Gives the formats that bring no wordings of their own the common ones; `index.ts` does. */
export function shareWordings(wordings: Wordings): void {
  shared.wordings = wordings
}

/**
 * All formats, the newest first; the same objects as `templates` of `index.ts`. The common wordings, as large as a format,
 * come with that module: they are for reading prose, which is done after a report is shown.
 */
export const formats: readonly Template[] = parseTemplates([...Object.values(templateFiles), ...extra])
  .map((template) => (template.wordings ? template : withSharedWordings(template)))
  .sort((a, b) => b.years.from - a.years.from)

function withSharedWordings(template: Template): Template {
  return Object.defineProperty({ ...template }, 'wordings', { get: () => shared.wordings, enumerable: true })
}
