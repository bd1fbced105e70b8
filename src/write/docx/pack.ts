import { Packer, type Document as DocxDocument } from 'docx'
import { zipSync, type Zippable } from 'fflate'
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
  const files: Zippable = {}
  // The list of contents comes first, as in the files of Word itself.
  for (const [path, content] of [...made].sort(
    ([one], [other]) => Number(other === contents) - Number(one === contents),
  )) {
    const picture = path.startsWith(mediaFolder) ? pictures.get(textOf(content)) : undefined
    // Pictures are compressed already, and so are workbooks.
    if (picture) files[path] = [picture, { level: 0 }]
    else if (path.endsWith('.xlsx')) files[path] = [content as Uint8Array, { level: 0 }]
    else files[path] = typeof content === 'string' ? encoder.encode(content) : content
  }
  // The first day that a zip can hold, in local time as fflate reads it: made anew each time, since a computer that travels
  // changes its zone while the program runs.
  return zipSync(files, { mtime: new Date(1980, 0, 1, 12) })
}

function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}

const contents = '[Content_Types].xml'
const mediaFolder = 'word/media/'
const encoder = new TextEncoder()
