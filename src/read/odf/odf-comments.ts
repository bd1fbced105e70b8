import type { ReadComment } from '../docx/comments'
import { attribute, child, textInside, type XmlElement } from '../xml/xml-tree'

/** Gathers the comments of a text, and the words that they are about, while the text is read. */
export interface OdfComments {
  /** A comment that begins here; it ends here too where its end stands nowhere. */
  comment(annotation: XmlElement): void
  close(name: string | undefined): void
  /** Text that was read. */
  add(text: string): void
  /** All comments of the file, in its order. */
  comments(): readonly ReadComment[]
}

/** Comments that are open at once: more of them are none that anybody made. */
const mostOpen = 100

/** @param plain the text of a comment's paragraphs */
export function odfComments(plain: (element: XmlElement) => string): OdfComments {
  const found: { author: string; text: string; about: string }[] = []
  const open = new Map<string, { about: string }>()
  return {
    comment(annotation) {
      const creator = child(annotation, 'dc:creator')
      const comment = { author: creator ? textInside(creator).trim() : '', text: plain(annotation), about: '' }
      found.push(comment)
      const name = attribute(annotation, 'office:name')
      if (name !== undefined && open.size < mostOpen) open.set(name, comment)
    },
    close: (name) => void (name !== undefined && open.delete(name)),
    add(text) {
      for (const comment of open.values()) comment.about += text
    },
    // Of a comment without an end nobody knows what it is about.
    comments() {
      for (const comment of open.values()) comment.about = ''
      return found
    },
  }
}
