import type { Place } from '../../core/check/engine/finding'
import { memoizeByText } from '../../core/memoize'
import { cellId, type CellId, type Header, type Table, type Template } from '../../core/template/template'

/** A label that was read in another wording than the official one. */
export interface AlteredLabel {
  readonly table: string
  readonly header: Header
  /** As read. */
  readonly text: string
}

/** A part of a statutory table that nobody understood. */
export interface UnusedPart {
  readonly text: string
  /** Index of the block in the document. */
  readonly block: number
  /** Row of the table, from 1. */
  readonly row?: number
  /** Numbers in it that could not be placed. */
  readonly numbers: readonly string[]
  readonly place?: Place
}

/** The addresses of the cells of a row that were asked for: always the same texts, which are found again at once. */
const addressesOf = memoizeByText((_table: Table, _row: string) => new Map<string, CellId>())

function addressOf(table: Table, row: string, column: string): CellId {
  const known = addressesOf(table, row)
  let address = known.get(column)
  if (address === undefined) known.set(column, (address = cellId(table.id, row, column)))
  return address
}

/** What the tables of one section gave. */
export class TableReading {
  readonly cells = new Map<CellId, string>()
  /** Ids of the tables of which there are cells. */
  readonly tables = new Set<string>()
  readonly altered: AlteredLabel[] = []
  readonly unused: UnusedPart[] = []
  /** Extra rows, columns or words, in the clerk's words. */
  readonly extra: { text: string; block: number }[] = []
  /** Tables whose cells were met twice. */
  readonly twice = new Set<string>()
  /** Ids of templates, with how much speaks for each. */
  readonly votes = new Map<string, number>()
  /** Two cells that were one number before a conversion split it (20 as 2 | 0). */
  readonly joined: { text: string; block: number; row: number }[] = []

  put(table: Table, row: string, column: string, text: string, unplaced: () => UnusedPart): void {
    const cell = addressOf(table, row, column)
    const before = this.cells.get(cell)
    if (before === undefined) {
      this.cells.set(cell, text)
      this.tables.add(table.id)
      return
    }
    this.twice.add(table.id)
    if (before.trim() !== text.trim()) this.unused.push(unplaced())
  }

  vote(template: Template): void {
    this.votes.set(template.id, (this.votes.get(template.id) ?? 0) + 1)
  }

  alter(table: Table, header: Header, text: string): void {
    const known = this.altered.some((one) => one.table === table.id && one.header.id === header.id)
    if (!known) this.altered.push({ table: table.id, header, text })
  }
}

/** A part of a table for the list of what was not understood. */
export function unusedRow(texts: readonly string[], block: number, row: number): UnusedPart {
  const shown = texts.map((text) => text.replace(/\s+/g, '')).filter((text) => text !== '')
  const numbers = shown.filter((text) => /\d/.test(text) && !/[\u3400-\u9fff]{4}/.test(text))
  return { text: shown.join(' | '), block, row: row + 1, numbers }
}
