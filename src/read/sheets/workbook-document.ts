import { ReadError } from '../../core/read-error'
import { plainText, type Block } from '../../core/document/document'
import type { Section, SectionId, Template } from '../../core/template/template'
import type { Sheet, Workbook } from '../../core/workbook/workbook'
import type { ReadDocument } from '../reader'
import { mostCells, tooMuch } from '../size-limits'
import { plain } from '../recognise/normalise'
import { isSectionNumber, numeralOf, titleCandidate } from '../recognise/section-title'
import { titleWithoutYear, titleWords } from '../recognise/title-wording'
import { formHead } from './form-head'
import { looksLikeRegister } from './looks-like-register'
import { sheetBlocks, type SheetBlocks } from './sheet-blocks'
import { sheetNotes } from './sheet-notes'

interface ReadSheet extends SheetBlocks {
  readonly sheet: Sheet
}

/**
 * The document in a workbook with the statutory tables, in any layout: on one sheet or on several, with titles and notes
 * around them. Sheets that hold nothing of a report are left out and named; hidden ones are read where no other holds the
 * tables.
 * @throws {ReadError} not-a-report, too-large
 */
export function workbookDocument(book: Workbook, templates: readonly Template[]): ReadDocument {
  if (book.sheets.every(({ rows }) => rows.length === 0))
    throw new ReadError('not-a-report', '这个表格是空的，里面没有任何内容。')
  const registers = book.sheets.filter(looksLikeRegister)
  const read: ReadSheet[] = []
  let cells = 0
  for (const sheet of book.sheets) {
    if (sheet.rows.length === 0 || registers.includes(sheet)) continue
    const found = sheetBlocks(sheet, templates)
    read.push({ sheet, ...found })
    // Each table costs more than its cells.
    for (const block of found.blocks)
      cells += block.type === 'grid' ? 100 + block.rows.length * (block.rows[0]?.length ?? 1) : 1
    if (cells > mostCells) throw tooMuch()
  }
  const shown = read.some(({ sheet, kinds }) => !sheet.hidden && kinds.length > 0)
  const taken = read.filter((one) => (!shown || !one.sheet.hidden) && isOfReport(one, templates))
  if (taken.length === 0) throw noReport(registers.length > 0)
  const left = book.sheets.filter((sheet) => sheet.rows.length > 0 && !taken.some((one) => one.sheet === sheet))
  const sorted = inOrder(
    taken.flatMap((one) => sectionsOfSheet(one, templates)),
    templates,
  )
  const { blocks, agency, aside } = formHead(joined(sorted, templates))
  const notes = [...taken.flatMap(({ sheet }) => sheetNotes(sheet)), ...left.map(leftOut)]
  return {
    blocks,
    heads: () => [...new Set(sorted.map(({ sheet }) => sheet.name))],
    ...(agency ? { agency } : {}),
    ...(aside.length > 0 ? { aside } : {}),
    ...(notes.length > 0 ? { notes } : {}),
  }
}

/** A sheet with a statutory table, a section or the title of a report; the others are the office's own. */
function isOfReport({ sheet, blocks, kinds }: ReadSheet, templates: readonly Template[]): boolean {
  if (kinds.length > 0) return true
  const isSection = (text: string) => titleCandidate(text, templates) !== undefined
  return [sheet.name, ...blocks.flatMap(textOf)].some(isSection) || blocks.some(isTitle)
}

function textOf(block: Block): string[] {
  return block.type === 'text' ? [plainText(block.runs)] : []
}

/** A sheet, or of one that holds nothing but text a section of it. */
interface Piece extends ReadSheet {
  readonly section?: SectionId
}

