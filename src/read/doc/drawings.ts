import type { Picture } from '../../core/document/document'
import { pictureMime, pictureSize } from '../../core/pictures/picture-size'
import type { structures } from './fib'
import { blipAt, firstBlip, shapesIn, storeEntries, type Budget, type Shape } from './office-art'
import { viewOf } from './sprm'

/** What is drawn over the text or stands in it as a picture. */
export interface Drawings {
  /** The picture that stands in the text, by its place in the stream Data; undefined for one that cannot be read. */
  inline(place: number): Picture | undefined
  /** What is anchored at a position of the text: pictures, and the text boxes as ranges of their story. */
  anchored(position: number): Anchored
  /** The text boxes that no anchor of the text names. */
  unanchored(): readonly TextRange[]
}

/** Positions in the story of text boxes, counted from its first. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

export interface Anchored {
  readonly pictures: readonly Picture[]
  readonly boxes: readonly TextRange[]
  /** Pictures that cannot be taken over, by their descriptions. */
  readonly lost: readonly string[]
}

/** Length of Spa ([MS-DOC] 2.9.253) and FTXBXS (2.9.102), and where in the second the shape is named. */
const anchorSize = 26
const boxSize = 22
const shapeOfBox = 14

const mostRecords = 300_000

/**
 * Opens the drawings of a file: inline pictures (PICF, [MS-DOC] 2.9.192), anchors (PlcfSpa), text boxes (PlcftxbxTxt) and
 * shapes (OfficeArtContent). What is damaged of them is not there; the text does not depend on it.
 */
export function openDrawings(
  document: Uint8Array,
  data: Uint8Array,
  structure: (name: keyof typeof structures) => DataView | undefined,
): Drawings {
  const pictures = pictureMaker()
  const budget: Budget = { records: mostRecords }
  const inline = new Map<number, Picture | undefined>()
  const shownShapes = new Set<number>()
  const boxes = readBoxes(structure('boxTexts'))
  const boxesOf = new Map<number, TextRange[]>()
  for (const box of boxes) boxesOf.set(box.shape, added(boxesOf.get(box.shape), box))
  const anchors = readAnchors(structure('anchors'))
  const [store, shapes] = readContent(structure('drawings'), budget)
  const blips = new Map<number, Uint8Array | undefined>()
  const stored = (number: number) => {
    const entry = store[number - 1]
    if (!blips.has(number))
      blips.set(number, typeof entry === 'number' ? blipAt(viewOf(document), entry, document.length) : entry)
    return blips.get(number)
  }
  return {
    inline(place) {
      if (!inline.has(place)) inline.set(place, inlinePicture(data, place, pictures, budget))
      return inline.get(place)
    },
    anchored(position) {
      const shape = anchors.get(position)
      // A shape has one anchor.
      if (shape === undefined || shownShapes.has(shape)) return { pictures: [], boxes: [], lost: [] }
      shownShapes.add(shape)
      const inside = shapes.get(shape) ?? []
      const ids = new Set([shape, ...inside.map(({ id }) => id)])
      const shown = [...ids].flatMap((id) => boxesOf.get(id) ?? [])
      const found: Picture[] = []
      const lost: string[] = []
      for (const { picture, description = '' } of inside) {
        if (picture === undefined) continue
        const bytes = stored(picture)
        if (bytes) found.push(pictures(`store ${picture}`, bytes, description))
        else lost.push(description)
      }
      return { pictures: found, lost, boxes: shown }
    },
    unanchored() {
      const named = new Set([...anchors.values()].flatMap((id) => [id, ...(shapes.get(id) ?? []).map((one) => one.id)]))
      return boxes.filter((box) => !named.has(box.shape))
    },
  }
}

type PictureMaker = (place: string, bytes: Uint8Array, alt: string) => Picture

