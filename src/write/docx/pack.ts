import { Packer, type Document as DocxDocument } from 'docx'
import { zipFiles, type PackedFile } from '../zip/zip-files'
import { withCharts, type ChartRoll } from './chart'

/** What docx makes of a document before it is zipped: the parts of the file by path. */
interface Compiler {
  compile(document: DocxDocument): ReadonlyMap<string, string | Uint8Array>
}

/**
 * Zips a document with parts of our own in place of docx's. The parts are taken from docx before it zips them: it
 * writes the time of day into the zip, and packing everything a second time to mend that would cost as much as the
 * first. Its compiler is private by type only; a test notices when that changes.
 */
export function pack(
  document: DocxDocument,
  parts: ReadonlyMap<string, string>,
  pictures: ReadonlyMap<string, Uint8Array>,
  charts: ChartRoll,
): Uint8Array {
  const { compiler } = Packer as unknown as { compiler: Compiler }
  const made = new Map([...compiler.compile(document), ...parts, ...charts.parts])
  made.set(contents, withCharts(textOf(made.get(contents) ?? ''), charts))
  // The list of contents comes first, as in the files of Word itself.
  const sorted = [...made].sort(([one], [other]) => Number(other === contents) - Number(one === contents))
  return zipFiles(
    sorted.map(([path, content]): PackedFile => {
      const picture = path.startsWith(mediaFolder) ? pictures.get(textOf(content)) : undefined
      // Pictures are compressed already, and so are workbooks.
      return { path, content: picture ?? content, stored: picture !== undefined || path.endsWith('.xlsx') }
    }),
  )
}

function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}

const contents = '[Content_Types].xml'
const mediaFolder = 'word/media/'
