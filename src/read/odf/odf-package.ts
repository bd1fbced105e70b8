import { ReadError, type ReadErrorAdvice } from '../../core/read-error'
import { XmlNames } from '../xml/xml-names'
import { descendant, textInside, xmlTree, type XmlElement, type XmlWords } from '../xml/xml-tree'
import { zipParts, type ZipWords } from '../zip/zip-parts'

/** What is said of an OpenDocument file that cannot be read. */
export interface OdfWords extends ZipWords, XmlWords {
  /** What is shown beside the refusal of a file with a password. */
  readonly advice?: ReadErrorAdvice
}

/** The parts of an OpenDocument file (ISO/IEC 26300). */
export interface OdfPackage {
  bytes(path: string): Uint8Array | undefined
  /** @throws {ReadError} too-large */
  text(path: string): string | undefined
  /** @throws {ReadError} damaged, too-large */
  tree(path: string): XmlElement | undefined
  /** dc:title of the file; "" where it has none. */
  readonly title: string
}

const names = new XmlNames()

/**
 * Opens an OpenDocument file.
 * @throws {ReadError} damaged, encrypted, too-large
 */
export function odfPackage(file: Uint8Array, words: OdfWords): OdfPackage {
  const zip = zipParts(file, words)
  const text = (path: string) => {
    const bytes = zip.bytes(path)
    return bytes && new TextDecoder().decode(bytes)
  }
  const tree = (path: string) => {
    const bytes = zip.bytes(path)
    return bytes && xmlTree(bytes, names, words)
  }
  // Each part has its own key, or one part holds all others in its turn (OpenDocument 1.4).
  const manifest = text('META-INF/manifest.xml') ?? ''
  if (manifest.includes('encryption-data') || zip.names.includes('encrypted-package'))
    throw new ReadError('encrypted', words.encrypted, words.advice)
  return { bytes: (path) => zip.bytes(path), text, tree, title: titleOf(tree) }
}

/** Properties that are damaged are no reason not to read a file. */
function titleOf(tree: (path: string) => XmlElement | undefined): string {
  try {
    const meta = tree('meta.xml')
    const title = meta && descendant(meta, 'dc:title')
    return title ? textInside(title).trim() : ''
  } catch {
    return ''
  }
}
