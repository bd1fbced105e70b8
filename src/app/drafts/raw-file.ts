import type { Pictures } from '../../core/report/report'
import { savedPicture } from '../../core/report/saved-report'
import { asRecord } from '../storage/as-record'

/**
 * A draft as a data file without opening it: one that is damaged, or of a newer program, leaves this browser as it is.
 * @throws {Error} where it cannot be written as JSON at all
 */
export function rawFile(saved: unknown, pictures: Pictures): unknown {
  const files = Object.fromEntries([...pictures].map(([key, file]) => [key, savedPicture(file)]))
  const file = typeof saved === 'object' && saved !== null ? { ...asRecord(saved), pictures: files } : saved
  // What is nested without end, or refers to itself, shows here and not halfway in a backup.
  JSON.stringify(file)
  return file
}
