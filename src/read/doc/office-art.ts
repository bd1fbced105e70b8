/** Records of drawings ([MS-ODRAW] 2.1.2). */
const record = {
  group: 0xf003,
  shape: 0xf004,
  storeEntry: 0xf007,
  shapeId: 0xf00a,
  options: 0xf00b,
} as const

/** Pictures (blips) by the type of their record: how long the part before the bytes is, behind one or two sums. */
const bitmaps: Readonly<Record<number, number>> = { 0xf01d: 1, 0xf01e: 1, 0xf02a: 1 }

/** Properties of a shape: which picture of the store it shows, and what describes it ([MS-ODRAW] 2.3). */
const property = { picture: 0x0104, description: 0x0381 } as const

/** How many records may still be looked at; a report with many pictures has some thousand. */
export interface Budget {
  records: number
}

/** A shape of a drawing. */
export interface Shape {
  readonly id: number
  /** The shape that stands for the outermost group in which it lies; itself where it lies in none. */
  readonly outermost: number
  /** Number of its picture in the store, from 1. */
  readonly picture?: number
  /** Alternative text. */
  readonly description?: string
}

interface Header {
  readonly type: number
  readonly instance: number
  /** Of its content. */
  readonly from: number
  readonly to: number
  readonly isContainer: boolean
}

function headerAt(view: DataView, at: number): Header {
  const first = view.getUint16(at, true)
  return {
    type: view.getUint16(at + 2, true),
    instance: first >>> 4,
    from: at + 8,
    to: at + 8 + view.getUint32(at + 4, true),
    isContainer: (first & 0x0f) === 0x0f,
  }
}

/** All records from one place to another, those inside containers right behind them; ends where something is damaged. */
function* recordsIn(view: DataView, from: number, to: number, budget: Budget): Generator<Header> {
  let at = from
  while (budget.records-- > 0 && at + 8 <= Math.min(to, view.byteLength)) {
    const header = headerAt(view, at)
    yield header
    at = header.isContainer ? header.from : header.to
  }
}

/** The shapes of drawings, in the order in which they lie over each other. */
export function shapesIn(view: DataView, from: number, to: number, budget: Budget): readonly Shape[] {
  const shapes: Shape[] = []
  /** The groups around a shape: where they end, and the shape that stands for each. */
  const groups: { readonly to: number; leader?: number }[] = []
  for (const header of recordsIn(view, from, to, budget)) {
    while (groups.length > 0 && header.from > groups[groups.length - 1]!.to) groups.pop()
    if (header.type === record.group && groups.length < 50) groups.push({ to: header.to })
    else if (header.type === record.shapeId) {
      const id = view.getInt32(header.from, true)
      const group = groups[groups.length - 1]
      if (group) group.leader ??= id
      // The first group holds all shapes of a drawing.
      shapes.push({ id, outermost: groups[1]?.leader ?? id })
    } else if (header.type === record.options) {
      const last = shapes.pop()
      if (last) shapes.push({ ...last, ...optionsOf(view, header) })
    }
  }
  return shapes
}

/** OfficeArtFOPT ([MS-ODRAW] 2.2.9): properties of six bytes each, and behind them the long values in the same order. */
function optionsOf(view: DataView, { instance, from, to }: Header): Pick<Shape, 'picture' | 'description'> {
  const options: { picture?: number; description?: string } = {}
  let long = from + instance * 6
  for (let at = from; at < from + instance * 6 && at + 6 <= to; at += 6) {
    const code = view.getUint16(at, true)
    const value = view.getUint32(at + 2, true)
    const isLong = (code & 0x8000) !== 0
    if ((code & 0x3fff) === property.picture && !isLong) options.picture = value
    if ((code & 0x3fff) === property.description && isLong && long + value <= to) {
      const bytes = new Uint8Array(view.buffer, view.byteOffset + long, value)
      options.description = new TextDecoder('utf-16le').decode(bytes).replace(/\0[\s\S]*$/, '')
    }
    if (isLong) long += value
  }
  return options
}

/** The entries of a store of pictures: the picture in the entry, or where in the stream WordDocument it lies. */
export function storeEntries(
  view: DataView,
  from: number,
  to: number,
  budget: Budget,
): readonly (Uint8Array | number | undefined)[] {
  const entries: (Uint8Array | number | undefined)[] = []
  for (const header of recordsIn(view, from, to, budget))
    if (header.type === record.storeEntry)
      entries.push(
        blipAt(view, header.from + 36 + view.getUint8(header.from + 33), header.to) ??
          view.getUint32(header.from + 28, true),
      )
  return entries
}

/** The bytes of the first picture from one place to another, alone or in an entry of a store. */
export function firstBlip(view: DataView, from: number, to: number, budget: Budget): Uint8Array | undefined {
  for (const header of recordsIn(view, from, to, budget)) {
    const at = header.type === record.storeEntry ? header.from + 36 + view.getUint8(header.from + 33) : header.from - 8
    const bytes = blipAt(view, at, to)
    if (bytes) return bytes
  }
  return undefined
}

/** The bytes of a picture in a record at a place (OfficeArtBlip, [MS-ODRAW] 2.2.23); undefined for drawings of Windows. */
export function blipAt(view: DataView, at: number, to: number): Uint8Array | undefined {
  if (at + 8 > Math.min(to, view.byteLength)) return undefined
  const header = headerAt(view, at)
  const before = bitmaps[header.type]
  if (before === undefined) return undefined
  // An odd instance says that a second sum stands before the bytes.
  const from = header.from + (header.instance & 1 ? 32 : 16) + before
  if (from >= header.to || header.to > view.byteLength) return undefined
  return new Uint8Array(view.buffer, view.byteOffset + from, header.to - from)
}
