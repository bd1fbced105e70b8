import { nextTick, ref, shallowRef, type Ref } from 'vue'
import { ReadError } from '../../core/read-error'
import { keepEntry, removeEntries, roomForOriginals } from '../county-store/county-storage'
import type { CountyEntry } from '../county-store/county-entry'
import type { CollectedReport, FileToCollect } from '../import/worker/collected-report'
import { inLanes, type LanesAtWork } from '../import/worker/in-lanes'
import type { ReadingLane } from '../import/worker/reading-lane'
import { StoreError } from '../storage/store-error'
import type { KeptDemands } from '../demands/remembered-demands'
import { checkAgain } from './check-again'
import { agenciesTwice, reportKey } from './counted'
import type { CountyEntries } from './county-entries'
import { demandsFor, demandsId } from './desk-demands'
import { arrivalLine, asReturned, freeName, readEntry, unreadEntry } from './new-entry'
import { damagedOf, sameNameAs } from './same-name'
import type { Taken, TakenFile } from './take-files'

/** A file that takes longer is ended, in milliseconds: nearly all take less than a second. */
const longest = 60_000

/** Reading that goes on. */
export interface ReadingRun {
  readonly step: 'read' | 'compare' | 'between'
  readonly done: number
  readonly all: number
  /** How long it will go on, in milliseconds; undefined as long as that is a guess. */
  readonly left?: number
}

/** What came of the last files that were taken, to be told. */
export interface ReadingResult {
  readonly read: number
  readonly unread: number
  /** Files that stand in the table already, and such that are no documents. */
  readonly known: number
  readonly passedOver: readonly string[]
  readonly unreachable: number
  /** Files that were not read because it was cancelled, or because the browser kept nothing more. */
  readonly left: number
  readonly trouble?: StoreError
  /** Agencies of which another report of the year stood here already, and in whose place none came. */
  readonly doubled: readonly string[]
  /** Files that have the name of another one and are another version of its report, and came in the place of none. */
  readonly versions: number
  /** Originals for which there is no room any more. */
  readonly withoutOriginal: number
}

export interface CountyReading {
  readonly run: Readonly<Ref<ReadingRun | undefined>>
  readonly result: Readonly<Ref<ReadingResult | undefined>>
  /** Reads files; what was taken before is read first. */
  readonly take: (taken: Taken) => Promise<void>
  /** Ends it at once; what was read is kept. */
  readonly cancel: () => void
  /** Reads what was left when it was cancelled. */
  readonly goOn: () => Promise<void>
  /** Checks what was not checked yet beside its report of last year, or by the local demands of the desk. */
  readonly recheck: () => Promise<void>
  readonly forgetResult: () => void
}

type Tally = { -readonly [Name in 'read' | 'unread' | 'known' | 'versions' | 'withoutOriginal']: ReadingResult[Name] }

const nothing: Taken = { files: [], passedOver: [], unreachable: 0 }

/** What a file weighs for the estimate: its bytes, and what each one costs. */
const weight = ({ file }: TakenFile): number => file.size + 50_000

/**
 * Reads many files into the rows of the desk, beside the page.
 * @param demands those that the desk has set
 * @param between compares the reports with each other, once all are there
 */
