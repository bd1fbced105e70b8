import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compose } from '../src/core/document/compose'
import { restore } from '../src/core/report/saved-report'
import { templates } from '../src/templates/index'
import { samples } from '../src/templates/samples'
import { docxWriter } from '../src/write/docx/docx-writer'
import { growth, type Print } from './measure'
import { runMammoth, runNode, type Outcome } from './processes'

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
      const read = await runMammoth(reports, part)
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
