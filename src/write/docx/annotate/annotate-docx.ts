import { strToU8, unzipSync } from 'fflate'
import type { Document, GridCell } from '../../../core/document/document'
import { plainText } from '../../../core/document/document'
import type { CellId } from '../../../core/template/template'
import type { ReviewRemarks } from '../../writer'
import { zipFiles } from '../../zip/zip-files'
import { commentElements, planComments, type Commented, type CommentPlan } from '../comments'
import { bodyOf, type Body } from './body-paragraphs'
import { ParagraphFinder, type FoundWords } from './find-words'
import { locateCells } from './locate-cells'
import { markWords, preserve } from './mark-words'
import { commentsPath, documentPath, partText, type PackageParts } from './package-links'
import { spliced, withinRoot, type Splice } from './xml-tokens'

/** A Word file with comments put into it. */
export interface Annotated {
  readonly bytes: Uint8Array
  /** How many remarks there are, and how many of them found no place of their own in the file and stand at its beginning. */
  readonly count: number
  readonly unplaced: number
}

/**
 * Puts remarks as comments into a Word file that came from elsewhere: the parts of comments, the relationship, the type of
 * content and the marks around the words are added, everything else stays as it is, byte for byte.
 *
 * @param original a .docx file that the readers took
 * @param document the report as it was read out of it, composed
 * @param readCells reads the numbers of a file of the same kind, by which their cells are found
 * @returns undefined where the package is built in a way that is not understood
 */
export async function annotateDocx(
  original: Uint8Array,
  document: Document,
  review: ReviewRemarks,
  readCells: (bytes: Uint8Array) => Promise<Readonly<Record<CellId, string>>>,
): Promise<Annotated | undefined> {
  const parts: PackageParts = new Map(Object.entries(unzipSync(original)))
  const path = documentPath(parts)
  const xml = path === undefined ? undefined : partText(parts, path)
  const prefix = xml === undefined ? undefined : mainPrefix(xml)
  if (path === undefined || xml === undefined || prefix === undefined) return undefined
  const plan = planComments(document, review)
  if (plan.texts.length === 0) return { bytes: original, count: 0, unplaced: 0 }
  const body = bodyOf(xml, (name) => localName(name, prefix))
  const read = (splices: readonly Splice[]) => spliced(xml, splices)
  const cells = await locateCells(
    body.cells,
    read,
    new Set([...plan.spans.keys()].flatMap((one) => (isCell(one) && one.cell !== undefined ? [one.cell] : []))),
    (changed) => readCells(zipped(new Map(parts).set(path, strToU8(changed)))),
    prefix,
  )
  const found = placesOf(plan, body, cells)
  if (!found) return undefined
  const comments = commentsPath(parts, path)
  const before = partText(parts, comments)
  const first = nextId(before, xml)
  const marks = found.places.flatMap(({ words, id }) => markWords(words, first + id, prefix))
  parts.set(path, strToU8(read(once(marks))))
  parts.set(comments, strToU8(withComments(before, commentElements(plan, first), mainNamespace(xml))))
  return { bytes: zipped(parts), count: plan.texts.length, unplaced: found.unplaced }
}

function isCell(carrier: Commented): carrier is GridCell {
  return !('type' in carrier)
}

interface PlacedComment {
  readonly id: number
  readonly words: FoundWords
}

/** Where each comment stands; undefined where the file says nothing at all. */
function placesOf(
  plan: CommentPlan,
  body: Body,
  cells: ReadonlyMap<CellId, number>,
): { readonly places: readonly PlacedComment[]; readonly unplaced: number } | undefined {
  const finder = new ParagraphFinder(body.paragraphs)
  const start = finder.first()
  if (!start) return undefined
  let unplaced = 0
  const places = [...plan.spans].flatMap(([carrier, spans]) =>
    spans.map(({ id, from, to }): PlacedComment => {
      const words =
        isCell(carrier) && carrier.cell !== undefined
          ? wordsOfCell(carrier.cell, body, cells)
          : finder.find(...spanIn(textOf(carrier), from, to))
      if (!words) unplaced++
      return { id, words: words ?? start }
    }),
  )
  return { places, unplaced }
}

/** What is printed of a carrier: of a picture or chart nothing but its caption. */
function textOf(carrier: Commented): string {
  if (isCell(carrier)) return carrier.text
  return carrier.type === 'text' ? plainText(carrier.runs) : (carrier.caption ?? '')
}

/** What stands behind the end of a caption means the drawing, of which all of the caption is marked. */
function spanIn(text: string, from: number, to: number): [text: string, from: number, to: number] {
  return from < text.length ? [text, from, Math.min(to, text.length)] : [text, 0, text.length]
}

function wordsOfCell(cell: CellId, body: Body, cells: ReadonlyMap<CellId, number>): FoundWords | undefined {
  const { paragraphs = [] } = body.cells[cells.get(cell) ?? -1] ?? {}
  const paragraph = paragraphs.find((one) => one.text.trim() !== '') ?? paragraphs[0]
  return paragraph && { paragraph, from: 0, to: paragraph.text.length }
}

/** Two comments that part one text ask for its blanks once. */
function once(splices: readonly Splice[]): Splice[] {
  const asked = new Set<number>()
  return splices.filter(({ from, text }) => {
    if (text !== preserve) return true
    return !asked.has(from) && asked.add(from)
  })
}

const mainNamespaces =
  /\sxmlns(?::([\w.-]+))?\s*=\s*["'](http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/

/** What stands before the names of Word's own elements, with its colon; undefined where the root gives them no prefix. */
function mainPrefix(xml: string): string | undefined {
  const name = mainNamespaces.exec(xml.slice(0, 20_000))?.[1]
  return name === undefined ? undefined : `${name}:`
}

function mainNamespace(xml: string): string {
  return mainNamespaces.exec(xml.slice(0, 20_000))?.[2] ?? ''
}

function localName(name: string, prefix: string): string | undefined {
  return name.startsWith(prefix) ? name.slice(prefix.length) : undefined
}

/** Comments are counted over the whole file; marks may be left of comments that are gone. */
function nextId(comments: string | undefined, xml: string): number {
  const ids = [
    ...(comments ?? '').matchAll(/comment\s[^>]*?\bid\s*=\s*["'](\d{1,9})["']/g),
    ...xml.matchAll(/comment(?:RangeStart|RangeEnd|Reference)\s[^>]*?\bid\s*=\s*["'](\d{1,9})["']/g),
  ].map(([, id]) => Number(id))
  return ids.reduce((most, id) => Math.max(most, id + 1), 0)
}

/** The part with our comments behind those that are there. */
function withComments(before: string | undefined, elements: string, namespace: string): string {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  if (!before) return `${head}<w:comments xmlns:w="${namespace}">${elements}</w:comments>`
  return withinRoot(before, elements.replace(/<w:comment /g, `<w:comment xmlns:w="${namespace}" `))
}

/** Compressed anew in the old order; pictures as they are. */
function zipped(parts: PackageParts): Uint8Array {
  return zipFiles(
    [...parts].map(([path, content]) => ({ path, content, stored: /\.(png|jpe?g|gif|xlsx)$/i.test(path) })),
  )
}
