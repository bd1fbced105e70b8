import { binTable } from './bin-table'
import { openCompoundFile, type CompoundFile } from './compound-file'
import { openDrawings, type Drawings } from './drawings'
import { readFib, stories, structureView, type Fib, type Story, type structures } from './fib'
import { listNumbering } from './list-definitions'
import { readPieces, type Piece } from './piece-table'
import { characterChanges, paragraphChanges, type CharacterChanges, type ParagraphChanges } from './properties'
import { damagedDoc, notWord97, tooLargeDoc } from './refusals'
import { readRow, type RowDefinition } from './row-definition'
import { viewOf } from './sprm'
import { readStylesheet, type Stylesheet } from './stylesheet'
import { summaryTitle } from './summary-title'
import type { Numbering } from '../text/list-counter'

/** Characters that look and mean the same. */
export interface CharacterRun {
  /** Position behind the last. */
  readonly to: number
  readonly changes: CharacterChanges
}

/** How a paragraph is made. */
export interface ParagraphLook {
  /** Index of its style. */
  readonly style: number
  readonly changes: ParagraphChanges
  /** All modifiers, for the definition of a row: its own, and those of its piece. */
  readonly modifiers: readonly Uint8Array[]
}

/** The parts of a Word file that its text refers to. */
export interface DocParts {
  /** The text of all stories. */
  readonly text: string
  readonly fib: Fib
  readonly styles: Stylesheet
  readonly numbering: Numbering
  readonly drawings: Drawings
  /** The title among the properties of the file; "" where it has none. */
  readonly title: string
  /** Texts that the file hides: they are no part of it and are told. */
  readonly hidden: string[]
  /** Counts stretches of insertions and deletions that were tracked. */
  readonly tracked: { count: number }
  /** First position of a story, and the one behind its last. */
  story(story: Story): readonly [number, number]
  /** What the characters from a position on are. */
  characters(position: number): CharacterRun
  /** The paragraph that ends at a position. */
  paragraph(position: number): ParagraphLook
  /** The definition of the row that a paragraph ends; undefined where it has none. */
  row(look: ParagraphLook): RowDefinition | undefined
  /** Whether the paragraph of a position ends right there. */
  endsParagraph(position: number): boolean
  structure(name: keyof typeof structures): DataView | undefined
}

const none = new Uint8Array()

/** Most runs of characters, and most bytes of modifiers that are taken apart beside those in pages. */
const mostRuns = 1_000_000
const mostModifiers = 20_000_000

/**
 * Opens the parts of a Word file.
 * @throws {ReadError} damaged, encrypted, unknown-format, too-large; RangeError where it is cut off
 */