/** Makes pictures with a key for each place, and the same bytes once. */
function pictureMaker(): PictureMaker {
  const known = new Map<string, Picture>()
  return (place, bytes, alt) => {
    const before = known.get(place)
    const made: Picture = before ?? {
      type: 'picture',
      key: `picture-${known.size + 1}`,
      // A copy: the rest of the file need not stay in memory with the picture.
      bytes: bytes.slice(),
      mime: pictureMime(bytes) ?? 'image/png',
      ...pictureSize(bytes),
      alt,
    }
    known.set(place, made)
    return made.alt === alt ? made : { ...made, alt }
  }
}

/** PICFAndOfficeArtData: its length, the length of its head, a name for some kinds, a shape and the picture. */
function inlinePicture(data: Uint8Array, place: number, pictures: PictureMaker, budget: Budget): Picture | undefined {
  return unlessDamaged(undefined, () => {
    const view = viewOf(data)
    const to = place + view.getUint32(place, true)
    const named = view.getUint16(place + 6, true) === 0x66
    const head = place + view.getUint16(place + 4, true)
    const from = named ? head + 1 + view.getUint8(head) : head
    const bytes = firstBlip(view, from, to, budget)
    const description = shapesIn(view, from, to, budget)[0]?.description ?? ''
    return bytes && pictures(`data ${place}`, bytes, description)
  })
}

/** The anchors of the main text: position and shape. */
function readAnchors(plc: DataView | undefined): ReadonlyMap<number, number> {
  return unlessDamaged(new Map<number, number>(), () => {
    const count = plc ? Math.floor((plc.byteLength - 4) / (4 + anchorSize)) : 0
    const anchors = new Map<number, number>()
    for (let index = 0; plc && index < count; index++)
      anchors.set(plc.getUint32(index * 4, true), plc.getInt32((count + 1) * 4 + index * anchorSize, true))
    return anchors
  })
}

/** The text boxes: ranges of their story and the shapes that show them. The last entry of the table is none. */
function readBoxes(plc: DataView | undefined): readonly (TextRange & { readonly shape: number })[] {
  return unlessDamaged([], () => {
    const count = plc ? Math.floor((plc.byteLength - 4) / (4 + boxSize)) : 0
    const boxes: (TextRange & { readonly shape: number })[] = []
    for (let index = 0; plc && index < count - 1; index++) {
      const [from, to] = [plc.getUint32(index * 4, true), plc.getUint32(index * 4 + 4, true)]
      // What follows the first one out of order is no list of boxes.
      if (to <= from) break
      const isReusable = plc.getUint16((count + 1) * 4 + index * boxSize + 8, true) !== 0
      if (!isReusable)
        boxes.push({ from, to, shape: plc.getInt32((count + 1) * 4 + index * boxSize + shapeOfBox, true) })
    }
    return boxes
  })
}

/** OfficeArtContent ([MS-DOC] 2.9.171): the store of pictures, then the drawings, each behind a byte that says of what. */
function readContent(
  view: DataView | undefined,
  budget: Budget,
): readonly [readonly (Uint8Array | number | undefined)[], ReadonlyMap<number, readonly Shape[]>] {
  const shapes = new Map<number, Shape[]>()
  const store = unlessDamaged([], () => {
    if (!view) return []
    const end = 8 + view.getUint32(4, true)
    const found = storeEntries(view, 0, end, budget)
    for (let at = end; at + 9 <= view.byteLength; at += 9 + view.getUint32(at + 5, true)) {
      // 1 is the drawing of headers and footers.
      if (view.getUint8(at) !== 0) continue
      for (const shape of shapesIn(view, at + 1, at + 9 + view.getUint32(at + 5, true), budget))
        shapes.set(shape.outermost, added(shapes.get(shape.outermost), shape))
    }
    return found
  })
  return [store, shapes]
}

/** A list with one more; a new one where there was none. */
function added<One>(list: One[] | undefined, one: One): One[] {
  if (!list) return [one]
  list.push(one)
  return list
}

/** What is not there where reading it goes beyond the end. */
function unlessDamaged<Result>(otherwise: Result, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return otherwise
    throw error
  }
}
