import type { CountedList, ListLevel } from '../text/list-counter'
import { attribute, child, childrenOf, valueOf, type XmlElement } from '../xml/xml-tree'

/** The lists of numbering.xml by their ids (ISO/IEC 29500-1, 17.9). */
export function listsOf(part: XmlElement | undefined): ReadonlyMap<string, CountedList> {
  const root = child(part, 'w:numbering')
  const abstract = new Map<string, Map<number, ListLevel>>()
  for (const definition of childrenOf(root, 'w:abstractNum'))
    abstract.set(attribute(definition, 'w:abstractNumId') ?? '', levelsOf(definition))
  const lists = new Map<string, CountedList>()
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
  return lists
}

function levelsOf(definition: XmlElement): Map<number, ListLevel> {
  return new Map(
    childrenOf(definition, 'w:lvl').map((level) => [Number(attribute(level, 'w:ilvl') ?? 0), levelOf(level)]),
  )
}

function levelOf(level: XmlElement): ListLevel {
  return {
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    text: valueOf(level, 'w:lvlText') ?? '',
    start: Number(valueOf(level, 'w:start') ?? 1),
  }
}