export function docParts(file: Uint8Array): DocParts {
  const container = openCompoundFile(file)
  const document = container.stream('WordDocument')
  if (!document) throw notWord97(container.names)
  const fib = readFib(viewOf(document))
  const table = tableOf(container, fib)
  const structure = (name: keyof typeof structures) => structureView(table, fib.location(name))
  const pieceTable = structure('pieceTable')
  if (!pieceTable) throw damagedDoc()
  const length = stories.reduce((sum, story) => sum + fib.lengths[story], 0)
  const pieces = readPieces(pieceTable, document, length)
  const characterBins = binTable(structure('characterBins'), document, 'characters')
  const paragraphBins = binTable(structure('paragraphBins'), document, 'paragraphs')
  const data = container.stream('Data') ?? none
  const characters = new Map<number, CharacterChanges>()
  const paragraphs = new Map<number, ParagraphLook>()
  const charactersOf = remembered(characterChanges)
  const paragraphsOf = remembered(paragraphChanges)
  let [runs, modifiers] = [0, 0]
  const spend = (size: number) => {
    modifiers += size
    if (modifiers > mostModifiers) throw tooLargeDoc()
  }
  const rowOf = remembered((list: Uint8Array) => {
    spend(list.length)
    return readRow([list])
  })
  const offsetOf = (piece: Piece, position: number) => piece.offset + (position - piece.from) * piece.size

  return {
    text: pieces.text,
    fib,
    styles: readStylesheet(structure('stylesheet')),
    numbering: listNumbering(structure('lists'), levelsBehind(table, fib), structure('listOverrides')),
    drawings: openDrawings(document, data, structure),
    title: summaryTitle(container.stream('\x05SummaryInformation')),
    hidden: [],
    tracked: { count: 0 },
    story(story) {
      const before = stories.slice(0, stories.indexOf(story))
      const from = before.reduce((sum, one) => sum + fib.lengths[one], 0)
      return [from, from + fib.lengths[story]]
    },
    characters(position) {
      if (++runs > mostRuns) throw tooLargeDoc()
      const piece = pieces.at(position)
      const offset = offsetOf(piece, position)
      const { to, key, list } = characterBins.at(offset)
      const left = Math.max(1, Math.ceil((to - offset) / piece.size))
      const own = characters.get(key) ?? characterChanges(list)
      characters.set(key, own)
      const changes = piece.modifiers.length > 0 ? { ...own, ...charactersOf(piece.modifiers) } : own
      return { to: Math.min(piece.to, position + left), changes }
    },
    paragraph(position) {
      const piece = pieces.at(position)
      const { key, list } = paragraphBins.at(offsetOf(piece, position))
      const own = paragraphs.get(key) ?? lookOf(list, data, spend)
      paragraphs.set(key, own)
      if (piece.modifiers.length === 0) return own
      const changes = { ...own.changes, ...paragraphsOf(piece.modifiers) }
      return { style: changes.style ?? own.style, changes, modifiers: [...own.modifiers, piece.modifiers] }
    },
    row({ modifiers: lists }) {
      const [only] = lists
      if (only && lists.length === 1) return rowOf(only)
      lists.forEach((list) => spend(list.length))
      return readRow(lists)
    },
    endsParagraph(position) {
      const piece = pieces.at(position)
      const offset = offsetOf(piece, position)
      return paragraphBins.at(offset).to <= offset + piece.size
    },
    structure,
  }
}

/** The stream with the structures; some writers name it otherwise than the file information block says. */
function tableOf(container: CompoundFile, fib: Fib): Uint8Array {
  const table = container.stream(fib.table) ?? container.stream(fib.table === '0Table' ? '1Table' : '0Table')
  if (!table) throw damagedDoc()
  return table
}

/** The levels of lists lie behind the definitions, outside of what the file information block counts. */
function levelsBehind(table: Uint8Array, fib: Fib): DataView | undefined {
  const lists = fib.location('lists')
  if (!lists) return undefined
  const from = lists.from + 2 + 28 * viewOf(table).getUint16(lists.from, true)
  return from < table.length ? viewOf(table.subarray(from)) : undefined
}

/** A paragraph's properties: its style in two bytes, then modifiers, or where in the stream Data all of them lie. */
function lookOf(list: Uint8Array, data: Uint8Array, spend: (size: number) => void): ParagraphLook {
  if (list.length < 2) return { style: 0, changes: {}, modifiers: [] }
  const style = list[0]! | (list[1]! << 8)
  const near = list.subarray(2)
  const { further } = paragraphChanges(near)
  const modifiers = further === undefined ? near : furtherModifiers(data, further)
  spend(modifiers.length)
  const changes = paragraphChanges(modifiers)
  return { style: changes.style ?? style, changes, modifiers: [modifiers] }
}

/** PrcData ([MS-DOC] 2.9.211): the length of the list, and the list. */
function furtherModifiers(data: Uint8Array, at: number): Uint8Array {
  if (at + 2 > data.length) throw damagedDoc()
  return data.subarray(at + 2, at + 2 + (data[at]! | (data[at + 1]! << 8)))
}

/** What was read of a list is not read again. */
function remembered<Result>(read: (list: Uint8Array) => Result): (list: Uint8Array) => Result {
  const known = new Map<Uint8Array, Result>()
  return (list) => {
    const before = known.get(list)
    if (before !== undefined || known.has(list)) return before as Result
    const result = read(list)
    known.set(list, result)
    return result
  }
}
