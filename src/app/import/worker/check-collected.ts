import { checkTogether, type TogetherResult } from '../../../core/county/check-together'
import { templates } from '../../../templates'
import { lawSentences } from '../../../templates/law-sentences'
import { readReports } from '../../county-store/county-storage'
import type { TogetherRequest } from './collected-report'

/** Checks the reports of the desk beside each other. They come from the database: all of them at once are not for a page. */
export async function checkCollected({ year, files, before, agencies }: TogetherRequest): Promise<TogetherResult> {
  return checkTogether(await readReports(files), {
    templates,
    year,
    common: lawSentences,
    before: await readReports(before),
    ...(agencies.length > 0 ? { list: agencies } : {}),
  })
}
