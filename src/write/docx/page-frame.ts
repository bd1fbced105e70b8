import { reviewWords } from '../../core/document/review-words'
import { DocumentGridType, Footer, Header, type ISectionOptions, type Paragraph } from 'docx'
import type { PageLayout } from '../layout/page-layout'
import { element, type Element, type Prepared } from './element'
import { lineHeight, page } from '../layout/measures'
import { paragraphOf } from './paragraph'
import { textRun } from './text-run'

/** Page, margins, grid of lines, page numbers and, for a 送审稿, the mark on top: all of a section but its text. */
export function pageFrame(layout: PageLayout, forReview: boolean): Omit<ISectionOptions, 'children'> {
  const { width, height, ...margin } = page
  return {
    properties: {
      page: { size: { width, height }, margin: { ...margin, gutter: 0 } },
      grid: { type: DocumentGridType.LINES, linePitch: lineHeight(layout) },
    },
    footers: {
      default: new Footer(holding(pageNumber('Footer'))),
      even: new Footer(holding(pageNumber('FooterEven'))),
    },
    ...(forReview
      ? { headers: { default: new Header(holding(reviewMark())), even: new Header(holding(reviewMark())) } }
      : {}),
  }
}

/** docx's types want its own paragraphs in a header; what it asks of them is that they can be written. */
function holding(block: Prepared): { children: readonly Paragraph[] } {
  return { children: [block as unknown as Paragraph] }
}

/** — 1 —, with a 一字线 on both sides (GB/T 9704-2012, 7.5). */
function pageNumber(style: 'Footer' | 'FooterEven'): Prepared {
  return paragraphOf(style, () => [textRun('— '), ...field('PAGE', '1'), textRun(' —')])
}

function reviewMark(): Prepared {
  return paragraphOf('Header', () => [textRun(reviewWords.mark)])
}

/** A field that Word computes, with what stands there until it does. */
function field(instruction: string, text: string): Element[] {
  const part = (content: Element) => element('w:r', undefined, [content])
  return [
    part(element('w:fldChar', { 'w:fldCharType': 'begin' })),
    part(element('w:instrText', { 'xml:space': 'preserve' }, [` ${instruction} `])),
    part(element('w:fldChar', { 'w:fldCharType': 'separate' })),
    textRun(text),
    part(element('w:fldChar', { 'w:fldCharType': 'end' })),
  ]
}
