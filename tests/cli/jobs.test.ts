import { mkdirSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { restore, writeSavedReport } from '../../src/core/report/saved-report'
import { samples } from '../../src/templates/samples'
import { linesOf, programOf } from './program'

const program = programOf('cli-jobs')
const dossier = restore(samples[0]!.saved)

/** A county's folder: sound reports, wrong ones, one that cannot be read, and last year's beside them. */
beforeAll(() => {
  program.build()
  for (const folder of ['county', 'last', 'empty']) mkdirSync(program.file(folder))
  for (let index = 0; index < 24; index++) {
    const report = { ...dossier.report, agency: { ...dossier.report.agency, name: `青禾县第${index}局` } }
    const cells = index % 3 === 0 ? { ...report.cells, 'applications/received/total': '9' } : report.cells
    writeFileSync(program.file(`county/${index}.json`), writeSavedReport({ ...dossier, report: { ...report, cells } }))
    const before = { ...report, year: report.year - 1 }
    if (index % 2 === 0)
      writeFileSync(program.file(`last/${index}.json`), writeSavedReport({ report: before, ...rest }))
  }
  writeFileSync(program.file('county/13.docx'), 'no zip')
}, 120_000)
const rest = { pictures: new Map(), dismissed: [], done: [] }

describe('several jobs', () => {
  it.each([
    { args: ['--json', 'county', 'empty', 'county/3.json'] },
    { args: ['county', '--last-year', 'last'] },
    { args: ['--json', '--last-year', 'last', 'county'] },
  ])('change no byte of what is printed: $args', async ({ args }) => {
    const one = await program.run('check', ...args)
    expect(one.code).toBe(2)
    expect(one.out.length).toBeGreaterThan(500)
    for (const jobs of ['2', '5']) expect(await program.run('check', '--jobs', jobs, ...args)).toEqual(one)
  })

  it('leave standard input to the first of them', async () => {
    const { code, out } = await program.runWith(
      writeSavedReport(dossier),
      'check',
      '--json',
      '--jobs',
      '3',
      'county/1.json',
      '-',
    )
    expect([code, linesOf(out).map(({ file }) => file)]).toEqual([0, ['county/1.json', '-']])
  })

  it.each(['0', '-1', '1.5', 'many', ''])('are a whole number from 1 on, not %j', async (jobs) => {
    expect((await program.run('check', `--jobs=${jobs}`, 'county')).code).toBe(64)
  })
})
