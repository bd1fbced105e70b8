import { once } from 'node:events'
import type { LocalDemands } from '../core/local-demands/local-demands'
import { readLocalDemands } from '../core/local-demands/parse-demands'
import { ReadError } from '../core/read-error'
import type { CheckInput } from './check-file'
import { complaint, type CheckedFile } from './complaint'
import { exit } from './exit'
import { findFiles } from './find-files'
import { inThreads } from './in-threads'
import { openLastReports } from './last-reports'
import { bytesOf } from './open-file'
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
  const opened = lastYear === undefined ? undefined : await openLastReports(lastYear)
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
  // Standard input can be read by the first thread only.
  const threads = paths.includes(standardInput) ? 1 : jobs
  for await (const result of inThreads('check', inputs, options, threads)) {
    await print(result)
    if (result.outcome === 'unreadable') unreadable = true
    if (result.outcome === 'errors') errors = true
  }
  return unreadable ? exit.unreadable : errors ? exit.errorsFound : exit.fine
}

/** The demands of a file, or why it cannot be read. */
async function openDemands(path: string): Promise<LocalDemands | ReadError> {
  try {
    return await readDemands(path)
  } catch (error) {
    if (error instanceof ReadError) return error
    throw error
  }
}

/** The demands of a file. @throws {ReadError} */
export async function readDemands(path: string): Promise<LocalDemands> {
  return readLocalDemands(new TextDecoder().decode(await bytesOf(path)))
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

/** Prints, and waits where the reader of a pipe is slower than we are: thousands of results are not kept in memory. */
async function print({ output, remarks }: CheckedFile): Promise<void> {
  for (const remark of remarks) process.stderr.write(`${remark}\n`)
  if (output !== '' && !process.stdout.write(output)) await once(process.stdout, 'drain')
}
