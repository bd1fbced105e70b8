import { formatDate } from '../report/calendar'
import type { Correction } from '../report/report'

/**
 * What a corrected report says of its correction, as 附注 of GB/T 9704-2012, 7.3.6: in brackets, two characters in, in the
 * line below the date. It stands behind all that the official format asks for and changes nothing of it.
 */
export function correctionNote({ date, note, published }: Correction): string {
  const lines = note.split('\n').map((line) => line.trim().replace(/[。；;]+$/, ''))
  const words = lines.filter((line) => line !== '').join('；')
  const before = published === undefined ? '' : formatDate(published)
  return `（更正说明：本报告${before && `于${before}公布，`}${formatDate(date)}更正${words && `：${words}`}。）`
}

/** Whether a line is such a note, of this program or another hand. */
export function isCorrectionNote(text: string): boolean {
  return /^[（(]?\s*(更正|勘误)(说明|事项|声明)?\s*[:：]/.test(text.trim())
}
