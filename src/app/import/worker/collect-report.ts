import { deflateSync } from 'fflate'
import { checkedDeskReport } from '../../../core/county/desk-report'
import { keyFigure, keyFigures } from '../../../core/county/key-figures'
import type { Finding } from '../../../core/check/engine/finding'
import { carriedDemands } from '../../../core/local-demands/parse-demands'
import type { Dossier, Report } from '../../../core/report/report'
import { restore, save } from '../../../core/report/saved-report'
import { sha256 } from '../../../core/report/sha256'
import { templateOfReport } from '../../../core/template/of-report'
import { readFile, type Review } from '../../../read'
import type { Progress } from '../../../read/reader'
import { templates } from '../../../templates'
import type { PackedBytes } from '../../county-store/packed'
import type { CheckedReport, CollectedReport, FileToCollect, ReportToCheck } from './collected-report'

// Loaded by the worker when reports are collected: with the checks, which reading a single file does without.

/**
 * Reads the bytes of a file, checks the report in it and makes all of it ready to be kept.
 * @throws {ReadError} as `readFile`
 */
export async function collectReport(
  { path, demands }: Omit<FileToCollect, 'file'>,
  bytes: Uint8Array,
  onProgress: Progress,
): Promise<CollectedReport> {
  // Readers may take the bytes apart in place.
  const digest = sha256(bytes)
  const original = packed(bytes)
  const { dossier, findings, review } = await readFile(path, bytes, templates, onProgress)
  return {
    ...(await checked(path, dossier, findings, dossier.last, demands)),
    saved: save({ ...dossier, pictures: new Map() }),
    pictures: [...dossier.pictures].map(([key, file]) => ({ key, ...file })),
    format: review.format,
    missing: missingParts(review),
    ofReading: findings,
    sha256: digest,
    original,
  }
}

/**
 * Checks a kept report, beside last year's where that is given.
 * @throws {ReadError} as `restore`
 */
export async function checkAgain({ path, saved, ofReading, last, demands }: ReportToCheck): Promise<CheckedReport> {
  const dossier = restore(saved, templates)
  const before = last === undefined ? dossier.last : restore(last, templates).report
  return checked(path, dossier, ofReading, before, demands)
}

async function checked(
  path: string,
  dossier: Dossier,
  ofReading: readonly Finding[],
  last: Report | undefined,
  demands: FileToCollect['demands'],
): Promise<CheckedReport> {
  const { divisions } = await import('../../../templates/divisions')
  const report = checkedDeskReport(path, dossier, ofReading, {
    templates,
    divisions,
    ...(last ? { last } : {}),
    demands: demands && carriedDemands(demands),
  })
  const template = templateOfReport(dossier.report, templates)
  const figures: Record<string, string> = {}
  for (const { id } of keyFigures(template)) {
    const value = keyFigure(report, id, template)
    if (value !== undefined) figures[id] = value
  }
  return { report, figures }
}

/** What of a file was not found or not understood; nothing is missing in a data file of our own. */
function missingParts({ own, sections, tables, asks, unused }: Review): string[] {
  if (own) return []
  const lost = sections.filter(({ section, found }) => section !== 'opening' && !found).length
  const cells = tables.reduce((sum, { missing }) => sum + missing.length, 0)
  return [
    ...(asks.some((ask) => ask.field === 'year' && ask.proposed === undefined) ? ['没有写明年度'] : []),
    ...(lost > 0 ? [`有 ${lost} 个部分没有找到`] : []),
    ...(cells > 0 ? [`统计表有 ${cells} 格没有读到`] : []),
    ...(unused.length > 0 ? [`有 ${unused.length} 处内容没有认出`] : []),
  ]
}

/** From this share on deflating is worth it: what is a zip already gets no smaller. */
const worth = 0.9

function packed(bytes: Uint8Array): PackedBytes {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const deflated = isZip ? undefined : deflateSync(bytes)
  return deflated && deflated.length < bytes.length * worth
    ? { bytes: deflated, deflated: true }
    : { bytes: bytes.slice(), deflated: false }
}
