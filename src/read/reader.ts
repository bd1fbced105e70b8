import type { Document } from '../core/document/document'

/** Reads a file into the neutral document. The list of all readers is `index.ts`. */
export interface Reader {
  readonly format: string
  /** What a clerk calls it, e.g. Word 文件（.docx）. */
  readonly says: string
  /** Whether the bytes look like this format; the name is a hint only. */
  accepts(name: string, bytes: Uint8Array): boolean
  /** @throws {ReadError} and nothing else */
  read(bytes: Uint8Array): Promise<Document>
}
