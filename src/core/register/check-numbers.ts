import type { RegisterRow } from './read-rows'
import type { RemarkCollector } from './remark'

/**
 * Tells applications with the same 编号. A 序号 is no number of an application, as each sheet and each month counts anew;
 * where there is nothing else, it is held against those of its own run.
 */
export function checkNumbers(
  sheets: readonly { readonly rows: readonly RegisterRow[] }[],
  collector: RemarkCollector,
): void {
  const byNumber = new Map<string, RegisterRow[]>()
  sheets.forEach(({ rows }, sheet) => {
    const hasNumbers = rows.some((row) => row.text('number') !== '')
    let run = 0
    for (const row of rows) {
      const text = row.text(hasNumbers ? 'number' : 'serial').replace(/\s+/g, '')
      if (text === '') continue
      if (!hasNumbers && text === '1') run++
      const key = hasNumbers ? text : `${sheet}.${run}.${text}`
      const same = byNumber.get(key)
      if (same) same.push(row)
      else byNumber.set(key, [row])
    }
  })
  for (const rows of byNumber.values()) {
    if (rows.length < 2) continue
    const number = rows[0]!.text('number') || rows[0]!.text('serial')
    collector.add(
      'same-number',
      rows.map(({ ref }) => ref),
      `编号“${number}”出现${rows.length}次，各计了一件`,
    )
  }
}
