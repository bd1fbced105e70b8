import { FileChild, type IContext, type IXmlableObject } from 'docx'

/** An XML element in the form that docx writes out: `{ name: [{ _attr }, ...children] }`, text as a string. */
export type Element = IXmlableObject
export type Attributes = Readonly<Record<string, string | number>>

/** Makes an element; without attributes and content it is written as an empty tag. */
export function element(name: string, attributes?: Attributes, content: readonly (Element | string)[] = []): Element {
  return { [name]: attributes ? [{ _attr: attributes }, ...content] : content }
}

/** An element with the one attribute that most of WordprocessingML has. */
export function valued(name: string, value: string | number): Element {
  return { [name]: { _attr: { 'w:val': value } } }
}

/**
 * A part of the document that is written as it stands, not made of docx's own classes: those have no option for what
 * the official form needs (covered cells in a style of their own, names for screen readers, links with fixed ids).
 */
export class Prepared extends FileChild {
  constructor(
    name: string,
    private readonly prepared: (context: IContext) => Element,
  ) {
    super(name)
  }

  override prepForXml(context: IContext): Element {
    return this.prepared(context)
  }
}
