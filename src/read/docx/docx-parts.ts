import { pictureMime, pictureSize } from '../../core/pictures/picture-size'
import type { Block, Chart, Picture } from '../../core/document/document'
import { packageProperty } from '../../core/document/package-property'
import { ReadError } from '../../core/read-error'
import { commentCollector, type CommentCollector } from './comments'
import { readChart } from './docx-chart'
import { knownParts } from './known-parts'
import { listsOf } from './numbering'
import { readStyles, type Styles } from './styles'
import { countLists, type Numbering } from '../text/list-counter'
import { attribute, child, childrenOf, descendant, xmlTree, type XmlElement } from '../xml/xml-tree'
import { XmlNames } from '../xml/xml-names'
import type { ZipParts } from '../zip/zip-parts'
import { unasked, unread } from './unread'

/** The parts of a Word file that its text refers to. */
export interface DocxParts {
  readonly body: XmlElement
  readonly styles: Styles
  readonly defaultStyle: string
  readonly numbering: Numbering
  /** A file of our own writer, told by its styles: every table in it is a table. */
  readonly exact: boolean
  /** The title among the properties of the file; "" where it has none. */
  title(): string
  /** Id of the task package among the properties that our own files have; "" where there is none. */
  readonly package: string
  /** Texts that the file hides: they are no part of it and are told. */
  readonly hidden: string[]
  readonly comments: CommentCollector
  /** Counts insertions, deletions and moves that were tracked. */
  readonly tracked: { count: number }
  /** The content of a file put into this one (altChunk), by the id of its relation. */
  chunk(id: string | undefined): readonly Block[]
  /** The address of a link; undefined for one inside the file or of another kind than http, https, mailto. */
  link(id: string | undefined): string | undefined
  /** A chart of the file; undefined where it is of a kind that cannot be read. */
  chart(id: string, alt: string): Chart | undefined
  /** A picture of the file; a new key for each picture, the same for the same part. */
  picture(id: string, alt: string): Picture | undefined
}

/**
 * Opens the parts of a Word file.
 * @throws {ReadError} unknown-format for another kind of zip file, damaged
 */
