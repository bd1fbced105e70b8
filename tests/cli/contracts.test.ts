import { spawn } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { version } from '../../package.json'
import type { Report } from '../../src/core/report/report'
import { restore, writeSavedReport } from '../../src/core/report/saved-report'
import { samples } from '../../src/templates/samples'
import { at, linesOf, programOf } from './program'

const program = programOf('cli-contracts')
const { file, run, runWith } = program
const sample = at('src/samples/2021.json')
const dossier = restore(samples[0]!.saved)

/** Writes the sample, changed. */
function put(path: string, change: Partial<Report> = {}, cells: Readonly<Record<string, string>> = {}): string {
  const report = { ...dossier.report, ...change, cells: { ...dossier.report.cells, ...cells } }
  mkdirSync(join(file(path), '..'), { recursive: true })
  writeFileSync(file(path), writeSavedReport({ ...dossier, report }))
  return path
}
const wrong = { 'applications/received/total': '9' }
const rulesOf = (out: string) => linesOf(out).map((line) => line.findings?.map(({ rule }) => rule) ?? [])

beforeAll(() => program.build(), 120_000)

describe('the arguments', () => {
  it('tell the version', async () => {
    expect(await run('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  it('name standard input with -, whatever its format', async () => {
    const text = readFileSync(sample)
    const checked = await runWith(text, 'check', '--json', '-')
    expect([checked.code, linesOf(checked.out)[0]!.file]).toEqual([0, '-'])
    expect((await runWith(text, 'convert', '-', '-o', 'from-input.docx')).code).toBe(0)
    const word = await runWith(readFileSync(file('from-input.docx')), 'check', '--json', '-')
    expect(word.code).toBe(0)
    const cells = (out: string) => linesOf(out)[0]!.report!.cells
    expect(cells(word.out)).toEqual(cells(checked.out))
    expect((await runWith(text, 'check', '-', '-')).code).toBe(64)
    expect((await runWith('{"type":', 'check', '-')).code).toBe(2)
  })

  it('take a folder for its readable files, sorted by code units of the path, without hidden ones and links', async () => {
    for (const path of ['b.json', 'a/z.json', 'a/B.JSON', 'a-b.json', 'Ａ.json', 'a/甲/1.json']) put(join('many', path))
    for (const path of ['.hidden.json', '~$b.json', '.git/a.json', 'notes.md', 'x.parts.jsonl']) put(join('many', path))
    symlinkSync(sample, file('many/link.json'))
    const { code, out } = await run('check', '--json', 'many', sample)
    expect(code).toBe(0)
    expect(linesOf(out).map((line) => line.file)).toEqual([
      'many/a-b.json',
      'many/a/B.JSON',
      'many/a/z.json',
      'many/a/甲/1.json',
      'many/b.json',
      'many/Ａ.json',
      sample,
    ])
    mkdirSync(file('nothing'))
    const empty = await run('check', '--json', 'nothing')
    expect(empty.code).toBe(2)
    expect(linesOf(empty.out)[0]).toMatchObject({ file: 'nothing', error: { code: 'unknown-format' } })
  })
})

describe('--last-year with a folder', () => {
  it('pairs by the name of the agency without white space, of several by the year before', async () => {
    const carried = { 'applications/carried-forward/natural-persons': '7' }
    const other = { ...dossier.report.agency, name: '乙县财政局' }
    const third = { ...dossier.report.agency, name: '丙县财政局' }
    put('now/one.json')
    put('now/two.json', { agency: other })
    put('now/three.json', { agency: third })
    const spaced = { ...dossier.report.agency, name: dossier.report.agency.name.split('').join('　') }
    put('last/a.json', { agency: spaced, year: 2020 }, carried)
    put('last/b.json', { agency: other, year: 2019 }, carried)
    put('last/c.json', { agency: other, year: 2020 })
    put('last/d.json', { agency: third, year: 2018 }, carried)
    put('last/e.json', { agency: third, year: 2019 }, carried)
    const { out, err } = await run('check', '--json', '--last-year', 'last', 'now')
    const [one, three, two] = rulesOf(out)
    expect(one).toContain('lastyear.carry-over')
    expect(two).not.toContain('lastyear.carry-over')
    expect(three).not.toContain('lastyear.carry-over')
    expect(err).toMatch(/^“丙县财政局”2021年报告未与上年比较.*\n$/)
  })

  it('names a file that cannot be read on stderr and compares the others', async () => {
    put('with-broken/a.json', { year: 2020 }, { 'applications/carried-forward/natural-persons': '7' })
    writeFileSync(file('with-broken/b.json'), '{')
    const { code, out, err } = await run('check', '--json', '--last-year', 'with-broken', sample)
    expect(code).toBe(2)
    expect(rulesOf(out)[0]).toContain('lastyear.carry-over')
    expect(err).toContain(join('with-broken', 'b.json'))
  })
})

describe('the output', () => {
  it('may lose its reader: the program ends quietly with 0, whatever it found', async () => {
    put('wrong.json', {}, wrong)
    const child = spawn(
      process.execPath,
      [program.script, 'check', '--json', ...Array<string>(40).fill('wrong.json')],
      {
        cwd: program.folder,
      },
    )
    let err = ''
    child.stderr.on('data', (data) => (err += String(data)))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect([code, err]).toEqual([0, ''])
  })

  it.runIf(existsSync('/dev/full'))(
    'ends with 74 where the disk is full, and with 73 where it has no place',
    async () => {
      symlinkSync('/dev/full', file('full.docx'))
      const full = await run('convert', sample, '-o', 'full.docx')
      expect([full.code, full.out]).toEqual([74, ''])
      expect(full.err).toMatch(/^不能写到“full.docx”.*ENOSPC.*\n$/)
      expect((await run('convert', sample, '-o', join('no-such-folder', 'x.json'))).code).toBe(73)
    },
  )

  it('is whole or not there: a file that cannot be replaced stands unchanged, and nothing is left beside it', async () => {
    mkdirSync(file('place'))
    writeFileSync(file('place/报告.docx'), 'before')
    mkdirSync(file('place/taken.html'))
    expect((await run('convert', sample, '-o', join('place', 'taken.html'))).code).toBe(73)
    expect((await run('convert', sample, '-o', join('place', '报告.docx'))).code).toBe(0)
    expect(readFileSync(file('place/报告.docx')).subarray(0, 2).toString()).toBe('PK')
    expect(readdirSync(file('place')).sort()).toEqual(['taken.html', '报告.docx'])
  })

  it('keeps a link a link and the permissions of a file', async () => {
    writeFileSync(file('target.json'), '')
    chmodSync(file('target.json'), 0o600)
    symlinkSync('target.json', file('link.json'))
    expect((await run('convert', sample, '-o', 'link.json')).code).toBe(0)
    expect(restore(JSON.parse(readFileSync(file('target.json'), 'utf8'))).report).toEqual(dossier.report)
  })
})

describe('a file that is no report', () => {
  const deep = 200_000
  it.each([
    ['deep.json', '['.repeat(deep) + ']'.repeat(deep)],
    ['deep-inside.json', `{"type":"annual-report","version":1,"report":${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}}`],
    [
      'deep-layout.json',
      JSON.stringify(samples[0]!.saved).replace(/}$/, `,"layout":{"a":${'['.repeat(deep)}${']'.repeat(deep)}}}`),
    ],
    ['deep.html', '<div>'.repeat(deep)],
    ['deep.txt', '（'.repeat(deep)],
    ['zeros.docx', '\0'.repeat(1000)],
    ['huge.json', `{"type":"annual-report","version":1,"x":"${'a'.repeat(20_000_000)}"}`],
  ])('%s is refused in one line, without a stack trace', async (name, text) => {
    writeFileSync(file(name), text)
    const { code, out, err } = await run('check', name)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(new RegExp(`^${name}：[^\\n]*[\\u4e00-\\u9fff][^\\n]*\\n$`))
    copyFileSync(file(name), file('again'))
    expect((await run('check', '--json', 'again')).code).toBe(2)
  })
})
