import { isLocalDemands, readLocalDemands } from '../../core/local-demands/parse-demands'
import type { LocalDemands } from '../../core/local-demands/local-demands'
import { ReadError } from '../../core/read-error'

/** Where what was opened waits for the clerk, or why it was not is told: the state of reading files, as far as it is needed. */
export interface Asking {
  readonly reading: string | undefined
  choices: unknown
  refusal: string | undefined
  advice: unknown
  demands: LocalDemands | undefined
}

/** Larger files hold reports. */
const largest = 2_000_000

/** Offers the local demands in a file, or says why they are refused; false where it is something else, which others read. */
export async function offerDemands(importing: Asking, file: File): Promise<boolean> {
  if (file.size > largest || importing.reading !== undefined) return false
  const text = await file.text().catch(() => '')
  if (!mayBeDemands(text)) return false
  importing.choices = undefined
  importing.refusal = undefined
  importing.advice = undefined
  try {
    importing.demands = readLocalDemands(text)
  } catch (trouble) {
    if (!(trouble instanceof ReadError)) throw trouble
    importing.refusal = `“${file.name}”没有读入：${trouble.message}`
  }
  return true
}

/** A report may carry demands: what counts is what the file itself is. One that is cut off tells it at its beginning. */
function mayBeDemands(text: string): boolean {
  try {
    return isLocalDemands(JSON.parse(text.replace(/^\ufeff/, '')))
  } catch {
    return /^\s*\ufeff?\s*\{\s*"type"\s*:\s*"local-demands"/.test(text)
  }
}
