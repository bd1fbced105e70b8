// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { createReportSession } from '../../../src/app/session/report-session'
import { nameComputer } from '../../../src/app/versions/computer-name'
import { changesBetween, changeWords } from '../../../src/app/history/describe-changes'
import { packVersions, unpackVersions } from '../../../src/app/versions/packed-versions'
import { thinOut } from '../../../src/app/versions/thin-out'
import { createVersionRecorder } from '../../../src/app/versions/version-recorder'
import { draftsWithVersions, removeVersions, versionDatabase } from '../../../src/app/versions/version-database'
import {
  addVersion,
  listVersions,
  nameVersion,
  openVersions,
  readVersions,
} from '../../../src/app/versions/version-storage'
import type { Dossier } from '../../../src/core/report/report'
import { restore, save } from '../../../src/core/report/saved-report'
import type { CellId } from '../../../src/core/template/template'
import { templateById } from '../../../src/templates/index'
import { samples } from '../../../src/templates/samples'

const sample = restore(samples[0]!.saved)
const cell: CellId = 'documents/normative-documents/issued'
const withNumber = (number: number): Dossier => ({
  ...sample,
  report: { ...sample.report, cells: { ...sample.report.cells, [cell]: String(number) } },
})
const day = 24 * 3600_000
const start = Date.UTC(2026, 0, 5, 4)
const add = (dossier: Dossier, at = start, name?: string) =>
  addVersion(dossier, { draft: 'one', at, reason: name ? 'named' : 'export', ...(name ? { name } : {}) })

beforeEach(async () => {
  localStorage.clear()
  await versionDatabase.remove()
})

describe('versions', () => {
  it('come back as they were, with last year’s report and the pictures', async () => {
    const picture = { mime: 'image/png', bytes: new Uint8Array([1, 2, 3]) }
    const dossier: Dossier = {
      ...sample,
      last: sample.report,
      layout: { font: 'x' },
      report: {
        ...sample.report,
        opening: [{ type: 'paragraph', runs: [{ type: 'text', text: '开头' }] }],
        prose: { ...sample.report.prose, overview: [{ type: 'picture', picture: 'p', alt: '图' }] },
      },
      pictures: new Map([['p', picture]]),
    }
    const number = await add(dossier)
    const found = (await openVersions('one', [number!])).get(number!)!
    expect(save(found)).toEqual(save(dossier))
  })

  it('keep what they have in common once', async () => {
    for (let number = 0; number < 20; number++) await add(withNumber(number))
    const { records, parts } = await readVersions('one')
    expect(records).toHaveLength(20)
    const bytes = parts.reduce((sum, { text }) => sum + (text?.length ?? 0), 0)
    expect(bytes).toBeLessThan(2 * JSON.stringify(samples[0]!.saved).length)
  })

  it('are none where nothing is new, and a name goes to the one that is there', async () => {
    expect(await add(sample)).toBe(1)
    expect(await add(sample)).toBeUndefined()
    expect(await add(sample, start, '送审')).toBe(1)
    expect(await listVersions('one')).toMatchObject([{ number: 1, name: '送审' }])
  })

  it('are bounded: the oldest automatic ones go, with the parts that only they had, and never a named one', async () => {
    await add(withNumber(0), start, '定稿')
    for (let number = 1; number < 120; number++) await add(withNumber(number), start + (number * day) / 10)
    const list = await listVersions('one')
    expect(list.length).toBeLessThan(60)
    expect(list[list.length - 1]).toMatchObject({ number: 1, name: '定稿' })
    const opened = await openVersions(
      'one',
      list.map(({ number }) => number),
    )
    expect(opened.get(1)?.report.cells[cell]).toBe('0')
    expect(opened.size).toBe(list.length)
    const { parts } = await readVersions('one')
    expect(parts.filter(({ text }) => text?.includes(`"${cell}"`))).toHaveLength(list.length)
  })

  it('stay within their bound over years, the newest of each time first to stay', () => {
    const versions = Array.from({ length: 3000 }, (_, number) => ({ number, at: start + number * day }))
    const gone = new Set(thinOut(versions, start + 3000 * day))
    expect(versions.length - gone.size).toBeLessThanOrEqual(80)
    for (let number = 2976; number < 3000; number++) expect(gone.has(number)).toBe(false)
    expect(thinOut([{ number: 1, at: 0, name: '定稿' }], start)).toEqual([])
  })

  it('travel in a backup to another draft, once', async () => {
    await add(withNumber(1), start, '送审')
    await add(withNumber(2), start + 1)
    const packed = JSON.parse(JSON.stringify(await packVersions('one'))) as unknown
    for (let times = 0; times < 2; times++) await unpackVersions('two', packed)
    expect((await listVersions('two')).map(({ number, name }) => [number, name])).toEqual([
      [2, undefined],
      [1, '送审'],
    ])
    expect(save((await openVersions('two', [1])).get(1)!)).toEqual(save(withNumber(1)))
    await expect(unpackVersions('two', { versions: [{ number: 1 }] })).rejects.toThrow()
    await removeVersions('one')
    expect(await draftsWithVersions()).toEqual(['two'])
  })

  it('get and lose their names', async () => {
    await add(sample)
    await nameVersion('one', 1, ' 送审稿 ')
    expect((await listVersions('one'))[0]?.name).toBe('送审稿')
    await nameVersion('one', 1, '')
    expect(await listVersions('one')).toEqual([expect.not.objectContaining({ name: expect.anything() as unknown })])
  })
})

