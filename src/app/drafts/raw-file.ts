import { toBase64 } from '../../core/report/base64'
import type { Pictures } from '../../core/report/report'
import { asRecord } from '../storage/as-record'

/**
 * A draft as a data file without opening it: one that is damaged, or of a newer program, leaves this browser as it is.
 * @throws {Error} where it cannot be written as JSON at all
 */
export function rawFile(saved: unknown, pictures: Pictures): unknown {
  const files = Object.fromEntries(
    [...pictures].map(([key, { mime, bytes }]) => [key, { mime, base64: toBase64(bytes) }]),
  )
  const file = typeof saved === 'object' && saved !== null ? { ...asRecord(saved), pictures: files } : saved
  // What is nested without end, or refers to itself, shows here and not halfway in a backup.
  JSON.stringify(file)
  return file
}
