import type { ReadComment } from '../docx/comments'
import type { DocParts } from './doc-parts'
import type { TextRange } from './drawings'
import { rangeTexts } from './range-text'

/** Length of ATRDPre10 ([MS-DOC] 2.9.5), and where in it the author and the bookmark are named. */
const referenceSize = 30
const authorInReference = 20
const bookmarkInReference = 26

/** Most comments of a file, and most characters of one and of what it is about. */
const mostComments = 2000
const longestText = 2000

/**
 * The comments of a file: who made each, what it says, and the words that it is about. Comments that are damaged are no
 * reason not to read the file.
 * @throws {ReadError} too-large
 */
export function readComments(parts: DocParts): readonly ReadComment[] {
  const references = parts.structure('commentReferences')
  const texts = parts.structure('commentTexts')
  if (!references || !texts) return []
  try {
    const count = Math.min(mostComments, Math.floor((references.byteLength - 4) / (4 + referenceSize)))
    const all = Math.floor((references.byteLength - 4) / (4 + referenceSize))
    const authors = authorNames(parts.structure('commentAuthors'))
    const marked = markedRanges(parts)
    const [begin, end] = parts.story('comments')
    return Array.from({ length: count }, (_, index) => {
      const at = (all + 1) * 4 + index * referenceSize
      const [from, to] = [begin + texts.getUint32(index * 4, true), begin + texts.getUint32(index * 4 + 4, true)]
      const about = marked.get(references.getInt32(at + bookmarkInReference, true))
      return {
        author: authors[references.getUint16(at + authorInReference, true)] ?? '',
        text: rangeTexts({ from, to: Math.min(to, end, from + longestText) }, parts)
          .join('\n')
          .trim(),
        about: about ? rangeTexts(about, parts).join('\n') : '',
      }
    })
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}

/** GrpXstAtnOwners ([MS-DOC] 2.5.6): names, each behind its length. */
function authorNames(view: DataView | undefined): readonly string[] {
  const names: string[] = []
  for (let at = 0; view && at + 2 <= view.byteLength && names.length < mostComments;) {
    const length = view.getUint16(at, true)
    const units = Array.from({ length: Math.min(length, 100) }, (_, index) => view.getUint16(at + 2 + index * 2, true))
    names.push(String.fromCharCode(...units))
    at += 2 + length * 2
  }
  return names
}

/**
 * The ranges of the text that comments mark, by the bookmark that a comment names: a table of the bookmarks (SttbfAtnBkmk,
 * [MS-DOC] 2.9.275), where they begin (PlcfAtnBkf) with the number of their end, and where they end (PlcfAtnBkl).
 */
function markedRanges(parts: DocParts): ReadonlyMap<number, TextRange> {
  const ranges = new Map<number, TextRange>()
  const [bookmarks, starts, ends] = [
    parts.structure('commentBookmarks'),
    parts.structure('commentStarts'),
    parts.structure('commentEnds'),
  ]
  if (!bookmarks || !starts || !ends) return ranges
  const count = Math.min(mostComments, bookmarks.getUint16(2, true))
  const all = Math.floor((starts.byteLength - 4) / 8)
  const [, last] = parts.story('text')
  for (let index = 0; index < Math.min(count, all); index++) {
    // Each entry has no name, and ten bytes: two of a class, the bookmark, its number of before.
    const bookmark = bookmarks.getInt32(6 + index * 12 + 4, true)
    const from = starts.getUint32(index * 4, true)
    const to = ends.getUint32(starts.getUint16((all + 1) * 4 + index * 4, true) * 4, true)
    if (from < to && to <= last) ranges.set(bookmark, { from, to: Math.min(to, from + longestText) })
  }
  return ranges
}
