import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { restore, writeSavedReport } from '../../src/core/report/saved-report'
import { samples } from '../../src/templates/samples'
import { xlsxBytes, type Value } from '../support/workbook'
import { programOf } from './program'

const program = programOf('cli-tally')
const { file, run } = program

const head = ['编号', '收到日期', '申请人', '申请人类型', '联系电话', '办理结果', '答复日期']
const fine: Value[][] = [
  ['2025-1', { date: '2025-03-04' }, '张三丰', '自然人', '13800001111', '予以公开', { date: '2025-03-20' }],
  ['2025-2', { date: '2025-12-20' }, '李四光', '律所', '13800002222', '', undefined],
  ['2024-9', { date: '2024-12-20' }, '王五洲', '自然人', '13800003333', '信息不存在', { date: '2025-01-10' }],
]
const odd: Value[][] = [
  ['2025-3', { date: '2025-04-01' }, '赵六一', '外地媒体', '13800004444', '予以公开', { date: '2025-04-09' }],
  ['2025-4', { date: '2025-04-01' }, '钱七夕', '自然人', '13800005555', '告知另行申请', { date: '2025-04-09' }],
]
function put(name: string, rows: readonly (readonly Value[])[]): string {
  writeFileSync(file(name), xlsxBytes({ sheets: [{ name: '台账', rows: [head, ...rows] }] }))
  return name
}
const saved = (name: string) => restore(JSON.parse(readFileSync(file(name), 'utf8')))
const numbers = (name: string) =>
  Object.fromEntries(Object.entries(saved(name).report.cells).filter(([, text]) => text !== '0'))

beforeAll(() => program.build(), 240_000)

