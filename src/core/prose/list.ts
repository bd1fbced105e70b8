import { Kind } from './lexicon'
import { is } from './token'
import { isCount, isExact, measureOf, type Figure, type FigureList } from './figure'

/** A whole and its parts: 共N条，其中a…b…; N件，分别为…. */
export interface PartList {
  /** The numbers that the parts may make up, the nearest last; several where the sentence names more than one. */
  readonly wholes: readonly Figure[]
  readonly parts: readonly Figure[]
  /** Ends in 其他 or 其余, or begins with 分别为, 包括, 由…组成, or stands behind a colon: the parts must add up. */
  readonly exhaustive: boolean
  readonly marker: FigureList['marker'] | 'sum' | 'contrary' | 'net' | 'unmarked'
  /** Beside outcomes it holds an item that is no known outcome: who adds up the outcomes alone leaves that out. */
  readonly unread?: boolean
}

/** The lists whose numbers are all exact, each way of dividing the whole by itself. */
export function partListsOf(lists: readonly FigureList[]): readonly PartList[] {
  return lists.flatMap((list) => {
    const parts = list.items.filter(isCount)
    const [first] = parts
    if (!first || list.overlaps) return []
    const wholes = list.wholes.filter((whole) => measureOf(whole) === measureOf(first))
    if (wholes.length === 0 || parts.some((part) => measureOf(part) !== measureOf(first))) return []
    if (![...wholes, ...parts].every(isExact)) return []
    const groups = groupsOf(parts)
    const unread = parts.some((part) => kindOf(part) === '')
    return groups.map((group) => ({
      wholes,
      parts: group,
      marker: list.marker,
      unread,
      exhaustive: groups.length === 1 && !list.open && isExhaustive(list, group),
    }))
  })
}

function isExhaustive({ marker }: FigureList, parts: readonly Figure[]): boolean {
  if (parts.length < 2) return false
  if (parts[parts.length - 1]!.rest) return true
  return marker === 'comprise' || marker === 'colon' || marker === 'each'
}

/** What the parts are told apart by; two ways in one list (自然人, 予以公开) overlap. */
function groupsOf(parts: readonly Figure[]): readonly (readonly Figure[])[] {
  const groups = new Map<string, Figure[]>()
  let before = ''
  for (const part of parts) {
    const kind = kindOf(part) ?? before
    before = kind
    const group = groups.get(kind)
    if (group) group.push(part)
    else groups.set(kind, [part])
  }
  const status = groups.get('status')
  if (status && !saysOneAct(status)) groups.delete('status')
  return [...groups.values()]
}

/** 5个工作日内答复16件，15个工作日内答复9件: the same was done with all of them, which no number tells twice. */
function saysOneAct(parts: readonly Figure[]): boolean {
  const words = new Set(
    parts.map(({ passage: { tokens }, at }) => {
      for (let i = at - 1; i >= 0 && !(tokens[i]!.number && tokens[i]!.number!.kind === 'count'); i--)
        if (is(tokens[i], Kind.act)) return tokens[i]!.word!.text
      return ''
    }),
  )
  return parts.length > 2 && words.size === 1 && !words.has('')
}

const statuses = new Set(['answered', 'open', 'carried'])

/** undefined: as the part before. */
function kindOf({ outcomes, applicants, results, acts, rest, counts, shares, direction }: Figure): string | undefined {
  if (outcomes.length > 0) return 'outcome'
  if (applicants.length > 0) return 'applicant'
  if (results.length > 0) return 'result'
  if (rest) return undefined
  if (direction) return 'outcome'
  if (counts[0] === 'application' && acts.some((act) => statuses.has(act)) && shares.size === 0) return 'status'
  return ''
}
