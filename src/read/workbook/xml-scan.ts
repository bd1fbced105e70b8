import { ReadError } from '../../core/read-error'

/** Is told of the elements of an XML part in their order. Names come without prefix: `x:row` and `row` are one. */
export interface XmlHandler {
  /** `attributes` is the text between the name and the end of the tag; `attr` reads it. */
  readonly open: (name: string, attributes: string, at: number) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/**
 * Goes through an XML part once and keeps nothing of it: a sheet of 10,000 rows has half a million elements, and a tree
 * of them would fill the memory of a small machine. A document type is refused, so that nothing can be made to grow.
 * @throws {ReadError} damaged
 */
export function scanXml(xml: string, handler: XmlHandler): void {
  const { open: tellOpen, text, close } = handler
  let at = 0
  let depth = 0
  for (;;) {
    const open = xml.indexOf('<', at)
    if (open < 0) break
    if (text && open > at) text(unescapeXml(xml.slice(at, open)))
    const first = xml.charCodeAt(open + 1)
    if (first === 33 /* ! */ || first === 63 /* ? */) {
      at = afterMarkup(xml, open, handler)
      continue
    }
    const end = endOfTag(xml, open)
    if (first === 47 /* / */) {
      if (--depth < 0) throw damaged()
      close?.(localName(xml, open + 2, end))
    } else {
      const empty = xml.charCodeAt(end - 1) === 47
      const last = empty ? end - 1 : end
      const nameEnd = endOfName(xml, open + 1, last)
      const name = localName(xml, open + 1, nameEnd)
      tellOpen(name, xml.slice(nameEnd, last), open)
      if (empty) close?.(name)
      else depth++
    }
    at = end + 1
  }
  if (depth !== 0) throw damaged()
}

/** The value of an attribute, or undefined; a prefix of its name counts only where it is asked for. */
export function attr(attributes: string, name: string): string | undefined {
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

/** Where a comment, a declaration or CDATA ends; the text of CDATA is told. */
function afterMarkup(xml: string, open: number, handler: XmlHandler): number {
  const until = (mark: string) => {
    const found = xml.indexOf(mark, open)
    if (found < 0) throw damaged()
    return found + mark.length
  }
  if (xml.startsWith('<!--', open)) return until('-->')
  if (xml.startsWith('<![CDATA[', open)) {
    const end = until(']]>')
    handler.text?.(xml.slice(open + 9, end - 3))
    return end
  }
  if (xml.startsWith('<?', open)) return until('?>')
  throw new ReadError(
    'damaged',
    '这个文件里有不正常的定义，为了安全没有读入，请用 Excel 或 WPS 打开后另存为 .xlsx 文件。',
  )
}

/** The > of a tag; one inside quotation marks does not end it. */
function endOfTag(xml: string, open: number): number {
  let quote = 0
  for (let at = open + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 62 /* > */) return at
    else if (code === 34 /* " */ || code === 39 /* ' */) quote = code
  }
  throw damaged()
}

function endOfName(xml: string, from: number, end: number): number {
  let at = from
  while (at < end && xml.charCodeAt(at) > 32) at++
  return at
}

function localName(xml: string, from: number, end: number): string {
  const name = xml.slice(from, end).trim()
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  type Part = string | undefined
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex: Part, decimal: Part, name: Part) => {
    if (name !== undefined) return named[name] ?? whole
    const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

/** A workbook whose parts are no XML, or end in the middle. */
export function damaged(): ReadError {
  return new ReadError(
    'damaged',
    '这个表格文件不完整或已损坏，没有读入任何内容，请用 Excel 或 WPS 打开并另存一次再试。',
  )
}
