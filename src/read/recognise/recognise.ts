import { plainText, type Block } from '../../core/document/document'
import { composedOpening, composedTitle } from '../../core/document/opening'
import type { Finding } from '../../core/check/engine/finding'
import { ReadError } from '../../core/read-error'
import { memoizePair } from '../../core/memoize'
import { guessAgencyKind } from '../../core/report/agency-kind'
import type { Agency, ProseBlock, Report } from '../../core/report/report'
import { templateOfYear, type CellId, type SectionId, type Template } from '../../core/template/template'
import type { Progress, ReadDocument } from '../reader'
import type { ReadReport } from '../read-report'
import type { Ask, ReviewedPart } from '../review'
import { findLandmarks, findSections, sectionsOfAll, type FoundSections } from './find-sections'
import { makeReview } from './make-review'
import { plain } from './normalise'
import {
  extraFinding,
  residueFinding,
  sectionFindings,
  tableFindings,
  titleFindings,
  unusedFindings,
} from './reading-findings'
import type { Origin } from './origin'
import { readFacts } from './read-facts'
import { readParts, type Parts } from './read-parts'
import { readTables } from './read-tables'
import type { TableReading, UnusedPart } from './table-reading'

/**
 * Makes the report of a document, by labels and the grid of merged cells, and says what was found and what was not
 * understood.
 * @throws {ReadError} not-a-report where there is neither a title with tables nor a section of a report
 */
export function recognise(
  document: ReadDocument,
  templates: readonly Template[],
  origin: Origin,
  onProgress?: Progress,
): ReadReport {
  const { blocks, exactRoles = false } = document
  const landmarks = findLandmarks(blocks, templates, exactRoles)
  const anySections = findSections(landmarks, sectionsOfAll(templates))
  if (anySections.sections.length < 2 && anySections.kinds.size === 0)
    throw new ReadError('not-a-report', '这个文件里没有找到年度报告的内容：既没有各部分的标题，也没有规定的统计表。')
  const { title, titleText, agency: name, year, asks } = readFacts(document, anySections.sections)
  const due = templateOfYear(templates, year)
  const formats = formatsFrom(templates, due)
  // The year tells the format, and the format its sections.
  const ofFormats = formats === templates ? landmarks : findLandmarks(blocks, formats, exactRoles)
  const found = findSections(ofFormats, due.sections)
  onProgress?.({ step: 'tables', part: 0.85 })
  const readings = new Map<SectionId, TableReading>()
  for (const section of due.sections)
    if (section.tables) {
      const at = [...found.kinds].filter(([, kind]) => kind === section.id).map(([index]) => index)
      readings.set(section.id, readTables(blocks, at, section.id, formats))
    }
  const template = formatOf(readings, due, templates)
  const parts = readParts(blocks, found, title, template, name, origin, exactRoles)
  const agency: Agency = { name, kind: guessAgencyKind(name), ...parts.opening.facts.agency }
  const whole = { from: `${year}-01-01`, to: `${year}-12-31` }
  const period = parts.opening.facts.period
  const cells: Record<CellId, string> = {}
  for (const reading of readings.values())
    reading.cells.forEach((text, cell) => {
      cells[cell] = text
    })
  const base: Report = {
    template: template.id,
    year,
    agency,
    ...(period && period.from.startsWith(String(year)) && (period.from !== whole.from || period.to !== whole.to)
      ? { period }
      : {}),
    ...(parts.signed ? { signed: parts.signed } : {}),
    prose: parts.prose,
    ...(Object.keys(parts.afterTables).length > 0 ? { afterTables: parts.afterTables } : {}),
    cells,
  }
  const lacksOpening = origin.sheets === true && parts.opening.blocks.length === 0
  const report: Report = {
    ...base,
    ...(titleText && plain(titleText) !== plain(composedTitle(base, template)) ? { title: titleText } : {}),
    ...(lacksOpening || sameText(parts.opening.blocks, composedOpening(base, template))
      ? {}
      : { opening: parts.opening.blocks }),
  }
  return account(report, { blocks, found, readings, template, due, formats, parts, origin, asks, document })
}

/** All formats, the one that is due first: always the same list, because much is worked out once for a list of formats. */
const formatsFrom = memoizePair((templates: readonly Template[], due: Template): readonly Template[] =>
  due === templates[0] ? templates : [due, ...templates.filter((template) => template !== due)],
)

