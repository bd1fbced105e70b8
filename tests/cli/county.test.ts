import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Finding } from '../../src/core/check/engine/finding'
import type { Attendance } from '../../src/core/county/attendance'
import { restore, writeSavedReport } from '../../src/core/report/saved-report'
import { samples } from '../../src/templates/samples'
import { makeCounty, type County } from '../generators/county/county'
import { agenciesOf, asPlanted, foundBetween, foundRow, plantedIn } from '../generators/county/found'
import { seeds } from '../support/rounds'
import { linesOf, programOf } from './program'

const program = programOf('cli-county')
const { file, run } = program

function write(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(file(path)), { recursive: true })
  writeFileSync(file(path), content)
}

interface Line {
  readonly file?: string
  readonly agency?: string
  readonly error?: { readonly code: string }
  readonly findings?: readonly Finding[]
  readonly attendance?: Attendance['rows']
  readonly unlisted?: Attendance['unlisted']
  readonly total?: string
}
let county: County

beforeAll(async () => {
  program.build()
  county = await makeCounty(seeds()[1]!)
  for (const { path, content } of [...county.files, county.total]) write(path, content)
  write('list.txt', county.list)
}, 240_000)

describe('nianbao county', () => {
  const asked = () => ['reports', '--agencies', 'list.txt', '--total', 'total.json', '--deadline', county.deadline]

  it('finds everything that was planted and nothing else', async () => {
    const { code, out, err } = await run('county', ...asked(), '--json')
    expect([code, err]).toEqual([2, ''])
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line)
    const list = lines.find(({ attendance }) => attendance)!
    const found = asPlanted({
      rows: list.attendance!.map(foundRow),
      unlisted: list.unlisted!,
      others: lines.flatMap(({ agency, file, findings = [] }) =>
        file ? findings.filter(({ rule }) => rule.startsWith('others.')).map((one) => foundBetween(agency!, one)) : [],
      ),
      unreadable: lines.filter(({ error }) => error).map((line) => line.file!),
      total: lines.find(({ total }) => total)!.findings!.flatMap(agenciesOf),
    })
    expect(found).toEqual(plantedIn(county))
    const files = lines.flatMap((line) => line.file ?? [])
    expect(files).toEqual([...files].sort())
  })

  it('prints the same bytes however many files are read at a time', async () => {
    const printed = async (...how: readonly string[]) => run('county', ...asked(), ...how)
    expect(await printed('--json', '--jobs', '3')).toEqual(await printed('--json'))
    expect(await printed('--jobs', '2')).toEqual(await printed())
    expect((await run('county', ...asked(), '--jobs', '0')).code).toBe(64)
  })

  it('checks all reports by local demands', async () => {
    const demands = {
      type: 'local-demands',
      version: 1,
      name: '县里的要求',
      rules: [{ kind: 'statement', any: ['某句话'] }],
    }
    write('demands.json', JSON.stringify(demands))
    const { out } = await run('county', ...asked(), '--demands', 'demands.json', '--jobs', '2', '--json')
    const reports = linesOf(out).filter((line) => line.file && !line.error)
    expect(reports.length).toBeGreaterThan(50)
    for (const { findings } of reports) expect(findings!.map(({ rule }) => rule)).toContain('local.statement')
    write('damaged.json', '{"type":"local-demands"')
    const refused = await run('county', ...asked(), '--demands', 'damaged.json')
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('damaged.json：')])
  })

  it('says the same between reports for a person as in its lines: once where the report’s own check says it', async () => {
    const dossier = restore(samples[0]!.saved)
    const text = '部分部门对信息公开工作重视不够，下一步将加强培训。'
    const problems = [{ type: 'paragraph', runs: [{ type: 'text', text }] }] as const
    const report = { ...dossier.report, prose: { ...dossier.report.prose, problems } }
    write('actor/report.json', writeSavedReport({ ...dossier, report }))
    const rules = linesOf((await run('county', 'actor', '--json')).out).flatMap(({ findings = [] }) =>
      findings.map(({ rule }) => rule),
    )
    expect([rules.includes('text.generic-actor'), rules.includes('others.foreign-subject')]).toEqual([true, false])
    expect((await run('county', 'actor')).out).not.toContain('单位之间')
  })

  it('says it in words for a person', async () => {
    const { code, out } = await run('county', ...asked())
    expect(code).toBe(2)
    const { planted } = county
    expect(out).toMatch(/^读取\d+个文件：2024年报告\d+份，其他年度1份，不能读取10个\n不能读取（10）\n/)
    for (const name of planted.missing) expect(out).toContain(`${name}：缺2024年报告。`)
    // Two pairs that copied, each said once; one that speaks of another; one far off.
    expect(out).toContain('单位之间（4）\n')
    expect(out.match(/others\.shared-text/g)).toHaveLength(planted.copied.length)
    expect(out).toContain(`漏加了“${planted.forgotten}”`)
    expect(out).toContain(`“${planted.slip.agency}”的数误作9137`)
  })

  it('is wrong use without files, with a day that is none, and where years are as many as each other', async () => {
    expect((await run('county')).code).toBe(64)
    expect((await run('county', 'reports', '--deadline', '一月')).code).toBe(64)
    const { code, err } = await run('county', 'missing-folder')
    expect([code, err]).toEqual([2, '没有可以核查的报告。\n'])
  })
})
