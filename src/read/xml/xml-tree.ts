import { ReadError } from '../../core/read-error'
import { afterMarkup, attributeIn, unescapeXml, type MarkupHandler } from './xml-text'

/** An element of an XML part. Attributes stay one text: most are never looked at. */
export interface XmlElement {
  readonly name: string
  readonly attributes: string
  readonly children: (XmlElement | string)[]
}

/** What is said of a part that is no XML or brings definitions, or holds too much: what to do depends on the file. */
export interface XmlWords {
  readonly damaged: string
  readonly defined: string
  readonly tooLarge: string
}

const wordFile: XmlWords = {
  damaged: '这个 Word 文件已损坏，没有读入任何内容，请用 Word 打开并另存一次再试。',
  defined: '这个文件里有不正常的定义，为了安全没有读入，请用 Word 打开后另存为新的 .docx 文件。',
  tooLarge: '这个 Word 文件的内容太多，不像是一份年度报告，没有读入。',
}

/** Deepest nesting of a file that is followed; real ones stay below 60. */
const deepest = 400

/** Most elements of one part: a report has some ten thousand, and each takes memory whatever its size in the file. */
const most = 800_000

/**
 * Makes a tree of an XML part in one pass. No document type, no entities but the five of XML: a file that brings its
 * own is refused, so that nothing can be made to grow.
 * @throws {ReadError} damaged, too-large
 */
export function xmlTree(xml: string, words: XmlWords = wordFile): XmlElement {
  const damaged = () => new ReadError('damaged', words.damaged)
  const defined = () => new ReadError('damaged', words.defined)
  const root: XmlElement = { name: '', attributes: '', children: [] }
  const stack: XmlElement[] = [root]
  const nameOf = sharedNames()
  const endOfTag = tagEnds(xml)
  let top = root
  const markup: MarkupHandler = { text: (text) => top.children.push(text), damaged, defined }
  let at = 0
  let count = 0
  const end = xml.length
  while (at < end) {
    const open = xml.indexOf('<', at)
    if (open < 0) break
    if (open > at) top.children.push(unescapeXml(xml.slice(at, open)))
    const next = xml.charCodeAt(open + 1)
    if (next === 33 /* ! */ || next === 63 /* ? */) {
      at = afterMarkup(xml, open, markup)
      continue
    }
    const close = endOfTag(open)
    if (close < 0) throw damaged()
    if (next === 47 /* / */) {
      const { name } = top
      const isPlain = xml.startsWith(name, open + 2) && open + 2 + name.length === close
      if ((!isPlain && xml.slice(open + 2, close).trim() !== name) || stack.length < 2) throw damaged()
      stack.pop()
      top = stack[stack.length - 1]!
    } else {
      const empty = xml.charCodeAt(close - 1) === 47
      const last = empty ? close - 1 : close
      const space = firstSpace(xml, open + 2, last)
      if (++count > most) throw new ReadError('too-large', words.tooLarge)
      const element: XmlElement = {
        name: nameOf(xml.slice(open + 1, space)),
        attributes: space < last ? xml.slice(space, last) : '',
        children: empty ? none : [],
      }
      top.children.push(element)
      if (!empty) {
        if (stack.length >= deepest) throw damaged()
        stack.push(element)
        top = element
      }
    }
    at = close + 1
  }
  if (stack.length !== 1) throw damaged()
  return root
}

/** What every element without content holds; nothing is put into it. */
const none: (XmlElement | string)[] = []

/** The first white space of a text between two places; the second of them where there is none. */
function firstSpace(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) <= 32) return at
  return to
}

/** Each name once: a part has some fifty, on very many elements. */
function sharedNames(): (name: string) => string {
  const known = new Map<string, string>()
  return (name) => {
    const shared = known.get(name)
    if (shared !== undefined) return shared
    known.set(name, name)
    return name
  }
}

/**
 * Finds the > that ends a tag; one inside quotation marks does not. Asked for one tag after another: where the next
 * quotation mark stands is remembered, or a part without any would be looked through to its end for every tag.
 */
function tagEnds(xml: string): (open: number) => number {
  let quote = -1
  const quoteFrom = (at: number) => {
    if (quote < at) quote = xml.indexOf('"', at)
    if (quote < 0) quote = xml.length
    return quote
  }
  return (open) => {
    let close = xml.indexOf('>', open)
    while (quoteFrom(open) < close) {
      const end = quoteFrom(quote + 1)
      if (end === xml.length) return -1
      if (end > close) close = xml.indexOf('>', end)
      open = end + 1
    }
    return close
  }
}

/** The value of an attribute, or undefined. */
export function attribute(element: XmlElement, name: string): string | undefined {
  return attributeIn(element.attributes, name)
}

/** The first child element with this name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element) for (const one of element.children) if (typeof one !== 'string' && one.name === name) return one
  return undefined
}

/** All child elements with this name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = []
  if (element) for (const one of element.children) if (typeof one !== 'string' && one.name === name) found.push(one)
  return found
}

/** The first element with this name at any depth. */
export function descendant(element: XmlElement, name: string): XmlElement | undefined {
  for (const one of element.children) {
    if (typeof one === 'string') continue
    if (one.name === name) return one
    const inside = descendant(one, name)
    if (inside) return inside
  }
  return undefined
}

/** The value of `w:val` of a child: `<w:ilvl w:val="1"/>`. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  const found = child(element, name)
  return found && attribute(found, 'w:val')
}

/** Whether a switch of a run is on: `<w:b/>`, not `<w:b w:val="0"/>`; undefined where it says nothing of it. */
export function isOn(look: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(look, name)
  return found && !/^(0|false|off|none)$/.test(attribute(found, 'w:val') ?? '1')
}

/** All elements with this name at any depth, none inside another. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = []
  const look = ({ children }: XmlElement) => {
    for (const one of children)
      if (typeof one !== 'string')
        if (one.name === name) found.push(one)
        else look(one)
  }
  look(element)
  return found
}

/** The text that stands directly in an element. */
export function textInside(element: XmlElement): string {
  let text = ''
  for (const one of element.children) if (typeof one === 'string') text += one
  return text
}
