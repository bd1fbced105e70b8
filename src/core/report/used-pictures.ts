import type { Pictures, Report } from './report'

/** The pictures that stand in the text of a report. */
export function usedPictures(report: Report, pictures: Pictures): Pictures {
  const blocks = [...(report.opening ?? []), ...Object.values(report.prose).flat()]
  const used = new Set(blocks.flatMap((block) => (block?.type === 'picture' ? [block.picture] : [])))
  return new Map([...pictures].filter(([key]) => used.has(key)))
}
