import { Kind } from './lexicon'
import { is, roleIn, type Token } from './token'
import type { Zone } from './zones'

/** What was done with what a number counts. */
export interface Acts {
  readonly roles: readonly string[]
  /** Index of the first act before the number; -1 where none stands there. */
  readonly left: number
  /** Index behind the last token that takes part. */
  readonly to: number
  /** Carried on behind the number. */
  readonly late: boolean
}

/** The acts: the nearest left of the head, else the first behind the number. */
export function actsOf(tokens: readonly Token[], zone: Zone, headTo: number): Acts {
  const { left, at, right } = zone
  const roles: string[] = []
  let first = -1
  for (let i = at - 1; i >= left; i--) {
    const act = roleIn(tokens[i], Kind.act)
    if (act === undefined || (act === 'charged' && roles.length > 0)) continue
    if (roles.length > 0 && !touch(tokens, i, first)) break
    roles.unshift(act)
    first = i
  }
  const carried = carriedBehind(tokens, zone)
  if (roles.length > 0 && !(carried >= 0 && !roles.includes('carried')))
    return { roles, left: first, to: at + 1, late: false }
  if (carried >= 0) return { roles: ['carried'], left: -1, to: carried, late: true }
  for (let i = at + 1; i < right; i++) {
    const act = roleIn(tokens[i], Kind.act)
    if (act === 'handled' && remains(tokens, left, at))
      return { roles: ['open'], left: -1, to: Math.max(i + 1, headTo), late: false }
    if (act !== undefined) return { roles: [act], left: -1, to: Math.max(i + 1, headTo), late: false }
    if (is(tokens[i], Kind.ratio) || is(tokens[i], Kind.change)) break
  }
  const submits = submitsAt(tokens, left, at)
  return { roles: submits < 0 ? [] : ['received'], left: submits, to: headTo, late: false }
}

/** 尚有3件处于办理期限内: not done yet. */
const remains = (tokens: readonly Token[], left: number, at: number): boolean =>
  tokens.slice(left, at).some(({ word }) => word !== undefined && /^(尚|仍|还|另|余)/.test(word.text))

/** 收到并办结, 制定并公开: two acts beside each other. */
function touch(tokens: readonly Token[], first: number, second: number): boolean {
  for (let i = first + 1; i < second; i++) {
    const token = tokens[i]!
    if (!token.joins && !is(token, Kind.fill) && !is(token, Kind.time) && !token.number) return false
  }
  return true
}

/** Where 结转, or 延期 to a named year, ends behind the number; -1 where it does not stand there. */
function carriedBehind(tokens: readonly Token[], { at, right }: Zone): number {
  for (let i = at + 1; i < right; i++) {
    const token = tokens[i]!
    if (roleIn(token, Kind.act) === 'carried' || is(token, Kind.late))
      for (let k = i + 1; k < right; k++)
        if (roleIn(tokens[k], Kind.time) === 'next' || tokens[k]!.number?.kind === 'year') return k + 1
    if (roleIn(token, Kind.act) === 'carried') return i + 1
  }
  return -1
}

/** 3个申请人提交政府信息公开申请21件: where an application was handed in, -1 where none was. */
function submitsAt(tokens: readonly Token[], left: number, at: number): number {
  let noun = false
  for (let i = at - 1; i >= left; i--) {
    if (roleIn(tokens[i], Kind.noun)?.endsWith('application')) noun = true
    if (roleIn(tokens[i], Kind.light) === 'submit') return noun ? i : -1
  }
  return -1
}
