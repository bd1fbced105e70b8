import { readableEndings } from '../../read/readable-endings'

/** A file as it was chosen or dropped, with its path inside the folder that it came in. */
export interface TakenFile {
  readonly path: string
  readonly file: File
  /** When it was taken, in milliseconds, with all that was taken together with it. */
  readonly taken?: number
}

/** What was taken: files that may be reports, and which others lay beside them, by their paths. */
export interface Taken {
  readonly files: readonly TakenFile[]
  readonly passedOver: readonly string[]
  /** Files and folders that the system did not give out. */
  readonly unreachable: number
}

/** Endings of documents that no reader opens: they are given to the readers all the same, who say what to do. */
const refusedEndings = ['.rtf', '.zip', '.rar', '.7z']

/** The files of the dialog that opens files or a folder. */
export function takeChosen(files: readonly File[]): Taken {
  return sorted(
    files.map((file) => ({ path: file.webkitRelativePath || file.name, file })),
    0,
  )
}

/** The files and folders that were dropped. Must be called while the drop is handled: later they are not there any more. */
export function takeDropped({ items, files }: Pick<DataTransfer, 'items' | 'files'>): Promise<Taken> {
  const entries = Array.from(items)
    .filter(({ kind }) => kind === 'file')
    .map((item) => item.webkitGetAsEntry())
  if (entries.length === 0 || entries.some((entry) => entry === null)) return Promise.resolve(takeChosen([...files]))
  return Promise.all(entries.map((entry) => filesOf(entry!))).then((all) => {
    const found = all.flat()
    const files = found.filter((one): one is TakenFile => one !== unreachable)
    return sorted(files, found.length - files.length)
  })
}

/** A file that was moved meanwhile, or a folder that may not be looked into: it must not cost the others. */
const unreachable = 'unreachable'

async function filesOf(entry: FileSystemEntry): Promise<(TakenFile | typeof unreachable)[]> {
  try {
    if (entry.isFile) {
      const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
      return [{ path: entry.fullPath.replace(/^\//, ''), file }]
    }
    const inside = await listOf((entry as FileSystemDirectoryEntry).createReader())
    return (await Promise.all(inside.map(filesOf))).flat()
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return [unreachable]
  }
}

/** A folder gives a hundred names at a time. */
async function listOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return all
    all.push(...some)
  }
}

/** Names that begin with . or ~$ belong to programs and are nobody's reports; as on the command line. */
function sorted(found: readonly TakenFile[], unreachable: number): Taken {
  const own = found.filter(({ path }) => !path.split('/').some((name) => name.startsWith('.') || name.startsWith('~$')))
  const files = own.filter(({ path }) => isDocument(path)).sort((a, b) => (a.path < b.path ? -1 : 1))
  const passedOver = own.filter(({ path }) => !isDocument(path)).map(({ path }) => path)
  return { files, passedOver, unreachable }
}

function isDocument(path: string): boolean {
  const ending = /\.[^./]+$/.exec(path.toLowerCase())?.[0] ?? ''
  return readableEndings.includes(ending) || refusedEndings.includes(ending)
}
