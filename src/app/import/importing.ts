import { inject, provide, shallowReactive, type InjectionKey } from 'vue'
import { ReadError } from '../../core/read-error'
import type { ReadReport } from '../../read'
import type { ReadingRequest } from './worker/messages'
import { readApart } from './worker/read-apart'

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

/** What is being read, what was refused, what waits for a decision. Nothing of a report changes before the decision. */
export interface Importing {
  /** The name of what is being read. */
  reading: string | undefined
  /** How far it is, from 0 to 1; undefined where that is not known. */
  progress: number | undefined
  /** Ends it: nothing is offered then and nothing said of it. */
  cancel: (() => void) | undefined
  /** One sentence on why the last file could not be read. */
  refusal: string | undefined
  offered: Offered | undefined
  /** Several files at once, of which one is to be chosen. */
  choices: { readonly files: readonly File[]; readonly aim: Aim } | undefined
}

/** Under which a page gives the state to what stands on it. */
export const importingKey: InjectionKey<Importing> = Symbol('importing')

/** Nothing is being read yet. */
export function createImporting(): Importing {
  return shallowReactive<Importing>({
    reading: undefined,
    progress: undefined,
    cancel: undefined,
    refusal: undefined,
    offered: undefined,
    choices: undefined,
  })
}

/** Gives a state of its own to all that stands on this page. */
export function provideImporting(): void {
  provide(importingKey, createImporting())
}

/**
 * The state of reading files of the page that this component stands on.
 * @throws {Error} where the page provides none, which is a bug of ours
 */
export function useImporting(): Importing {
  const importing = inject(importingKey, undefined)
  if (!importing) throw new Error('no state of reading files was provided above this component')
  return importing
}

/** Text shorter than this is no report, and is left alone when it is pasted beside the fields. */
const shortestReport = 300

/** Reads a file and offers what was found; of several files one is to be chosen first. */
export async function offerFiles(importing: Importing, files: readonly File[], aim: Aim): Promise<void> {
  const [first] = files
  if (!first) return
  if (files.length === 1) await offerFile(importing, first, aim)
  else if (importing.reading === undefined) {
    importing.refusal = undefined
    importing.offered = undefined
    importing.choices = { files, aim }
  }
}

/** Reads a file and offers what was found; a file that cannot be read is refused in one sentence. */
export async function offerFile(importing: Importing, file: File, aim: Aim): Promise<void> {
  await offer(importing, file.name, aim, { file })
}

/** Reads a page or a text from the clipboard and offers what was found; false where it is too short to be a report. */
export async function offerPasted(
  importing: Importing,
  pasted: { readonly html?: string; readonly text: string },
  aim: Aim,
): Promise<boolean> {
  if (pasted.text.trim().length < shortestReport) return false
  await offer(importing, '粘贴的内容', aim, { pasted })
  return true
}

async function offer(importing: Importing, name: string, aim: Aim, request: ReadingRequest): Promise<void> {
  if (importing.reading !== undefined) return
  importing.refusal = undefined
  importing.offered = undefined
  importing.choices = undefined
  importing.progress = undefined
  importing.reading = name
  const { outcome, cancel } = readApart(request, (progress) => {
    importing.progress = progress
  })
  importing.cancel = cancel
  try {
    const found = await outcome
    if (found) importing.offered = { name, aim, read: found, own: found.review.format.includes('.json') }
  } catch (trouble) {
    if (!(trouble instanceof ReadError)) throw trouble
    importing.refusal = `“${name}”没有读入：${trouble.message}`
  } finally {
    importing.cancel = undefined
    importing.reading = undefined
  }
}
