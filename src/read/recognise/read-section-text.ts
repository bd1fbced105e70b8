import { plainText, type Block, type Grid } from '../../core/document/document'
import type { ProseBlock } from '../../core/report/report'
import { hasProse, type Section, type SectionId } from '../../core/template/template'
import { plain } from './normalise'
import { readProse, type Gathering, type LeftOut } from './read-prose'

/** The text of a section: before its statutory tables and behind the first of them. */
export interface SectionText {
  readonly before: readonly ProseBlock[]
  readonly behind: readonly ProseBlock[]
  /** In a section that is to hold tables only: what stands there besides, which is told and kept. */
  readonly extra: readonly LeftOut[]
}

/** The blocks of a document between two indices, and which blocks are statutory tables. */
export interface SectionRange {
  readonly blocks: readonly Block[]
  readonly from: number
  readonly to: number
  readonly kinds: ReadonlyMap<number, SectionId>
  /** The document is our own, where headings say so themselves. */
  readonly exact: boolean
}

/**
 * Reads what a section holds besides its statutory tables. In a section of tables, captions and units that belong to
 * them are left out; what could not be recognised as a table is not made text where no table was found.
 */
export function readSectionText(section: Section, range: SectionRange, gathering: Gathering): SectionText {
  const { blocks, from, to, kinds, exact } = range
  const own = blocks.slice(from, to)
  const firstTable = own.findIndex((_block, at) => kinds.has(from + at))
  const mixed = hasProse(section)
  const captions = captionsOf(section)
  const extra: LeftOut[] = []
  const texts = own.map((block, at) => {
    if (kinds.has(from + at)) return nothing
    if (mixed || exact) return block
    const text = textOf(block)
    if (block.type === 'text' && (captions.has(plain(text)) || isUnit(text))) return nothing
    if (block.type === 'grid' && text === '') return nothing
    if (text !== '') extra.push({ text, block: from + at })
    return firstTable >= 0 || block.type === 'picture' || block.type === 'chart' || /[。；]/.test(text)
      ? block
      : nothing
  })
  const read = (begin: number, end: number) => {
    const shifted: LeftOut[] = []
    const prose = readProse(texts, begin, end, exact, { pictures: gathering.pictures, residue: shifted })
    gathering.residue.push(...shifted.map((part) => ({ ...part, block: part.block + from })))
    return prose
  }
  const middle = firstTable < 0 ? texts.length : firstTable
  const before = read(0, middle)
  const behind = read(middle, texts.length)
  const taken = new Set(gathering.residue.map(({ block }) => block))
  return { before, behind, extra: extra.filter(({ block }) => !taken.has(block)) }
}

/** What stands in the text in the place of a statutory table: nothing. */
const nothing: Block = { type: 'text', role: 'body', runs: [] }

function captionsOf(section: Section): ReadonlySet<string> {
  return new Set([section.title, ...(section.tables ?? []).map((table) => table.caption ?? '')].map(plain))
}

function isUnit(text: string): boolean {
  return /^[（(]?单位[:：][^，。]{1,8}[)）]?$/.test(text)
}

/** The text of a block, cells one after another; a picture or a chart has none. */
export function textOf(block: Block): string {
  if (block.type === 'picture' || block.type === 'chart') return ''
  return (block.type === 'text' ? plainText(block.runs) : cellTexts(block).join(' ')).trim()
}

/** The texts of the cells of a table. */
export function cellTexts(grid: Grid): string[] {
  const texts: string[] = []
  for (const row of grid.rows) for (const cell of row) texts.push(cell.text)
  return texts
}
