import type { RegisterWords } from '../template/register-words'
import type { Template } from '../template/template'
import type { RegisterAnswers } from './register-answers'
import type { RowRef } from './remark'

/** A number of the tables as the register gives it. */
export interface CellCount {
  readonly count: number
  /** The rows behind it, in their order. */
  readonly rows: readonly RowRef[]
}

/** What a register is counted with. */
export interface TallyOptions {
  readonly template: Template
  readonly words: RegisterWords
  readonly year: number
  readonly answers: RegisterAnswers
}
