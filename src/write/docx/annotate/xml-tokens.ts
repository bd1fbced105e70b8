/** A tag or a stretch of text of an XML file, by where it stands: what is not touched stays as it is, byte for byte. */
export interface XmlToken {
  readonly kind: 'open' | 'close' | 'empty' | 'text'
  /** With its prefix, as written; "" for text. */
  readonly name: string
  /** Offsets in the file, UTF-16. */
  readonly from: number
  readonly to: number
}

const tokens =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([^\s>/]+)(?:[^>"']|"[^"]*"|'[^']*')*>|[^<]+/g

/** The tags and texts of well-formed XML in order; comments and instructions are left out. */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  for (const match of xml.matchAll(tokens)) {
    const [whole, slash, name] = match
    const place = { from: match.index, to: match.index + whole.length }
    if (name !== undefined) {
      const kind = slash ? 'close' : whole.endsWith('/>') ? 'empty' : 'open'
      yield { kind, name, ...place }
    } else if (!whole.startsWith('<')) yield { kind: 'text', name: '', ...place }
  }
}

/** A change of a file: what stands from `from` to `to` becomes `text`. */
export interface Splice {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The file with all changes made; of those at one place the first given stands first. None may overlap. */
export function spliced(xml: string, splices: readonly Splice[]): string {
  const parts: string[] = []
  let at = 0
  for (const { from, to, text } of [...splices].sort((a, b) => a.from - b.from || a.to - b.to)) {
    parts.push(xml.slice(at, from), text)
    at = to
  }
  parts.push(xml.slice(at))
  return parts.join('')
}

/** XML with something put in front of the end of its root; an empty root is opened for it. */
export function withinRoot(xml: string, text: string): string {
  const tags = [...xmlTokens(xml)].filter(({ kind }) => kind !== 'text')
  const last = tags[tags.length - 1]
  if (!last) return xml
  if (last.kind !== 'empty') return xml.slice(0, last.from) + text + xml.slice(last.from)
  return `${xml.slice(0, last.to - 2)}>${text}</${last.name}>${xml.slice(last.to)}`
}

const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The text that a stretch of XML means, and for each of its UTF-16 units where in the stretch it is written. */
export function meantText(xml: string): { readonly text: string; readonly places: readonly number[] } {
  let text = ''
  const places: number[] = []
  const add = (what: string, at: number, written: boolean) => {
    for (let unit = 0; unit < what.length; unit++) places.push(written ? at + unit : at)
    text += what
  }
  let at = 0
  for (const match of xml.matchAll(entity)) {
    add(xml.slice(at, match.index), at, true)
    const [whole, decimal, hex, name] = match
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0
    const means = name
      ? (named[name.toLowerCase()] ?? '')
      : code > 0 && code <= 0x10ffff
        ? String.fromCodePoint(code)
        : ''
    add(means, match.index, false)
    at = match.index + whole.length
  }
  add(xml.slice(at), at, true)
  return { text, places }
}
