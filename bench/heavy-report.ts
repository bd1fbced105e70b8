import { compose } from '../src/core/document/compose'
import type { Block } from '../src/core/document/document'
import { restore, writeSavedReport } from '../src/core/report/saved-report'
import { templates } from '../src/templates/index'
import { samples } from '../src/templates/samples'
import { docxWriter } from '../src/write/docx/docx-writer'
import { htmlWriter } from '../src/write/html/html-writer'
import { madePdf, type MadePage } from '../tests/read/support/made-pdf'

/** A file as bytes, under a name that tells its kind. */
export interface MadeFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The kinds of files of which `madeFile` makes one. */
export const kinds = ['docx', 'html', 'txt', 'pdf', 'json'] as const
export type Kind = (typeof kinds)[number]

/** The first sample as a file of a kind, its paragraphs so many times: the tables of a report grow with nothing. */
export async function madeFile(kind: Kind, times: number): Promise<MadeFile> {
  const dossier = restore(samples[0]!.saved)
  const document = compose(dossier, templates)
  const blocks = document.blocks.flatMap((block, index): Block[] =>
    block.type === 'text' && block.role === 'body' && index > 10 ? Array.from({ length: times }, () => block) : [block],
  )
  const name = `report.${kind}`
  if (kind === 'docx') return { name, bytes: await docxWriter.write({ ...document, blocks }, {}) }
  if (kind === 'html') return { name, bytes: await htmlWriter.write({ ...document, blocks }, {}) }
  if (kind === 'pdf') return { name, bytes: madePdf(pagesOf(blocks)) }
  if (kind === 'txt') return { name, bytes: new TextEncoder().encode(linesOf(blocks).join('\n')) }
  const { prose } = dossier.report
  const longer = Object.fromEntries(
    Object.entries(prose).map(([section, own]) => [section, Array.from({ length: times }, () => own).flat()]),
  )
  const saved = writeSavedReport({ ...dossier, report: { ...dossier.report, prose: longer } })
  return { name, bytes: new TextEncoder().encode(saved) }
}

function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'text') return [block.runs.map((run) => run.text).join('')]
    return block.type === 'grid' ? block.rows.map((row) => row.map((cell) => cell.text).join('\t')) : []
  })
}

/** Pages of forty lines; a long paragraph takes several. */
function pagesOf(blocks: readonly Block[]): MadePage[] {
  const lines = linesOf(blocks).flatMap((line) => line.replace(/\t/g, '  ').match(/.{1,40}/g) ?? [])
  const pages: MadePage[] = []
  for (let at = 0; at < lines.length; at += 40)
    pages.push({ texts: lines.slice(at, at + 40).map((text, row) => ({ text, x: 70, y: 80 + row * 17 })) })
  return pages
}
