import { ReadError } from '../../core/read-error'
import type { Sheet, Workbook } from '../../core/workbook/workbook'
import { zipParts, type ZipParts, type ZipWords } from '../zip/zip-parts'
import type { CellProgress } from './cell-progress'
import { cellFormats } from './cell-formats'
import { sharedTexts } from './cell-texts'
import { worksheet, type WorkbookParts } from './worksheet'
import { attributeIn } from '../xml/xml-text'
import { damaged, scanXml } from './xml-scan'
import { encryptedWorkbook, tooLargeWorkbook } from './workbook-words'

const zipWords: ZipWords = {
  damaged: damaged().message,
  encrypted: encryptedWorkbook,
  tooLarge: tooLargeWorkbook,
}

/**
 * Reads a workbook (.xlsx) into sheets of cells: texts, numbers and dates as they show, results of formulas as the file
 * holds them. Nothing in it is run, worked out or fetched.
 * @throws {ReadError} unknown-format, damaged, encrypted, too-large
 */
export function xlsxWorkbook(bytes: Uint8Array, onProgress?: CellProgress): Workbook {
  const zip = zipParts(bytes, zipWords)
  const root = relations(zip, '', '_rels/.rels')
  const main = [...root.values()].find(({ type }) => type.endsWith('/officeDocument'))?.path ?? 'xl/workbook.xml'
  const xml = partText(zip, main)
  if (xml === undefined || !/<(?:\w+:)?workbook[\s>]/.test(xml.slice(0, 2000)))
    throw new ReadError('unknown-format', '这个文件不是 Excel 工作簿，请选择 .xlsx 文件；如果是压缩包，请先解压。')
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const own = relations(zip, folder, `${folder}_rels/${main.slice(folder.length)}.rels`)
  const partOf = (type: string) => {
    const path = [...own.values()].find((one) => one.type.endsWith(`/${type}`))?.path
    return path === undefined ? undefined : partText(zip, path)
  }
  const { listed, date1904 } = sheetList(xml)
  const parts: WorkbookParts = {
    texts: sharedTexts(partOf('sharedStrings') ?? ''),
    formats: cellFormats(partOf('styles') ?? ''),
    date1904,
  }
  const sheets: Sheet[] = []
  listed.forEach(({ name, hidden, relation }, index) => {
    const found = own.get(relation)
    // Charts and macros are sheets too.
    if (!found?.type.endsWith('/worksheet')) return
    const content = partText(zip, found.path)
    if (content === undefined) throw damaged()
    sheets.push({
      name,
      hidden,
      ...worksheet(content, parts, onProgress && ((part) => onProgress((index + part) / listed.length))),
    })
  })
  return { sheets, date1904 }
}

interface ListedSheet {
  readonly name: string
  readonly hidden: boolean
  readonly relation: string
}

/** The sheets in their order, and how the workbook counts days. */
function sheetList(xml: string): { listed: readonly ListedSheet[]; date1904: boolean } {
  const listed: ListedSheet[] = []
  let date1904 = false
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = /^(1|true|on)$/.test(attributeIn(attributes, 'date1904') ?? '')
      if (name !== 'sheet') return
      listed.push({
        name: attributeIn(attributes, 'name') ?? '',
        hidden: /hidden/i.test(attributeIn(attributes, 'state') ?? ''),
        // The prefix of relations is free, and nearly always r.
        relation: /\s\w+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '',
      })
    },
  })
  return { listed, date1904 }
}

interface Relation {
  readonly type: string
  readonly path: string
}

function relations(zip: ZipParts, folder: string, path: string): ReadonlyMap<string, Relation> {
  const found = new Map<string, Relation>()
  scanXml(partText(zip, path) ?? '', {
    open(name, attributes) {
      if (name !== 'Relationship' || attributeIn(attributes, 'TargetMode') === 'External') return
      found.set(attributeIn(attributes, 'Id') ?? '', {
        type: attributeIn(attributes, 'Type') ?? '',
        path: pathOf(folder, attributeIn(attributes, 'Target') ?? ''),
      })
    },
  })
  return found
}

function pathOf(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target.slice(1) : folder + target).split('/'))
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  return path.join('/')
}

function partText(zip: ZipParts, path: string): string | undefined {
  const bytes = zip.bytes(path)
  if (!bytes) return undefined
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return new TextDecoder(wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes)
}