describe('tally', () => {
  it('writes a report with the numbers, and what is behind them, without a name of anybody', async () => {
    put('a.xlsx', fine)
    const { code, out, err } = await run(
      'tally',
      'a.xlsx',
      '--year',
      '2025',
      '--agency',
      '河阳县教育局',
      '-o',
      'a.json',
    )
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe('新收2＋上年结转1，办理结果2＋结转下年度1，相平。\na.json\n')
    expect(numbers('a.json')).toEqual({
      'applications/received/natural-persons': '1',
      'applications/received/legal-service-agencies': '1',
      'applications/brought-forward/natural-persons': '1',
      'applications/disclosed/natural-persons': '1',
      'applications/not-held/natural-persons': '1',
      'applications/carried-forward/legal-service-agencies': '1',
    })
    const { report, register } = saved('a.json')
    expect(report.agency).toEqual({ name: '河阳县教育局', kind: 'department' })
    expect(register!.files).toEqual([{ name: 'a.xlsx', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown }])
    expect(register!.cells['applications/received/natural-persons']).toEqual({
      count: 1,
      rows: [{ file: 1, sheet: 1, rows: '2' }],
    })
    expect(readFileSync(file('a.json'), 'utf8')).not.toMatch(/张三丰|李四光|1380000|台账"/)
    expect((await run('check', '--json', 'a.json')).out).not.toContain('table.')
  })

  it('names rows that were not understood, writes all the same and gives 1', async () => {
    put('b.xlsx', [...fine, ...odd])
    const text = await run('tally', 'b.xlsx', '--year', '2025', '-o', 'b.json')
    expect(text.code).toBe(1)
    expect(text.err).toContain('第5行：申请人类型“外地媒体”')
    expect(text.err).toContain('第6行：办理结果“告知另行申请”')
    expect(numbers('b.json')['applications/received/natural-persons']).toBe('2')
    const { code, out, err } = await run('tally', 'b.xlsx', '--year', '2025', '--json', '-o', 'b.json')
    expect([code, err, out.trim().split('\n').length]).toEqual([1, '', 1])
    const line = JSON.parse(out) as { rows: object[]; questions: object[]; cells: Record<string, object> }
    expect(line.rows).toMatchObject([
      { kind: 'applicant-kind-unknown', row: 5, understood: false },
      { kind: 'outcome-unknown', row: 6, understood: false },
    ])
    expect(line.questions).toMatchObject([
      { value: '外地媒体', count: 1 },
      { value: '告知另行申请', count: 1 },
    ])
    expect(line.cells['applications/received/natural-persons']).toEqual({
      count: 2,
      rows: [
        { sheet: '台账', row: 2 },
        { sheet: '台账', row: 6 },
      ],
    })
  })

  it('takes answers from a file', async () => {
    put('b.xlsx', [...fine, ...odd])
    const map = { applicants: { 外地媒体: 'other-organizations' }, outcomes: { 告知另行申请: '其他处理-其他' } }
    writeFileSync(file('map.json'), JSON.stringify(map))
    expect((await run('tally', 'b.xlsx', '--year', '2025', '--map', 'map.json', '-o', 'c.json')).code).toBe(0)
    expect(numbers('c.json')['applications/other-handling-other/natural-persons']).toBe('1')
    writeFileSync(file('map.json'), '{"applicants": 3}')
    expect((await run('tally', 'b.xlsx', '--year', '2025', '--map', 'map.json', '-o', 'd.json')).code).toBe(2)
    expect(existsSync(file('d.json'))).toBe(false)
  })

  it('takes the kind of agency as the form words it', async () => {
    put('a.xlsx', fine)
    const named = ['--agency', '河阳县青石镇', '--kind', '乡镇政府']
    expect((await run('tally', 'a.xlsx', '--year', '2025', ...named, '-o', 'j.json')).code).toBe(0)
    expect(saved('j.json').report.agency.kind).toBe('township')
  })

  it('puts the numbers into a report of the same year and leaves the rest of it', async () => {
    const dossier = restore(samples[0]!.saved)
    const { year } = dossier.report
    writeFileSync(file('into.json'), writeSavedReport(dossier))
    const day = (date: string): Value => ({ date: `${year}-${date}` })
    put('e.xlsx', [['1', day('03-04'), '张三丰', '自然人', '1', '予以公开', day('03-20')]])
    expect((await run('tally', 'e.xlsx', '--year', String(year), '--into', 'into.json', '-o', 'f.json')).code).toBe(0)
    const { report } = saved('f.json')
    expect(report.prose).toEqual(dossier.report.prose)
    expect(report.cells['applications/received/natural-persons']).toBe('1')
    expect(report.cells['applications/received/enterprises']).toBe('0')
    expect(report.cells['applications/received/total']).toBeUndefined()
    expect((await run('tally', 'e.xlsx', '--year', '2019', '--into', 'into.json', '-o', 'g.json')).code).toBe(64)
  })

  it('holds last year’s register against this year’s, application by application', async () => {
    put('a.xlsx', fine)
    put('old.xlsx', [
      ['2024-8', { date: '2024-12-21' }, '张三丰', '自然人', '1', '', undefined],
      ['2024-9', { date: '2024-12-20' }, '王五洲', '自然人', '1', '', undefined],
    ])
    const { code, err } = await run('tally', 'a.xlsx', '--year', '2025', '--last-year', 'old.xlsx', '-o', 'h.json')
    expect([code, err]).toEqual([0, '上年台账第2行的申请年底没有办结，今年的台账里没有。\n'])
  })

  it('says of a file that is no register what it lacks, and writes nothing', async () => {
    writeFileSync(file('calls.csv'), '工单编号,来电时间,诉求人\n1,2025-1-2,张三')
    const other = await run('tally', 'calls.csv', '--year', '2025', '-o', 'i.json')
    expect([other.code, other.out]).toEqual([2, ''])
    expect(other.err).toContain('不像政府信息公开申请台账')
    writeFileSync(file('short.csv'), '编号,收到日期,办理结果,答复日期,谁\n1,2025-1-2,予以公开,2025-1-9,自然人')
    const short = await run('tally', 'short.csv', '--year', '2025', '--json', '-o', 'i.json')
    expect([short.code, short.err]).toEqual([2, ''])
    expect(JSON.parse(short.out)).toMatchObject({ file: 'short.csv', error: { code: 'not-a-report' } })
    expect(short.out).toContain('申请人类型')
    expect((await run('tally', 'gone.xlsx', '--year', '2025', '-o', 'i.json')).code).toBe(2)
    put('a.xlsx', fine)
    writeFileSync(file('broken.xlsx'), 'PK no workbook')
    const broken = await run('tally', 'a.xlsx', '--year', '2025', '--disputes', 'broken.xlsx', '-o', 'i.json')
    expect([broken.code, broken.err.split('：')[0]]).toEqual([2, 'broken.xlsx'])
    expect(existsSync(file('i.json'))).toBe(false)
  })

  it('refuses wrong use, and says where it cannot write', async () => {
    put('a.xlsx', fine)
    for (const args of [
      ['tally', 'a.xlsx', '-o', 'x.json'],
      ['tally', 'a.xlsx', '--year', '2025'],
      ['tally', '--year', '2025', '-o', 'x.json'],
      ['tally', 'a.xlsx', 'b.xlsx', '--year', '2025', '-o', 'x.json'],
      ['tally', 'a.xlsx', '--year', '25', '-o', 'x.json'],
      ['tally', 'a.xlsx', '--year', '2025', '--kind', 'office', '-o', 'x.json'],
      ['tally', 'a.xlsx', '--year', '2025', '--agency', '某局', '--into', 'y.json', '-o', 'x.json'],
      ['check', 'a.json', '--year', '2025'],
    ])
      expect([args, (await run(...args)).code]).toEqual([args, 64])
    expect((await run('tally', 'a.xlsx', '--year', '2025', '-o', 'no/such/x.json')).code).toBe(73)
  })
})
