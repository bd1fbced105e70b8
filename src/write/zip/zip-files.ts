import { strToU8, zipSync, type Zippable } from 'fflate'

/** A file to be packed. */
export interface PackedFile {
  readonly path: string
  readonly content: string | Uint8Array
  /** True for what is compressed already, such as pictures. */
  readonly stored?: boolean
}

/** The earliest time that a zip file can say; the same files then give the same bytes at any hour. */
const noTime = new Date(1980, 0, 1)

/** Packs files in the given order. */
export function zipFiles(files: readonly PackedFile[]): Uint8Array {
  const entries: Zippable = {}
  for (const { path, content, stored } of files) {
    const bytes = typeof content === 'string' ? strToU8(content) : content
    entries[path] = [bytes, { level: stored ? 0 : 6, mtime: noTime }]
  }
  return zipSync(entries)
}
