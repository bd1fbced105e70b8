import { compose } from '../../src/core/document/compose'
import type { Document } from '../../src/core/document/document'
import type { ProseBlock, Report } from '../../src/core/report/report'
import type { SectionId } from '../../src/core/template/template'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import { seedBytes, seedNames, seedsPresent } from '../read/support/seeds'

const sentence =
  '我局坚持以公开为常态、不公开为例外，主动回应群众关心的事项，及时更新政府信息公开目录，不断提高公开质量。'

/** Long text, for each seed of another length, so that their tables begin at different places of a page. */
function longText(seed: number): readonly ProseBlock[] {
  return Array.from({ length: 30 + 7 * seed }, (_, index) => ({
    type: 'paragraph' as const,
    runs: [{ type: 'text' as const, text: sentence.repeat(1 + ((index * 3 + seed) % 7)) }],
  }))
}

/** The five real reports with long text in 一 and 五; none where their files are not at hand (which is said). */
export async function seedDocuments(): Promise<readonly { readonly name: string; readonly document: Document }[]> {
  if (!seedsPresent) return []
  return Promise.all(
    seedNames.map(async (name, index) => {
      const { dossier } = await readFile(`${name}.txt`, seedBytes(name), templates)
      const { prose } = dossier.report
      const longer = (section: SectionId): readonly ProseBlock[] => [...(prose[section] ?? []), ...longText(index)]
      const report: Report = {
        ...dossier.report,
        prose: { ...prose, overview: longer('overview'), problems: longer('problems') },
      }
      return { name: `seed-${name}`, document: compose({ ...dossier, report }, templates) }
    }),
  )
}
