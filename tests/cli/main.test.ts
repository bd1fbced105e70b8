import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { restore, writeSavedReport } from '../../src/core/report/saved-report'
import { cellsOf } from '../../src/core/template/template'
import { templateById } from '../../src/templates/index'
import { samples } from '../../src/templates/samples'
import { at, linesOf as lines, programOf } from './program'

const program = programOf('cli')
const { script, file, run: nianbao } = program
const sample = (id: string) => at(`src/samples/${id}.json`)

beforeAll(() => {
  program.build()
  const dossier = restore(samples[0]!.saved)
  const wrong = {
    ...dossier,
    report: { ...dossier.report, cells: { ...dossier.report.cells, 'applications/received/total': '9' } },
  }
  writeFileSync(file('wrong.json'), writeSavedReport(wrong))
  writeFileSync(file('broken.json'), '{"type":"annual-report","version":1,"report":{')
  writeFileSync(file('newer.json'), '{"type":"annual-report","version":99}')
  writeFileSync(file('empty.docx'), '')
}, 120_000)

describe('nianbao', () => {
  it('can be run by its name after every build, as npx runs it', () => {
    expect(statSync(script).mode & 0o111).toBe(0o111)
    expect(execFileSync(script, ['check', '--json', sample('2021')], { encoding: 'utf8' })).toContain('"report"')
  })

  it('makes both files of both samples under their official names', async () => {
    for (const { id, saved } of samples) {
      const target = file(`out-${id}`)
      expect((await nianbao('convert', sample(id), '-o', target)).code).toBe(0)
      const { agency, year } = restore(saved).report
      const name = `${agency.name}${year}年政府信息公开工作年度报告`
      expect(readdirSync(target).sort()).toEqual([`${name}.docx`, `${name}.html`])
      expect(
        readFileSync(join(target, `${name}.docx`))
          .subarray(0, 2)
          .toString(),
      ).toBe('PK')
      expect(readFileSync(join(target, `${name}.html`), 'utf8')).toContain(agency.name)
    }
  })

  it('makes one file where the output names its kind', async () => {
    for (const ending of ['docx', 'html', 'json'])
      expect((await nianbao('convert', sample('2021'), '-o', file(`one.${ending}`))).code).toBe(0)
    expect(restore(JSON.parse(readFileSync(file('one.json'), 'utf8')))).toEqual(restore(samples[0]!.saved))
    expect(existsSync(file('one.docx')) && existsSync(file('one.html'))).toBe(true)
  })

  it('says what it found in words, with exit code 1 for errors and 0 for none', async () => {
    const fine = await nianbao('check', sample('2021'))
    expect(fine.code).toBe(0)
    const wrong = await nianbao('check', 'wrong.json')
    expect(wrong.code).toBe(1)
    expect(wrong.out).toMatch(/wrong\.json：错误 [1-9]\d* 处/)
    expect(wrong.out).toContain('table.row-total')
    expect(wrong.out).toContain('三、收到和处理政府信息公开申请情况')
  })

  it('prints a line of JSON for each file in the order of the arguments, and nothing else', async () => {
    const { code, out, err } = await nianbao(
      'check',
      '--json',
      sample('2021'),
      'broken.json',
      'wrong.json',
      'newer.json',
    )
    expect(code).toBe(2)
    expect(err).toBe('')
    const [first, broken, wrong, newer, ...more] = lines(out)
    expect(more).toEqual([])
    expect(first!.file).toBe(sample('2021'))
    expect(Object.keys(first!.report!.cells).sort()).toEqual([...cellsOf(templateById('2021')!).keys()].sort())
    expect(first!.report!.cells['applications/outcomes-total/total']).toBe('3')
    expect(broken).toMatchObject({ file: 'broken.json', error: { code: 'damaged' } })
    expect(wrong!.findings!.map((finding) => finding.rule)).toContain('table.row-total')
    const repairs = wrong!.findings!.flatMap((finding): object[] => (finding.fix ? [finding.fix] : []))
    expect(repairs.length).toBeGreaterThan(0)
    // The label of a fix keeps the name `says` in what is printed.
    for (const fix of repairs) expect(Object.keys(fix)).toEqual(['says', 'edits'])
    expect(newer).toMatchObject({ error: { code: 'newer' } })
    expect(newer!.error!.message).toMatch(/[\u4e00-\u9fff]/)
  })

  it('compares with last year’s report', async () => {
    const dossier = restore(samples[0]!.saved)
    const last = {
      ...dossier,
      report: {
        ...dossier.report,
        year: 2020,
        cells: { ...dossier.report.cells, 'applications/carried-forward/natural-persons': '2' },
      },
    }
    writeFileSync(file('last.json'), writeSavedReport(last))
    const { code, out } = await nianbao('check', '--json', '--last-year', 'last.json', sample('2021'))
    expect(code).toBe(1)
    expect(lines(out)[0]!.findings!.map((finding) => finding.rule)).toContain('lastyear.carry-over')
  })

  it('holds reports against local demands, those of a file or those that they carry', async () => {
    const demands = { type: 'local-demands', version: 1, name: '市里的要求', rules: [{ kind: 'length', min: 99999 }] }
    writeFileSync(file('demands.json'), JSON.stringify(demands))
    writeFileSync(file('carries.json'), writeSavedReport({ ...restore(samples[0]!.saved), demands }))
    const local = async (...args: readonly string[]) =>
      lines((await nianbao('check', '--json', ...args)).out).map(
        ({ findings = [] }) => findings.filter(({ rule }) => rule.startsWith('local.')).length,
      )
    expect(await local('--demands', 'demands.json', sample('2021'), sample('2019'))).toEqual([1, 1])
    expect(await local('--demands', 'demands.json', '--jobs', '2', sample('2021'), sample('2019'))).toEqual([1, 1])
    expect(await local('carries.json', sample('2021'))).toEqual([1, 0])
    expect((await nianbao('check', '--demands', 'demands.json', sample('2021'))).out).toMatch(
      /本地要求：.*（local\.length）/,
    )
    const wrong = await nianbao('check', '--demands', 'wrong.json', sample('2021'))
    expect(wrong.code).toBe(2)
    expect(wrong.err).toContain('wrong.json：这不是本地要求文件')
    expect((await nianbao('check', '--demands', '', sample('2021'))).code).toBe(64)
  })

  it('ends with 64 for wrong use and 2 for a file that is not there', async () => {
    expect((await nianbao()).code).toBe(64)
    expect((await nianbao('convert', sample('2021'))).code).toBe(64)
    expect((await nianbao('check')).code).toBe(64)
    expect((await nianbao('check', '--nonsense', sample('2021'))).code).toBe(64)
    const missing = await nianbao('check', 'nowhere.json')
    expect(missing.code).toBe(2)
    expect(missing.err).toContain('nowhere.json')
    expect((await nianbao('convert', 'empty.docx', '-o', 'x.html')).code).toBe(2)
    expect(existsSync(file('x.html'))).toBe(false)
  })

  it('says where it cannot write, without the words of a program that breaks', async () => {
    for (const output of [
      join('no-such-folder', '报告.docx'),
      join('no-such-folder', 'saved.json'),
      join('broken.json', 'folder'),
    ]) {
      const { code, out, err } = await nianbao('convert', sample('2021'), '-o', output)
      expect([code, out]).toEqual([73, ''])
      expect(err).toMatch(/^不能写到“.+”，请检查文件夹是否存在、是否允许写入（E[A-Z]+）。\n$/)
    }
  })
})
