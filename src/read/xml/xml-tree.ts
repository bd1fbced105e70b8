import { startsWith } from '../../core/bytes'
import { ReadError } from '../../core/read-error'
import { bytesText, type BytesText } from './bytes-text'
import { isNameAt, type XmlName, type XmlNames } from './xml-names'
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

const byteOrderMark = [0xef, 0xbb, 0xbf]

/**
 * Makes a tree of an XML part in UTF-8, in one pass over its bytes. No document type, no entities but the five of XML: a
 * file that brings its own is refused, so that nothing can be made to grow.
 * @param names remembers the names of elements from part to part, and knows which elements are left out
 * @throws {ReadError} damaged, too-large
 */
export function xmlTree(bytes: Uint8Array, names: XmlNames, words: XmlWords = wordFile): XmlElement {
  const damaged = () => new ReadError('damaged', words.damaged)
  const text = bytesText(bytes)
  const tree = treeBuilder()
  const markup: MarkupHandler = {
    text: (from, to) => tree.add(text.part(from, to)),
    damaged,
    defined: () => new ReadError('damaged', words.defined),
  }
  const end = bytes.length
  let count = 0
  let at = startsWith(bytes, byteOrderMark) ? byteOrderMark.length : 0
  for (;;) {
    at = addText(bytes, at, text, tree)
    if (at >= end) break
    const next = bytes[at + 1]
    if (next === 33 /* ! */ || next === 63 /* ? */) at = afterMarkup(text.whole, at, markup)
    else if (next === 47 /* / */) {
      const name = tree.close()
      const close = name ? endOfClosing(bytes, at, name, text) : -1
      if (close < 0) throw damaged()
      at = close + 1
    } else {
      if (++count > most) throw new ReadError('too-large', words.tooLarge)
      const name = names.at(bytes, at + 1, text)
      const { behind } = names
      // Most tags end right behind their name.
      const close = bytes[behind] === 62 /* > */ ? behind : endOfTag(bytes, behind)
      if (close < 0) throw damaged()
      const isEmpty = bytes[close - 1] === 47 /* / */
      const last = isEmpty ? close - 1 : close
      tree.open(name, name.bare || behind >= last ? '' : textBetween(bytes, behind, last, text), isEmpty)
      if (tree.depth() >= deepest) throw damaged()
      at = close + 1
    }
  }
  if (tree.depth() > 0) throw damaged()
  return { name: '', attributes: '', children: tree.whole() }
}

/** Adds the text that stands before the next tag; gives the place of the tag. */
function addText(bytes: Uint8Array, from: number, text: BytesText, tree: ReturnType<typeof treeBuilder>): number {
  let at = from
  let bits = 0
  let isEscaped = false
  for (; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte === 60 /* < */) break
    if (byte === 38 /* & */) isEscaped = true
    bits |= byte
  }
  // What stands behind the last tag is no text of the part.
  if (at > from && at < bytes.length && tree.keeps()) {
    const words = bits < 128 ? text.whole.slice(from, at) : text.part(from, at)
    tree.add(isEscaped ? unescapeXml(words) : words)
  }
  return at
}

function textBetween(bytes: Uint8Array, from: number, to: number, text: BytesText): string {
  for (let at = from; at < to; at++) if (bytes[at]! > 127) return text.part(from, to)
  return text.whole.slice(from, to)
}

/** The > of a closing tag at a place, which must have this name; -1 where it has not. */
function endOfClosing(bytes: Uint8Array, open: number, name: XmlName, text: BytesText): number {
  const behind = open + 2 + name.bytes.length
  if (bytes[behind] === 62 /* > */ && isNameAt(bytes, open + 2, name)) return behind
  const close = endOfTag(bytes, open)
  return close >= 0 && text.part(open + 2, close).trim() === name.text ? close : -1
}

/** The > that ends a tag, looked for from a place in it; one inside quotation marks does not. */
function endOfTag(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === 62 /* > */) return at
    if (byte === 34 /* " */) {
      do at++
      while (at < bytes.length && bytes[at] !== 34)
    }
  }
  return -1
}

/** What every element without content holds; nothing is put into it. */
const none: (XmlElement | string)[] = []

/** An element that is still open: where its children begin among all that were found; none for one that is left out. */
interface OpenElement {
  readonly name: XmlName
  readonly element: { children: (XmlElement | string)[] } | undefined
  readonly from: number
}

/**
 * Puts the elements of a part together. Children are gathered in one list, so that each element takes what it needs and no
 * more.
 */
function treeBuilder() {
  const found: (XmlElement | string)[] = []
  let size = 0
  const stack: OpenElement[] = []
  // How many open elements are left out.
  let outside = 0
  const from = (start: number): (XmlElement | string)[] => {
    const end = size
    size = start
    if (end - start > 1) return found.slice(start, end)
    return end === start ? none : [found[start]!]
  }
  return {
    /** How many elements are open. */
    depth: () => stack.length,
    /** Whether what comes next is kept. */
    keeps: () => outside === 0,
    add(one: XmlElement | string) {
      if (outside === 0) found[size++] = one
    },
    open(name: XmlName, attributes: string, isEmpty: boolean) {
      const isKept = outside === 0 && !name.leftOut
      const element = isKept ? { name: name.text, attributes, children: none } : undefined
      if (element) found[size++] = element
      if (isEmpty) return
      if (!element) outside++
      stack.push({ name, element, from: size })
    },
    /** Closes the innermost element; gives its name. */
    close(): XmlName | undefined {
      const top = stack.pop()
      if (top?.element) top.element.children = from(top.from)
      else if (top) outside--
      return top?.name
    },
    whole: () => from(0),
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