export function createCountyReading(
  entries: CountyEntries,
  demands: () => KeptDemands | undefined = () => undefined,
  between?: { readonly compare: () => Promise<void>; readonly cancel: () => void },
): CountyReading {
  const run = shallowRef<ReadingRun>()
  const result = ref<ReadingResult>()
  let waiting: TakenFile[] = []
  let left: readonly TakenFile[] = []
  /** What came beside the files to be read, each time that some were taken. */
  let come: Pick<ReadingResult, 'known' | 'passedOver' | 'unreachable'>[] = []
  let work: LanesAtWork | undefined
  let cancelled = false
  let again = false
  let doubled = new Set<string>()
  const taken = new Set<string>()

  async function take({ files, passedOver, unreachable }: Taken): Promise<void> {
    const known = new Set([...entries.all()].filter(({ state }) => state !== 'unread').map(identity))
    const now = Date.now()
    const fresh = files
      .filter((one) => !known.has(identity({ file: one.path, ...sizeOf(one) })))
      .map((one) => ({ taken: now, ...one }))
    const besides = { known: files.length - fresh.length, passedOver, unreachable }
    if (run.value) {
      waiting.push(...fresh)
      come.push(besides)
      return
    }
    waiting = fresh
    come = [besides]
    left = []
    cancelled = false
    const tally: Tally = { read: 0, unread: 0, known: 0, versions: 0, withoutOriginal: 0 }
    result.value = undefined
    doubled = new Set()
    let trouble: StoreError | undefined
    // More may be dropped while this goes on, also while it is compared.
    do {
      trouble = waiting.length > 0 ? await readAll(tally) : undefined
      if (!cancelled && !trouble && (again || tally.read > 0)) await compare()
      entries.draw()
      if (between && !cancelled && !trouble && waiting.length === 0 && !again) {
        run.value = { step: 'between', done: 0, all: [...entries.all()].length }
        // What is drawn takes back what was compared before.
        await nextTick()
        await between.compare()
      }
    } while ((waiting.length > 0 || again) && !cancelled && !trouble)
    left = [...left, ...waiting]
    waiting = []
    run.value = undefined
    work = undefined
    const told = {
      ...tally,
      known: come.reduce((sum, one) => sum + one.known, tally.known),
      passedOver: come.flatMap((one) => one.passedOver),
      unreachable: come.reduce((sum, one) => sum + one.unreachable, 0),
      left: left.length,
    }
    if (told.read + told.unread + told.known + told.passedOver.length + told.unreachable + told.left === 0) return
    result.value = { ...told, doubled: [...doubled], ...(trouble ? { trouble } : {}) }
  }

  async function recheck(): Promise<void> {
    again = true
    if (!run.value) await take(nothing)
  }

  async function readAll(tally: Tally) {
    const began = Date.now()
    const finished = new Set<TakenFile>()
    let weighed = 0
    const tell = () => {
      const all = waiting.reduce((sum, one) => sum + weight(one), 0)
      const left = finished.size < 3 ? undefined : ((Date.now() - began) / weighed) * (all - weighed)
      run.value = { step: 'read', done: finished.size, all: waiting.length, ...(left === undefined ? {} : { left }) }
    }
    let room = roomForOriginals - [...entries.all()].reduce((sum, { original = 0 }) => sum + original, 0)

    async function readOne(one: TakenFile, lane: ReadingLane): Promise<void> {
      const name = nameFor(one)
      const given = demands()
      const read = await collect(one, { path: name, ...(given ? { demands: given } : {}) }, lane)
      if (read === undefined) return
      const at = new Date()
      if (typeof read === 'string') {
        const entry = unreadEntry(name, one, at, read)
        await keepEntry(entry, { audit: [arrivalLine(entry, sameNameAs(entry, entries.all()))] })
        entries.show(entry)
        tally.unread++
      } else if (isHere(one, read)) tally.known++
      else {
        const size = read.original.bytes.length
        const fits = size <= room
        if (fits) room -= size
        else tally.withoutOriginal++
        const bare: CountyEntry = {
          ...readEntry(name, one, at, read),
          ...checkedBy(read.report.year, given),
          ...(fits ? { original: size } : {}),
        }
        const { entry, before } = asReturned(bare, entries)
        const same = sameNameAs(entry, entries.all())
        const { original, ...rest } = read
        await keepEntry(entry, {
          read: { ...rest, ...(fits ? { original } : {}) },
          ...(before ? { others: [before] } : {}),
          audit: [arrivalLine(entry, same)],
        })
        entries.show(entry, ...(before ? [before] : []))
        if (!before) for (const agency of agenciesTwice(alikeTo(entry))) doubled.add(agency)
        await removeDamaged(entry)
        tally.read++
        if (same?.isVersion && !before) tally.versions++
      }
      taken.delete(name)
      finished.add(one)
      weighed += weight(one)
      tell()
    }

    tell()
    work = inLanes(waiting, readOne, { limit: longest })
    try {
      await work.done
      return undefined
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      return error
    } finally {
      left = waiting.filter((one) => !finished.has(one))
      waiting = []
      taken.clear()
    }
  }

  /** A file that could not be read before gives its row to the same file, read anew. */
  function nameFor({ path }: TakenFile): string {
    const name = freeName(path, (one) => taken.has(one) || (entries.get(one) ?? { state: 'unread' }).state !== 'unread')
    taken.add(name)
    return name
  }

  /** Whether the same file with the same bytes stands in the table: a copy of a folder has other times and is no other folder. */
  function isHere({ path }: TakenFile, { sha256 }: CollectedReport): boolean {
    return [...entries.all()].some((one) => one.sha256 === sha256 && (one.path ?? one.file) === path)
  }

  /** The reports of the agency and year of one that was read. */
  function alikeTo(entry: CountyEntry): readonly CountyEntry[] {
    return [...entries.all()].filter((one) => one.report && reportKey(one) === reportKey(entry))
  }

  /** A file that could not be read goes when a good one of its name has come. */
  async function removeDamaged(entry: CountyEntry): Promise<void> {
    const files = damagedOf(entry, entries.all()).map(({ file }) => file)
    if (files.length === 0) return
    const at = new Date().toISOString()
    const note = `已由“${entry.file}”代替`
    await removeEntries(files, { audit: files.map((file) => ({ at, act: 'removed', file, note })) })
    entries.hide(files)
  }

  async function compare(): Promise<void> {
    again = false
    work = checkAgain(entries, demands(), (done, all) => {
      run.value = { step: 'compare', done, all }
    })
    await work.done.catch((error: unknown) => {
      if (!(error instanceof StoreError)) throw error
    })
  }

  function cancel(): void {
    cancelled = true
    work?.cancel()
    between?.cancel()
  }

  return {
    run,
    result,
    take,
    cancel,
    goOn: () => take({ ...nothing, files: left }),
    recheck,
    forgetResult() {
      result.value = undefined
    },
  }
}

/** What is the same file, taken twice. */
function identity({ file, path = file, size, modified }: Pick<CountyEntry, 'file' | 'path' | 'size' | 'modified'>) {
  return `${size} ${modified} ${path}`
}

function sizeOf({ file }: TakenFile): Pick<CountyEntry, 'size' | 'modified'> {
  return { size: file.size, modified: file.lastModified }
}

function checkedBy(year: number, demands: KeptDemands | undefined): Pick<CountyEntry, 'demands'> {
  const own = demandsFor(year, demands)
  return own ? { demands: demandsId(own) } : {}
}

/** What was read; one sentence where it could not be read; undefined where it was cancelled. */
async function collect(
  { file }: TakenFile,
  as: Omit<FileToCollect, 'file'>,
  lane: ReadingLane,
): Promise<CollectedReport | string | undefined> {
  try {
    return await lane.ask<CollectedReport>({ collect: { file, ...as } })
  } catch (error) {
    if (error instanceof ReadError) return error.message
    // A bug of ours in one file must not cost the others: it is told as what it is.
    return `读取这个文件时程序出错了：${error instanceof Error ? error.message.split('\n')[0] : String(error)}`
  }
}
