import type { Document } from '../core/document/document'

/** Makes a file of a document. The list of all writers is `index.ts`. */
export interface Writer<Options = unknown> {
  /** Ending of the file name, without the point. */
  readonly format: string
  /** What a clerk calls it, e.g. Word 文件. */
  readonly says: string
  readonly mime: string
  write(document: Document, options?: Options): Promise<Uint8Array>
}
