import { bytesOfUtf16 } from '../bytes'
import { sha256 } from '../report/sha256'
import { plainAgencyName } from './agency-name'
import { stableText } from './content-hash'
import type { DeskReport } from './desk-report'

/**
 * SHA-256 of what somebody entered into a report: the cells that are no totals, and the words of its text. The Word file and
 * the data file of one draft have the same, though each keeps something that the other has no place for (local dates, totals).
 */
export function enteredHash({
  agency,
  year,
  part,
  texts,
}: Pick<DeskReport, 'agency' | 'year' | 'part' | 'texts'>): string {
  // Marks and white space at the ends of sentences are not kept; a file may break the same words into other blocks.
  const words = texts.map(({ text }) => text.replace(/\s+/g, '')).join('。')
  return sha256(bytesOfUtf16(stableText({ agency: plainAgencyName(agency.name), year, cells: part.cells, words })))
}
