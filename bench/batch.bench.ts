import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compose } from '../src/core/document/compose'
import { restore } from '../src/core/report/saved-report'
import { templates } from '../src/templates/index'
import { samples } from '../src/templates/samples'
import { docxWriter } from '../src/write/docx/docx-writer'
import { growth, type Print } from './measure'

const cores = 2
const rounds = Number(process.env['ROUNDS'] ?? 3)
const main = join(process.cwd(), 'dist/cli/main.js')
const folder = join(process.cwd(), 'node_modules/.cache/bench/batch-reports')

/** Reports of so many agencies as Word files, each with numbers of its own; made once. */
async function makeReports(count: number): Promise<string> {
  const to = join(folder, String(count))
  if (existsSync(to) && readdirSync(to).length === count) return to
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to, { recursive: true })
  const dossier = restore(samples[0]!.saved)
  for (let number = 0; number < count; number++) {
    const agency = { ...dossier.report.agency, name: `临澜市青屿区第${number}局` }
    const cells = { ...dossier.report.cells, 'applications/received/natural-persons': String(number) }
    const document = compose({ ...dossier, report: { ...dossier.report, agency, cells } }, templates)
    writeFileSync(join(to, `${number}.docx`), await docxWriter.write(document, {}))
  }
  return to
}

interface Outcome {
  readonly seconds: number
  /** The most memory that the process and its children took at a time, in megabytes. */
  readonly megabytes: number
  /** Seconds of processor time of all threads together, which other work on the machine changes little; 0 where the system does not tell. */
  readonly processor: number
}

/** Runs Node with these words and looks at the memory of all its processes ten times a second. */
async function runNode(words: readonly string[]): Promise<Outcome> {
  const begin = performance.now()
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] })
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

function memoryOf(pid: number): number {
  try {
    const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
    return own + children.reduce((sum, one) => sum + memoryOf(Number(one)), 0)
  } catch {
    return 0 // it has ended, or this system does not tell
  }
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

/** mammoth in a process of its own, on one thread, as a script would use it. */
const mammothScript = `
  import { readdirSync } from 'node:fs'
  import { join } from 'node:path'
  import mammoth from 'mammoth'
  const [folder, from, to] = process.argv.slice(1)
  for (const name of readdirSync(folder).slice(Number(from), Number(to)))
    await mammoth.convertToHtml({ path: join(folder, name) })
`

/** Many Word files read and checked, beside mammoth that only reads them, by turns in one run. */
export async function run(print: Print): Promise<void> {
  if (!existsSync(main)) throw new Error('dist/cli is missing: run npm run build first')
  const counts = (process.env['REPORTS'] ?? '100,1000').split(',').map(Number)
  const medians = new Map<number, number>()
  for (const count of counts) {
    const reports = await makeReports(count)
    const own: Outcome[] = []
    const other: Outcome[] = []
    for (let round = 0; round < rounds; round++) {
      own.push(await runNode([main, 'check', reports, '--jobs', String(cores)]))
      // mammoth's time is in proportion: of many files it reads a tenth.
      const part = count > 1000 ? Math.ceil(count / 10) : count
      const read = await runNode(['--input-type=module', '-e', mammothScript, reports, '0', String(part)])
      const times = count / part
      other.push({ ...read, seconds: read.seconds * times, processor: read.processor * times })
    }
    const least = (all: readonly Outcome[]) => Math.min(...all.map(({ seconds }) => seconds))
    const median = (all: readonly Outcome[]) =>
      all.map(({ seconds }) => seconds).sort((a, b) => a - b)[Math.floor(all.length / 2)]!
    const work = (all: readonly Outcome[]) => Math.min(...all.map(({ processor }) => processor))
    medians.set(count, median(own))
    const memory = Math.max(...own.map(({ megabytes }) => megabytes))
    await print(
      `${count} Word reports read and checked, ${cores} threads: least ${least(own).toFixed(2)} s, median ${median(own).toFixed(2)} s, ` +
        `${memory.toFixed(0)} MB; mammoth reads them on one: least ${least(other).toFixed(2)} s, median ${median(other).toFixed(2)} s; ` +
        `1/${(median(other) / median(own)).toFixed(1)} of its time; processor time ${work(own).toFixed(1)} s and ${work(other).toFixed(1)} s, 1/${((cores * work(other)) / work(own)).toFixed(1)} where both cores are free for it`,
    )
    const before = medians.get(count / 10)
    if (before !== undefined) await print(growth(`${count / 10} reports`, before, median(own)))
  }
}
