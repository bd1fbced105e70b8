import type { IContext } from 'docx'
import type { DocumentRun } from '../../core/document/document'
import { cutRuns } from '../layout/run-in-heading'
import type { CommentSpan } from './comments'
import { element, Prepared, valued, type Attributes, type Element } from './element'
import { markedRuns } from './marked-runs'
import type { StyleId } from './paragraph-styles'
import { textRuns } from './text-run'

/** What a paragraph has beside its style. Lengths in twips. */
export interface ParagraphFormat {
  readonly keepNext?: boolean
  /** Two lines at least on either page where it breaks over pages. */
  readonly twoLines?: boolean
  readonly pageBreakBefore?: boolean
  /** A very long address may break inside, instead of leaving the line before it blank. */
  readonly breakWords?: boolean
  readonly before?: number
  readonly after?: number
  readonly left?: number
  readonly right?: number
  readonly align?: 'left' | 'center' | 'right'
  /** Its first characters are a heading, in a face of their own. */
  readonly heading?: { readonly length: number; readonly face: readonly Element[] }
  /** Comments on its text. */
  readonly comments?: readonly CommentSpan[] | undefined
}

/** A paragraph of the document's text. */
export function paragraph(style: StyleId, runs: readonly DocumentRun[], look: ParagraphFormat = {}): Prepared {
  return new Prepared('w:p', (context) =>
    element('w:p', undefined, [paragraphProperties(style, look), ...lookedRuns(runs, look, context)]),
  )
}

function lookedRuns(
  runs: readonly DocumentRun[],
  { heading, comments = [] }: ParagraphFormat,
  context: IContext,
): Element[] {
  return markedRuns(runs, comments, (part, from) => {
    if (!heading) return textRuns(part, context)
    const [before, behind] = cutRuns(part, Math.max(0, heading.length - from))
    return [...textRuns(before, context, heading.face), ...textRuns(behind, context)]
  })
}

/** A paragraph with elements made elsewhere (a picture, a page number). */
export function paragraphOf(
  style: StyleId,
  content: (context: IContext) => readonly Element[],
  look: ParagraphFormat = {},
): Prepared {
  return new Prepared('w:p', (context) =>
    element('w:p', undefined, [paragraphProperties(style, look), ...content(context)]),
  )
}

/** The order of the elements is that of the schema (CT_PPr). */
export function paragraphProperties(style: StyleId, look: ParagraphFormat = {}): Element {
  const content = [valued('w:pStyle', style)]
  if (look.keepNext) content.push(element('w:keepNext'))
  if (look.pageBreakBefore) content.push(element('w:pageBreakBefore'))
  if (look.twoLines) content.push(element('w:widowControl'))
  if (look.breakWords) content.push(valued('w:wordWrap', 0))
  if (look.before !== undefined || look.after !== undefined)
    content.push(element('w:spacing', present({ 'w:before': look.before, 'w:after': look.after })))
  if (look.left !== undefined || look.right !== undefined)
    content.push(element('w:ind', present({ 'w:left': look.left, 'w:right': look.right })))
  if (look.align) content.push(valued('w:jc', look.align))
  return element('w:pPr', undefined, content)
}

function present(attributes: Readonly<Record<string, number | undefined>>): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined)) as Attributes
}
