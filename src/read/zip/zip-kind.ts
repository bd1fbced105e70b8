import { startsWith } from '../../core/bytes'
import { zipParts, type ZipParts } from './zip-parts'

/** What a zip file is. Nearly all files of offices are zip files, and their names say little: .doc is often a .docx. */
export type ZipKind = 'word' | 'workbook' | 'slides' | 'odf-text' | 'odf-sheet' | 'odf-other' | 'ofd' | 'other'

/** What an OpenDocument file says of itself in its first part; templates and parts of books begin the same. */
const odfKinds: readonly (readonly [string, ZipKind])[] = [
  ['application/vnd.oasis.opendocument.text', 'odf-text'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'odf-sheet'],
  ['application/vnd.oasis.opendocument.', 'odf-other'],
]

/** The name is asked only where the file itself is too damaged to tell. */
const byEnding: readonly (readonly [RegExp, ZipKind])[] = [
  [/\.(xlsx|xlsm|xltx|et)$/i, 'workbook'],
  [/\.(odt|ott)$/i, 'odf-text'],
  [/\.(ods|ots)$/i, 'odf-sheet'],
]

const known = new WeakMap<Uint8Array, ZipKind>()

/** The kind of a zip file by what is in it; undefined for bytes that are no zip file. Never throws. */
export function zipKind(name: string, bytes: Uint8Array): ZipKind | undefined {
  if (!startsWith(bytes, [0x50, 0x4b])) return undefined
  const before = known.get(bytes)
  if (before) return before
  const kind = kindOf(name, bytes)
  known.set(bytes, kind)
  return kind
}

function kindOf(name: string, bytes: Uint8Array): ZipKind {
  try {
    const zip = zipParts(bytes)
    const mimetype = textOf(zip, 'mimetype')
    return (
      odfKinds.find(([start]) => mimetype.startsWith(start))?.[1] ??
      officeKind(zip) ??
      (zip.names.includes('OFD.xml') ? 'ofd' : 'other')
    )
  } catch {
    return byEnding.find(([ending]) => ending.test(name))?.[1] ?? 'other'
  }
}

/** Files of Office by their main part: its name, or where that is unusual its type. */
function officeKind(zip: ZipParts): ZipKind | undefined {
  const has = (start: string) => zip.names.some((name) => name.startsWith(start))
  const parts = [has('word/document.'), has('xl/workbook.'), has('ppt/presentation.')]
  const kinds: readonly ZipKind[] = ['word', 'workbook', 'slides']
  if (parts.filter(Boolean).length === 1) return kinds[parts.indexOf(true)]
  const type = /(wordprocessing|spreadsheet|presentation)ml\.[\w.]*main/.exec(textOf(zip, '[Content_Types].xml'))?.[1]
  return type === undefined ? undefined : kinds[['wordprocessing', 'spreadsheet', 'presentation'].indexOf(type)]
}

function textOf(zip: ZipParts, name: string): string {
  const bytes = zip.bytes(name)
  return bytes ? new TextDecoder().decode(bytes.subarray(0, 100_000)).trim() : ''
}
