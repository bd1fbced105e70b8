import type { Pictures, Report } from './report'
import { allBlocks } from './section-text'

/** The pictures that stand in the text of a report. */
export function usedPictures(report: Report, pictures: Pictures): Pictures {
  const used = new Set(allBlocks(report).flatMap((block) => (block.type === 'picture' ? [block.picture] : [])))
  return new Map([...pictures].filter(([key]) => used.has(key)))
}
