import { once } from 'node:events'
import type { LocalDemands } from '../core/local-demands/local-demands'
import { ReadError } from '../core/read-error'
import type { CheckFileOptions, CheckInput } from './check-file'
import { checkInThreads } from './check-threads'
import { complaint, type CheckedFile } from './complaint'
import { exit } from './exit'
import { findFiles } from './find-files'
import { optimiseLate } from './optimise-late'
import { standardInput } from './standard-streams'

export interface CheckOptions {
  /** A file, or a folder of last year's reports. */
  readonly lastYear?: string
  /** A file of local demands, in the place of those that the reports carry. */
  readonly demands?: string
  readonly json: boolean
  /** How many files are checked at a time, each in a thread of its own. Changes no byte of the output. */
  readonly jobs: number
}

/**
 * Checks reports in the order of the arguments and prints what it finds, as text for a person or a line of JSON for
 * each file (contracts.md); a folder stands for its files. Gives the exit code.
 */
export async function checkFiles(
  paths: readonly string[],
  { lastYear, demands, json, jobs }: CheckOptions,
): Promise<number> {
  optimiseLate()
  // What reads and checks is loaded where it is needed: with several threads, by them alone.
  const opened = lastYear === undefined ? undefined : await (await import('./last-reports')).openLastReports(lastYear)
  for (const { file, error } of opened?.unreadable ?? []) {
    // What is printed as JSON speaks of the arguments; a file of the folder beside them is no argument.
    await print(complaint(file, error, json && !opened!.last.folder))
    if (!opened!.last.folder) return exit.unreadable
  }
  const demanded = demands === undefined ? undefined : await openDemands(demands)
  if (demanded instanceof ReadError) {
    await print(complaint(demands!, demanded, json))
    return exit.unreadable
  }
  const options = { ...(opened ? { last: opened.last } : {}), ...(demanded ? { demands: demanded } : {}), json }
  const inputs = await inputsOf(paths)
  let unreadable = (opened?.unreadable.length ?? 0) > 0
  let errors = false
  // Standard input can be read by the first thread only, and threads for one file cost more than they gain.
  const threads = paths.includes(standardInput) ? 1 : Math.min(jobs, inputs.length)
  const results = threads > 1 ? checkInThreads(inputs, options, threads) : oneByOne(inputs, options)
  for await (const result of results) {
    await print(result)
    if (result.outcome === 'unreadable') unreadable = true
    if (result.outcome === 'errors') errors = true
  }
  return unreadable ? exit.unreadable : errors ? exit.errorsFound : exit.fine
}

/** The demands of a file, or why it cannot be read. */
async function openDemands(path: string): Promise<LocalDemands | ReadError> {
  const [{ readLocalDemands }, { bytesOf }] = await Promise.all([
    import('../core/local-demands/parse-demands'),
    import('./open-file'),
  ])
  try {
    return readLocalDemands(new TextDecoder().decode(await bytesOf(path)))
  } catch (error) {
    if (error instanceof ReadError) return error
    throw error
  }
}

/** The files that the arguments stand for, and the folders without any, which are to be named. */
async function inputsOf(paths: readonly string[]): Promise<readonly CheckInput[]> {
  const inputs: CheckInput[] = []
  for (const path of paths) {
    const files = await findFiles([path])
    if (files.length === 0) inputs.push({ folder: path })
    for (const file of files) inputs.push({ file })
  }
  return inputs
}

async function* oneByOne(inputs: readonly CheckInput[], options: CheckFileOptions): AsyncGenerator<CheckedFile> {
  const { checkInput } = await import('./check-file')
  for (const input of inputs) yield checkInput(input, options)
}

/** Prints, and waits where the reader of a pipe is slower than we are: thousands of results are not kept in memory. */
async function print({ output, remarks }: CheckedFile): Promise<void> {
  for (const remark of remarks) process.stderr.write(`${remark}\n`)
  if (output !== '' && !process.stdout.write(output)) await once(process.stdout, 'drain')
}
