import type { Place } from '../../core/check/engine/finding'
import type { CellId, Header, Table, Template } from '../../core/template/template'

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

/** What the tables of one section gave. */
export class TableReading {
  readonly cells = new Map<CellId, string>()
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

  put(cell: CellId, text: string, unplaced: () => UnusedPart): void {
    const before = this.cells.get(cell)
    if (before === undefined) {
      this.cells.set(cell, text)
      return
    }
    this.twice.add(cell.slice(0, cell.indexOf('/')))
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
