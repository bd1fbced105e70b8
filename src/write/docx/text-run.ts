import type { IContext } from 'docx'
import type { DocumentRun } from '../../core/document/document'
import { mergedRuns, piecesOf } from '../layout/whole-words'
import { cleanText } from './clean-text'
import { element, valued, type Element } from './element'

const hyperlinkRelationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

/** A run of text; line breaks and tabs become their elements, which in `w:t` would show as spaces. */
export function textRun(text: string, properties: readonly Element[] = []): Element {
  const content: Element[] = properties.length > 0 ? [element('w:rPr', undefined, properties)] : []
  for (const part of cleanText(text).split(/(\n|\t)/)) {
    if (part === '\n') content.push(element('w:br'))
    else if (part === '\t') content.push(element('w:tab'))
    else content.push(...wholeText(part))
  }
  return element('w:r', undefined, content)
}

/** Text whose telephone numbers do not break at their hyphens. */
function wholeText(text: string): Element[] {
  if (!text.includes('-')) return plainElements(text)
  return piecesOf(text).flatMap((piece) =>
    piece.whole
      ? piece.text
          .split('-')
          .flatMap((part, index) => [...(index > 0 ? [element('w:noBreakHyphen')] : []), ...plainElements(part)])
      : plainElements(piece.text),
  )
}

function plainElements(text: string): Element[] {
  return text === '' ? [] : [element('w:t', { 'xml:space': 'preserve' }, [text])]
}

/** The runs of a paragraph with their links. */
export function textRuns(
  runs: readonly DocumentRun[],
  context: IContext,
  properties: readonly Element[] = [],
): Element[] {
  return mergedRuns(runs).map((run) => {
    const bold = run.bold ? withBold(properties) : properties
    const target = run.href === undefined ? undefined : linkTarget(run.href)
    if (target === undefined) return textRun(run.text, bold)
    const id = relate(context, target)
    return element('w:hyperlink', { 'r:id': id, 'w:history': 1 }, [
      textRun(run.text, [valued('w:rStyle', 'Hyperlink'), ...bold]),
    ])
  })
}

/** The order of the elements is that of the schema (CT_RPr): fonts, bold, the rest. */
function withBold(properties: readonly Element[]): readonly Element[] {
  const fonts = properties.filter((one) => 'w:rFonts' in one)
  return [...fonts, valued('w:b', 1), ...properties.filter((one) => !('w:rFonts' in one))]
}

/** An address that Word may open; anything else (javascript:, a path on the clerk's disk) stays plain text. */
function linkTarget(href: string): string | undefined {
  const address = cleanText(href).trim()
  if (!/^(https?:\/\/|mailto:)[^\s<>"{}|\\^`]+$/i.test(address)) return undefined
  try {
    return decodeURI(address) === address ? encodeURI(address) : address
  } catch {
    // A lone % is no escape; it is written as one.
    return address.replace(/%(?![0-9a-f]{2})/gi, '%25')
  }
}

/** Notes a link in the part being written. Its id counts up: docx's own are random, and files would differ. */
function relate(context: IContext, target: string): string {
  const { Relationships } = context.viewWrapper
  const id = `link${Relationships.RelationshipCount + 1}`
  Relationships.addRelationship(id, hyperlinkRelationship, target, 'External')
  return `rId${id}`
}

/** The fonts of a run, in all four slots, as in the styles (see `fontsOf`). */
export function fontElement(chinese: string, latin: string): Element {
  return element('w:rFonts', {
    'w:hint': 'eastAsia',
    'w:ascii': latin,
    'w:hAnsi': chinese,
    'w:eastAsia': chinese,
    'w:cs': latin,
  })
}
