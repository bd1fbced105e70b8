import { strToU8, zipSync, type Zippable } from 'fflate'

/** A file to be packed. */
export interface PackedFile {
  readonly path: string
  readonly content: string | Uint8Array
  /** True for what is compressed already, such as pictures. */
  readonly stored?: boolean
}

/**
 * Packs files in the given order; the same files give the same bytes at any hour.
 * @param modified when they were made, for a folder of files that a person unpacks; without it the bytes know no time
 */
export function zipFiles(files: readonly PackedFile[], modified?: Date): Uint8Array {
  // The first day that a zip can say, in local time as fflate reads it; anew each time, as the zone may change meanwhile.
  const mtime = modified ?? new Date(1980, 0, 1, 12)
  const entries: Zippable = {}
  for (const { path, content, stored } of files) {
    const bytes = typeof content === 'string' ? strToU8(content) : content
    entries[path] = [bytes, { level: stored ? 0 : 6, mtime }]
  }
  return zipSync(entries)
}
