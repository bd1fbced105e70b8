import * as v from 'valibot'
import { asRecord } from '../storage/as-record'
import { isAgencyKind } from '../../core/report/agency-kind'
import { ReadError } from '../../core/read-error'
import type { Agency, Dismissal, Dossier, ProseBlock, Report } from '../../core/report/report'
import { withInertLinks } from '../../core/report/inert-links'
import { restore } from '../../core/report/saved-report'
import { isNestedWithin } from '../../core/report/nested-depth'
import { deepestLayout, proseBlockSchema, statusSchema } from '../../core/report/saved-schema'
import { formats } from '../../templates/formats'
import type { CellId, SectionId } from '../../core/template/template'

/** A draft that was opened, and one sentence on what of it could not be read. */
export interface RestoredDraft {
  readonly dossier: Dossier
  readonly repaired?: string
}

/**
 * Opens a draft of this browser. One that is damaged is opened element by element, so that one bad block does not cost
 * a day's work; undefined where not even a year is left, `newer` where a later program wrote it. Data files are never
 * mended like this (contracts.md).
 */
export function restoreDraft(saved: unknown): RestoredDraft | 'newer' | undefined {
  try {
    return { dossier: restore(saved, formats) }
  } catch (trouble) {
    if (trouble instanceof ReadError) return trouble.code === 'newer' ? 'newer' : mend(saved)
    return undefined
  }
}

function mend(saved: unknown): RestoredDraft | undefined {
  const report = asRecord(asRecord(saved)['report'])
  const year = report['year']
  if (typeof year !== 'number' || !Number.isInteger(year)) return undefined
  let lost = 0

  function blocks(value: unknown): ProseBlock[] {
    if (!Array.isArray(value)) {
      if (value !== undefined) lost++
      return []
    }
    return value.flatMap((one) => {
      const parsed = v.safeParse(proseBlockSchema, one)
      if (parsed.success) return [parsed.output]
      lost++
      return []
    })
  }

  const cells: Record<CellId, string> = {}
  for (const [cell, text] of Object.entries(asRecord(report['cells'])))
    if (typeof text === 'string' && /^[^/]+\/[^/]+\/[^/]+$/.test(cell)) cells[cell as CellId] = text
    else lost++
  function texts(value: unknown): Record<SectionId, readonly ProseBlock[]> {
    const found = Object.entries(asRecord(value)).map(([section, own]) => [section, blocks(own)] as const)
    return Object.fromEntries(found.filter(([, own]) => own.length > 0))
  }
  const afterTables = texts(report['afterTables'])

  const period = asRecord(report['period'])
  const mended: Report = {
    template: text(report['template']) ?? '',
    year,
    agency: agency(asRecord(report['agency'])),
    ...(text(period['from']) && text(period['to'])
      ? { period: { from: String(period['from']), to: String(period['to']) } }
      : {}),
    ...optional('signed', text(report['signed'])),
    ...optional('title', text(report['title'])),
    ...optional('localDeadline', text(report['localDeadline'])),
    ...(report['opening'] === undefined ? {} : { opening: blocks(report['opening']) }),
    prose: texts(report['prose']),
    ...(Object.keys(afterTables).length > 0 ? { afterTables } : {}),
    cells,
  }
  const done = asRecord(saved)['done']
  const imported = Object.fromEntries(
    Object.entries(asRecord(asRecord(saved)['imported'])).filter(([, origin]) => typeof origin === 'string'),
  ) as Record<CellId, string>
  const dismissed = asRecord(saved)['dismissed']
  const [layout, demands] = (['layout', 'demands'] as const).map((name) => asRecord(asRecord(saved)[name]))
  const status = v.safeParse(statusSchema, asRecord(saved)['status'])
  return {
    dossier: {
      report: withInertLinks(mended),
      pictures: new Map(),
      dismissed: Array.isArray(dismissed) ? dismissed.filter(isDismissal) : [],
      done: Array.isArray(done) ? done.filter((section): section is SectionId => typeof section === 'string') : [],
      ...(isWhole(layout) ? { layout } : {}),
      ...(isWhole(demands) ? { demands } : {}),
      ...lastOf(saved),
      ...(status.success ? { status: status.output } : {}),
      ...optional('package', text(asRecord(saved)['package'])),
      ...(Object.keys(imported).length > 0 ? { imported } : {}),
    },
    repaired:
      lost > 0
        ? `这份草稿有损坏，已尽量恢复；有 ${lost} 处内容没能读出，请对照原件核对。`
        : '这份草稿有损坏，已尽量恢复，请对照原件核对。',
  }
}

/** Data of another contract, kept as they are where there are any and a file can hold them. */
function isWhole(data: Readonly<Record<string, unknown>> | undefined): data is Readonly<Record<string, unknown>> {
  return data !== undefined && Object.keys(data).length > 0 && isNestedWithin(data, deepestLayout)
}

/** Last year's report, where it is whole by itself. */
function lastOf(saved: unknown): Pick<Dossier, 'last'> {
  try {
    const { last, version } = asRecord(saved)
    return last === undefined ? {} : { last: restore({ type: 'annual-report', version, report: last }, formats).report }
  } catch {
    return {}
  }
}

function agency(found: Record<string, unknown>): Agency {
  const { kind } = found
  const words = (['office', 'address', 'postcode', 'telephone', 'email', 'site', 'siteUrl'] as const).flatMap(
    (name) => {
      const value = text(found[name])
      return value === undefined ? [] : [[name, value] as const]
    },
  )
  return { name: text(found['name']) ?? '', kind: isAgencyKind(kind) ? kind : 'other', ...Object.fromEntries(words) }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function optional<Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, string>)
}

function isDismissal(value: unknown): value is Dismissal {
  return typeof asRecord(value)['key'] === 'string' && typeof asRecord(value)['note'] === 'string'
}
