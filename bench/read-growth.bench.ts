import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readFile } from '../src/read/index'
import { templates } from '../src/templates/index'
import { heavyFiles } from '../tests/read/support/heavy-files'
import { kinds, madeFile } from './heavy-report'
import type { Print } from './measure'

/**
 * Time and memory (the most that the process ever held) of reading one file once, in a process of its own: the lesser of the
 * clock's time and the processor's, so that other work on the machine counts for nothing.
 */
interface Cost {
  readonly milliseconds: number
  readonly megabytes: number
  readonly outcome: string
}

/**
 * Each reader with a report of 1, 10 and 100 times the usual text: time and memory are to grow in proportion. Then the
 * heavy files of the tests: each is to be read or refused within 2 s and 500 MB.
 */
export async function run(print: Print): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-growth-'))
  const cost = (name: string, bytes: Uint8Array): Cost => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    const code = `import(${JSON.stringify(import.meta.url)}).then((bench) => bench.readOne(${JSON.stringify(path)}))`
    return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })) as Cost
  }
  const line = (title: string, { milliseconds, megabytes, outcome }: Cost) =>
    `${title.padEnd(46)} ${milliseconds.toFixed(0).padStart(6)} ms ${megabytes.toFixed(0).padStart(5)} MB   ${outcome}`
  for (const kind of kinds)
    for (const times of [1, 10, 100]) {
      const { name, bytes } = await madeFile(kind, times)
      await print(line(`${kind} × ${times} (${(bytes.length / 1000).toFixed(0)} kB)`, cost(name, bytes)))
    }
  for (const heavy of heavyFiles) await print(line(`${heavy.name}: ${heavy.title}`, cost(heavy.name, heavy.bytes())))
}

/** Reads one file and prints what it cost, for the process that `run` starts. */
export async function readOne(path: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(path))
  const [begin, used] = [performance.now(), process.cpuUsage()]
  const outcome = await readFile(path, bytes, templates).then(
    () => 'read',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
  const { user, system } = process.cpuUsage(used)
  const milliseconds = Math.min(performance.now() - begin, (user + system) / 1000)
  const megabytes = mostHeld() / 1000
  process.stdout.write(JSON.stringify({ milliseconds, megabytes, outcome }))
}

/** The most memory that this process ever held, in kB. What resourceUsage says begins with what its parent held. */
function mostHeld(): number {
  try {
    return Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
  } catch {
    return process.resourceUsage().maxRSS
  }
}