export function docxParts(zip: ZipParts, readChunk: (bytes: Uint8Array, index: number) => readonly Block[]): DocxParts {
  const rootRelations = relations(zip, '_rels/.rels')
  const office = [...rootRelations.values()].find(({ type }) => type.endsWith('/officeDocument'))
  const main = office?.target.replace(/^\//, '') ?? 'word/document.xml'
  const text = zip.bytes(main)
  if (!text)
    throw new ReadError('unknown-format', '这个压缩文件不是 Word 文件，请选择 .docx 文件；如果是压缩包，请先解压。')
  const body = child(child(parse(text), 'w:document'), 'w:body')
  if (!body) throw new ReadError('unknown-format', '这个文件不是 Word 文件，请选择 .docx 文件。')
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const own = relations(zip, `${folder}_rels/${main.slice(folder.length)}.rels`)
  const pathOfType = (type: string) => {
    const target = [...own.values()].find((relation) => relation.type.endsWith(`/${type}`))?.target
    return target === undefined ? undefined : pathOf(folder, target)
  }
  const { styles: known, defaultStyle } = stylesIn(zip, pathOfType('styles')) ?? stylesOf(undefined)
  const lists = listsIn(zip, pathOfType('numbering'))
  const commentsPath = pathOfType('comments')
  const comments = commentsPath === undefined ? undefined : zip.bytes(commentsPath)
  const keys = new Map<string, string>()
  let chunks = 0
  return {
    body,
    styles: known,
    exact: known.has('TableGap') && known.has('TableLabel'),
    defaultStyle,
    numbering: countLists(lists ?? new Map()),
    title: () => titleOf(zip, rootRelations),
    package: packageOf(zip, rootRelations),
    hidden: [],
    comments: commentCollector(comments && parse(comments)),
    tracked: { count: 0 },
    chunk(id) {
      const relation = id === undefined ? undefined : own.get(id)
      const bytes = relation && !relation.external ? zip.bytes(pathOf(folder, relation.target)) : undefined
      return bytes ? readChunk(bytes, ++chunks) : []
    },
    link(id) {
      const target = id === undefined ? undefined : own.get(id)?.target
      return target !== undefined && /^(https?:|mailto:)/i.test(target) ? target : undefined
    },
    chart(id, alt) {
      const relation = own.get(id)
      if (!relation?.type.endsWith('/chart') || relation.external) return undefined
      const bytes = zip.bytes(pathOf(folder, relation.target))
      try {
        return bytes && readChart(parse(bytes), alt)
      } catch (error) {
        // A chart that is damaged is no reason not to read the file.
        if (error instanceof ReadError && error.code === 'damaged') return undefined
        throw error
      }
    },
    picture(id, alt) {
      const relation = own.get(id)
      if (!relation || relation.external) return undefined
      const path = pathOf(folder, relation.target)
      const bytes = zip.bytes(path)
      if (!bytes || bytes.length === 0) return undefined
      const key = keys.get(path) ?? `picture-${keys.size + 1}`
      keys.set(path, key)
      const mime = pictureMime(bytes) ?? `image/${/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? 'png'}`
      // A copy: the rest of the unpacked file need not stay in memory with the picture.
      return { type: 'picture', key, bytes: bytes.slice(), mime, ...pictureSize(bytes), alt }
    },
  }
}

type Relations = ReadonlyMap<string, Relation>

/** dc:title of the file. */
function titleOf(zip: ZipParts, rootRelations: Relations): string {
  const properties = propertiesOf(zip, rootRelations, 'core-properties')
  return textIn(properties && descendant(properties, 'dc:title'))
}

/** What our own writer left among the custom properties (`packageProperty`). */
function packageOf(zip: ZipParts, rootRelations: Relations): string {
  const properties = child(propertiesOf(zip, rootRelations, 'custom-properties'), 'Properties')
  const own = childrenOf(properties, 'property').find((one) => attribute(one, 'name') === packageProperty)
  return textIn(own && descendant(own, 'vt:lpwstr'))
}

/** Properties of the file; in many files they are damaged, which is no reason not to read them. */
function propertiesOf(zip: ZipParts, rootRelations: Relations, kind: string): XmlElement | undefined {
  const part = [...rootRelations.values()].find(({ type }) => type.endsWith(`/${kind}`))
  try {
    const bytes = part && zip.bytes(part.target.replace(/^\//, ''))
    return bytes && parse(bytes)
  } catch {
    return undefined
  }
}

function textIn(element: XmlElement | undefined): string {
  const texts = element?.children.filter((one): one is string => typeof one === 'string') ?? []
  return texts.join('').trim()
}

interface Relation {
  readonly type: string
  readonly target: string
  readonly external: boolean
}

/** What files of one origin have alike. */
const relationsIn = knownParts(relationsOf)
const stylesIn = knownParts((bytes) => stylesOf(parse(bytes)))
const listsIn = knownParts((bytes) => listsOf(parse(bytes)))

function stylesOf(part: XmlElement | undefined): { readonly styles: Styles; readonly defaultStyle: string } {
  const byDefault = childrenOf(child(part, 'w:styles'), 'w:style').find(
    (style) => attribute(style, 'w:type') === 'paragraph' && attribute(style, 'w:default') === '1',
  )
  return { styles: readStyles(part), defaultStyle: (byDefault && attribute(byDefault, 'w:styleId')) ?? '' }
}

function relations(zip: ZipParts, path: string): ReadonlyMap<string, Relation> {
  return relationsIn(zip, path) ?? new Map<string, Relation>()
}

function relationsOf(bytes: Uint8Array): ReadonlyMap<string, Relation> {
  const map = new Map<string, Relation>()
  for (const relation of childrenOf(child(parse(bytes), 'Relationships'), 'Relationship'))
    map.set(attribute(relation, 'Id') ?? '', {
      type: attribute(relation, 'Type') ?? '',
      target: attribute(relation, 'Target') ?? '',
      external: attribute(relation, 'TargetMode') === 'External',
    })
  return map
}

function pathOf(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target.slice(1) : folder + target).split('/')
  const path: string[] = []
  for (const step of steps) {
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  }
  return path.join('/')
}

const names = new XmlNames(unread, unasked)

function parse(bytes: Uint8Array): XmlElement {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (!utf16) return xmlTree(bytes, names)
  const text = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
  return xmlTree(new TextEncoder().encode(text), names)
}
