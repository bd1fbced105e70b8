import { inject, provide, shallowReactive, type InjectionKey } from 'vue'
import type { TaskPackage } from '../../core/county/task-package'
import type { LocalDemands } from '../../core/local-demands/local-demands'
import { ReadError, type ReadErrorAdvice } from '../../core/read-error'
import type { ReadReport } from '../../read'
import type { ReadingProgress, ReadingStep } from '../../read/reader'
import type { Pasted, ReportRequest } from './worker/messages'
import { notLoaded } from './not-loaded'
import type { Reading } from './worker/read-apart'

/**
 * What the clerk wants of a file: to open it, to begin the year after with it, to compare this year with it; published: to
 * see whether it is what the report says.
 */
export type Aim = 'open' | 'next-year' | 'last-year' | 'published'

/** A file that was read and waits for the clerk's decision. */
export interface Offered {
  readonly name: string
  readonly aim: Aim
  readonly read: ReadReport
  /** A data file of this program: it is whole, nothing in it had to be recognised. */
  readonly own: boolean
  /** The file itself; what was pasted is none. */
  readonly file?: File
}

/** What is being read, what was refused, what waits for a decision. Nothing of a report changes before the decision. */
export interface Importing {
  /** The name of what is being read. */
  reading: string | undefined
  /** The reading itself, which can be cancelled. */
  current: Reading | undefined
  /** How far it is; undefined where that is not known yet. */
  progress: ReadingProgress | undefined
  /** One sentence on why the last file could not be read. */
  refusal: string | undefined
  /** What is shown beside the sentence. */
  advice: ReadErrorAdvice | undefined
  offered: Offered | undefined
  /** What was offered is compared with the open report, change by change, instead of taken by parts. */
  comparing: boolean
  /** What was done with a file elsewhere than in its review, to be told beside 撤销. */
  told: string | undefined
  /** A task package that was opened, and waits for the name of the agency. */
  task: TaskPackage | undefined
  /** Local demands that were opened and wait for the clerk's decision. */
  demands: LocalDemands | undefined
  /** Several files at once, of which one is to be chosen. */
  choices: { readonly files: readonly File[]; readonly aim: Aim } | undefined
}

/** What is said of each step of reading. */
export const stepLabels: Readonly<Record<ReadingStep, string>> = {
  unpack: '正在打开文件',
  parse: '正在读取文字和表格',
  sections: '正在分辨各部分',
  tables: '正在填入统计表',
}

/** Under which a page gives the state to what stands on it. */
export const importingKey: InjectionKey<Importing> = Symbol('importing')

/** Nothing is being read yet. */
export function createImporting(): Importing {
  return shallowReactive<Importing>({
    reading: undefined,
    current: undefined,
    progress: undefined,
    refusal: undefined,
    advice: undefined,
    offered: undefined,
    comparing: false,
    told: undefined,
    task: undefined,
    demands: undefined,
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

/** Ends what is being read; nothing is offered and nothing said of it. */
export function cancelReading(importing: Importing): void {
  importing.current?.cancel()
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
  if (!(/\.json$/i.test(file.name) && (await (await import('./open-json')).offerJson(importing, file))))
    await offer(importing, file.name, aim, { file })
}

/** Reads a page or a text from the clipboard and offers what was found; false where it is too short to be a report. */
export async function offerPasted(importing: Importing, pasted: Pasted, aim: Aim): Promise<boolean> {
  if (pasted.text.trim().length < shortestReport) return false
  await offer(importing, '粘贴的内容', aim, { pasted })
  return true
}

/** Reads what was pasted and offers nothing; undefined where it was cancelled, or refused, which is shown. */
export async function readAside(importing: Importing, pasted: Pasted): Promise<ReadReport | undefined> {
  return readNamed(importing, '粘贴的内容', { pasted })
}

async function offer(importing: Importing, name: string, aim: Aim, request: ReportRequest): Promise<void> {
  const found = await readNamed(importing, name, request)
  if (!found) return
  importing.comparing = aim === 'published'
  const file = 'file' in request ? { file: request.file } : {}
  importing.offered = { name, aim, read: found, own: found.review.own === true, ...file }
}

async function readNamed(importing: Importing, name: string, request: ReportRequest): Promise<ReadReport | undefined> {
  if (importing.reading !== undefined) return undefined
  importing.choices = undefined
  importing.refusal = undefined
  importing.offered = undefined
  importing.comparing = false
  importing.progress = undefined
  importing.reading = name
  try {
    const { readApart } = await import('./worker/read-apart').catch(() => Promise.reject(notLoaded()))
    importing.current = readApart(request, (progress) => {
      importing.progress = progress
    })
    return await importing.current.outcome
  } catch (trouble) {
    if (!(trouble instanceof ReadError)) throw trouble
    importing.advice = trouble.advice
    importing.refusal = `“${name}”没有读入：${trouble.message}`
    return undefined
  } finally {
    importing.current = undefined
    importing.reading = undefined
  }
}
