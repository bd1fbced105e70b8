import type { Dossier } from '../../core/report/report'
import { save } from '../../core/report/saved-report'
import { removeVersions } from '../versions/version-database'
import { listVersions, openVersions } from '../versions/version-storage'
import { asRecord } from '../storage/as-record'
import { findBeside, type Beside } from './beside'
import { draftStorage, type DraftSummary } from './draft-storage'
import { forgetOriginals, type Original } from './original-storage'
import { restoreDraft } from './restore-draft'
import { forgetSnapshot, type UnsavedSnapshot } from './unsaved-snapshot'

/**
 * What lies beside the drafts and belongs to a clerk all the same. unsaved: typed and never taken by the database;
 * damaged: a draft as it was before it was mended; copy: of a draft that an older program wrote over or deleted;
 * version: the newest version of a draft that is gone.
 */
export interface Remains {
  readonly key: string
  readonly kind: 'unsaved' | 'damaged' | 'copy' | 'version'
  readonly draft: string
  readonly agency: string
  readonly year: number
  readonly at: Date | undefined
  /** In the form of a data file, without its pictures. */
  readonly saved: unknown
  /** Whether it can be opened; what cannot can still be downloaded. */
  readonly opens: boolean
  /** The report with its pictures, as far as it can be read. */
  dossier(): Promise<Dossier | undefined>
  forget(): Promise<void>
}

/** Everything that lies beside these drafts. */
export async function findRemains(drafts: readonly DraftSummary[]): Promise<Remains[]> {
  return remainsOf(await findBeside(drafts))
}

/** What was found beside the drafts, to be opened, downloaded or forgotten. */
export async function remainsOf({ notes, originals, gone }: Beside): Promise<Remains[]> {
  const versions = await Promise.all(gone.map((draft) => ofVersion(draft).catch(() => undefined)))
  return [
    ...notes.map(ofNote),
    ...originals.map(ofOriginal),
    ...versions.filter((one): one is Remains => one !== undefined),
  ]
}

async function ofVersion(draft: string): Promise<Remains | undefined> {
  const [newest] = await listVersions(draft)
  const dossier = newest && (await openVersions(draft, [newest.number])).get(newest.number)
  if (!newest || !dossier) return undefined
  return {
    key: `version:${draft}`,
    kind: 'version',
    draft,
    agency: dossier.report.agency.name,
    year: dossier.report.year,
    at: new Date(newest.at),
    saved: save({ ...dossier, pictures: new Map() }),
    opens: true,
    dossier: () => Promise.resolve(dossier),
    forget: () => removeVersions(draft),
  }
}

function ofNote(note: UnsavedSnapshot): Remains {
  return {
    ...named(note.saved),
    key: note.key,
    kind: 'unsaved',
    draft: note.draft,
    at: note.at,
    saved: note.saved,
    async dossier() {
      const restored = restoreDraft(note.saved)
      if (!restored || restored === 'newer') return undefined
      const kept = await draftStorage.load(note.draft).catch(() => undefined)
      return { ...restored.dossier, pictures: kept?.pictures ?? new Map() }
    },
    forget: () => Promise.resolve(forgetSnapshot(note.key)),
  }
}

function ofOriginal(original: Original): Remains {
  return {
    ...named(original.saved),
    key: `${original.kind}:${original.draft}:${original.revision}`,
    kind: original.kind,
    draft: original.draft,
    at: new Date(original.at),
    saved: original.saved,
    dossier() {
      const restored = restoreDraft(original.saved)
      const pictures = new Map(original.pictures.map(({ key, mime, bytes }) => [key, { mime, bytes }]))
      return Promise.resolve(restored && restored !== 'newer' ? { ...restored.dossier, pictures } : undefined)
    },
    forget: () => forgetOriginals(original),
  }
}

function named(saved: unknown): Pick<Remains, 'agency' | 'year' | 'opens'> {
  const report = asRecord(asRecord(saved)['report'])
  const { name } = asRecord(report['agency'])
  const { year } = report
  const restored = restoreDraft(saved)
  return {
    agency: typeof name === 'string' ? name : '',
    year: typeof year === 'number' ? year : 0,
    opens: restored !== undefined && restored !== 'newer',
  }
}
