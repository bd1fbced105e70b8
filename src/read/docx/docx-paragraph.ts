import { memoize } from '../../core/memoize'
import type { Chart, DocumentRun, Picture, TextRole } from '../../core/document/document'
import { attribute, child, descendant, descendants, isOn, textInside, valueOf, type XmlElement } from '../xml/xml-tree'
import type { DocxParts } from './docx-parts'
import { roleOf, type ParagraphStyle } from './styles'

/** What one paragraph holds: its text, the pictures and charts in it, and the content of text boxes anchored in it. */
export interface DocxParagraph {
  readonly role: TextRole
  readonly style: string
  readonly runs: readonly DocumentRun[]
  readonly pictures: readonly (Picture | Chart)[]
  readonly boxes: readonly XmlElement[]
  /** Nothing of the paragraph is shown, its mark included. */
  readonly hidden: boolean
}

/** State of a field: its instruction is left out, its result stays. */
interface Field {
  instruction: string
  result: boolean
}

/** Reads the paragraphs of a file, one after another. */
type ParagraphReader = (paragraph: XmlElement) => DocxParagraph

/**
 * Reads a paragraph: insertions stay and deletions go, of a field the result stays, automatic numbers become text, marks of
 * footnotes and comments are left out.
 */
export function readParagraph(paragraph: XmlElement, parts: DocxParts): DocxParagraph {
  return readerOf(parts)(paragraph)
}

const readerOf = memoize((parts: DocxParts): ParagraphReader => {
  let style: ParagraphStyle | undefined
  let runs: DocumentRun[] = []
  let pictures: (Picture | Chart)[] = []
  let boxes: XmlElement[] = []
  let fields: Field[] = []

  const walk = (element: XmlElement, href: string | undefined) => {
    for (const one of element.children) {
      if (typeof one === 'string') continue
      switch (one.name) {
        case 'w:r':
          readRun(one, href)
          break
        case 'w:hyperlink':
          walk(one, parts.link(attribute(one, 'r:id')) ?? href)
          break
        case 'w:sdt':
          if (!isPlaceholder(one)) walk(one, href)
          break
        case 'w:commentRangeStart':
          parts.comments.open(attribute(one, 'w:id'))
          break
        case 'w:commentRangeEnd':
          parts.comments.close(attribute(one, 'w:id'))
          break
        case 'w:ins':
        case 'w:moveTo':
          parts.tracked.count += 1
          walk(one, href)
          break
        case 'w:del':
        case 'w:moveFrom':
          parts.tracked.count += 1
          break
        case 'w:sdtPr':
        case 'w:pPr':
        case 'w:rPr':
          break
        case 'mc:AlternateContent':
          walk(child(one, 'mc:Choice') ?? child(one, 'mc:Fallback') ?? one, href)
          break
        default:
          walk(one, href)
      }
    }
  }

  const push = (text: string, bold: boolean, href: string | undefined) => {
    if (text === '' || (fields.length > 0 && fields.some((field) => !field.result))) return
    parts.comments.add(text)
    const link = href ?? fieldLink(fields)
    const last = runs[runs.length - 1]
    if (last && Boolean(last.bold) === bold && last.href === link)
      runs[runs.length - 1] = { ...last, text: last.text + text }
    else if (bold || link)
      runs.push({ text, ...(bold ? { bold: true as const } : {}), ...(link ? { href: link } : {}) })
    else runs.push({ text })
  }

  const readRun = (run: XmlElement, href: string | undefined) => {
    const look = child(run, 'w:rPr')
    const styled = parts.styles.get(valueOf(look, 'w:rStyle') ?? '')?.hidden ?? style?.hidden
    if (isOn(look, 'w:vanish') ?? styled) {
      parts.hidden.push(...descendants(run, 'w:t').map(textInside))
      return
    }
    readContent(run, isOn(look, 'w:b') === true, href)
  }

  const readContent = (run: XmlElement, bold: boolean, href: string | undefined) => {
    for (const one of run.children) {
      if (typeof one === 'string') continue
      switch (one.name) {
        case 'w:t':
          push(textInside(one), bold, href)
          break
        case 'w:tab':
          push('\t', bold, href)
          break
        case 'w:br':
          if ((attribute(one, 'w:type') ?? 'textWrapping') === 'textWrapping') push('\n', bold, href)
          break
        case 'w:cr':
          push('\n', bold, href)
          break
        case 'w:noBreakHyphen':
          push('-', bold, href)
          break
        case 'w:fldChar':
          field(attribute(one, 'w:fldCharType') ?? '')
          break
        case 'w:instrText': {
          const open = fields[fields.length - 1]
          if (open) open.instruction += textInside(one)
          break
        }
        case 'mc:AlternateContent':
          readContent(child(one, 'mc:Choice') ?? child(one, 'mc:Fallback') ?? one, bold, href)
          break
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          drawing(one)
      }
    }
  }

  const field = (type: string) => {
    if (type === 'begin') fields.push({ instruction: '', result: false })
    else if (type === 'separate') {
      const open = fields[fields.length - 1]
      if (open) open.result = true
    } else if (type === 'end') fields.pop()
  }

  const drawing = (element: XmlElement) => {
    const inside = descendants(element, 'w:txbxContent')
    if (inside.length > 0) {
      boxes.push(...inside)
      return
    }
    const source = descendant(element, 'a:blip') ?? descendant(element, 'v:imagedata')
    const id = source && (attribute(source, 'r:embed') ?? attribute(source, 'r:id'))
    const about = descendant(element, 'wp:docPr')
    const alt =
      (about && (attribute(about, 'descr') ?? attribute(about, 'title'))) ??
      (source && attribute(source, 'o:title')) ??
      ''
    const chart = descendant(element, 'c:chart')
    const chartId = chart && attribute(chart, 'r:id')
    if (chartId) {
      const read = parts.chart(chartId, alt)
      // The mark of what could not be taken over, as for pictures that are not in the file: it is told.
      if (read) pictures.push(read)
      else push(`[图片：图表${alt ? ` ${alt.slice(0, 60).replace(/\]/g, '')}` : ''}]`, false, undefined)
      return
    }
    // A drawing has its PNG beside it for programs of before; it is the drawing that is the picture.
    const drawn = source && descendant(source, 'asvg:svgBlip')
    const drawnId = drawn && attribute(drawn, 'r:embed')
    const picture = (drawnId && parts.picture(drawnId, alt)) ?? (id && parts.picture(id, alt))
    if (picture) pictures.push(picture)
  }

  return (paragraph) => {
    const properties = child(paragraph, 'w:pPr')
    style = parts.styles.get(valueOf(properties, 'w:pStyle') ?? parts.defaultStyle)
    const ownOutline = valueOf(properties, 'w:outlineLvl')
    const outline = ownOutline === undefined ? undefined : Number(ownOutline)
    runs = []
    pictures = []
    boxes = []
    fields = []
    walk(paragraph, undefined)
    const isEmpty = runs.length === 0 && pictures.length === 0
    if (!isEmpty) addNumber(runs, properties, style, parts)
    const hidden = isEmpty && isMarkHidden(properties, style)
    return { role: roleOf(style, outline), style: style?.name ?? '', runs, pictures, boxes, hidden }
  }
})

