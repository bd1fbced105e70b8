import type { Finding, Place } from '../check/engine/finding'
import { cellWords, placeInReport, sectionWords, type TextOfPlace } from '../check/words/place-words'
import { cellsOf, type Template } from '../template/template'

/**
 * The findings that an agency has to mend one by one: without those on the 总计 column that only follow from others. Where
 * every column and every row is right, the 总计 column is, too.
 */
export function withoutImplied(findings: readonly Finding[], template: Template): readonly Finding[] {
  return findings.filter((one) => {
    const own = cellsIn(one, template)
    if (own.length === 0 || !own.every(({ inTotal }) => inTotal)) return true
    const rows = new Set(own.map(({ row }) => row))
    return !findings.some((other) => {
      if (other === one) return false
      const cells = cellsIn(other, template)
      if (cells.length === 0) return false
      const isSameElsewhere =
        other.rule === one.rule && cells.every(({ inTotal, row }) => !inTotal && rows.has(row)) && isOneColumn(cells)
      const isRow = new Set(cells.map(({ row }) => row)).size === 1 && cells.length > 1
      return isSameElsewhere || (isRow && cells.some(({ row, inTotal }) => inTotal && rows.has(row)))
    })
  })
}

interface FoundCell {
  readonly row: string
  readonly column: string
  readonly inTotal: boolean
}

function cellsIn({ places }: Finding, template: Template): readonly FoundCell[] {
  return places.flatMap((place) => {
    const found = place.in === 'cell' ? cellsOf(template).get(place.cell) : undefined
    if (!found) return []
    const { table, row, column } = found
    return [{ row: `${table.id}/${row.id}`, column: column.id, inTotal: column.total === true }]
  })
}

const isOneColumn = (cells: readonly FoundCell[]): boolean => new Set(cells.map(({ column }) => column)).size === 1

/** A finding in one line of a note: where it is in words that can be found on the page, then what is wrong, each said once. */
export function itemWords({ places: [place], message }: Finding, template: Template, textOf?: TextOfPlace): string {
  const where = place ? whereWords(place, message, template, textOf) : ''
  return where === '' ? message : `${where}：${message}`
}

function whereWords(place: Place, message: string, template: Template, textOf: TextOfPlace | undefined): string {
  switch (place.in) {
    case 'cell': {
      const cell = cellWords(place.cell, template)
      const isSaid = message.startsWith(cell) || /^“[^”]*”[行列]：/.test(message)
      const part = partWords(cellsOf(template).get(place.cell)?.section.id, template)
      return isSaid ? part : `${part}，${cell}`
    }
    case 'prose': {
      const quoted = sentenceAt(textOf?.(place), place)
      return `${partWords(place.section, template)}${quoted}`
    }
    case 'section':
      return /^第[一二三四五六七八九十、]+部分/.test(message) ? '' : partWords(place.section, template)
    default: {
      const words = placeInReport(place, template, textOf)
      return message.startsWith(words) ? '' : words
    }
  }
}

/** 第三部分, as the form numbers its parts; the whole heading where it has no number. */
function partWords(section: string | undefined, template: Template): string {
  const heading = sectionWords(section ?? '', template)
  const number = /^([一二三四五六七八九十]+)、/.exec(heading)?.[1]
  return number === undefined ? heading : `第${number}部分`
}

/** So many characters of a sentence are quoted, of a longer one those around what is meant. */
const mostQuoted = 40
const ends = /[。！？\n\t]/

/** The sentence that is meant, in quotation marks; 等 where it is the first of several; '' where its text is not known. */
function sentenceAt(text: string | undefined, { from, to }: Extract<Place, { in: 'prose' }>): string {
  if (text === undefined) return ''
  let begin = Math.min(from, text.length)
  // What is meant may begin with the end of the sentence before.
  while (begin < to && /[\s。！？]/.test(text[begin] ?? '')) begin++
  let start = begin
  while (start > 0 && !ends.test(text[start - 1]!)) start--
  let end = begin
  while (end < text.length && !ends.test(text[end]!)) end++
  const isLong = end - start > mostQuoted
  const left = isLong ? Math.max(start, Math.min(begin - 8, end - mostQuoted)) : start
  const right = isLong ? Math.min(end, left + mostQuoted) : end
  const words = text.slice(left, right).replace(/\s+/g, ' ').replace(/[“”]/g, '').trim()
  if (words === '') return ''
  const more = /\S/.test(text.slice(end, to).replace(/[。！？]/g, '')) ? '等' : ''
  return `“${left > start ? '…' : ''}${words}${right < end ? '…' : ''}”${more}`
}