describe('automatic versions', () => {
  it('are made before the first change of a day, before many cells, before a file, and when a section is done', async () => {
    let now = new Date(start)
    nameComputer('三楼小王')
    const recorder = createVersionRecorder('one', () => now)
    const session = createReportSession(sample, { draft: 'one', ...recorder, keepVersion: recorder.keep })
    const reasons = async () => {
      await session.keepVersion('export')
      return (await listVersions('one')).map(({ reason }) => reason).reverse()
    }
    session.setCell(cell, '91')
    session.setCell(cell, '92')
    expect(await reasons()).toEqual(['first-change', 'export'])
    now = new Date(start + 2 * day)
    session.setCell(cell, '93')
    session.setCell(cell, '94')
    const many = Object.keys(sample.report.cells).slice(0, 12) as CellId[]
    session.apply(
      '填写',
      many.map((one) => ({ set: 'cell', cell: one, text: '77' })),
    )
    session.setCell(cell, '95')
    session.replaceReport(withNumber(7), '读入')
    session.markDone('problems', false)
    session.markDone('problems', true)
    expect(await reasons()).toEqual(['first-change', 'export', 'before-many', 'before-import', 'done'])
    expect((await listVersions('one'))[0]).toMatchObject({ by: '三楼小王' })
  })
})

describe('what changed', () => {
  it('is told in words: numbers by their labels, text by its paragraphs', () => {
    const template = templateById('2021')!
    const { report } = sample
    const paragraph = (text: string) => ({ type: 'paragraph', runs: [{ type: 'text', text }] }) as const
    const before = {
      ...report,
      prose: { ...report.prose, overview: [paragraph('全年主动公开信息五十条。'), paragraph('甲')] },
    }
    const after = {
      ...withNumber(8).report,
      signed: '2022-02-01',
      prose: {
        ...report.prose,
        overview: [paragraph('全年主动公开信息六十条。'), paragraph('甲'), paragraph('完全不同的一段')],
      },
    }
    const words = changeWords(changesBetween(before, after, template))
    expect(words).toMatch(/^数字 1 处（.+：.+ → 8）；“一、总体情况”改 1 段、增 1 段；基本信息有改动$/)
    expect(changeWords(changesBetween(before, before, template))).toBe('内容没有变化')
  })
})