/** The format whose tables were found; in a mix, the one of the year. */
function formatOf(
  readings: ReadonlyMap<SectionId, TableReading>,
  due: Template,
  templates: readonly Template[],
): Template {
  const votes = new Set([...readings.values()].flatMap((reading) => [...reading.votes.keys()]))
  if (votes.size !== 1) return due
  return templates.find((template) => votes.has(template.id)) ?? due
}

function sameText(a: readonly ProseBlock[], b: readonly ProseBlock[]): boolean {
  const one = (block: ProseBlock) => (block.type === 'paragraph' ? plain(plainText(block.runs)) : `[${block.type}]`)
  const print = (blocks: readonly ProseBlock[]) => blocks.map(one).join('\n')
  return print(a) === print(b)
}

interface Read {
  readonly blocks: readonly Block[]
  readonly found: FoundSections
  readonly readings: ReadonlyMap<SectionId, TableReading>
  readonly template: Template
  readonly due: Template
  readonly formats: readonly Template[]
  readonly parts: Parts
  readonly origin: Origin
  readonly asks: readonly Ask[]
  readonly document: ReadDocument
}

/** Texts that stand beside the report in a file. */
function besideText({ hidden = [], footnotes = [], aside = [] }: ReadDocument): ReviewedPart[] {
  const part = (where: string) => (text: string) => ({ text, block: 0, where })
  return [...hidden.map(part('隐藏的文字')), ...footnotes.map(part('脚注')), ...aside.map(part('表头表尾'))]
}

/** Findings and review of what was read. */
function account(
  report: Report,
  { found, readings, template, formats, parts, origin, asks, document }: Read,
): ReadReport {
  const sectionOf = (block: number) =>
    found.sections.find(({ at, from, to }) => block >= (at ?? from) && block < to)?.section
  const where = (block: number, row?: number) => {
    const section = template.sections.find((one) => one.id === sectionOf(block))
    return `${section ? `第${section.number}部分` : '正文以外'}${row === undefined ? '' : `的表格第${row}行`}`
  }
  type Part = { readonly text: string; readonly block: number; readonly row?: number }
  const part = ({ text, block, row }: Part): ReviewedPart => ({ text, block, where: where(block, row) })
  const unusedRows = [...readings.values()].flatMap((reading) => once(reading.unused))
  const unused = [...unusedRows.map(part), ...parts.unused.map(part)].sort((a, b) => a.block - b.block)
  const findings: Finding[] = [
    ...sectionFindings(found, template, origin.sheets === true),
    ...titleFindings(found, template),
  ]
  for (const section of template.sections) {
    const reading = readings.get(section.id)
    if (!reading) continue
    findings.push(...tableFindings(section, reading, [...found.kinds.values()].includes(section.id), formats))
    findings.push(
      ...extraFinding(section.id, section.title, [...reading.extra, ...(parts.extra.get(section.id) ?? [])]),
    )
  }
  findings.push(...residueFinding(parts.residue), ...unusedFindings(unused))
  const review = makeReview(origin.label, report, template, {
    titles: new Map(
      found.sections.flatMap(({ section, title }) =>
        title ? [[section, `${title.number}${title.words}`] as const] : [],
      ),
    ),
    asks,
    unused,
    leftOut: [...[...parts.around, ...parts.residue].map(part), ...besideText(document)],
    unplaced: unusedRows.flatMap(({ numbers, block, row }) =>
      numbers.map((text) => part({ text, block, ...(row === undefined ? {} : { row }) })),
    ),
    repaired: [...readings.values()].flatMap((reading) => reading.joined.map(part)),
    ...(origin.loses ? { loses: origin.loses } : {}),
    ...(origin.sheets ? { sheets: true as const } : {}),
  })
  return { dossier: { report, pictures: parts.pictures, dismissed: [], done: [] }, findings, review }
}

/** A row of which several cells found no place is one part. */
function once(parts: readonly UnusedPart[]): UnusedPart[] {
  const key = ({ block, row, text }: UnusedPart) => `${block}/${row}/${text}`
  return [...new Map(parts.map((part) => [key(part), part])).values()]
}
