import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { emptyReport } from '../../src/core/report/report'
import { restore, writeSavedReport } from '../../src/core/report/saved-report'
import { programOf } from './program'

const program = programOf('cli-sum')
const { file, run } = program
const received = 'applications/received/natural-persons'
const total = 'applications/received/total'

/** Writes a report with these cells. */
function put(path: string, name: string, cells: Readonly<Record<string, string>>, year = 2024): string {
  mkdirSync(join(file(path), '..'), { recursive: true })
  const report = { ...emptyReport(year < 2021 ? '2019' : '2021', year, { name, kind: 'department' as const }), cells }
  writeFileSync(file(path), writeSavedReport({ report, pictures: new Map(), dismissed: [], done: [] }))
  return path
}
const county = ['--agency', '青屿区人民政府', '--kind', 'government-county']
const json = (path: string) => restore(JSON.parse(readFileSync(file(path), 'utf8')) as unknown).report
const lines = (path: string) =>
  readFileSync(file(path), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)

beforeAll(() => program.build(), 120_000)

describe('nianbao sum', () => {
  it('adds the cells of a folder up and keeps what each report brought', async () => {
    put('many/b.json', '民政局', { [received]: '3', [total]: '3' })
    put('many/a.json', '教育局', { [received]: '4' })
    const { code, out, err } = await run('sum', 'many', ...county, '-o', 'sum.json')
    expect([code, out, err]).toEqual([0, 'sum.json\nsum.parts.jsonl\n', ''])
    expect(json('sum.json')).toMatchObject({
      template: '2021',
      year: 2024,
      agency: { name: '青屿区人民政府', kind: 'government-county' },
      cells: { [received]: '7' },
    })
    expect(lines('sum.parts.jsonl')).toEqual([
      { file: 'many/a.json', agency: '教育局', cells: { [received]: '4' } },
      { file: 'many/b.json', agency: '民政局', cells: { [received]: '3' } },
    ])
  })

  it('of sums is the sum', async () => {
    put('towns/c.json', '石桥镇人民政府', { [received]: '5' })
    put('towns/d.json', '河口镇人民政府', { [received]: '0.5', 'applications/duplicate/natural-persons': '1' })
    await run('sum', 'towns', ...county, '-o', 'towns.json')
    await run('sum', 'sum.json', 'towns.json', ...county, '-o', 'twice.json')
    await run('sum', 'many', 'towns', ...county, '-o', 'once.json')
    for (const ending of ['json', 'parts.jsonl'])
      expect(readFileSync(file(`twice.${ending}`), 'utf8')).toBe(readFileSync(file(`once.${ending}`), 'utf8'))
  })

  it('takes the parts of a sum and says where the sum was changed', async () => {
    put('changed.json', '青屿区人民政府', { [received]: '99' })
    writeFileSync(file('changed.parts.jsonl'), readFileSync(file('sum.parts.jsonl')))
    const { code, err } = await run('sum', 'changed.json', ...county, '-o', 'again.json')
    expect([code, json('again.json').cells[received]]).toEqual([1, '7'])
    expect(err).toContain('changed.json')
    writeFileSync(file('changed.parts.jsonl'), '{"file":"a"}\n')
    expect((await run('sum', 'changed.json', 'sum.json', ...county, '-o', 'again.json')).code).toBe(2)
  })

  it('names a total that disagrees and computes it', async () => {
    put('wrong.json', '林业局', { [received]: '3', [total]: '4' })
    const { code, err } = await run('sum', 'wrong.json', 'sum.json', ...county, '-o', 'out.json')
    expect([code, json('out.json').cells]).toEqual([1, { [received]: '10' }])
    expect(err).toMatch(/^wrong\.json：.*写的是4，各项相加为3/)
  })

  it('needs the year where there are several, and says which reports it leaves out', async () => {
    put('old.json', '民政局', { [received]: '1' }, 2023)
    expect((await run('sum', 'old.json', 'many', ...county, '-o', 'no.json')).code).toBe(64)
    const { code, err } = await run('sum', 'old.json', 'many', ...county, '--year', '2024', '-o', 'year.json')
    expect([code, json('year.json').cells]).toEqual([0, { [received]: '7' }])
    expect(err).toMatch(/^old\.json：是2023年的报告，没有计入汇总。/)
    expect((await run('sum', 'many', ...county, '--year', '1999', '-o', 'no.json')).code).toBe(64)
  })

  it('names what cannot be read and writes the rest', async () => {
    writeFileSync(file('bad.docx'), 'no report')
    const { code, err } = await run('sum', 'bad.docx', 'many', ...county, '-o', 'rest.json')
    expect([code, json('rest.json').cells]).toEqual([2, { [received]: '7' }])
    expect(err).toContain('bad.docx：')
    expect((await run('sum', 'bad.docx', ...county, '-o', 'none.json')).code).toBe(2)
  })

  it('names an agency that was added twice', async () => {
    put('twin.json', '民政 局', { [received]: '1' })
    const { err } = await run('sum', 'many', 'twin.json', ...county, '-o', 'twins.json')
    expect(err).toContain('“民政局”有2份报告')
  })

  it('refuses wrong use, and an output that cannot be made', async () => {
    expect((await run('sum', 'many', '--agency', '区政府', '-o', 'x.json')).code).toBe(64)
    expect((await run('sum', 'many', '--agency', '区政府', '--kind', 'kingdom', '-o', 'x.json')).code).toBe(64)
    expect((await run('sum', 'many', ...county)).code).toBe(64)
    expect((await run('sum', 'many', ...county, '--year', '24', '-o', 'x.json')).code).toBe(64)
    expect((await run('sum', ...county, '-o', 'x.json')).code).toBe(64)
    expect((await run('check', 'many', '--year', '2024')).code).toBe(64)
    expect((await run('sum', 'many', ...county, '-o', 'nowhere/x.json')).code).toBe(73)
  })
})
