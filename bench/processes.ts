import { spawn } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'

/** What a run of a program cost. */
export interface Outcome {
  readonly seconds: number
  /** The most memory that the process and its children took at a time, in megabytes. */
  readonly megabytes: number
  /** Seconds of processor time of all threads together, which other work on the machine changes little; 0 where the system does not tell. */
  readonly processor: number
}

/** Runs Node with these words and looks at the memory of all its processes ten times a second. */
export function runNode(words: readonly string[]): Promise<Outcome> {
  return runProgram(process.execPath, words)
}

/** As `runNode`, for any program. What it prints is thrown away. */
export async function runProgram(program: string, words: readonly string[]): Promise<Outcome> {
  const begin = performance.now()
  const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'inherit'] })
  let most = 0
  let processor = 0
  const look = setInterval(() => {
    most = Math.max(most, memoryOf(child.pid!))
    processor = Math.max(processor, processorOf(child.pid!))
  }, 100)
  await new Promise((resolve) => child.on('exit', resolve))
  clearInterval(look)
  return { seconds: (performance.now() - begin) / 1000, megabytes: most, processor }
}

/** Megabytes in memory of a process and of all that it began. */
function memoryOf(pid: number): number {
  try {
    const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
    return own + childrenOf(pid).reduce((sum, one) => sum + memoryOf(one), 0)
  } catch {
    return 0 // it has ended, or this system does not tell
  }
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number),
  )
}

/** Hundredths of a second are what Linux counts. */
function processorOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return 0
  }
}

/**
 * Megabytes of all processes that this one began and whose program has such a name; what they share is counted once (PSS),
 * because a browser's many processes share most of the program.
 */
export function sharedMemoryOf(program: RegExp): number {
  const inside = (pid: number): number[] => [pid, ...alive(() => childrenOf(pid), []).flatMap(inside)]
  return inside(process.pid).reduce((sum, pid) => {
    const name = alive(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]!, '')
    if (!program.test(name)) return sum
    const rollup = alive(() => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'), '')
    return sum + Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024
  }, 0)
}

function alive<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read()
  } catch {
    return otherwise
  }
}

/** mammoth in a process of its own, on one thread, as a script would use it; reads the files of a folder from one to another. */
const mammothScript = `
  import { readdirSync } from 'node:fs'
  import { join } from 'node:path'
  import mammoth from 'mammoth'
  const [folder, from, to] = process.argv.slice(1)
  for (const name of readdirSync(folder).slice(Number(from), Number(to)))
    await mammoth.convertToHtml({ path: join(folder, name) })
`

/** Reads so many Word files of a folder with mammoth, on one thread. */
export function runMammoth(folder: string, count: number): Promise<Outcome> {
  return runNode(['--input-type=module', '-e', mammothScript, folder, '0', String(count)])
}
