import { attribute, childrenOf, descendants, textInside, type XmlElement } from '../xml/xml-tree'

/** A comment in a file: who made it, what it says, and the words that it is about ("" where it marks none). */
export interface ReadComment {
  readonly author: string
  readonly text: string
  readonly about: string
}

/** Gathers the words that comments are about while the text of a file is read. */
export interface CommentCollector {
  open(id: string | undefined): void
  close(id: string | undefined): void
  /** Text that was read. */
  add(text: string): void
  /** All comments of the file, in its order. */
  comments(): readonly ReadComment[]
}

/** @param part word/comments.xml; undefined where the file has none */
export function commentCollector(part: XmlElement | undefined): CommentCollector {
  const about = new Map<string, string>()
  const open = new Set<string>()
  return {
    open: (id) => void (part && id !== undefined && open.add(id)),
    close: (id) => void (id !== undefined && open.delete(id)),
    add(text) {
      for (const id of open) about.set(id, (about.get(id) ?? '') + text)
    },
    comments: () =>
      (part?.children ?? []).flatMap((root) =>
        typeof root === 'string'
          ? []
          : childrenOf(root, 'w:comment').map((comment) => ({
              author: attribute(comment, 'w:author') ?? '',
              text: childrenOf(comment, 'w:p')
                .map((paragraph) => descendants(paragraph, 'w:t').map(textInside).join(''))
                .join('\n')
                .trim(),
              about: about.get(attribute(comment, 'w:id') ?? '') ?? '',
            })),
      ),
  }
}
