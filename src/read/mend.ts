import { plainText, type Block, type DocumentRun, type Grid } from '../core/document/document'
import { tableName } from '../core/document/table-name'
import type { Template } from '../core/template/template'
import type { ReadDocument } from './reader'
import { isSectionTitle } from './recognise/section-title'
import { splitHeadings } from './recognise/split-headings'
import { endsOf, goesOn } from './text/join-broken'
import { textLines } from './text/text-lines'

/** Fewer paragraphs with tabs than this are lists or indents. */
const enough = 10

/** Characters that nobody sees: soft hyphens, zero-width spaces and marks of direction, which pages and editors leave. */
const invisible = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g
/** A hyphen at which no line breaks, as files of our own have it in telephone numbers and conversions pass it on. */
const unbreaking = /\u2011/g
const odd = /[\u00ad\u200b\u200e\u200f\u2060\ufeff\u2011]/

/**
 * Mends what a conversion did to a file of others: characters that nobody sees, a title in a box of its own, tables that became paragraphs with tabs,
 * paragraphs with line breaks for ends (text pasted from a page), titles of sections inside paragraphs, and paragraphs that
 * were cut in mid sentence.
 */
export function mend(document: ReadDocument, templates: readonly Template[]): ReadDocument {
  if (document.exactRoles) return document
  const blocks = unboxed(withoutTableNames(document.blocks.map(cleaned)), templates)
  const untabbed = untab({ ...document, blocks }, templates)
  return {
    ...untabbed,
    blocks: joined(
      splitHeadings(
        untabbed.blocks.flatMap((block) => broken(block, templates)),
        templates,
      ),
      templates,
    ),
  }
}

/**
 * The composed name of a table is for screen readers only, but conversions print what a Word file calls its tables as a
 * paragraph above them.
 */
function withoutTableNames(blocks: readonly Block[]): readonly Block[] {
  const folded = (text: string) => text.replace(/\s+/g, '')
  return blocks.filter((block, at) => {
    const next = blocks[at + 1]
    if (block.type !== 'text' || next?.type !== 'grid' || next.caption) return true
    const name = folded(tableName(next))
    return name === '' || folded(plainText(block.runs)) !== name
  })
}

/** A table of one column before the first section is a box around the title: its lines as paragraphs. */
function unboxed(blocks: readonly Block[], templates: readonly Template[]): readonly Block[] {
  const isTitle = (block: Block) => block.type === 'text' && isSectionTitle(plainText(block.runs), templates)
  const first = blocks.findIndex(isTitle)
  const isBox = (block: Block): block is Grid =>
    block.type === 'grid' && block.section === undefined && block.rows.every((row) => row.length === 1)
  if (first < 0 || !blocks.slice(0, first).some(isBox)) return blocks
  return blocks.flatMap((block, at): readonly Block[] =>
    at < first && isBox(block)
      ? block.rows
          .flatMap(([cell]) => cell!.text.split('\n'))
          .map((text) => ({ type: 'text', role: 'body', runs: [{ text }] }))
      : [block],
  )
}

function cleaned(block: Block): Block {
  const text = (one: string) => one.replace(invisible, '').replace(unbreaking, '-')
  const isOdd = (one: string) => odd.test(one)
  const run = (one: DocumentRun): DocumentRun => ({ ...one, text: text(one.text) })
  if (block.type === 'text')
    return block.runs.some((one) => isOdd(one.text)) ? { ...block, runs: block.runs.map(run) } : block
  if (block.type !== 'grid' || !block.rows.some((row) => row.some((cell) => isOdd(cell.text)))) return block
  const rows = block.rows.map((row) =>
    row.map((cell) => ({ ...cell, text: text(cell.text), ...(cell.runs ? { runs: cell.runs.map(run) } : {}) })),
  )
  return { ...block, rows }
}

/** The lines of a paragraph as paragraphs; a title that was broken to look well stays whole. */
function broken(block: Block, templates: readonly Template[]): Block[] {
  if (block.type !== 'text') return [block]
  const text = plainText(block.runs)
  if (!text.trim().includes('\n') || isSectionTitle(text, templates)) return [block]
  const lines: DocumentRun[][] = [[]]
  for (const run of block.runs)
    run.text.split('\n').forEach((part, index) => {
      if (index > 0) lines.push([])
      if (part !== '') lines[lines.length - 1]!.push({ ...run, text: part })
    })
  const filled = lines.filter((runs) => plainText(runs).trim() !== '')
  return filled.map((runs, index): Block => ({ ...block, role: index === 0 ? block.role : 'body', runs }))
}

/** A text that was opened in Word and saved, or pasted as text, is read once more as what it is: lines. */
function untab(document: ReadDocument, templates: readonly Template[]): ReadDocument {
  const { blocks } = document
  if (blocks.some((block) => block.type === 'grid')) return document
  const tabbed = blocks.filter((block) => block.type === 'text' && plainText(block.runs).includes('\t'))
  if (tabbed.length < enough) return document
  const pictures = blocks.filter((block) => block.type === 'picture' || block.type === 'chart')
  const lines = blocks.map((block) => (block.type === 'text' ? plainText(block.runs) : ''))
  return { ...document, blocks: [...textLines(lines.join('\n'), templates), ...pictures] }
}

function joined(blocks: readonly Block[], templates: readonly Template[]): Block[] {
  const result: Block[] = []
  let open: { readonly runs: DocumentRun[]; seen: string } | undefined
  for (const block of blocks) {
    if (block.type !== 'text' || block.role !== 'body') {
      open = undefined
      result.push(block)
      continue
    }
    const text = plainText(block.runs)
    const before = open?.seen.trim() ?? ''
    if (open && text.trim() !== '' && goesOn(before, before, text.trim(), templates)) {
      open.seen = endsOf(open.seen + endsOf(text))
      for (const run of block.runs) open.runs.push(run)
    } else {
      open = { runs: [...block.runs], seen: endsOf(text) }
      result.push({ ...block, runs: open.runs })
    }
  }
  return result
}
