import { shallowReactive } from 'vue'
import { ReadError } from '../../core/read-error'
import type { ReadReport } from '../../read'
import type { ReadingRequest } from './worker/messages'
import { readApart, type Reading } from './worker/read-apart'

/** What the clerk wants of a file: to open it, to begin the year after with it, to compare with it. */
export type Aim = 'open' | 'next-year' | 'last-year'

/** A file that was read and waits for the clerk's decision. */
export interface Offered {
  readonly name: string
  readonly aim: Aim
  readonly read: ReadReport
  /** A data file of this program: it is whole, nothing in it had to be recognised. */
  readonly own: boolean
}

interface Importing {
  /** The name of what is being read. */
  reading: string | undefined
  /** How far it is, from 0 to 1; undefined where that is not known. */
  progress: number | undefined
  /** One sentence on why the last file could not be read. */
  refusal: string | undefined
  offered: Offered | undefined
}

/** What is being read, what was refused, what waits for a decision. Nothing of a report changes before the decision. */
export const importing: Importing = shallowReactive<Importing>({
  reading: undefined,
  progress: undefined,
  refusal: undefined,
  offered: undefined,
})

let current: Reading | undefined

/** Ends what is being read; nothing is offered and nothing said of it. */
export function cancelReading(): void {
  current?.cancel()
}

/** Text shorter than this is no report, and is left alone when it is pasted beside the fields. */
const shortestReport = 300

/** Reads a file and offers what was found; a file that cannot be read is refused in one sentence. */
export async function offerFile(file: File, aim: Aim): Promise<void> {
  await offer(file.name, aim, { file })
}

/** Reads a page or a text from the clipboard and offers what was found; false where it is too short to be a report. */
export async function offerPasted(
  pasted: { readonly html?: string; readonly text: string },
  aim: Aim,
): Promise<boolean> {
  if (pasted.text.trim().length < shortestReport) return false
  await offer('粘贴的内容', aim, { pasted })
  return true
}

async function offer(name: string, aim: Aim, request: ReadingRequest): Promise<void> {
  if (importing.reading !== undefined) return
  importing.refusal = undefined
  importing.offered = undefined
  importing.progress = undefined
  importing.reading = name
  try {
    current = readApart(request, (progress) => {
      importing.progress = progress
    })
    const found = await current.outcome
    if (found) importing.offered = { name, aim, read: found, own: found.review.format.includes('.json') }
  } catch (trouble) {
    if (!(trouble instanceof ReadError)) throw trouble
    importing.refusal = `“${name}”没有读入：${trouble.message}`
  } finally {
    current = undefined
    importing.reading = undefined
  }
}
