import { formatNumber } from './format-number'

/** A level of a list: the form of its number (ST_NumberFormat), the text around it with %1 to %9, and where it begins. */
export interface ListLevel {
  readonly format: string
  readonly text: string
  readonly start: number
}

/** A list of a file; lists of the same counters count on together. */
export interface CountedList {
  readonly counters: string
  readonly levels: ReadonlyMap<number, ListLevel>
}

/** Turns the automatic numbers of paragraphs into text, in the order of the document. */
export interface Numbering {
  /** The number of the next paragraph of a list at a level (from 0), e.g. （二）; "" for bullets. */
  next(list: string, level: number): string
}

/** Counts the paragraphs of lists, given by their names. */
export function countLists(lists: ReadonlyMap<string, CountedList>): Numbering {
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