/** A sheet of text cut at the titles of its sections: those of a workbook stand wherever there was room. */
function sectionsOfSheet(read: ReadSheet, templates: readonly Template[]): readonly Piece[] {
  if (read.kinds.length > 0) return [{ ...read, section: read.kinds[0]! }]
  const pieces: { section?: SectionId; blocks: Block[] }[] = [{ blocks: [] }]
  for (const block of read.blocks) {
    const section = sectionTitled(block, templates)
    if (section) pieces.push({ section, blocks: [] })
    pieces[pieces.length - 1]!.blocks.push(block)
  }
  // Nothing of a text stands above tables.
  return pieces.filter(({ blocks }) => blocks.length > 0).map((piece) => ({ ...read, above: [], ...piece }))
}

/** The section whose official title with its own number a block is. */
function sectionTitled(block: Block, templates: readonly Template[]): SectionId | undefined {
  const [text = ''] = textOf(block)
  const title = titleCandidate(text, templates)
  if (!title || !isSectionNumber(title.number)) return undefined
  const isIts = ({ id, number }: Section) => {
    const fit = title.fits.get(id)
    return fit !== undefined && fit !== 'keywords' && numeralOf(title.number) === number
  }
  return templates.flatMap(({ sections }) => sections).find(isIts)?.id
}

/** The pieces in the order of their sections; what belongs to none stays in front of what it stood in front of. */
function inOrder(pieces: readonly Piece[], templates: readonly Template[]): readonly Piece[] {
  const order = templates.flatMap(({ sections }) => sections.map(({ id }) => id))
  const place = ({ section }: Piece) => (section === undefined ? undefined : order.indexOf(section))
  const places = pieces.flatMap((piece) => place(piece) ?? [])
  const sorted = [...places].sort((a, b) => a - b)
  if (places.join() === sorted.join()) return pieces
  const titled = pieces.filter((piece) => place(piece) !== undefined)
  const next = [...titled].sort((a, b) => place(a)! - place(b)!)
  return pieces.map((piece) => (place(piece) === undefined ? piece : next.shift()!))
}

/** The blocks of all sheets; what stands above the tables of one sheet after the other is there once. */
function joined(sheets: readonly Piece[], templates: readonly Template[]): Block[] {
  const blocks: Block[] = []
  const above = new Set<string>()
  for (const { sheet, blocks: own, above: texts } of sheets) {
    // The title of a section may stand as the name of its sheet alone: below the title of the report, above the rest.
    const titled = own.flatMap(textOf).some((text) => titleCandidate(text, templates) !== undefined)
    const named = !titled && titleCandidate(sheet.name, templates) !== undefined
    const place = named ? own.findIndex((block) => !isTitle(block)) : -1
    const heads = new Set(texts.map(plain))
    for (const [at, block] of own.entries()) {
      if (at === place) blocks.push(paragraph(sheet.name))
      const text = block.type === 'text' ? plain(plainText(block.runs)) : ''
      if (block.type !== 'text' || !heads.has(text) || !above.has(text)) blocks.push(block)
    }
    for (const text of heads) above.add(text)
  }
  return blocks
}

/** The title of a report. */
function isTitle(block: Block): boolean {
  return textOf(block).some((text) => titleWords(text) ?? titleWithoutYear(text))
}

function paragraph(text: string): Block {
  return { type: 'text', role: 'body', runs: [{ text }] }
}

function leftOut(sheet: Sheet): string {
  return looksLikeRegister(sheet)
    ? `工作表“${sheet.name}”像是依申请公开的台账，没有读入；可以在第三部分的表格上方选“从台账生成”。`
    : sheet.hidden
      ? `工作表“${sheet.name}”是隐藏的，没有读入。`
      : `工作表“${sheet.name}”里没有年度报告的内容，没有读入。`
}

function noReport(register: boolean): ReadError {
  return new ReadError(
    'not-a-report',
    register
      ? '这个表格像是依申请公开的台账，不是年度报告；请打开或者新建报告，在第三部分的表格上方选“从台账生成”，再选这个文件。'
      : '这个表格里没有找到年度报告规定的统计表；如果它是依申请公开的台账，请打开或者新建报告，在第三部分的表格上方选“从台账生成”。',
  )
}
