import { keyFigures, type KeyFigure } from '../../core/county/key-figures'
import { role } from '../../core/template/roles'
import { formats } from '../../templates/formats'
import type { CountyEntry } from '../county-store/county-entry'

/** The key figures that the table has room for, by their ids. */
const shown: readonly string[] = [role.received, role.carriedForward, role.reconsideration, role.litigation]

/** The figures of the table, as the newest format among the reports words them. */
export function shownFigures(entries: readonly CountyEntry[]): readonly KeyFigure[] {
  const used = new Set(entries.map(({ report }) => report?.template))
  const template = formats.find(({ id }) => used.has(id))
  return template ? keyFigures(template).filter(({ id }) => shown.includes(id)) : []
}
