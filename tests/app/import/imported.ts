import { compose } from '../../../src/core/document/compose'
import type { Dossier } from '../../../src/core/report/report'
import { restore } from '../../../src/core/report/saved-report'
import { templates } from '../../../src/templates'
import { samples } from '../../../src/templates/samples'
import { pageHtml } from '../../../src/write/html/page'

/** The sample report of a format, as the program holds it. */
export function sample(id: string): Dossier {
  return restore(samples.find((one) => one.id === id)!.saved)
}

/** A report as the web page that an agency publishes. */
export function published(dossier: Dossier): string {
  return pageHtml(compose(dossier, templates))
}

/** A file of a picker or a drop; jsdom's own files cannot be read in every version. */
export function fileOf(name: string, text: string): File {
  const file = new File([text], name)
  Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.resolve(new TextEncoder().encode(text).buffer) })
  return file
}
