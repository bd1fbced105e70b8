import { asRecord } from '../storage/as-record'
import { readNotes, writeNotes } from '../storage/local-notes'

/**
 * How long drafts have been in 最近删除, by a clock that cannot jump: a computer whose date was wrong for a day, when
 * the draft was deleted or when the program was started, must not empty it. Between two starts at most `longestStep`
 * counts, and a clock that was put back counts as nothing; so a draft may be kept longer than said, and never shorter.
 */
const key = 'nianbao:bin'
const day = 24 * 3600_000
/** In milliseconds. */
const longestStep = 7 * day

/** Counts the time since the last start, and gives the drafts that have been deleted for at least so many days. */
export function expiredDrafts(deleted: readonly string[], now: Date, days: number): string[] {
  const notes = readNotes(key)
  const seen = notes['seen']
  const passed = typeof seen === 'number' ? Math.min(Math.max(now.getTime() - seen, 0), longestStep) : 0
  const before = asRecord(notes['ages'])
  const ages = Object.fromEntries(
    deleted.map((id) => {
      const age = before[id]
      return [id, typeof age === 'number' ? age + passed : 0]
    }),
  )
  writeNotes(key, deleted.length === 0 ? {} : { seen: now.getTime(), ages })
  return deleted.filter((id) => ages[id]! >= days * day)
}
