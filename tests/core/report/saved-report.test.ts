import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ReadError } from '../../../src/core/read-error'
import { fromBase64, toBase64 } from '../../../src/core/report/base64'
import { migrations, readSavedReport, restore, save, writeSavedReport } from '../../../src/core/report/saved-report'
import { savedVersion } from '../../../src/core/report/saved-version'
import type { Dossier, Report } from '../../../src/core/report/report'
import { templates } from '../../../src/templates/index'
import { samples } from '../../../src/templates/samples'
import * as generate from '../../generators/report'
import { assertProperty } from '../../support/rounds'

const code = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    if (error instanceof ReadError) return `${error.code}: ${error.message}`
    throw error
  }
  return 'read'
}

describe('a data file', () => {
  it('gives back what was saved, pictures byte for byte', () => {
    for (const template of templates)
      assertProperty(
        fc.property(generate.report(template), fc.uint8Array({ maxLength: 50 }), (report, bytes) => {
          const dossier: Dossier = {
            report,
            last: report,
            pictures: new Map([['p1', { mime: 'image/png', bytes }]]),
            dismissed: [{ key: 'k', note: '已核对' }],
            done: ['overview'],
            imported: report.cells,
          }
          expect(readSavedReport(writeSavedReport(dossier))).toEqual(
            JSON.parse(JSON.stringify({ ...dossier, pictures: 0 }), (key, value) =>
              key === 'pictures' && value === 0 ? dossier.pictures : value,
            ),
          )
        }),
        25,
      )
  })

  it('opens every sample, and what is saved of it is the same again', () => {
    expect(samples.map((sample) => sample.id)).toEqual(['2021', '2019'])
    for (const sample of samples) {
      const dossier = restore(sample.saved)
      expect(restore(save(dossier))).toEqual(dossier)
    }
  })

  it('is refused with one clear sentence where it is no report, newer, or damaged', () => {
    expect(code(() => restore({}))).toMatch(/^not-a-report: 这个文件不是/)
    expect(code(() => restore([]))).toMatch(/^not-a-report/)
    expect(code(() => restore(null))).toMatch(/^not-a-report/)
    expect(code(() => restore({ type: 'annual-report', version: savedVersion + 1 }))).toMatch(/^newer: .*更新程序/)
    expect(code(() => restore({ type: 'annual-report' }))).toMatch(/^damaged/)
    for (const version of [0, -1, 1.5, '1', null, undefined, NaN])
      expect(code(() => restore({ type: 'annual-report', version }))).toMatch(/^damaged: .*版本号/)
    expect(code(() => restore({ type: 'annual-report', version: 1, report: { year: 'x' } }))).toMatch(
      /^damaged: .*位置：report/,
    )
    expect(code(() => readSavedReport('{"type": "annual-rep'))).toMatch(/^damaged/)
    expect(code(() => readSavedReport('﻿' + writeSavedReport(restore(samples[0]!.saved))))).toBe('read')
  })

  it('is refused where a picture is no base64', () => {
    const saved = { ...save(restore(samples[0]!.saved)), pictures: { p: { mime: 'image/png', base64: '***' } } }
    expect(code(() => restore(saved))).toMatch(/^damaged: .*图片：p/)
  })

  it('opens as it was, whatever released version wrote it', () => {
    const files = import.meta.glob<{ version: number; report: Report; last: Report; dismissed: unknown }>(
      './saved/v*.json',
      { eager: true, import: 'default' },
    )
    expect(Object.keys(files).sort()).toEqual(
      Array.from({ length: savedVersion }, (_, index) => `./saved/v${index + 1}.json`),
    )
    for (const saved of Object.values(files)) {
      const dossier = restore(saved)
      expect(dossier).toMatchObject({ report: saved.report, last: saved.last, dismissed: saved.dismissed })
      expect(dossier.pictures.size).toBeGreaterThan(0)
    }
  })

  it('has migrations that rise by one up to the version that is written', () => {
    expect(migrations.map((migration) => migration.to)).toEqual(
      Array.from({ length: savedVersion - 1 }, (_, index) => index + 2),
    )
  })
})

describe('base64', () => {
  it('is the standard one', () => {
    assertProperty(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
        expect(fromBase64(toBase64(bytes))).toEqual(bytes)
      }),
      100,
    )
  })
})
