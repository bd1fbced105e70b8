/** What the tree of a Word part and the scan of a sheet both have to know of the text of XML. */

/** What goes on with the text of CDATA, and what a file is called that ends in the middle or brings definitions. */
export interface MarkupHandler {
  /** Is told where the text of CDATA begins and ends. */
  readonly text?: ((from: number, to: number) => void) | undefined
  /** @returns the error for markup without an end */
  readonly damaged: () => Error
  /** @returns the error for a document type, of which anything can be made to grow */
  readonly defined: () => Error
}

/**
 * Where a comment, a declaration or CDATA that begins at `open` ends; the text of CDATA is told.
 * @throws what `damaged` and `defined` give
 */
export function afterMarkup(xml: string, open: number, { text, damaged, defined }: MarkupHandler): number {
  const until = (mark: string) => {
    const found = xml.indexOf(mark, open)
    if (found < 0) throw damaged()
    return found + mark.length
  }
  if (xml.startsWith('<!--', open)) return until('-->')
  if (xml.startsWith('<![CDATA[', open)) {
    const end = until(']]>')
    text?.(open + 9, end - 3)
    return end
  }
  if (xml.startsWith('<?', open)) return until('?>')
  throw defined()
}

/**
 * The value of an attribute in the text between the name of an element and the end of its tag, or undefined. A prefix of
 * its name counts only where it is asked for.
 */
export function attributeIn(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    if (at > 0 && attributes.charCodeAt(at - 1) > 32) continue
    let value = at + name.length
    while (attributes.charCodeAt(value) <= 32) value++
    if (attributes.charCodeAt(value) !== 61 /* = */) continue
    value++
    while (attributes.charCodeAt(value) <= 32) value++
    const mark = attributes[value]
    if (mark !== '"' && mark !== "'") continue
    const end = attributes.indexOf(mark, value + 1)
    return end < 0 ? undefined : unescapeXml(attributes.slice(value + 1, end))
  }
  return undefined
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** A text without its entities: the five of XML and numbers of characters; others stay as they are. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  type Part = string | undefined
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex: Part, decimal: Part, name: Part) => {
    if (name !== undefined) return named[name] ?? whole
    const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
