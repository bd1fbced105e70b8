import type { Chart, DocumentRun, Picture, TextRole } from '../../core/document/document'
import { roleOf } from '../docx/styles'
import { attribute, child, childrenOf, descendant, descendants, textInside, type XmlElement } from '../xml/xml-tree'
import { readFrame } from './odf-frame'
import { numberIn } from './odf-lists'
import type { OdtParts } from './odt-parts'

/** What one paragraph holds: its text, the pictures and charts in it, and the content of text boxes anchored in it. */
export interface OdfParagraph {
  readonly role: TextRole
  readonly style: string
  readonly runs: readonly DocumentRun[]
  readonly pictures: readonly (Picture | Chart)[]
  readonly boxes: readonly XmlElement[]
  /** Nothing of the paragraph is shown. */
  readonly hidden: boolean
}

/** More spaces than these only push words aside. */
const mostSpaces = 20

interface Look {
  readonly bold: boolean
  readonly hidden: boolean
  readonly href: string | undefined
}

/** Elements whose content is no text of the paragraph: hints, marks of changes, notes at the foot of a page. */
const aside = new Set([
  'text:placeholder',
  'text:number',
  'text:ruby-text',
  'text:script',
  'office:event-listeners',
  'office:binary-data',
  'draw:control',
  'text:tracked-changes',
])

/**
 * Reads a paragraph or a heading: of changes what stays, of a field what it shows, the number of its list as text; notes
 * at the foot, comments and hidden texts are gathered apart.
 *
 * @param number of the list that it stands in; undefined outside lists
 */
export function readOdfParagraph(paragraph: XmlElement, parts: OdtParts, number: string | undefined): OdfParagraph {
  const style = parts.styles.paragraph(attribute(paragraph, 'text:style-name'))
  const runs: DocumentRun[] = []
  const pictures: (Picture | Chart)[] = []
  const boxes: XmlElement[] = []
  let isHidden = false
  let edge = true

  const push = (text: string, { bold, hidden, href }: Look) => {
    if (text === '') return
    if (hidden) {
      parts.hidden.push(text)
      return
    }
    parts.comments.add(text)
    const last = runs[runs.length - 1]
    if (last && Boolean(last.bold) === bold && last.href === href)
      runs[runs.length - 1] = { ...last, text: last.text + text }
    else runs.push({ text, ...(bold ? { bold: true as const } : {}), ...(href ? { href } : {}) })
  }
  /** White space of the file is one space, and none at the beginning of a paragraph (ISO/IEC 26300, 6.1.2). */
  const collapsed = (text: string) => {
    const whole = text.replace(/[ \t\r\n]+/g, ' ')
    const shown = edge && whole.startsWith(' ') ? whole.slice(1) : whole
    if (whole !== '') edge = whole.endsWith(' ')
    return shown
  }
  const literal = (text: string, look: Look) => {
    push(text, look)
    edge = false
  }

  const walk = (element: XmlElement, look: Look) => {
    for (const one of element.children) {
      if (typeof one === 'string') push(collapsed(one), look)
      else visit(one, look)
    }
  }
  const visit = (one: XmlElement, look: Look) => {
    switch (one.name) {
      case 'text:span':
        return walk(one, spanLook(one, look))
      case 'text:a':
        return walk(one, { ...look, href: linkOf(one) ?? look.href })
      case 'text:s':
        return literal(' '.repeat(Math.min(numberIn(attribute(one, 'text:c')) ?? 1, mostSpaces)), look)
      case 'text:tab':
        return literal('\t', look)
      case 'text:line-break':
        return literal('\n', look)
      case 'text:note':
        return parts.note(descendant(one, 'text:note-body'))
      case 'office:annotation':
        return parts.comments.comment(one)
      case 'office:annotation-end':
        return parts.comments.close(attribute(one, 'office:name'))
      case 'text:hidden-text':
        return walk(one, { ...look, hidden: look.hidden || attribute(one, 'text:is-hidden') === 'true' })
      case 'text:hidden-paragraph':
        isHidden = attribute(one, 'text:is-hidden') === 'true'
        return
      case 'loext:content-control':
        if (attribute(one, 'loext:showing-place-holder') !== 'true') walk(one, look)
        return
      default:
        if (one.name.startsWith('draw:') && one.name !== 'draw:control') drawing(one, look)
        else if (!aside.has(one.name)) walk(one, look)
    }
  }
  const spanLook = (span: XmlElement, look: Look): Look => {
    const own = parts.styles.text(attribute(span, 'text:style-name'))
    return { ...look, bold: own?.bold ?? look.bold, hidden: own?.hidden ?? look.hidden }
  }
  const drawing = (one: XmlElement, look: Look) => {
    const { inside, mark } = readFrame(one, parts)
    for (const found of inside) if ('type' in found) pictures.push(found)
    boxes.push(...inside.filter((found): found is XmlElement => !('type' in found)))
    if (mark) push(mark, look)
  }

  walk(paragraph, { bold: style?.bold === true, hidden: style?.hidden === true, href: undefined })
  dropLastSpace(runs, edge)
  const text = runs.map((run) => run.text).join('')
  const stated = child(paragraph, 'text:number')
  const before = stated ? textInside(stated) : (number ?? headingNumber(paragraph, parts))
  if (isHidden && text.trim() !== '') parts.hidden.push(text)
  else if (before && (text !== '' || pictures.length > 0)) addNumber(runs, before)
  return {
    role: roleOf(style, outlineOf(paragraph)),
    style: style?.name ?? '',
    runs: isHidden ? [] : runs,
    pictures,
    boxes,
    hidden: isHidden || (style?.hidden === true && runs.length === 0 && pictures.length === 0),
  }
}

/** White space at the end of a paragraph is none; a space that somebody typed stays. */
function dropLastSpace(runs: DocumentRun[], edge: boolean): void {
  const last = runs[runs.length - 1]
  if (!edge || !last?.text.endsWith(' ')) return
  runs.pop()
  if (last.text.length > 1) runs.push({ ...last, text: last.text.slice(0, -1) })
}

function addNumber(runs: DocumentRun[], number: string): void {
  const first = runs[0]
  if (first && !first.bold && !first.href) runs[0] = { ...first, text: number + first.text }
  else runs.unshift({ text: number })
}

function headingNumber(paragraph: XmlElement, parts: OdtParts): string {
  const level = outlineOf(paragraph)
  if (level === undefined || attribute(paragraph, 'text:is-list-header') === 'true') return ''
  const restart = attribute(paragraph, 'text:restart-numbering') === 'true'
  return parts.lists.heading(level, restart ? (numberIn(attribute(paragraph, 'text:start-value')) ?? 1) : undefined)
}

/** The level of a heading, from 0. */
function outlineOf(paragraph: XmlElement): number | undefined {
  if (paragraph.name !== 'text:h') return undefined
  return Math.max(1, numberIn(attribute(paragraph, 'text:outline-level')) ?? 1) - 1
}

function linkOf(link: XmlElement): string | undefined {
  const address = attribute(link, 'xlink:href')?.trim()
  return address && /^(https?:|mailto:)/i.test(address) ? address : undefined
}

/** The plain text of all paragraphs in an element, for comments and notes. */
export function plainParagraphs(element: XmlElement): string {
  const text = (one: XmlElement): string =>
    one.children.map((part) => (typeof part === 'string' ? part : part.name === 'text:s' ? ' ' : text(part))).join('')
  return [...descendants(element, 'text:p'), ...childrenOf(element, 'text:h')].map(text).join('\n').trim()
}
