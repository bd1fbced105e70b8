import { formatNumber } from '../text/format-number'
import { attribute, child, childrenOf, valueOf, type XmlElement } from '../xml/xml-tree'

interface Level {
  readonly format: string
  readonly text: string
  readonly start: number
}

/** Turns the automatic numbers of paragraphs into text, in the order of the document. */
export interface Numbering {
  /** The number of the next paragraph of a list at a level (from 0), e.g. （二）; "" for bullets. */
  next(list: string, level: number): string
}

/** Numbering by numbering.xml (ISO/IEC 29500-1, 17.9). */
export function numbering(part: XmlElement | undefined): Numbering {
  const root = child(part, 'w:numbering')
  const abstract = new Map<string, Map<number, Level>>()
  for (const definition of childrenOf(root, 'w:abstractNum'))
    abstract.set(attribute(definition, 'w:abstractNumId') ?? '', levelsOf(definition))
  const lists = new Map<string, { counters: string; levels: Map<number, Level> }>()
  for (const list of childrenOf(root, 'w:num')) {
    const id = attribute(list, 'w:numId') ?? ''
    const of = valueOf(list, 'w:abstractNumId') ?? ''
    const levels = new Map(abstract.get(of) ?? [])
    const overrides = childrenOf(list, 'w:lvlOverride')
    for (const override of overrides) {
      const index = Number(attribute(override, 'w:ilvl') ?? 0)
      const own = child(override, 'w:lvl')
      const start = valueOf(override, 'w:startOverride')
      const before = own ? levelOf(own) : levels.get(index)
      if (before) levels.set(index, start === undefined ? before : { ...before, start: Number(start) })
    }
    // Lists of one definition count on together, unless one begins anew.
    lists.set(id, { counters: overrides.length > 0 ? `num ${id}` : `abstract ${of}`, levels })
  }
  const counts = new Map<string, number[]>()
  return {
    next(list, level) {
      const found = lists.get(list)
      const own = found?.levels.get(level)
      if (!found || !own || level > 8) return ''
      const values = counts.get(found.counters) ?? []
      counts.set(found.counters, values)
      const start = (index: number) => found.levels.get(index)?.start ?? 1
      values[level] = (values[level] ?? start(level) - 1) + 1
      for (let above = 0; above < level; above++) values[above] ??= start(above)
      values.length = level + 1
      if (own.format === 'bullet' || own.format === 'none') return ''
      return own.text.replace(/%([1-9])/g, (_, digit: string) => {
        const index = Number(digit) - 1
        return formatNumber(values[index] ?? 1, found.levels.get(index)?.format ?? 'decimal')
      })
    },
  }
}

function levelsOf(definition: XmlElement): Map<number, Level> {
  return new Map(
    childrenOf(definition, 'w:lvl').map((level) => [Number(attribute(level, 'w:ilvl') ?? 0), levelOf(level)]),
  )
}

function levelOf(level: XmlElement): Level {
  return {
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    text: valueOf(level, 'w:lvlText') ?? '',
    start: Number(valueOf(level, 'w:start') ?? 1),
  }
}
