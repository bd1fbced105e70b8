import * as v from 'valibot'
import type { ChartBlock } from './report'
import { proseBlockSchema } from './saved-schema'

/** Longer than this is no chart of a report. */
const longest = 200_000

/**
 * The chart in the text that our own files keep beside what they show (a page, a Word file, the clipboard), by which its
 * figures go on to follow their cells; undefined where it is none.
 */
export function readChartData(json: string | undefined): ChartBlock | undefined {
  if (json === undefined || json.length > longest) return undefined
  try {
    const read = v.safeParse(proseBlockSchema, JSON.parse(json))
    return read.success && read.output.type === 'chart' ? read.output : undefined
  } catch {
    return undefined
  }
}
