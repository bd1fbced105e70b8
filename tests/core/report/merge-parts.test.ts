import { describe, expect, it } from 'vitest'
import { mergeReport, type ReportPart } from '../../../src/core/report/merge-report'
import { emptyReport, type Dossier, type ProseBlock, type Report } from '../../../src/core/report/report'
import { templates } from '../../../src/templates'

const paragraph = (text: string): ProseBlock => ({ type: 'paragraph', runs: [{ type: 'text', text }] })
const picture = (key: string): ProseBlock => ({ type: 'picture', picture: key, alt: '' })
const base = emptyReport('2021', 2024, { name: '临澜市青屿区民政局', kind: 'department' })
const dossier = (report: Partial<Report>, pictures: Record<string, readonly number[]> = {}): Dossier => ({
  report: { ...base, ...report },
  pictures: new Map(
    Object.entries(pictures).map(([key, bytes]) => [key, { mime: 'image/png', bytes: Uint8Array.from(bytes) }]),
  ),
  dismissed: [],
  done: [],
})
const merged = (current: Dossier, found: Dossier, ...parts: readonly ReportPart[]) =>
  mergeReport(current, found, new Set(parts), templates).dossier

describe('what a file says and what it does not', () => {
  it('has no empty text for a section of tables, and an empty one for a section of text', () => {
    const current = dossier({ prose: { problems: [paragraph('原有')] } })
    expect(merged(current, dossier({}), 'applications').report.prose).toEqual({ problems: [paragraph('原有')] })
    expect(merged(current, dossier({}), 'problems').report.prose).toEqual({ problems: [] })
    const before = dossier({ prose: { applications: [paragraph('说明')] } })
    expect(merged(before, dossier({}), 'applications').report.prose).toEqual({ applications: [] })
    expect(merged(dossier({}), before, 'applications').report.prose).toEqual({ applications: [paragraph('说明')] })
  })

  it('brings the opening where it is chosen, and takes it away where the file has none', () => {
    const [own, other] = [[paragraph('原有的开头')], [paragraph('文件的开头')]]
    expect(merged(dossier({ opening: own }), dossier({ opening: other }), 'opening').report.opening).toEqual(other)
    expect(merged(dossier({ opening: own }), dossier({ opening: other }), 'problems').report.opening).toEqual(own)
    expect('opening' in merged(dossier({ opening: own }), dossier({}), 'opening').report).toBe(false)
    expect('opening' in merged(dossier({}), dossier({ opening: other }), 'problems').report).toBe(false)
  })

  it('brings period and title with the facts, and composes them where the file has none', () => {
    const period = { from: '2024-01-01', to: '2024-06-30' }
    const facts = merged(dossier({ title: '旧标题' }), dossier({ period, title: '新标题' }), 'facts').report
    expect(facts).toMatchObject({ period, title: '新标题' })
    const none = merged(dossier({ period, title: '旧标题' }), dossier({}), 'facts').report
    expect('period' in none || 'title' in none).toBe(false)
  })
})

describe('pictures with the same key', () => {
  const keyed = { prose: { problems: [picture('p')] } }
  it.each<[string, readonly number[], string]>([
    ['the same picture', [1, 2, 3], 'p'],
    ['another of the same length', [1, 2, 4], 'p-2'],
    ['one that begins alike', [1, 2], 'p-2'],
    ['one that goes on', [1, 2, 3, 4], 'p-2'],
  ])('%s', (_, bytes, key) => {
    const { report, pictures } = merged(dossier({}, { p: [1, 2, 3] }), dossier(keyed, { p: bytes }), 'problems')
    expect(report.prose['problems']).toEqual([picture(key)])
    expect([...pictures.get('p')!.bytes]).toEqual([1, 2, 3])
    expect([...pictures.get(key)!.bytes]).toEqual(bytes)
  })

  it('count on until a key is free', () => {
    const current = dossier({}, { p: [1], 'p-2': [2] })
    const { report, pictures } = merged(current, dossier(keyed, { p: [3] }), 'problems')
    expect(report.prose['problems']).toEqual([picture('p-3')])
    expect([...pictures.keys()]).toEqual(['p', 'p-2', 'p-3'])
  })
})
