import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { at, programOf } from '../cli/program'
import { makeCounty, type County } from '../generators/county/county'
import { rounds } from '../support/rounds'

/** 200 reports daily, 10,000 in the long run, as counties of 100. */
const counties = rounds(2)
const perCounty = 100

const has = (name: string, ...words: readonly string[]) => spawnSync(name, words).status === 0
const parallel = has('parallel', '--version')
/** DuckDB as a program, or as a module of Python; which Python may be named. */
const python = process.env['PYTHON'] ?? 'python3'
const duckdb = has('duckdb', '--version') ? 'program' : has(python, '-c', 'import duckdb') ? 'module' : undefined
if (!parallel) console.info('GNU parallel is not installed: spreading over hosts is left out.')
if (!duckdb) console.info('DuckDB is not installed: the questions of docs/province.md are left out.')

const program = programOf('province')
const { file } = program
const made: County[] = []
const queries = [...readFileSync(at('docs/province.md'), 'utf8').matchAll(/```sql\n([^`]*)```/g)].map(
  (found) => found[1]!,
)

/** Runs all queries one after the other and gives the rows of each. */
function ask(all: readonly string[]): string[][][] {
  writeFileSync(file('queries.json'), JSON.stringify(all))
  const script =
    "import duckdb, json\ndb = duckdb.connect()\nout = []\nfor text in json.load(open('queries.json')):\n" +
    '  for one in [part for part in text.split(";") if part.strip()]: rows = db.execute(one).fetchall()\n' +
    '  out.append([[str(value) for value in row] for row in rows])\nprint(json.dumps(out))\n'
  const output =
    duckdb === 'module'
      ? execFileSync(python, ['-c', script], { cwd: program.folder, encoding: 'utf8', maxBuffer: 1 << 28 })
      : JSON.stringify(
          all.map((_, upTo) =>
            execFileSync(
              'duckdb',
              ['-csv', '-noheader', '-c', [...all.slice(0, 1), ...(upTo > 0 ? [all[upTo]!] : [])].join(';\n')],
              {
                cwd: program.folder,
                encoding: 'utf8',
                maxBuffer: 1 << 28,
              },
            )
              .split('\n')
              .filter(Boolean)
              .map((line) => line.split(',')),
          ),
        )
  return JSON.parse(output) as string[][][]
}

beforeAll(async () => {
  program.build()
  for (let seed = 0; seed < counties; seed++) {
    const county = await makeCounty(seed, perCounty)
    made.push(county)
    for (const { path, content } of county.files) {
      mkdirSync(dirname(file(`data/${seed}/${path}`)), { recursive: true })
      writeFileSync(file(`data/${seed}/${path}`), content)
    }
  }
  mkdirSync(file('out'), { recursive: true })
}, 3_600_000)

describe('a province', () => {
  it.skipIf(!parallel)('is checked by GNU parallel folder by folder, and gives the lines of one run', async () => {
    const command = `LC_ALL=C ls data | parallel -k --sshlogin : --joblog out/jobs.log 'cd ${program.folder} && node ${program.script} check data/{} --json' > out/all.jsonl`
    spawnSync('bash', ['-c', command], { cwd: program.folder })
    const { out } = await program.run('check', 'data', '--json', '--jobs', '2')
    const lines = out.split('\n')
    expect(
      readFileSync(file('out/all.jsonl'), 'utf8')
        .split('\n')
        .findIndex((line, at) => line !== lines[at]),
    ).toBe(-1)
    expect(lines).toHaveLength(made.reduce((sum, { files }) => sum + files.length, 0) + 1)
  })

  it.skipIf(!duckdb)('answers the ten questions of the paper', async () => {
    if (!parallel)
      writeFileSync(file('out/all.jsonl'), (await program.run('check', 'data', '--json', '--jobs', '2')).out)
    expect(queries).toHaveLength(12)
    const [, errors, rules, kinds, carried, , reasons, balance, , late, unreadable, sum] = ask(queries)
    expect(errors).toEqual([])
    expect(balance).toEqual([])
    expect(rules!.length).toBeGreaterThan(3)
    expect(kinds!.map(([kind]) => kind)).toEqual(expect.arrayContaining(['department', 'township']))
    expect(carried).toHaveLength(10)
    expect(reasons).toHaveLength(8)
    expect(new Set(late!.map(([agency, , days]) => `${agency} ${days}`))).toEqual(
      new Set(made.map(({ planted }) => `${planted.late[0]} 33`)),
    )
    expect(unreadable).toHaveLength(10 * counties)
    // The sum by SQL is the sum by the program, cell by cell.
    await program.run(
      'sum',
      'data',
      '--agency',
      '青禾省人民政府',
      '--kind',
      'government-with-rules',
      '--year',
      '2024',
      '-o',
      'sum.json',
    )
    const { out } = await program.run('check', 'sum.json', '--json')
    const total = (JSON.parse(out) as { report: { cells: Record<string, string> } }).report.cells
    const other = ask([
      queries[0]!,
      `SELECT cell, sum(value) FROM cells JOIN reports USING (file) WHERE year = 2024 GROUP BY cell`,
    ])[1]!
    expect(sum!.length).toBe(Object.keys(total).length)
    expect(Object.fromEntries(other.map(([cell, value]) => [cell, Number(value)]))).toEqual(
      Object.fromEntries(Object.entries(total).map(([cell, value]) => [cell, Number(value)])),
    )
  })
})
