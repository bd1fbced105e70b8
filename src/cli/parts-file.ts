import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { ReadError } from '../core/read-error'
import type { Part } from '../core/sum/part'

/** The file beside a sum in which its parts stand, a line of JSON each. */
export function partsPath(sum: string): string {
  return sum.replace(/\.json$/i, '') + '.parts.jsonl'
}

/** The text of such a file. */
export function writeParts(parts: readonly Part[]): string {
  return parts.map(({ file, agency, cells }) => `${JSON.stringify({ file, agency, cells })}\n`).join('')
}

const address = v.pipe(v.string(), v.regex(/^[^/]+\/[^/]+\/[^/]+$/))
const numeral = v.pipe(v.string(), v.regex(/^-?\d+(?:\.\d+)?$/))
const partSchema = v.object({
  file: v.string(),
  agency: v.string(),
  cells: v.pipe(
    v.record(address, numeral),
    v.transform((cells) => cells as Part['cells']),
  ),
})

/**
 * The parts of which a file is the sum; undefined where no such file lies beside it.
 * @throws {ReadError} damaged: what lies there is no list of parts, and to take the sum for one report would hide it
 */
export async function readParts(sum: string): Promise<readonly Part[] | undefined> {
  const path = partsPath(sum)
  const text = /\.json$/i.test(sum) ? await readFile(path, 'utf8').catch(() => undefined) : undefined
  if (text === undefined) return undefined
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const part = v.safeParse(partSchema, parsed(line))
      if (part.success) return part.output
      throw new ReadError('damaged', `“${path}”第${index + 1}行不是一份报告的数据，不能据此汇总；请重新汇总下一级。`)
    })
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
