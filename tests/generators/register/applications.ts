import { numbersOf } from '../../support/numbers'

/** How an office may write a kind of applicant or a result, with the column or row that it speaks for. */
const kindWords: readonly (readonly [string, string])[] = [
  ['自然人', 'natural-persons'],
  ['公民', 'natural-persons'],
  ['个人', 'natural-persons'],
  ['商业企业', 'enterprises'],
  ['企业', 'enterprises'],
  ['有限公司', 'enterprises'],
  ['科研机构', 'research-institutions'],
  ['社会公益组织', 'public-interest-organizations'],
  ['律所', 'legal-service-agencies'],
  ['律师事务所', 'legal-service-agencies'],
  ['其他', 'other-organizations'],
  ['其他组织', 'other-organizations'],
]

/** 办理结果, 具体情形 where the office has that column, and the row. */
const outcomeWords: readonly (readonly [string, string, string])[] = [
  ['予以公开', '', 'disclosed'],
  ['已公开', '', 'disclosed'],
  ['部分公开', '区分处理', 'partly-disclosed'],
  ['不予公开', '国家秘密', 'state-secret'],
  ['不予公开', '法律法规禁止公开', 'prohibited-by-law'],
  ['不予公开', '三安全一稳定', 'security-and-stability'],
  ['不予公开', '个人隐私', 'third-party-rights'],
  ['不予公开', '属于内部事务信息', 'internal-affairs'],
  ['不予公开', '过程性信息', 'process-information'],
  ['不予公开', '行政执法案卷', 'enforcement-files'],
  ['不予公开', '行政查询事项', 'administrative-inquiries'],
  ['无法提供', '信息不存在', 'not-held'],
  ['无法提供', '非本机关', 'not-held'],
  ['无法提供', '没有现成信息', 'not-ready-made'],
  ['无法提供', '补正后仍不明确', 'still-unclear'],
  ['不予处理', '信访', 'petition-report-complaint'],
  ['不予处理', '重复申请', 'duplicate'],
  ['不予处理', '公开出版物', 'public-publication'],
  ['不予处理', '大量反复申请', 'excessive'],
  ['不予处理', '确认或重新出具', 'confirm-or-reissue'],
  ['其他处理', '告知补正后未补正', 'not-supplemented'],
  ['其他处理', '逾期未缴费', 'fee-unpaid'],
  ['其他处理', '撤回申请', 'other-handling-other'],
]

/** What may be wrong with an application in a register. */
export const faults = [
  'no-received-date',
  'date-unclear',
  'no-year',
  'applicant-kind-unknown',
  'no-applicant-kind',
  'outcome-unknown',
  'no-outcome',
  'no-answered-date',
  'answered-but-open',
  'late',
  'overdue',
  'answered-before-received',
  'same-number',
  'other-year',
] as const
export type Fault = (typeof faults)[number]

/** An application as it is to be written down, with what is to come of it. */
export interface Application {
  readonly number: string
  /** ISO, or a text that is no day. */
  readonly received: string
  readonly answered: string
  readonly due: string
  readonly kind: string
  readonly outcome: string
  readonly reason: string
  readonly fault?: Fault
  /** The rows of the table in which it counts, and the column; none where it counts nowhere. */
  readonly rows: readonly string[]
  readonly column: string | undefined
}

export interface Applications {
  readonly year: number
  readonly applications: readonly Application[]
}

/**
 * Makes applications of one year and about it, with the result that is known beforehand. `planted` of each hundred have a
 * fault.
 */
export function makeApplications(seed: number, count: number, planted: number): Applications {
  const random = numbersOf(seed)
  const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)]!
  const year = 2024 + Math.floor(random() * 4)
  const applications: Application[] = []
  for (let index = 0; index < count; index++) {
    const plain = makeOne(index, year, random, pick)
    const fault = random() * 100 < planted ? pick(faults) : undefined
    const before = applications[Math.floor(random() * applications.length)]
    applications.push(fault ? withFault(plain, fault, year, before) : plain)
  }
  return { year, applications }
}

type Pick = <One>(list: readonly One[]) => One

function makeOne(index: number, year: number, random: () => number, pick: Pick): Application {
  const [kind, column] = pick(kindWords)
  const [outcome, reason, row] = pick(outcomeWords)
  const isBrought = random() < 0.1
  const received = isBrought
    ? addDays(`${year - 1}-12-05`, Math.floor(random() * 26))
    : addDays(`${year}-01-01`, Math.floor(random() * 365))
  const took = Math.floor(random() * 21) + (isBrought ? 27 : 0)
  const answered = addDays(received, took)
  const isOpen = answered > `${year}-12-31`
  // Of those that are open, some are answered by now and some are not.
  const isWritten = !isOpen || random() < 0.5
  const due = addDays(received, took + Math.floor(random() * 10))
  return {
    number: `${year}-${String(index + 1).padStart(5, '0')}`,
    received,
    answered: isWritten ? answered : '',
    due: isOpen && due <= `${year}-12-31` ? addDays(`${year}-12-31`, 5) : due,
    kind,
    outcome: isWritten ? outcome : pick(['', '办理中', '结转下年度继续办理']),
    reason: isWritten ? reason : '',
    rows: [isBrought ? 'brought-forward' : 'received', isOpen ? 'carried-forward' : row],
    column,
  }
}

/** The application with a fault: what is said for certain counts all the same. */
function withFault(one: Application, fault: Fault, year: number, before: Application | undefined): Application {
  const inYear = {
    ...one,
    received: `${year}-03-04`,
    answered: `${year}-03-20`,
    due: `${year}-03-28`,
    outcome: '予以公开',
    reason: '',
  }
  const certain = ['received']
  switch (fault) {
    case 'no-received-date':
      return { ...inYear, fault, received: '', rows: [] }
    case 'date-unclear':
      return { ...inYear, fault, answered: `${year}年3月`, rows: certain }
    case 'no-year':
      return { ...inYear, fault, received: '3月4日', rows: [] }
    case 'applicant-kind-unknown':
      return { ...inYear, fault, kind: '新闻媒体', rows: [] }
    case 'no-applicant-kind':
      return { ...inYear, fault, kind: '', rows: [] }
    case 'outcome-unknown':
      return { ...inYear, fault, outcome: '告知另行申请', rows: certain }
    case 'no-outcome':
      return { ...inYear, fault, outcome: '', rows: certain }
    case 'no-answered-date':
      return { ...inYear, fault, answered: '', rows: certain }
    case 'answered-but-open':
      return { ...inYear, fault, outcome: '办理中', rows: certain }
    case 'late':
      return { ...inYear, fault, due: `${year}-03-19`, rows: ['received', 'disclosed'] }
    case 'overdue':
      return { ...inYear, fault, answered: '', outcome: '', rows: ['received', 'carried-forward'] }
    case 'answered-before-received':
      return { ...inYear, fault, answered: `${year}-03-03`, rows: ['received', 'disclosed'] }
    case 'same-number':
      return before && before.fault === undefined ? { ...one, fault, number: before.number } : one
    case 'other-year':
      return { ...inYear, fault, received: `${year + 1}-01-05`, answered: '', due: '', outcome: '', rows: [] }
  }
}

function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
