import { oneOf } from '../../../local-demands/describe-demand'
import type { UnitNameDemand } from '../../../local-demands/local-demands'
import { findAll } from '../../engine/find-all'
import type { Fix } from '../../engine/finding'
import { withoutSpace } from '../../engine/without-space'
import { placesAndOffice } from '../../facts/name-parts'
import { spanPlace } from '../../facts/printed-text'
import { escaped, withoutTitles, type CheckDemand } from './demand-rule'

/**
 * local.unit-name: a unit is called by its name or by a short name that was agreed on.
 * When: the text calls it by a name that is to be avoided, or by its full name without some of the places in front of it
 * (青屿区民政局 for 临澜市青屿区民政局) where that is no agreed short name; or the report's own agency is named so.
 */
export const checkUnitName: CheckDemand<UnitNameDemand> = function* (demand, context) {
  const { name, short = [] } = demand
  const right = [name, ...short]
  const wrong = wrongNames(demand)
  const own = withoutSpace(context.report.agency.name)
  if (own !== name && [...wrong, ...short].includes(own))
    yield {
      message: `单位全称应为“${name}”。`,
      places: [{ in: 'field', field: 'name' }],
      expected: name,
      actual: own,
    }
  if (wrong.length === 0) return
  // What is wrong may lie in what is right, and the other way round: the name that begins first holds, the longest of several.
  const names = new RegExp([...right, ...wrong].sort(longestFirst).map(escaped).join('|'), 'g')
  for (const block of context.blocks) {
    if (!wrong.some((one) => block.text.includes(one))) continue
    for (const match of findAll(names, withoutTitles(block.text))) {
      const [word] = match
      if (right.includes(word)) continue
      const place = spanPlace(block, { from: match.index, to: match.index + word.length })
      const { section, from, to } = place
      const repairs = right.map((text): Fix => ({
        label: `改为“${text}”`,
        edits: [{ set: 'text', section, block: block.block, from, to, text }],
      }))
      yield {
        message: `“${word}”应写作${oneOf(right)}。`,
        places: [place],
        expected: right.join('或'),
        actual: word,
        ...(repairs.length === 1 ? { fix: repairs[0]! } : { alternatives: repairs }),
      }
    }
  }
}

const longestFirst = (a: string, b: string): number => b.length - a.length

/** The names that are not to be used, the longest first. */
function wrongNames({ name, short = [], avoid = [] }: UnitNameDemand): readonly string[] {
  const { places, office } = placesAndOffice(name)
  const tails = places.slice(1).map((_, at) => [...places.slice(at + 1), office].join(''))
  const right = [name, ...short]
  return [...new Set([...avoid, ...(office === '' ? [] : tails)])].filter((one) => !right.includes(one))
}
