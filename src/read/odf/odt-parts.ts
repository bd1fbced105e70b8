import type { Chart, Picture } from '../../core/document/document'
import { pictureMime, pictureSize } from '../../core/pictures/picture-size'
import { fromBase64 } from '../../core/report/base64'
import { ReadError } from '../../core/read-error'
import { attribute, child, childrenOf, textInside, type XmlElement } from '../xml/xml-tree'
import { readOdfChart } from './odf-chart'
import { odfComments, type OdfComments } from './odf-comments'
import { odfLists, type OdfLists } from './odf-lists'
import type { OdfPackage } from './odf-package'
import { odfStyles, type OdfStyles } from './odf-styles'

/** What the text of a file refers to, and what is gathered while it is read. */
export interface OdtParts {
  readonly styles: OdfStyles
  readonly lists: OdfLists
  /** Texts that the file hides: they are no part of it and are told. */
  readonly hidden: string[]
  readonly comments: OdfComments
  /** Counts the insertions and deletions that were tracked; the text without what was deleted is the text. */
  countChanges(tracked: XmlElement): void
  readonly changes: () => number
  /** The plain text of all paragraphs in an element. */
  readonly plain: (element: XmlElement) => string
  /** Keeps a note at the foot of a page apart. */
  note(body: XmlElement | undefined): void
  readonly notes: readonly string[]
  /** A chart that stands in the file; undefined where it is none, or of a kind that cannot be read. */
  chart(object: XmlElement, alt: string): Chart | undefined
  /** A picture that stands in the file; a new key for each picture, the same for the same part. */
  picture(image: XmlElement, alt: string): Picture | undefined
}

/**
 * @param content the root of content.xml
 * @param named the root of styles.xml
 * @param plain the plain text of all paragraphs in an element
 */
export function odtParts(
  file: OdfPackage,
  content: XmlElement,
  named: XmlElement | undefined,
  plain: (element: XmlElement) => string,
): OdtParts {
  const automatic = child(content, 'office:automatic-styles')
  const common = child(named, 'office:styles')
  const notes: string[] = []
  const keys = new Map<string, string>()
  let changes = 0
  return {
    plain,
    changes: () => changes,
    countChanges(tracked) {
      for (const region of childrenOf(tracked, 'text:changed-region'))
        if (child(region, 'text:insertion') || child(region, 'text:deletion')) changes++
    },
    styles: odfStyles(common, automatic),
    lists: odfLists([common, automatic]),
    hidden: [],
    comments: odfComments(plain),
    notes,
    note(body) {
      const text = body ? plain(body) : ''
      if (text !== '') notes.push(text)
    },
    chart(object, alt) {
      const path = pathOf(object)
      try {
        const part = path === undefined ? undefined : file.tree(`${path}/content.xml`)
        return part && readOdfChart(part, alt)
      } catch (error) {
        // A chart that is damaged is no reason not to read the file.
        if (error instanceof ReadError && error.code === 'damaged') return undefined
        throw error
      }
    },
    picture(image, alt) {
      const path = pathOf(image)
      const inline = child(image, 'office:binary-data')
      const bytes = inline
        ? fromBase64(textInside(inline).replace(/\s+/g, ''))
        : path === undefined
          ? undefined
          : file.bytes(path)
      if (!bytes || bytes.length === 0) return undefined
      const name = path ?? `inline ${keys.size}`
      const stated = attribute(image, 'draw:mime-type') ?? attribute(image, 'loext:mime-type')
      const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase()
      const mime = pictureMime(bytes) ?? stated ?? (ending && `image/${ending}`)
      if (!mime?.startsWith('image/')) return undefined
      const key = keys.get(name) ?? `picture-${keys.size + 1}`
      keys.set(name, key)
      // A copy: the rest of the unpacked file need not stay in memory with the picture.
      return { type: 'picture', key, bytes: bytes.slice(), mime, ...pictureSize(bytes), alt }
    },
  }
}

/** The part that an element names: Pictures/1.png, ./Object 1; undefined for one outside the file. */
function pathOf(element: XmlElement): string | undefined {
  const address = attribute(element, 'xlink:href')
  if (!address || /^(\w+:|\.\.|\/)/.test(address)) return undefined
  return address.replace(/^\.\//, '').replace(/\/$/, '')
}
