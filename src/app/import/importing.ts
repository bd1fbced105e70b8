import { inject, provide, shallowReactive, type InjectionKey } from 'vue'
import { ReadError } from '../../core/read-error'
import type { ReadReport } from '../../read'
import { templates } from '../../templates'

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
  /** One sentence on why the last file could not be read. */
  refusal: string | undefined
  offered: Offered | undefined
}

/** Under which a page gives the state to what stands on it. */
export const importingKey: InjectionKey<Importing> = Symbol('importing')

/** Nothing is being read yet. */
export function createImporting(): Importing {
  return shallowReactive<Importing>({ reading: undefined, refusal: undefined, offered: undefined })
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

/** Reads a file and offers what was found; a file that cannot be read is refused in one sentence. */
export async function offerFile(importing: Importing, file: File, aim: Aim): Promise<void> {
  await offer(importing, file.name, aim, async () => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { readFile } = await readers()
    return readFile(file.name, bytes, templates)
  })
}

/** Reads a page or a text from the clipboard and offers what was found; false where it is too short to be a report. */
export async function offerPasted(
  importing: Importing,
  pasted: { readonly html?: string; readonly text: string },
  aim: Aim,
): Promise<boolean> {
  if (pasted.text.trim().length < shortestReport) return false
  await offer(importing, '粘贴的内容', aim, async () => (await readers()).readPasted(pasted, templates))
  return true
}

async function offer(importing: Importing, name: string, aim: Aim, read: () => Promise<ReadReport>): Promise<void> {
  if (importing.reading !== undefined) return
  importing.refusal = undefined
  importing.offered = undefined
  importing.reading = name
  try {
    await painted()
    const found = await read()
    importing.offered = { name, aim, read: found, own: found.review.format.includes('.json') }
  } catch (trouble) {
    if (!(trouble instanceof ReadError)) throw trouble
    importing.refusal = trouble.message
  } finally {
    importing.reading = undefined
  }
}

/** The readers are loaded with the first file: most days nobody opens one. */
async function readers(): Promise<typeof import('../../read')> {
  try {
    return await import('../../read')
  } catch {
    throw new ReadError(
      'unknown-format',
      '读取文件要用的程序没有载入，可能是网络断开了。请刷新页面后再试，已填写的内容不受影响。',
    )
  }
}

/** Lets the browser draw that something is being read, before reading takes the machine. */
function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30))
}
