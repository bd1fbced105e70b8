/** A day without a clock or a time zone. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The day of an ISO date (2022-01-26), or undefined where there is no such day. */
export function parseDate(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (!match) return undefined
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
  const valid = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
  return valid ? { year, month, day } : undefined
}

/** The number of days of a month (1 to 12). */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** 2022年1月26日, as GB/T 9704-2012 7.3.5.4 writes dates; "" for no date. */
export function formatDate(iso: string): string {
  const day = parseDate(iso)
  return day ? `${day.year}年${day.month}月${day.day}日` : ''
}

/** The ISO date of a day. */
export function isoDate({ year, month, day }: Day): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
