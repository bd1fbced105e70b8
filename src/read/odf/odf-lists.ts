import { formatNumber } from '../text/format-number'
import { attribute, childrenOf, type XmlElement } from '../xml/xml-tree'

/** How the numbers of one level of a list look. */
interface Level {
  /** In the words of Word's numbering; undefined for signs and for levels that show none. */
  readonly format: string | undefined
  readonly prefix: string
  readonly suffix: string
  /** How many levels are shown: 2 for 1.1. */
  readonly shown: number
  readonly start: number
  /** （%1%）, as newer programs write it. */
  readonly pattern: string | undefined
}

type Levels = ReadonlyMap<number, Level>

/** The numbers of a list that is being read; lists that go on share them. */
export type Counters = number[]

/** Turns the numbers of lists into text, in the order of the document. */
export interface OdfLists {
  /** The counters of a list that begins here, or goes on with one before it. */
  begin(list: XmlElement, style: string): Counters
  /** The number of the next paragraph at a level (from 0), e.g. （二）; "" for signs. */
  next(counters: Counters, style: string, level: number, start?: number): string
  /** The number of a heading that stands in no list. */
  heading(level: number, start?: number): string
}

/** How OpenDocument names the kinds of numbers by their first ones. */
const formats: Readonly<Record<string, string>> = {
  '1': 'decimal',
  '１': 'decimalFullWidth',
  一: 'chineseCounting',
  〇: 'chineseCounting',
  '①': 'decimalEnclosedCircle',
  A: 'upperLetter',
  a: 'lowerLetter',
  I: 'upperRoman',
  i: 'lowerRoman',
}

const outline = 'outline of headings'
const deepest = 10

/** @param roots the elements that hold styles of lists */
export function odfLists(roots: readonly (XmlElement | undefined)[]): OdfLists {
  const styles = new Map<string, Levels>()
  for (const root of roots) {
    for (const style of childrenOf(root, 'text:list-style'))
      styles.set(attribute(style, 'style:name') ?? '', levelsOf(style))
    for (const style of childrenOf(root, 'text:outline-style')) styles.set(outline, levelsOf(style))
  }
  const byId = new Map<string, Counters>()
  const byStyle = new Map<string, Counters>()
  const ofHeadings: Counters = []
  const next: OdfLists['next'] = (counters, style, level, start) => {
    const levels = styles.get(style)
    if (level >= deepest) return ''
    const startOf = (at: number) => levels?.get(at)?.start ?? 1
    for (let above = 0; above < level; above++) counters[above] ??= startOf(above)
    counters[level] = start ?? (counters[level] ?? startOf(level) - 1) + 1
    counters.length = level + 1
    return levels ? numberText(levels, level, counters) : ''
  }
  return {
    begin(list, style) {
      const id = attribute(list, 'xml:id') ?? attribute(list, 'text:id')
      const before = byId.get(attribute(list, 'text:continue-list') ?? '')
      const goesOn = attribute(list, 'text:continue-numbering') === 'true' ? byStyle.get(style) : undefined
      const counters = before ?? goesOn ?? []
      if (id) byId.set(id, counters)
      byStyle.set(style, counters)
      return counters
    },
    next,
    heading: (level, start) => next(ofHeadings, outline, level, start),
  }
}

function numberText(levels: Levels, level: number, counters: Counters): string {
  const own = levels.get(level)
  if (!own?.format) return ''
  const at = (index: number) => {
    const format = levels.get(index)?.format
    return format ? formatNumber(counters[index] ?? 1, format) : ''
  }
  if (own.pattern !== undefined && /%\d+%/.test(own.pattern))
    return own.pattern.replace(/%(\d{1,2})%/g, (_, digits: string) => at(Number(digits) - 1))
  const first = Math.max(0, level + 1 - own.shown)
  const numbers = Array.from({ length: level + 1 - first }, (_, index) => at(first + index)).filter(Boolean)
  return own.prefix + numbers.join('.') + own.suffix
}

function levelsOf(style: XmlElement): Levels {
  const levels = new Map<number, Level>()
  for (const one of style.children) {
    if (typeof one === 'string') continue
    const level = Number(attribute(one, 'text:level')) - 1
    if (level >= 0 && level < deepest) levels.set(level, levelOf(one))
  }
  return levels
}

function levelOf(one: XmlElement): Level {
  const kind = /number|outline/.test(one.name) ? attribute(one, 'style:num-format') : undefined
  return {
    format: kind ? (formats[kind[0]!] ?? 'decimal') : undefined,
    prefix: attribute(one, 'style:num-prefix') ?? '',
    suffix: attribute(one, 'style:num-suffix') ?? '',
    shown: Math.max(1, Number(attribute(one, 'text:display-levels')) || 1),
    start: numberIn(attribute(one, 'text:start-value')) ?? 1,
    pattern: attribute(one, 'style:num-list-format') ?? attribute(one, 'loext:num-list-format'),
  }
}

/** The number that an attribute says. */
export function numberIn(text: string | undefined): number | undefined {
  const value = Number(text)
  return text !== undefined && Number.isInteger(value) && value >= 0 && value < 1_000_000 ? value : undefined
}
