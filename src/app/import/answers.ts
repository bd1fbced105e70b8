import type { AgencyKind } from '../../core/report/agency-kind'
import { templateOfYear } from '../../core/template/template'
import type { Ask } from '../../read'
import { formats } from '../../templates/formats'
import { plainYear } from '../ui/plain-year'
import type { Offered } from './importing'

/** What the clerk answers to the questions of a review. */
export interface Answers {
  /** The year as typed. */
  readonly yearText: string
  /** The year, where what was typed is one. */
  readonly year: number | undefined
  readonly kind: AgencyKind | undefined
  withYear(text: string): Answers
  withKind(kind: AgencyKind): Answers
}

/** The answers to begin with: what the file seems to say. */
export function firstAnswers(asks: readonly Ask[]): Answers {
  let [yearText, kind]: [string, AgencyKind | undefined] = ['', undefined]
  for (const ask of asks)
    if (ask.field === 'year') yearText = ask.proposed === undefined ? '' : String(ask.proposed)
    else kind = ask.kinds[0]
  return answersOf(yearText, kind)
}

function answersOf(yearText: string, kind: AgencyKind | undefined): Answers {
  const plain = plainYear(yearText)
  const year = /^\d{4}$/.test(plain) && Number(plain) >= 2008 && Number(plain) <= 2100 ? Number(plain) : undefined
  return {
    yearText,
    year,
    kind,
    withYear: (text) => answersOf(text, kind),
    withKind: (next) => answersOf(yearText, next),
  }
}

/** Whether nothing that was asked is still open. */
export function isAnswered(asks: readonly Ask[], answers: Answers): boolean {
  return asks.every(({ field }) => answers[field] !== undefined)
}

/** The file as offered with what the clerk answered put into its report. Without tables the year tells the format. */
export function answered(offered: Offered, answers: Answers): Offered {
  const { dossier, review } = offered.read
  const { report } = dossier
  if (review.asks.length === 0) return offered
  const year = review.asks.some(({ field }) => field === 'year') ? answers.year : undefined
  const kind = answers.kind ?? report.agency.kind
  const hasTables = Object.keys(report.cells).length > 0
  const changed = {
    ...report,
    agency: { ...report.agency, kind },
    ...(year === undefined ? {} : { year }),
    ...(year === undefined || hasTables ? {} : { template: templateOfYear(formats, year).id }),
  }
  return { ...offered, read: { ...offered.read, dossier: { ...dossier, report: changed } } }
}
