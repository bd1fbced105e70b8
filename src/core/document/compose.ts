import { formatDate } from '../report/calendar'
import { chartAlternative } from '../chart/chart-text'
import { cellTable } from '../report/cell-table'
import type { Dossier, Pictures, ProseBlock } from '../report/report'
import { textAt } from '../report/section-text'
import { templateOfReport } from '../template/of-report'
import { sectionHeading, type Template } from '../template/template'
import { correctionNote } from './correction-note'
import type { Block, BlockOrigin, Document, TextRole } from './document'
import { sectionGrid } from './grid'
import { composedOpening, printedTitle } from './opening'
import { cleanPicture } from '../pictures/clean-picture'
import { pictureSize } from '../pictures/picture-size'
import { printedChart, printRuns, type FigureSource } from './prose-text'

/**
 * Makes the neutral document of a report: title, opening, the sections with their text and tables, signature, date and
 * notes of corrections. Word file, web page and preview are all written from it, so that they cannot disagree.
 */
export function compose(
  dossier: Pick<Dossier, 'report' | 'pictures' | 'last' | 'status' | 'package'>,
  templates: readonly Template[],
): Document {
  const { report, last, pictures, status } = dossier
  const template = templateOfReport(report, templates)
  const cells = cellTable(report, template)
  const source: FigureSource = { cells, ...(last ? { last: cellTable(last, templateOfReport(last, templates)) } : {}) }
  const prose = (section: BlockOrigin['section'], blocks: readonly ProseBlock[], first = 0) =>
    blocks.flatMap((block, index) =>
      composeProse(block, source, pictures).map((one) => ({ ...one, origin: { section, block: first + index } })),
    )
  const title = printedTitle(report, template)
  const blocks: Block[] = [
    text('title', title),
    ...prose('opening', report.opening ?? composedOpening(report, template)),
  ]
  for (const section of template.sections) {
    const before = textAt(report, section.id, 'before')
    blocks.push({ ...text('section', sectionHeading(section)), origin: { section: section.id } })
    blocks.push(...prose(section.id, before))
    if (section.tables) blocks.push(sectionGrid(section, cells))
    blocks.push(...prose(section.id, textAt(report, section.id, 'behind'), before.length))
  }
  if (report.signed !== undefined && formatDate(report.signed) !== '')
    blocks.push(text('signature', report.agency.name), text('date', formatDate(report.signed)))
  for (const correction of status?.corrections ?? [])
    if (correction.printed) blocks.push(text('body', correctionNote(correction)))
  const answered = dossier.package === undefined ? {} : { package: dossier.package }
  const meta = { title, agency: report.agency.name, year: report.year, template: template.id, ...answered }
  return { blocks, meta }
}

function text(role: TextRole, content: string): Block {
  return { type: 'text', role, runs: [{ text: content }] }
}

function composeProse(block: ProseBlock, source: FigureSource, pictures: Pictures): Block[] {
  switch (block.type) {
    case 'heading':
      return [{ type: 'text', role: `heading-${block.level}`, runs: printRuns(block.runs, source) }]
    case 'paragraph':
      return [{ type: 'text', role: 'body', runs: printRuns(block.runs, source) }]
    case 'picture': {
      const file = pictures.get(block.picture)
      // A picture whose bytes are gone leaves its words, so that the reader knows that something stood here.
      if (!file) return [text('body', `（图片：${block.caption || block.alt || block.picture}）`)]
      const { caption } = block
      const bytes = cleanPicture(file.bytes)
      return [
        {
          type: 'picture',
          key: block.picture,
          mime: file.mime,
          bytes,
          ...pictureSize(bytes),
          alt: block.alt,
          ...(caption ? { caption } : {}),
        },
      ]
    }
    case 'chart': {
      const chart = printedChart(block, source)
      return [{ type: 'chart', ...chart, alt: chartAlternative(chart) }]
    }
    case 'table':
      return [
        {
          type: 'grid',
          rows: block.rows.map((row) =>
            row.map((cell) => {
              const runs = printRuns(cell.runs, source)
              const { colspan, rowspan, header } = cell
              return { text: runs.map((run) => run.text).join(''), colspan, rowspan, header, runs }
            }),
          ),
        },
      ]
  }
}
