import wordings from '../../templates/words/prose.json'
import type { Template } from '../core/template/template'
import { formats, shareWordings } from './formats'

shareWordings(wordings)

/**
 * The one door to the files of `templates/`, the official formats, with everything that they have; `samples.ts` beside it is
 * the door to the reports to look at. A new format is a new file there; nothing has to be registered. All formats, the
 * newest first.
 */
export const templates: readonly Template[] = formats

/** The format with this id. */
export function templateById(id: string): Template | undefined {
  return templates.find((template) => template.id === id)
}
