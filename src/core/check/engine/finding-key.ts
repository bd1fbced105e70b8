import { clauseAt } from './clause-at'
import type { CheckContext } from './context'
import type { Place } from './finding'
import { withoutSpace } from './without-space'

/**
 * What a finding is about, as a text that changes when that changes and stays when something else does: the sorted
 * cell addresses with their texts, the section with the clause's text without white space, the value of a field.
 */
export function findingKey(places: readonly Place[], context: CheckContext): string {
  const subjects = places.map((place) => subject(place, context))
  const [one = '', other = one] = subjects
  if (subjects.length > 2) return [...new Set(subjects)].sort().join('|')
  if (one === other) return one
  return one < other ? `${one}|${other}` : `${other}|${one}`
}

function subject(place: Place, context: CheckContext): string {
  switch (place.in) {
    case 'cell':
      return `${place.cell}=${context.cells.printed(place.cell)}`
    case 'last':
      return `last:${place.cell}=${context.last?.cells.printed(place.cell) ?? ''}`
    case 'table':
      return place.table
    case 'section':
      return place.section
    case 'prose':
      return spanKey(place, context.prose(place.section)[place.block]?.text ?? '')
    case 'field':
      return `${place.field}=${fieldText(place.field, context)}`
    case 'source':
      return `source:${place.block}`
    case 'other':
      // Its texts are not at hand here; what it is about is told by whose report it is in.
      return `other:${withoutSpace(place.agency)}`
  }
}

/** The same for one span of a block with this text. */
export function spanKey({ section, from, to }: Extract<Place, { in: 'prose' }>, text: string): string {
  return `${section}:${withoutSpace(clauseAt(text, from, to))}`
}

/** The text of a field as the rules see it. */
function fieldText(field: string, { report, title }: CheckContext): string {
  if (field === 'title') return title
  if (field === 'signed') return report.signed ?? ''
  if (field === 'year') return String(report.year)
  if (field === 'period') return report.period ? `${report.period.from}/${report.period.to}` : ''
  const agency: Readonly<Record<string, string | undefined>> = { ...report.agency, agency: report.agency.name }
  return agency[field.replace(/^agency\./, '')] ?? ''
}
