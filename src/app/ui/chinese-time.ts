const two = (number: number): string => String(number).padStart(2, '0')

/** 14:32, local time. */
export function clock(at: Date): string {
  return `${two(at.getHours())}:${two(at.getMinutes())}`
}

/** 1月9日 14:32, with 今天 for today and the year where it is another one. */
export function momentText(at: Date, now: Date): string {
  const sameYear = at.getFullYear() === now.getFullYear()
  const today = sameYear && at.getMonth() === now.getMonth() && at.getDate() === now.getDate()
  if (today) return `今天 ${clock(at)}`
  return `${sameYear ? '' : `${at.getFullYear()}年`}${at.getMonth() + 1}月${at.getDate()}日 ${clock(at)}`
}

/** The local day as ISO date. */
export function today(now: Date): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** 2026-01-09 14:32, local time: for tables, which are put in order by it. */
export function dayAndClock(at: Date): string {
  return `${today(at)} ${clock(at)}`
}

/** The year a report is most likely for: written from January on, it speaks about last year; prepared late in the year, about this one. */
export function likelyYear(now: Date): number {
  return now.getMonth() + 1 <= 9 ? now.getFullYear() - 1 : now.getFullYear()
}
