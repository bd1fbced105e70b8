import { attribute, type XmlElement } from '../xml/xml-tree'
import { readFrame, type ReadFrame } from './odf-frame'
import { numberIn, type Counters } from './odf-lists'
import type { OdtParts } from './odt-parts'

/** What follows one another in a text: paragraphs with the numbers of their lists, tables, drawings. */
export type FlowPart =
  | { readonly kind: 'paragraph'; readonly element: XmlElement; readonly number?: string }
  | { readonly kind: 'table'; readonly element: XmlElement }
  | { readonly kind: 'drawing'; readonly frame: ReadFrame }

/** Lists that a program makes of headings and pictures: they repeat what stands elsewhere. */
const indexes = new Set([
  'text:table-of-content',
  'text:illustration-index',
  'text:table-index',
  'text:object-index',
  'text:user-index',
  'text:alphabetical-index',
])

/** A list whose items are being read. */
interface OpenList {
  readonly counters: Counters
  readonly style: string
  readonly level: number
}

/** The parts of a text, a cell, a section or a box in their order; of a list its items with their numbers. */
export function flowOf(element: XmlElement, parts: OdtParts): FlowPart[] {
  const flow: FlowPart[] = []
  walk(element, parts, flow)
  return flow
}

function walk(element: XmlElement, parts: OdtParts, flow: FlowPart[]): void {
  for (const one of element.children) {
    if (typeof one === 'string') continue
    switch (one.name) {
      case 'text:p':
      case 'text:h':
        flow.push({ kind: 'paragraph', element: one })
        break
      case 'text:list':
        walkList(one, undefined, parts, flow)
        break
      case 'text:numbered-paragraph':
        walkNumbered(one, parts, flow)
        break
      case 'table:table':
        flow.push({ kind: 'table', element: one })
        break
      case 'text:section':
        if (isHidden(one)) parts.hidden.push(...hiddenTexts(one, parts))
        else walk(one, parts, flow)
        break
      case 'text:tracked-changes':
        parts.countChanges(one)
        break
      case 'office:annotation':
        parts.comments.comment(one)
        break
      case 'office:annotation-end':
        parts.comments.close(attribute(one, 'office:name'))
        break
      case 'text:soft-page-break':
      case 'office:forms':
        break
      default:
        if (one.name.startsWith('draw:')) flow.push({ kind: 'drawing', frame: readFrame(one, parts) })
        else if (!indexes.has(one.name)) walk(one, parts, flow)
    }
  }
}

function walkList(list: XmlElement, above: OpenList | undefined, parts: OdtParts, flow: FlowPart[]): void {
  const style = attribute(list, 'text:style-name') ?? above?.style ?? styleOfFirst(list, parts)
  const open: OpenList = above
    ? { counters: above.counters, style, level: above.level + 1 }
    : { counters: parts.lists.begin(list, style), style, level: 0 }
  for (const item of list.children) {
    if (typeof item === 'string') continue
    let start = numberIn(attribute(item, 'text:start-value'))
    // The first paragraph of an item has its number; an item that begins with a list has none of its own.
    let isNumbered = item.name === 'text:list-item'
    for (const one of item.children) {
      if (typeof one === 'string') continue
      if (one.name === 'text:list') walkList(one, open, parts, flow)
      else if (one.name === 'text:p' || one.name === 'text:h') {
        const number = isNumbered ? parts.lists.next(open.counters, style, open.level, start) : ''
        flow.push({ kind: 'paragraph', element: one, number })
      } else {
        walk({ ...item, children: [one] }, parts, flow)
        continue
      }
      isNumbered = false
      start = undefined
    }
  }
}

/** A list without a style has that of its first paragraph. */
function styleOfFirst(list: XmlElement, parts: OdtParts): string {
  for (let at: XmlElement | undefined = list; at;) {
    const first: XmlElement | undefined = at.children.find((one): one is XmlElement => typeof one !== 'string')
    if (first && /^text:[ph]$/.test(first.name))
      return parts.styles.paragraph(attribute(first, 'text:style-name'))?.list ?? ''
    at = first
  }
  return ''
}

function walkNumbered(numbered: XmlElement, parts: OdtParts, flow: FlowPart[]): void {
  const style = attribute(numbered, 'text:style-name') ?? ''
  const id = `numbered ${attribute(numbered, 'text:list-id') ?? style}`
  const level = Math.max(1, numberIn(attribute(numbered, 'text:level')) ?? 1) - 1
  const counters = parts.lists.begin({ ...numbered, attributes: ` xml:id="${id}" text:continue-list="${id}"` }, style)
  const start = numberIn(attribute(numbered, 'text:start-value'))
  const number = parts.lists.next(counters, style, level, start)
  for (const one of numbered.children)
    if (typeof one !== 'string' && /^text:[ph]$/.test(one.name)) flow.push({ kind: 'paragraph', element: one, number })
}

/** A section that is hidden for good, or whose condition hides it now. */
function isHidden(section: XmlElement): boolean {
  const display = attribute(section, 'text:display')
  return display === 'none' || (display === 'condition' && attribute(section, 'text:is-hidden') === 'true')
}

function hiddenTexts(section: XmlElement, parts: OdtParts): string[] {
  return parts.plain(section).split('\n')
}
