import type { TextRole } from '../../core/document/document'
import { attribute, child, childrenOf, isOn, valueOf, type XmlElement } from '../xml/xml-tree'

/** What a style of paragraphs or of characters says, inherited from the styles it is based on. */
export interface ParagraphStyle {
  readonly name: string
  /** 0 is the highest; undefined for text. */
  readonly outline?: number
  readonly list?: string
  readonly level?: number
  /** Text in this style is not shown. */
  readonly hidden?: boolean
}

/** The styles of a file by their id. */
export type Styles = ReadonlyMap<string, ParagraphStyle>

/** Reads styles.xml. */
export function readStyles(part: XmlElement | undefined): Styles {
  const elements = new Map<string, XmlElement>()
  for (const style of childrenOf(child(part, 'w:styles'), 'w:style'))
    elements.set(attribute(style, 'w:styleId') ?? '', style)
  const styles = new Map<string, ParagraphStyle>()
  const resolve = (id: string, depth: number): ParagraphStyle | undefined => {
    const known = styles.get(id)
    const element = elements.get(id)
    if (known || !element || depth > 20) return known
    const parent = resolve(valueOf(element, 'w:basedOn') ?? '', depth + 1)
    const properties = child(element, 'w:pPr')
    const numbers = child(properties, 'w:numPr')
    const outline = valueOf(properties, 'w:outlineLvl') ?? headingLevel(valueOf(element, 'w:name') ?? '')
    const list = valueOf(numbers, 'w:numId') ?? parent?.list
    const ownLevel = valueOf(numbers, 'w:ilvl')
    const level = ownLevel !== undefined ? Number(ownLevel) : parent?.level
    const hidden = isOn(child(element, 'w:rPr'), 'w:vanish') ?? parent?.hidden
    const style: ParagraphStyle = {
      name: (valueOf(element, 'w:name') ?? '').toLowerCase(),
      ...(outline !== undefined
        ? { outline: Number(outline) }
        : parent?.outline !== undefined
          ? { outline: parent.outline }
          : {}),
      ...(list !== undefined ? { list } : {}),
      ...(level !== undefined ? { level } : {}),
      ...(hidden !== undefined ? { hidden } : {}),
    }
    styles.set(id, style)
    return style
  }
  for (const id of elements.keys()) resolve(id, 0)
  return styles
}

/** The outline level of a style with the name of a heading: heading 2 is 1. */
export function headingLevel(name: string): string | undefined {
  const level = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1]
  return level && String(Number(level) - 1)
}

/** The role of a paragraph by its style and the outline level of its own. */
export function roleOf(style: ParagraphStyle | undefined, ownOutline: number | undefined): TextRole {
  const name = style?.name ?? ''
  if (name === 'title') return 'title'
  if (name === 'signature') return 'signature'
  if (name === 'date') return 'date'
  const outline = ownOutline ?? style?.outline
  switch (outline) {
    case 0:
      return 'section'
    case 1:
      return 'heading-1'
    case 2:
      return 'heading-2'
    case 3:
      return 'heading-3'
    default:
      return 'body'
  }
}
