import type { Finding } from '../check/engine/finding'
import { memoize } from '../memoize'
import type { Role } from '../template/roles'
import { cellsOf, type CellId, type SectionId, type Template } from '../template/template'
import type { DeskReport } from './desk-report'
import type { DeskText } from './desk-text'

/**
 * A desk report that takes as little memory as it can, for whoever holds thousands of them at once: its cells, sentences and
 * findings as a few texts. As objects of their own the cells alone take twenty kilobytes. Plain data.
 */
export interface PackedReport {
  readonly head: Omit<DeskReport, 'cells' | 'part' | 'findings' | 'texts'>
  /** JSON: its cells in the order of the format, without their addresses. */
  readonly cells: string
  /** JSON: the cells of its part in the order of the format, '' where it has none, then those that the format does not list. */
  readonly part: string
  /** JSON. */
  readonly findings: string
  /** JSON of `PackedBlock[]`. */
  readonly texts: string
}

/** The sentences of one block: where each begins, and its text. */
type PackedBlock = readonly [SectionId, Role | null, number, readonly (readonly [number, string])[]]
type PackedPart = readonly [readonly string[], Readonly<Record<CellId, string>>]

/** Packs a report, which `unpackReport` gives again. */
export function packReport({ cells, part, findings, texts, ...head }: DeskReport, template: Template): PackedReport {
  const order = orderOf(template)
  const known = cellsOf(template)
  const others = Object.entries(part.cells).filter(([cell]) => !known.has(cell as CellId))
  const ofPart: PackedPart = [order.map((cell) => part.cells[cell] ?? ''), Object.fromEntries(others)]
  return {
    head,
    cells: JSON.stringify(order.map((cell) => cells[cell] ?? '')),
    part: JSON.stringify(ofPart),
    findings: JSON.stringify(findings),
    texts: JSON.stringify(packedBlocks(texts)),
  }
}

/**
 * The report that was packed. Its cells, sentences and findings are made anew each time they are asked for: whoever needs
 * many of them asks once.
 */
export function unpackReport(packed: PackedReport, template: Template): DeskReport {
  const { head } = packed
  return {
    ...head,
    get cells() {
      const values = JSON.parse(packed.cells) as readonly string[]
      const cells: Record<CellId, string> = {}
      orderOf(template).forEach((cell, at) => (cells[cell] = values[at]!))
      return cells
    },
    part: {
      file: head.file,
      agency: head.agency.name,
      get cells() {
        const [values, others] = JSON.parse(packed.part) as PackedPart
        const cells: Record<CellId, string> = {}
        orderOf(template).forEach((cell, at) => {
          if (values[at] !== '') cells[cell] = values[at]!
        })
        return { ...cells, ...others }
      },
    },
    get findings() {
      return JSON.parse(packed.findings) as readonly Finding[]
    },
    get texts() {
      return unpackedTexts(JSON.parse(packed.texts) as readonly PackedBlock[])
    },
  }
}

const orderOf = memoize((template: Template): readonly CellId[] => [...cellsOf(template).keys()])

function packedBlocks(texts: DeskText): readonly PackedBlock[] {
  const blocks: [SectionId, Role | null, number, [number, string][]][] = []
  for (const { section, role = null, block, from, text } of texts) {
    const last = blocks[blocks.length - 1]
    if (last && last[0] === section && last[1] === role && last[2] === block) last[3].push([from, text])
    else blocks.push([section, role, block, [[from, text]]])
  }
  return blocks
}

function unpackedTexts(blocks: readonly PackedBlock[]): DeskText {
  return blocks.flatMap(([section, role, block, sentences]) =>
    sentences.map(([from, text]) => ({
      section,
      ...(role === null ? {} : { role }),
      block,
      from,
      to: from + text.length,
      text,
    })),
  )
}
