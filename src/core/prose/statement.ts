import type { Quantity } from '../report/quantity'
import type { Clause } from './clause'
import type { Figure } from './figure'
import type { Measured } from './measured'
import type { Topic } from './topic'

/** Why a number is not simply this agency's number for the year; `own` where it is. */
export type Scope =
  | 'own'
  /** 协助, 转办, 审查: somebody else's. */
  | 'assisted'
  /** Published items, rights on a list: another thing than the table counts. */
  | 'elsewhere'
  /** A share: one channel, one matter, one quarter, one department, 延期, a part of a share. */
  | 'part'
  /** 备案, 新增, 历年: counted another way. */
  | 'counted-otherwise'
  /** More than a year, or a part of one. */
  | 'earlier'
  /** 拟, 计划, 将. */
  | 'planned'
  /** Words between the noun and the number that nobody knows. */
  | 'unread'

/** One number, or a plain 没有, that the prose states about what the statutory tables count. */
export interface Statement {
  /** What it is about; several topics are counted together (行政复议、行政诉讼0件). */
  readonly topics: readonly Topic[]
  /** Exact where `measured` is not approximate; 0 where the text says that there was none. */
  readonly value: Quantity | undefined
  /** The number; absent where the text says 未收到, 无, 没有. */
  readonly measured: Measured | undefined
  readonly figure: Figure | undefined
  readonly scope: Scope
  /** The year that the sentence names. */
  readonly year: number | undefined
  /** The area that it speaks for, where that is not the agency itself: 区 of 全区各单位共收到…. */
  readonly area: string | undefined
  /**
   * Whether a 复议 or 诉讼 is about the publicity of information: false where deciding or answering cases is the
   * agency's trade, undefined where the sentence does not say.
   */
  readonly ofDisclosure: boolean | undefined
  readonly clause: Clause
  /** The words and the number, UTF-16 offsets in the block's text. */
  readonly from: number
  readonly to: number
}
