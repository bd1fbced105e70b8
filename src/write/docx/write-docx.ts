import { Document as DocxDocument } from 'docx'
import { plainText, type Block, type Document, type Text, type TextRole } from '../../core/document/document'
import { standardLayout, type PageLayout } from '../layout/page-layout'
import { commentsPart, noComments, planComments, type CommentPlan } from './comments'
import type { DocxOptions } from './docx-options'
import type { Prepared } from './element'
import { hasLongWord, hasOverlongWord } from '../layout/long-words'
import { character, lineHeight, titleLine } from '../layout/measures'
import { chart, type ChartRoll } from './chart'
import { pack } from './pack'
import { packageParts } from './package-parts'
import { pageFrame } from './page-frame'
import { paragraph, type ParagraphFormat } from './paragraph'
import type { StyleId } from './paragraph-styles'
import { picture, type PictureRoll } from './picture'
import { runInLength } from '../layout/run-in-heading'
import { fontElement } from './text-run'
import { reviewPage } from './review-page'
import { signaturePlace } from '../layout/signature-place'
import { table } from './table'
import { titleGap, titleLines } from '../layout/title-lines'

const styles: Readonly<Record<TextRole, StyleId>> = {
  title: 'Title',
  section: 'Heading1',
  'heading-1': 'Heading2',
  'heading-2': 'Heading3',
  'heading-3': 'Heading4',
  body: 'BodyText',
  signature: 'Signature',
  date: 'Date',
}

/** The bytes of the Word file. The same document and options give the same bytes. */
export function writeDocx(document: Document, options: DocxOptions): Uint8Array {
  const layout = options.layout ?? standardLayout
  const roll: PictureRoll = { pictures: new Map(), count: 0 }
  const charts: ChartRoll = { parts: new Map(), count: 0 }
  const comments = options.review ? planComments(document, options.review) : noComments
  const writing: Writing = { document, layout, roll, charts, comments }
  const children = [
    ...document.blocks.flatMap((block, index) => writeBlock(block, index, writing)),
    ...(options.review ? reviewPage(options.review, layout) : []),
  ]
  // A text area must end with a paragraph; Word calls a file damaged that ends with a table.
  if (endsWithTable(document, options) || children.length === 0) children.push(paragraph('TableGap', []))
  const made = new DocxDocument({
    evenAndOddHeaderAndFooters: true,
    sections: [{ ...pageFrame(layout, options.review !== undefined), children }],
    // docx lists the part in the package; what stands in it is ours, because docx dates every comment.
    ...(comments.texts.length > 0 ? { comments: { children: [{ id: 0, children: [] }] } } : {}),
  })
  const parts = packageParts(document.meta, layout)
  const all = comments.texts.length > 0 ? new Map([...parts, ['word/comments.xml', commentsPart(comments)]]) : parts
  return pack(made, all, roll.pictures, charts)
}

/** What every block is written from. */
interface Writing {
  readonly document: Document
  readonly layout: PageLayout
  readonly roll: PictureRoll
  readonly charts: ChartRoll
  readonly comments: CommentPlan
}

function endsWithTable(document: Document, { review }: DocxOptions): boolean {
  if (review) return review.dismissed.length > 0
  return document.blocks[document.blocks.length - 1]?.type === 'grid'
}

function writeBlock(block: Block, index: number, writing: Writing): readonly Prepared[] {
  const { document, layout, roll, charts, comments } = writing
  const before = document.blocks[index - 1]
  switch (block.type) {
    case 'grid':
      if (block.rows.length === 0) return []
      return [...(before?.type === 'grid' ? [paragraph('TableGap', [])] : []), table(block, layout, comments)]
    case 'picture':
      return picture(block, layout, roll, comments.spans.get(block))
    case 'chart':
      return chart(block, layout, { charts, pictures: roll }, comments.spans.get(block))
    case 'text': {
      const marks = { comments: comments.spans.get(block) }
      if (block.role === 'title') return [title(block, document, layout, marks)]
      if (block.role === 'signature')
        return [signature(block, textOf(document.blocks[index + 1], 'date'), layout, marks)]
      return [paragraph(styles[block.role], block.runs, { ...textLook(block, index, document, layout), ...marks })]
    }
  }
}

/** The title in its lines, and a blank line below, so long that the text after it stands on the page's grid again. */
function title(block: Text, document: Document, layout: PageLayout, marks: ParagraphFormat): Prepared {
  const lines = titleLines(plainText(block.runs), document.meta?.agency)
  const after = titleGap(lines.length * titleLine, lineHeight(layout))
  return paragraph('Title', [{ text: lines.join('\n') }], { after, ...marks })
}

/** The agency's name at the end, in the lines that it takes. */
function signature(block: Text, date: string, layout: PageLayout, marks: ParagraphFormat): Prepared {
  const { name, lines } = signaturePlace(plainText(block.runs), date, layout.seal)
  const runs = lines.length > 1 ? [{ text: lines.join('\n') }] : block.runs
  return paragraph(styles.signature, runs, { before: lineHeight(layout), right: name, ...marks })
}

function textLook(block: Text, index: number, document: Document, layout: PageLayout): ParagraphFormat {
  const [before, next] = [document.blocks[index - 1], document.blocks[index + 1]]
  const line = lineHeight(layout)
  switch (block.role) {
    case 'date': {
      const name = textOf(before, 'signature')
      if (name === '') return { right: (layout.seal ? 4 : 2) * character, before: line }
      const { date, dateFromLeft } = signaturePlace(name, plainText(block.runs), layout.seal)
      return dateFromLeft === undefined ? { right: date } : { left: dateFromLeft, align: 'left' }
    }
    default:
      return {
        // A signature does not stand on a page without text (7.3.5.4).
        // Of a paragraph that goes over the page Word keeps the last lines with it: two, not one.
        ...(next?.type === 'text' && next.role === 'signature' ? { keepNext: true, twoLines: true } : {}),
        ...runInLook(block, layout),
        ...(next?.type === 'grid' ? { after: 120 } : {}),
        ...(before?.type === 'grid' ? { before: Math.round(line / 2) } : {}),
        ...(hasLongWord(block.runs) ? { align: 'left' } : {}),
        ...(hasOverlongWord(block.runs) ? { breakWords: true } : {}),
      }
  }
}

/** （一）主动公开情况。2024年……: the first sentence in 楷体, which the standard asks for （一） (7.3.3). */
function runInLook(text: Text, layout: PageLayout): Pick<ParagraphFormat, 'heading'> {
  const length = runInLength(text)
  return length > 0 ? { heading: { length, face: [fontElement(layout.fonts.kai, layout.fonts.latin)] } } : {}
}

function textOf(block: Block | undefined, role: TextRole): string {
  return block?.type === 'text' && block.role === role ? plainText(block.runs) : ''
}