/** Puts the automatic number of a paragraph before its text. */
function addNumber(
  runs: DocumentRun[],
  properties: XmlElement | undefined,
  style: ParagraphStyle | undefined,
  parts: DocxParts,
): void {
  const numbers = child(properties, 'w:numPr')
  const list = valueOf(numbers, 'w:numId') ?? style?.list
  if (list === undefined || list === '0') return
  const number = parts.numbering.next(list, Number(valueOf(numbers, 'w:ilvl') ?? style?.level ?? 0))
  if (number === '') return
  const first = runs[0]
  if (first && !first.bold && !first.href) runs[0] = { ...first, text: number + first.text }
  else runs.unshift({ text: number })
}

function isMarkHidden(properties: XmlElement | undefined, style: ParagraphStyle | undefined): boolean {
  return isOn(child(properties, 'w:rPr'), 'w:vanish') ?? style?.hidden ?? false
}

/** Whether a content control shows no more than its hint (单击或点击此处输入文字). */
export function isPlaceholder(control: XmlElement): boolean {
  return child(child(control, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined
}

/** The content of a body or a cell in which a paragraph whose mark was deleted goes on in the next, as tracked changes say. */
export function withDeletedMarks(children: readonly (XmlElement | string)[]): readonly (XmlElement | string)[] {
  if (!children.some(isMarkDeleted)) return children
  const result: (XmlElement | string)[] = []
  let open: XmlElement[] = []
  const close = () => {
    const [only] = open
    if (only) result.push(open.length === 1 ? only : joinedParagraph(open))
    open = []
  }
  for (const one of children) {
    if (typeof one === 'string') continue
    if (one.name !== 'w:p') close()
    if (one.name !== 'w:p') result.push(one)
    else {
      open.push(one)
      if (!isMarkDeleted(one)) close()
    }
  }
  close()
  return result
}

/** Paragraphs that became one: its properties are those of the last, whose mark stayed. */
function joinedParagraph(paragraphs: readonly XmlElement[]): XmlElement {
  const last = paragraphs[paragraphs.length - 1]!
  const isProperties = (part: XmlElement | string) => typeof part !== 'string' && part.name === 'w:pPr'
  const inside = paragraphs.map((one) => one.children.filter((part) => !isProperties(part)))
  return { ...last, children: [...last.children.filter(isProperties), ...inside.flat()] }
}

function isMarkDeleted(one: XmlElement | string): boolean {
  if (typeof one === 'string' || one.name !== 'w:p') return false
  const mark = child(child(one, 'w:pPr'), 'w:rPr')
  return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined
}

function fieldLink(fields: readonly Field[]): string | undefined {
  for (const field of fields) {
    const link = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(field.instruction)?.[1]
    if (link && /^(https?:|mailto:)/i.test(link)) return link
  }
  return undefined
}
