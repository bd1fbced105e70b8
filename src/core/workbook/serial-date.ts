import { isoDate } from '../report/calendar'

const dayMs = 86_400_000

/** The day 0 of both ways of counting days (ECMA-376 part 1, 18.17.4.1), as days before 1970-01-01. */
const epoch1900 = -25_569
const epoch1904 = -24_107

/** The last serial number that programs take for a date: 9999-12-31. */
const lastSerial = 2_958_465

/**
 * The ISO date of a serial number of days; undefined where it is none. Counting from 1900, programs have a day
 * 1900-02-29 (60) that never was, so that all before it are one day later than the number says.
 */
export function serialDate(serial: number, date1904: boolean): string | undefined {
  // A time of the day may be a hair below midnight.
  const day = Math.floor(Math.round(serial * dayMs) / dayMs)
  if (!(day >= 0) || day > lastSerial) return undefined
  if (!date1904 && (day === 0 || day === 60)) return undefined
  const days = day + (date1904 ? epoch1904 : day < 60 ? epoch1900 + 1 : epoch1900)
  const date = new Date(days * dayMs)
  return isoDate({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() })
}
