import { headingLevel, type ParagraphStyle } from '../docx/styles'
import { attribute, child, childrenOf, type XmlElement } from '../xml/xml-tree'

/** What a style of paragraphs or of characters says, inherited from the styles it is based on. */
export interface OdfStyle extends ParagraphStyle {
  /** Bold that was given to this text and is not the look of a whole kind of paragraphs. */
  readonly bold?: boolean
}

/** The styles of a file. */
export interface OdfStyles {
  paragraph(name: string | undefined): OdfStyle | undefined
  text(name: string | undefined): OdfStyle | undefined
}

/** @param roots the elements that hold styles: those with names first, then those that a program made by itself */
export function odfStyles(named: XmlElement | undefined, automatic: XmlElement | undefined): OdfStyles {
  const elements = new Map<string, { readonly element: XmlElement; readonly own: boolean }>()
  for (const [root, own] of [
    [named, false],
    [automatic, true],
  ] as const)
    for (const element of childrenOf(root, 'style:style')) elements.set(keyOf(element), { element, own })
  const known = new Map<string, OdfStyle>()
  const resolve = (family: string, name: string | undefined, depth: number): OdfStyle | undefined => {
    const key = `${family} ${name}`
    const before = known.get(key)
    const found = elements.get(key)
    // Programs leave out styles that they think everybody knows.
    if (!found && name && depth === 0) return { name: readable(name) }
    if (before || !found || depth > 20) return before
    const parent = resolve(family, attribute(found.element, 'style:parent-style-name'), depth + 1)
    const style = styleOf(found.element, family === 'text' || found.own, parent)
    known.set(key, style)
    return style
  }
  return {
    paragraph: (name) => resolve('paragraph', name, 0),
    text: (name) => resolve('text', name, 0),
  }
}

function keyOf(element: XmlElement): string {
  return `${attribute(element, 'style:family') ?? ''} ${attribute(element, 'style:name') ?? ''}`
}

function styleOf(element: XmlElement, looks: boolean, parent: OdfStyle | undefined): OdfStyle {
  const own = readableName(element)
  const text = child(element, 'style:text-properties')
  const weight =
    text && looks ? (attribute(text, 'style:font-weight-asian') ?? attribute(text, 'fo:font-weight')) : undefined
  const bold = weight === undefined ? parent?.bold : /^(bold|[6-9]00)$/.test(weight)
  const display = text && attribute(text, 'text:display')
  const hidden = display === undefined ? parent?.hidden : display === 'none'
  const level = outlineOf(element, own) ?? parent?.outline
  const list = attribute(element, 'style:list-style-name') ?? parent?.list
  return {
    // A style that a program made by itself is known by the one it is based on.
    name: parent && /^[pt]\d+$/.test(own) ? parent.name : own,
    ...(level !== undefined ? { outline: level } : {}),
    ...(list ? { list } : {}),
    ...(bold !== undefined ? { bold } : {}),
    ...(hidden !== undefined ? { hidden } : {}),
  }
}

/** 0 is the highest. */
function outlineOf(element: XmlElement, name: string): number | undefined {
  const stated = Number(attribute(element, 'style:default-outline-level'))
  if (stated >= 1) return stated - 1
  const named = headingLevel(name)
  return named === undefined ? undefined : Number(named)
}

function readableName(element: XmlElement): string {
  return readable(attribute(element, 'style:display-name') ?? attribute(element, 'style:name') ?? '')
}

/** A name as it is shown, in small letters; in names of elements _20_ is a space. */
function readable(name: string): string {
  return name.replace(/_([0-9a-f]{2})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))).toLowerCase()
}
