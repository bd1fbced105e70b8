import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { compose } from '../../src/core/document/compose'
import { plainText, type Document } from '../../src/core/document/document'
import { printedTitle } from '../../src/core/document/opening'
import { cellTable } from '../../src/core/report/cell-table'
import type { Dossier } from '../../src/core/report/report'
import { restore } from '../../src/core/report/saved-report'
import { allBlocks } from '../../src/core/report/section-text'
import { templateOfReport } from '../../src/core/template/of-report'
import { cellsOf } from '../../src/core/template/template'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import { samples } from '../../src/templates/samples'
import { seedBytes, seedNames, seedsPresent } from '../read/support/seeds'

/** Both samples, and the five seeds where they are at hand. */
export async function knownReports(): Promise<Readonly<Record<string, Dossier>>> {
  const seeds = (seedsPresent ? seedNames : []).map(
    async (name) => [`seed-${name}`, (await readFile(`${name}.txt`, seedBytes(name), templates)).dossier] as const,
  )
  return Object.fromEntries([
    ...samples.map(({ id, saved }) => [`sample-${id}`, restore(saved)] as const),
    ...(await Promise.all(seeds)),
  ])
}

/** A text without white space. */
const bare = (text: string) => text.replace(/[\s\u00a0\u3000]+/g, '')

/** What has to be read from each file of a report. */
export function expected(dossier: Dossier, captions = captionsOf([dossier])) {
  const { report } = dossier
  const template = templateOfReport(report, templates)
  const table = cellTable(report, template)
  const cells = [...cellsOf(template).keys()].map((cell) => [cell, bare(table.printed(cell))])
  return {
    cells: Object.fromEntries(cells) as Record<string, string>,
    agency: report.agency.name,
    year: report.year,
    signed: report.signed,
    title: bare(printedTitle(report, template)),
    sections: textOfSections(compose({ ...dossier, pictures: new Map() }, templates), captions),
  }
}

/** The captions of all pictures: other programs make paragraphs of them, and a PDF has no pictures. */
function captionsOf(dossiers: readonly Dossier[]): ReadonlySet<string> {
  const texts = dossiers
    .flatMap(({ report }) => allBlocks(report))
    .flatMap((block) => (block.type === 'picture' ? [bare(block.caption ?? ''), bare(block.alt)] : []))
  return new Set(texts.filter((text) => text !== ''))
}

/** The title of each section and its text, without white space, tables and pictures. */
function textOfSections({ blocks }: Document, captions: ReadonlySet<string>): string[] {
  const sections: string[] = []
  for (const block of blocks) {
    if (block.type !== 'text' || /title|signature|date/.test(block.role)) continue
    const text = bare(plainText(block.runs))
    if (captions.has(text) || /^（图片：.*）$/.test(text)) continue
    if (block.role === 'section') sections.push(`${text}：`)
    else if (sections.length > 0) sections[sections.length - 1] += text
  }
  return sections
}

/** What was read from a file of a report. */
export async function reading(path: string, before: Dossier) {
  const { dossier } = await readFile(basename(path), new Uint8Array(readFileSync(path)), templates)
  const { report } = dossier
  const known = expected(before).cells
  const printed = cellTable(report, templateOfReport(report, templates))
  return {
    ...expected(dossier, captionsOf([before])),
    // A row that a file of the format before states as a group is no cell of this one.
    cells: Object.fromEntries(Object.keys(known).map((cell) => [cell, bare(printed.printed(cell as never))])),
  }
}
