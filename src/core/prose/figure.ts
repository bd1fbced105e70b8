import { role } from '../template/roles'
import { blockSpan } from './clause'
import type { Measured } from './measured'
import type { Passage } from './passage'

/** What a number counts; `other` is a noun that no table holds. */
export type Noun =
  | 'application'
  | typeof role.normativeDocuments
  | typeof role.administrativeRules
  | 'licences'
  | 'penalties'
  | 'compulsion'
  | 'fee'
  | 'information-fee'
  | 'reconsideration'
  | 'litigation'
  | 'direct'
  | 'subsequent'
  | 'other'

/** What a number is in a comparison: 较上年增加[change]5件; 由[base]24件增至[to]36件. */
export type Change = 'change' | 'base' | 'to'

/** What the words around a number say of it by themselves, before anything is carried over from other clauses. */
export interface Phrase {
  readonly number: Measured
  readonly passage: Passage
  /** Index of its token in the clause. */
  readonly at: number
  /** Where the words that were read begin and end, in the clause. */
  readonly from: number
  readonly to: number
  /** The nouns named with it; several are counted together (行政复议、行政诉讼0件). Empty where it has none of its own. */
  readonly nouns: readonly Noun[]
  /** Has 决定, 案件 or 办件 with 行政许可 and the like. */
  readonly decided: boolean
  /** What was done with what it counts: received, answered, issued, …; several where two stand together. */
  readonly acts: readonly string[]
  /** Where 结转 leads. */
  readonly direction: 'in' | 'forward' | undefined
  readonly outcomes: readonly string[]
  readonly applicants: readonly string[]
  readonly results: readonly string[]
  /** 其他, 其余. */
  readonly rest: boolean
  /** The ways in which it is a share: one channel, one matter, one office, a stage, late. */
  readonly shares: ReadonlySet<string>
  /** Somebody else's, or published, or reviewed. */
  readonly vetoes: ReadonlySet<string>
  /** Something between its act or noun and the number is not understood. */
  readonly gap: boolean
  readonly change: Change | undefined
  /** 其中, 包括, 分别为, 含 before it in its clause. */
  readonly marker: string | undefined
  /** 共, 合计 right before it and nothing else. */
  readonly sum: boolean
  /** What kind of word stands before its noun. */
  readonly leader: 'none' | 'act' | 'unknown' | 'other'
  /** 总量, 总数. */
  readonly total: boolean
  /** The year that is its own beside others of its clause: 2022年45件、2023年54件. */
  readonly year: number | undefined
}

/** A number with what it counts, as far as the whole text tells. */
export interface Figure extends Phrase {
  /** Place among the figures of its text. */
  readonly index: number
  /** Its own nouns, or the carried one. */
  readonly counts: readonly Noun[]
  /** Names its noun itself. */
  readonly own: boolean
  /** The noun was carried over from another sentence. */
  readonly far: boolean
  /** The number of which it is a part, where it stands in a list. */
  readonly whole: Figure | undefined
  /** The number before it in its sentence. */
  readonly after: Figure | undefined
  /** Whether the sentence so far speaks of 信息公开. */
  readonly ofDisclosure: boolean
}

/** A figure whose fields are still filled in, by the one reader that made it. */
export type GrowingFigure = { -readonly [Key in keyof Figure]: Figure[Key] }

/** A list of parts in the making, or done. */
export interface FigureList {
  /** What opened it: 其中, 包括, 分别为, 含, a colon, a bracket, or a lead (从申请方式看，). */
  readonly marker: 'among' | 'each' | 'comprise' | 'hold' | 'colon' | 'bracket' | 'lead'
  /** Numbers that the parts may make up, the nearest last. */
  readonly wholes: readonly Figure[]
  readonly items: Figure[]
  /** 等 behind the last part, or 主要 before the first. */
  open: boolean
  /** The text says that its parts overlap: 部分信息在两个平台同步发布. */
  overlaps?: boolean
}

/** A clause with what the text before it leaves to it. */
export interface BareClause {
  readonly passage: Passage
  readonly subject: readonly Noun[]
  /** Whether the sentence so far speaks of 信息公开. */
  readonly ofDisclosure: boolean
  /** The last number of its sentence before it. */
  readonly before: Figure | undefined
  /** Its own number, where it has one alone. */
  readonly inside: Figure | undefined
  /** Index of the first figure of its sentence. */
  readonly first: number
  readonly hasNumber: boolean
  /** Says of these dispute nouns what it says. */
  readonly disputes: readonly Noun[]
}

const people = new Set(['人', '人次', '名'])
const cases = new Set(['件', '条', '项', '份', '例', '宗', '起', '案', '件次'])

/** A name for all measure words that count the same things. */
export function measureOf({ number }: Phrase): string {
  if (number.kind === 'money') return '元'
  if (cases.has(number.unit)) return '件'
  return people.has(number.unit) ? '人' : number.unit
}

/** Whether a number counts things or money. */
export const isCount = ({ number, change }: Phrase): boolean =>
  (number.kind === 'count' || number.kind === 'money') && change !== 'change' && change !== 'base'

/** Whether two characters that stand side by side in one text stand so in the other. */
export function sharesWord(one: string, other: string): boolean {
  for (let i = 0; i + 2 <= other.length; i++) if (one.includes(other.slice(i, i + 2))) return true
  return false
}

/** Whether a number is told as it is, and not about. */
export const isExact = ({ number }: Phrase): boolean => !number.approximate && number.value !== undefined

/** The year that a number is of, where the text names one. */
export const yearOf = ({ year, passage }: Phrase): number | undefined => year ?? passage.year

/** Where a figure stands in the block's text. */
export const spanOf = ({ passage, number }: Phrase): { from: number; to: number } =>
  blockSpan(passage.clause, number.from, number.to)
