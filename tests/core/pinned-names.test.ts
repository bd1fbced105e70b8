import { describe, expect, it } from 'vitest'
import { emptyReport, type Dossier } from '../../src/core/report/report'
import { restore, save } from '../../src/core/report/saved-report'
import { samples } from '../../src/templates/samples'
import data2019 from '../../templates/2019.json'
import data2021 from '../../templates/2021.json'

/**
 * Names that never change, because files, drafts and other copies of the program hold to them. A line here is never
 * changed or taken away; new names may be added. Rule ids stand in `check/contract.test.ts`.
 */
const sources = import.meta.glob<string>('../../src/**/*.{ts,vue}', { eager: true, query: '?raw', import: 'default' })
const source = Object.values(sources).join('\n')

describe('names that never change', () => {
  it('are those of the saved form', () => {
    const dossier: Dossier = {
      report: {
        ...emptyReport('2021', 2021, { name: '某局', kind: 'department' }),
        period: { from: '2021-01-01', to: '2021-12-31' },
        signed: '2022-01-26',
        localDeadline: '2022-01-20',
        title: '标题',
        opening: [],
      },
      last: emptyReport('2019', 2020, { name: '某局', kind: 'department' }),
      pictures: new Map([['map', { mime: 'image/png', bytes: new Uint8Array(3) }]]),
      dismissed: [{ key: 'k', note: 'n' }],
      done: ['overview'],
      imported: {},
      layout: {},
      demands: { type: 'local-demands', version: 1, name: '要求', rules: [] },
      package: 'p',
      register: {
        files: [{ name: '台账.xlsx', sha256: '0' }],
        cells: { 'applications/received/total': { count: 2, rows: [{ file: 1, sheet: 1, rows: '2-3' }] } },
      },
    }
    const saved = save(dossier)
    expect(Object.keys(saved).sort()).toEqual(
      [
        'type',
        'version',
        'report',
        'last',
        'pictures',
        'dismissed',
        'done',
        'imported',
        'layout',
        'register',
        'package',
        'demands',
      ].sort(),
    )
    expect(saved.type).toBe('annual-report')
    expect(Object.keys(saved.report).sort()).toEqual(
      ['template', 'year', 'agency', 'period', 'signed', 'localDeadline', 'title', 'opening', 'prose', 'cells'].sort(),
    )
    expect(Object.keys(saved.pictures['map']!)).toEqual(['mime', 'base64'])
    const restored = restore(JSON.parse(JSON.stringify(saved)))
    expect(restored.register).toEqual(dossier.register)
    expect(restored.demands).toEqual(dossier.demands)
    expect(saved.version).toBe(1)
  })

  it.each([
    'nianbao-zhengfu-xinxi-gongkai-niandu-baogao',
    'nianbao:draft:',
    'nianbao:holder:',
    'nianbao:asked:',
    'nianbao:unsaved:',
    'nianbao:place:',
    'nianbao:layout:',
    'nianbao:desk',
    'nianbao:drafts',
    'nianbao:bin',
    'nianbao:copy:',
    'nianbao:cleared',
    'nianbao:reminder:',
    'nianbao-zhengfu-xinxi-gongkai-niandu-baogao-files',
    'nianbao:computer',
    'nianbao-zhengfu-xinxi-gongkai-niandu-baogao-versions',
    'nianbao-zhengfu-xinxi-gongkai-niandu-baogao-originals',
    'nianbao-zhengfu-xinxi-gongkai-niandu-baogao-sources',
    'nianbao:preview-view',
    'nianbao-zhengfu-xinxi-gongkai-niandu-baogao-county',
    'nianbao:county:',
    'nianbao:demands',
    'nianbao:keys',
    'nianbao:demands-declined',
  ])('are those of what a browser keeps: %s', (name) => {
    expect(source).toMatch(new RegExp(`['\`]${name}['\`$]`))
  })

  it('are those of the stores of the drafts, whose database stays at its version', () => {
    expect(source).toContain("createObjectStore('drafts', { keyPath: 'id' })")
    expect(source).toContain("createObjectStore('pictures', { keyPath: ['draft', 'key'] })")
    expect(source).toMatch(/openDB<\w+>\(databaseName, 1,/)
    expect(source).toMatch(/openDB<\w+>\(originalsName, 1,/)
    expect(source).toMatch(/openDB<\w+>\(versionsName, 1,/)
    expect(source).toContain("createObjectStore('versions', { keyPath: ['draft', 'number'] })")
    expect(source).toContain("createObjectStore('parts', { keyPath: ['draft', 'hash'] })")
    expect(source).toContain("createObjectStore('originals', { keyPath: ['draft', 'kind', 'revision'] })")
    expect(source).toMatch(/openDB<\w+>\(countyName, 1,/)
    expect(source).toContain("stores: ['entries', 'reports', 'bodies', 'pictures', 'originals', 'settings', 'audit']")
    expect(source).toContain("['entries', 'reports', 'bodies', 'originals'] as const")
    expect(source).toContain("createObjectStore('pictures', { keyPath: ['file', 'key'] })")
    expect(source).toContain("createObjectStore('settings', { keyPath: 'name' })")
    expect(source).toContain("createObjectStore('audit', { autoIncrement: true })")
  })

  it('are those of the files of formats, and where the samples stand', () => {
    for (const { relations } of [data2019, data2021])
      for (const relation of relations)
        expect(Object.keys(relation).filter((name) => name !== 'fills')).toEqual(['rule', 'says', 'sum', 'equals'])
    expect(samples.map(({ id }) => id)).toEqual(['2021', '2019'])
  })
})
