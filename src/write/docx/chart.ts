import { drawChart } from '../../core/chart/draw-chart'
import { chartKinds } from '../../core/chart/printed-chart'
import type { Chart } from '../../core/document/document'
import type { PageLayout } from '../layout/page-layout'
import { textArea } from '../layout/measures'
import { chartPart, chartWorkbook, workbookRelation } from './chart-part'
import { cleanText } from './clean-text'
import type { CommentSpan } from './comments'
import { element, type Element, type Prepared } from './element'
import { markedRuns } from './marked-runs'
import { paragraph, paragraphOf } from './paragraph'
import type { PictureRoll } from './picture'

/** The charts of one document as parts of the file, and what the list of contents has to say of them. */
export interface ChartRoll {
  readonly parts: Map<string, string | Uint8Array>
  count: number
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const drawingml = 'http://schemas.openxmlformats.org/drawingml/2006'

/** A chart in a paragraph of its own with its caption: Word draws it, and opens its numbers in a workbook to be edited. */
export function chart(
  block: Chart,
  layout: PageLayout,
  { charts, pictures }: { readonly charts: ChartRoll; readonly pictures: PictureRoll },
  comments: readonly CommentSpan[] = [],
): readonly Prepared[] {
  charts.count += 1
  pictures.count += 1
  const { count } = charts
  const number = pictures.count
  charts.parts.set(`word/charts/chart${count}.xml`, chartPart(block, layout))
  charts.parts.set(`word/charts/_rels/chart${count}.xml.rels`, relations(count))
  charts.parts.set(`word/embeddings/chart${count}.xlsx`, chartWorkbook(block))
  // What is said of its numbers stands at the whole caption: nothing inside the drawing can be marked.
  const words = block.caption?.length ?? 0
  const marked = comments.map((span) => (span.from < words ? span : { ...span, from: 0, to: Infinity }))
  const caption = block.caption?.trim() ? [paragraph('Caption', [{ text: block.caption }], { comments: marked })] : []
  // Without a caption what is said of a chart stands at the chart itself.
  const marks = caption.length > 0 ? [] : markedRuns([], marked, () => [])
  const place = paragraphOf(
    'Picture',
    ({ viewWrapper: { Relationships } }) => {
      const id = `chart${count}`
      Relationships.addRelationship(id, `${office}/chart`, `charts/chart${count}.xml`)
      return [element('w:r', undefined, [drawing(block, number, `rId${id}`)]), ...marks]
    },
    { keepNext: caption.length > 0 },
  )
  return [place, ...caption]
}

function drawing(block: Chart, number: number, relation: string): Element {
  const { width, height } = sizeOf(block)
  const kind = chartKinds.find((one) => one.kind === block.kind)?.label ?? ''
  return element('w:drawing', undefined, [
    element('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
      element('wp:extent', { cx: width, cy: height }),
      element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
      element('wp:docPr', { id: number, name: `${kind}${number}`, descr: cleanText(block.alt) }),
      element('wp:cNvGraphicFramePr'),
      element('a:graphic', { 'xmlns:a': `${drawingml}/main` }, [
        element('a:graphicData', { uri: `${drawingml}/chart` }, [
          element('c:chart', { 'xmlns:c': `${drawingml}/chart`, 'r:id': relation }),
        ]),
      ]),
    ]),
  ])
}

const emusPerTwip = 635

/** As wide as the text, as high as our own drawing would be; Word needs more for legend and unit. Not higher than a page. */
function sizeOf(block: Chart): { readonly width: number; readonly height: number } {
  const drawn = drawChart(block, 'chart')
  const more = block.series.length > 1 ? 40 : 16
  const width = textArea.width * emusPerTwip
  const most = textArea.height * emusPerTwip * 0.85
  const height = (width * Math.max(160, drawn.height + more)) / drawn.width
  return { width, height: Math.round(Math.min(most, height)) }
}

function relations(count: number): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `<Relationship Id="${workbookRelation}" Type="${office}/package" Target="../embeddings/chart${count}.xlsx"/></Relationships>`
  )
}

/** The list of contents of the file with the charts in it. */
export function withCharts(contents: string, { count }: ChartRoll): string {
  if (count === 0) return contents
  const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const overrides = Array.from(
    { length: count },
    (_, at) =>
      `<Override PartName="/word/charts/chart${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`,
  )
  return contents
    .replace(/(<Types\b[^>]*>)/, `$1<Default Extension="xlsx" ContentType="${workbook}"/>`)
    .replace('</Types>', `${overrides.join('')}</Types>`)
}
