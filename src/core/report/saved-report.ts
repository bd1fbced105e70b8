import * as v from 'valibot'
import { ReadError } from '../read-error'
import { cleanPicture } from '../pictures/clean-picture'
import { fromBase64, toBase64 } from './base64'
import type { Dossier, PictureFile, Report } from './report'
import type { Template } from '../template/template'
import { withInertLinks } from './inert-links'
import { neededVersion } from './needed-version'
import { savedReportSchema, type SavedReport } from './saved-schema'
import { savedVersion } from './saved-version'

export type { SavedReport } from './saved-schema'

/** Lifts a data file by one version: what it does, and the version it makes. */
export interface Migration {
  readonly to: number
  readonly description: string
  up(saved: Record<string, unknown>): Record<string, unknown>
}

/** One migration for each version after the first, in order. Never changed once released. */
export const migrations: readonly Migration[] = [
  {
    to: 2,
    description: 'formats and sections of later years: what version 1 holds stays as it is',
    up: (saved) => saved,
  },
]

/** The data file of a report. */
export function save(dossier: Dossier): SavedReport {
  const pictures: Record<string, { mime: string; base64: string }> = {}
  for (const [key, file] of dossier.pictures) pictures[key] = savedPicture(file)
  // The schema's types are those of Report without `readonly`; it is the same data.
  const data: unknown = {
    type: 'annual-report',
    version: neededVersion(dossier),
    report: dossier.report,
    ...(dossier.last ? { last: dossier.last } : {}),
    pictures,
    dismissed: dossier.dismissed,
    done: dossier.done,
    ...(dossier.imported ? { imported: dossier.imported } : {}),
    ...(dossier.layout ? { layout: dossier.layout } : {}),
    ...(dossier.status ? { status: dossier.status } : {}),
    ...(dossier.register ? { register: dossier.register } : {}),
    ...(dossier.demands ? { demands: dossier.demands } : {}),
    ...(dossier.package ? { package: dossier.package } : {}),
  }
  return data as SavedReport
}

/** The text of the data file of a report. */
export function writeSavedReport(dossier: Dossier): string {
  return `${JSON.stringify(save(dossier), null, 1)}\n`
}

/**
 * Opens the data of a data file, of any released version.
 *
 * @param formats the formats of this program: a report in another one is not opened
 * @throws {ReadError} not-a-report, newer or damaged; nothing is repaired in silence
 */
export function restore(data: unknown, formats?: readonly Pick<Template, 'id'>[]): Dossier {
  if (!isRecord(data) || data['type'] !== 'annual-report')
    throw new ReadError('not-a-report', '这个文件不是年度报告的数据文件，请选择由本程序保存的 .json 文件。')
  const version = data['version']
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw new ReadError('damaged', '数据文件已损坏：缺少版本号，没有读入任何内容，请改用备份文件。')
  if (version > savedVersion) throw new ReadError('newer', '这个数据文件由更新版本的程序保存，请先更新程序再打开。')
  let lifted: Record<string, unknown> = data
  for (const migration of migrations)
    if (migration.to > version) lifted = { ...migration.up(lifted), version: migration.to }
  const parsed = v.safeParse(savedReportSchema, lifted)
  if (!parsed.success) {
    const place = parsed.issues[0].path?.map((item) => String(item.key)).join(' › ') ?? ''
    throw new ReadError(
      'damaged',
      `数据文件已损坏${place ? `（位置：${place}）` : ''}，没有读入任何内容，请改用备份文件。`,
    )
  }
  const saved = parsed.output
  const pictures = picturesOf(saved)
  const report = withInertLinks(saved.report)
  const last = saved.last && withInertLinks(saved.last)
  for (const one of [report, ...(last ? [last] : [])]) if (formats) requireFormat(one, formats)
  const { dismissed, done } = saved
  return {
    report,
    ...(last ? { last } : {}),
    pictures,
    dismissed,
    done,
    ...optionalFields(saved),
  }
}

type OptionalFields = Pick<Dossier, 'imported' | 'layout' | 'status' | 'register' | 'package' | 'demands'>

function optionalFields(saved: SavedReport): OptionalFields {
  const { imported, layout, status, register, package: answered, demands } = saved
  return {
    ...(imported ? { imported } : {}),
    ...(layout ? { layout } : {}),
    ...(status ? { status } : {}),
    ...(register ? { register } : {}),
    ...(demands ? { demands } : {}),
    ...(answered ? { package: answered } : {}),
  }
}

/** A picture as it leaves the program: without the place and the time that a camera wrote into it. */
export function savedPicture({ mime, bytes }: PictureFile): { mime: string; base64: string } {
  return { mime, base64: toBase64(cleanPicture(bytes)) }
}

/** @throws {ReadError} damaged */
function picturesOf(saved: SavedReport): ReadonlyMap<string, PictureFile> {
  const pictures = new Map<string, PictureFile>()
  for (const [key, { mime, base64 }] of Object.entries(saved.pictures)) {
    const bytes = fromBase64(base64)
    if (!bytes) throw new ReadError('damaged', `数据文件已损坏（图片：${key}），没有读入任何内容，请改用备份文件。`)
    pictures.set(key, { mime, bytes: cleanPicture(bytes) })
  }
  return pictures
}

/** A format that came after this program is never taken for that of the year. */
function requireFormat({ template, year }: Report, formats: readonly Pick<Template, 'id'>[]): void {
  if (formats.some(({ id }) => id === template)) return
  throw new ReadError('newer', `这份${year}年报告使用的格式（${template}）本程序还没有，请先更新程序再打开。`)
}

/**
 * Opens the text of a data file.
 * @throws {ReadError} damaged where it is no JSON, else as `restore`
 */
export function readSavedReport(text: string, formats?: readonly Pick<Template, 'id'>[]): Dossier {
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new ReadError('damaged', '这个文件的内容不完整或已损坏，没有读入任何内容，请改用备份文件。')
  }
  return restore(data, formats)
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}
