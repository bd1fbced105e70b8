import { meantText, xmlTokens, type XmlToken } from './xml-tokens'

/** A run of a paragraph, as it stands in the file. */
export interface BodyRun {
  readonly from: number
  to: number
  /** Its w:rPr, which both halves have where it is parted. */
  properties: string
}

/** A stretch of what a reader sees: the text of a w:t, or a tab, break or hyphen. */
export interface BodyPiece {
  readonly text: string
  readonly run: BodyRun
  /** The element of it (w:t, w:tab …). */
  readonly element: { readonly from: number; readonly to: number }
  /** Of a w:t: where its text begins in the file, and for each unit where it is written from there. */
  readonly content?: {
    readonly from: number
    readonly to: number
    readonly places: readonly number[]
    /** Says itself that the blanks at its ends count. */
    readonly preserved: boolean
  }
}

/** A paragraph of the body: where it stands in the file, what is seen of it, and the cell that it is in. */
export interface BodyParagraph {
  readonly pieces: BodyPiece[]
  readonly text: string
  /** Where something can be put behind all of its content. */
  readonly end: number
  /** Of a paragraph that is one empty tag: the tag, which has to be opened first. */
  readonly empty?: { readonly from: number; readonly to: number }
  /** Index of the innermost cell in the order of the file. */
  readonly cell?: number
}

/** A cell: its paragraphs, and whether it only goes on with the one above. */
export interface BodyCell {
  readonly paragraphs: BodyParagraph[]
  continued: boolean
  /** Holds a table of its own. */
  nested: boolean
}

export interface Body {
  readonly paragraphs: readonly BodyParagraph[]
  readonly cells: readonly BodyCell[]
}

/** What is not seen: deleted text, and the older twin of a drawing. */
const unseen = new Set(['del', 'moveFrom', 'Fallback'])
const marks: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }

interface OpenParagraph {
  readonly pieces: BodyPiece[]
  readonly cell: number | undefined
  run?: BodyRun | undefined
}

/**
 * The paragraphs of word/document.xml as they are seen, with their places in the file. Those in text boxes stand before the
 * one that the box is anchored in.
 *
 * @param localName the name without its prefix of an element of the main namespace; undefined for others
 */
export function bodyOf(xml: string, localName: (name: string) => string | undefined): Body {
  const paragraphs: BodyParagraph[] = []
  const cells: BodyCell[] = []
  const open: OpenParagraph[] = []
  const openCells: number[] = []
  let hidden = 0
  let properties: number | undefined
  let wordText: XmlToken | undefined

  const close = (paragraph: OpenParagraph, place: Pick<BodyParagraph, 'end' | 'empty'>) => {
    const text = paragraph.pieces.map((piece) => piece.text).join('')
    const { pieces, cell } = paragraph
    const made: BodyParagraph = { pieces, text, ...place, ...(cell === undefined ? {} : { cell }) }
    paragraphs.push(made)
    if (cell !== undefined) cells[cell]!.paragraphs.push(made)
  }
  const innermost = () => open[open.length - 1]
  const piece = (text: string, element: BodyPiece['element'], content?: BodyPiece['content']) => {
    const paragraph = innermost()
    if (hidden > 0 || !paragraph?.run || text === '') return
    paragraph.pieces.push({ text, run: paragraph.run, element, ...(content ? { content } : {}) })
  }

  const opened = (name: string, token: XmlToken) => {
    switch (name) {
      case 'p':
        open.push({ pieces: [], cell: openCells[openCells.length - 1] })
        break
      case 'tc':
        openCells.push(cells.push({ paragraphs: [], continued: false, nested: false }) - 1)
        break
      case 'tbl':
        if (openCells.length > 0) cells[openCells[openCells.length - 1]!]!.nested = true
        break
      case 'r': {
        const paragraph = innermost()
        if (paragraph) paragraph.run = { from: token.from, to: token.to, properties: '' }
        break
      }
      case 'rPr':
        properties = token.from
        break
      case 't':
        wordText = token
    }
  }

  const closed = (name: string, token: XmlToken) => {
    const paragraph = innermost()
    switch (name) {
      case 'p':
        if (paragraph) close(paragraph, { end: token.from })
        open.pop()
        break
      case 'tc':
        openCells.pop()
        break
      case 'r':
        if (paragraph?.run) paragraph.run.to = token.to
        if (paragraph) paragraph.run = undefined
        break
      case 'rPr':
        if (paragraph?.run && properties !== undefined && paragraph.run.properties === '')
          paragraph.run.properties = xml.slice(properties, token.to)
        break
      case 't':
        if (wordText) {
          const from = wordText.to
          const { text, places } = meantText(xml.slice(from, token.from))
          const preserved = xml.slice(wordText.from, from).includes('xml:space')
          piece(text, { from: wordText.from, to: token.to }, { from, to: token.from, places, preserved })
        }
        wordText = undefined
    }
  }

  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') continue
    const name = localName(token.name)
    const bare = name ?? token.name.replace(/^.*:/, '')
    if (unseen.has(bare) && token.kind !== 'empty') hidden += token.kind === 'open' ? 1 : -1
    if (name === undefined) continue
    if (name === 'vMerge') {
      const cell = cells[openCells[openCells.length - 1] ?? -1]
      if (cell) cell.continued = !/val\s*=\s*["']restart/.test(xml.slice(token.from, token.to))
    }
    if (token.kind === 'close') closed(name, token)
    else if (token.kind === 'open') opened(name, token)
    else if (name === 'p') {
      const cell = openCells[openCells.length - 1]
      close({ pieces: [], cell }, { end: token.to, empty: token })
    } else piece(marks[name] ?? '', token)
  }
  return { paragraphs, cells }
}
