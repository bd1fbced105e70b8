import { chainsOfAgency, divisionsFrom, isInChains, type Divisions } from '../../../divisions/divisions'
import { actsAsAuthor, subjectStart } from '../../facts/clause-subject'
import { clausesOf, spanPlace } from '../../facts/printed-text'
import type { Found, Rule } from '../../engine/rule'
import type { Place } from '../../engine/finding'

/** Names of two characters (城区, 郊区, 和县) are words as well. */
const shortest = 3

/**
 * text.foreign-place: a report speaks of its own place.
 * When: a division of county level or above that is neither above nor below the agency's own place, nor that place, is the
 * subject of a clause (…市政府高度重视), or stands behind 我 (我…县).
 * Source: practice (text taken over from the report of another place).
 * Fires: 河间市高度重视 in the report of 任丘市. Silent: without the list, or where the own place is not in it; visits, partners,
 * places of events, registered offices, 省政府, 市委市政府, titles and what is quoted, firms.
 */
export const foreignPlace: Rule = {
  id: 'text.foreign-place',
  description: '文中作主语的地方要是本地，不能是别处的地名。',
  source: '各地对年度报告的审核意见（通行做法，国家层面没有明文规定）',
  severities: ['hint'],
  *check({ report, blocks, divisions }) {
    if (!divisions) return
    const own = chainsOfAgency(divisions, report.agency.name)
    if (own.length === 0) return
    const found = new Map<string, Place[]>()
    for (const block of blocks) {
      if (block.kind !== 'paragraph') continue
      for (const clause of clausesOf(block)) {
        const text = clause.text.replace(/《[^《》]*》|“[^“”]*”/g, (quoted) => '　'.repeat(quoted.length))
        for (const { name, at } of namedIn(text, divisions)) {
          if (isInChains(name, own, divisions)) continue
          const from = clause.from + at
          found.set(name, [...(found.get(name) ?? []), spanPlace(block, { from, to: from + name.length })])
        }
      }
    }
    yield* foundOf(found, report.agency.name)
  },
}

function* foundOf(found: ReadonlyMap<string, readonly Place[]>, agency: string): Iterable<Found> {
  for (const [name, places] of found)
    yield {
      message: `“${name}”不是本单位（${agency}）所在的地方，请核对是否为别处报告的文字。`,
      places,
      actual: name,
    }
}

interface Named {
  readonly name: string
  readonly at: number
}

/** The places of which a clause speaks as its own: behind 我, or as its subject. */
function namedIn(clause: string, divisions: Divisions): readonly Named[] {
  const found: Named[] = []
  const start = subjectStart(clause)
  const subject = lastOf(clause, start, divisions)
  if (subject && actsAsAuthor(clause.slice(subject.at + subject.name.length))) found.push(subject)
  for (let at = clause.indexOf('我'); at >= 0; at = clause.indexOf('我', at + 1)) {
    const one = lastOf(clause, at + 1, divisions)
    if (one) found.push(one)
  }
  return found
}

function lastOf(clause: string, from: number, divisions: Divisions): Named | undefined {
  const names = divisionsFrom(clause, from, divisions)
  const name = names[names.length - 1]
  if (name === undefined || name.length < shortest) return undefined
  return { name, at: from + names.slice(0, -1).reduce((sum, { length }) => sum + length, 0) }
}
