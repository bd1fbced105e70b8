import type { Rule } from '../../engine/rule'
import { answered } from './answered'
import { applicants } from './applicants'
import { approximate } from './approximate'
import { carried } from './carried'
import { decisions } from './decisions'
import { disputes } from './disputes'
import { disputeOutcome } from './dispute-outcome'
import { documents } from './documents'
import { feeAmount } from './fee-amount'
import { listLength } from './list-length'
import { measureWord } from './measure-word'
import { none } from './none'
import { noneButAnswered } from './none-but-answered'
import { repeatedItem } from './repeated-item'
import { missingNumber } from './missing-number'
import { channelsSum } from './channels-sum'
import { sameChannel } from './same-channel'
import { outcomesSum } from './outcomes-sum'
import { outcome } from './outcome'
import { parts } from './parts'
import { percentage } from './percentage'
import { percentagesSum } from './percentages-sum'
import { received } from './received'
import { results } from './results'
import { statedTwice } from './stated-twice'
import { yearOnYear } from './year-on-year'

/** The text against the tables and against itself (checks.md, `text.*`). */
export const textRules: readonly Rule[] = [
  received,
  answered,
  carried,
  results,
  disputes,
  disputeOutcome,
  none,
  documents,
  decisions,
  parts,
  percentage,
  percentagesSum,
  yearOnYear,
  outcome,
  applicants,
  statedTwice,
  measureWord,
  approximate,
  listLength,
  feeAmount,
  noneButAnswered,
  repeatedItem,
  missingNumber,
  channelsSum,
  sameChannel,
  outcomesSum,
]
