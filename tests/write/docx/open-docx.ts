import { strFromU8, unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'

/** The parts of a Word file as text, by path. */
export function openParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const files = unzipSync(bytes)
  const xml = Object.entries(files).filter(([path]) => /\.(xml|rels)$/.test(path))
  return new Map(xml.map(([path, content]) => [path, strFromU8(content)]))
}

/** Parses a part; throws where it is not well-formed XML. */
export function parsePart(parts: ReadonlyMap<string, string>, path: string): Document {
  const text = parts.get(path)
  if (text === undefined) throw new Error(`${path} is not in the file`)
  return new JSDOM(text, { contentType: 'text/xml' }).window.document
}

/** All elements of a name below a node, in the order of the text. */
export function all(node: Document | Element, name: string): Element[] {
  return [...node.getElementsByTagName(name)]
}

/** The attribute w:val of the first element of a name. */
export function valueOf(node: Document | Element, name: string): string | null {
  return all(node, name)[0]?.getAttribute('w:val') ?? null
}

/** The text of a paragraph or cell; breaks count as line breaks. */
export function textOf(node: Element): string {
  return all(node, '*')
    .map((one) => (one.tagName === 'w:t' ? one.textContent : (marks[one.tagName] ?? '')))
    .join('')
}

const marks: Readonly<Record<string, string>> = { 'w:br': '\n', 'w:tab': '\t', 'w:noBreakHyphen': '-' }
