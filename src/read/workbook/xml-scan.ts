import { ReadError } from '../../core/read-error'
import { afterMarkup, unescapeXml, type MarkupHandler } from '../xml/xml-text'

/** Is told of the elements of an XML part in their order. Names come without prefix: `x:row` and `row` are one. */
export interface XmlHandler {
  /** `attributes` is the text between the name and the end of the tag; `attributeIn` reads it. */
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
  const markup: MarkupHandler = {
    text: text && ((from, to) => text(xml.slice(from, to))),
    damaged,
    defined: definedInWorkbook,
  }
  let at = 0
  let depth = 0
  for (;;) {
    const open = xml.indexOf('<', at)
    if (open < 0) break
    if (text && open > at) text(unescapeXml(xml.slice(at, open)))
    const first = xml.charCodeAt(open + 1)
    if (first === 33 /* ! */ || first === 63 /* ? */) {
      at = afterMarkup(xml, open, markup)
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

/** A workbook that brings definitions, of which anything can be made to grow. */
export function definedInWorkbook(): ReadError {
  return new ReadError(
    'damaged',
    '这个文件里有不正常的定义，为了安全没有读入，请用 Excel 或 WPS 打开后另存为 .xlsx 文件。',
  )
}

/** A workbook whose parts are no XML, or end in the middle. */
export function damaged(): ReadError {
  return new ReadError(
    'damaged',
    '这个表格文件不完整或已损坏，没有读入任何内容，请用 Excel 或 WPS 打开并另存一次再试。',
  )
}
