import { chartBlock, quantityOf, unitOf, type PrintedChart, type PrintedSeries } from '../../core/chart/printed-chart'
import { formatQuantity } from '../../core/report/quantity'
import { columnLetter } from '../../core/workbook/workbook'
import type { PageLayout } from '../layout/page-layout'
import { dataSheet, dataWorkbook, type DataCell } from '../workbook/data-workbook'
import { escapeXml } from './escape-xml'

/** The relationship by which a chart part knows its workbook. */
export const workbookRelation = 'rId1'

/** Where a chart keeps which of its numbers follow cells: an extension that other programs pass over. */
const extension = '{5B0D5E1C-7A61-4F0B-9C54-3A1C8E2D7F10}'

const chartSpace = [
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ')

/**
 * The chart part (ECMA-376 part 1, 21.2) of a chart: drawn and edited by Word and WPS themselves, in the fills of our own
 * drawing, with every number beside what it belongs to.
 */
export function chartPart(chart: PrintedChart, layout: PageLayout): string {
  // The caption and the words for the ear stand in the text.
  const { caption: _caption, alt: _alt, ...data } = chart
  const named = chart.kind !== 'pie' && chart.series.length > 1
  const unit = chart.kind !== 'pie' && chart.unit ? unitTitle(`单位：${chart.unit}`) : ''
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${chartSpace}>`,
    '<c:date1904 val="0"/><c:lang val="zh-CN"/><c:roundedCorners val="0"/><c:chart>',
    `${unit}<c:autoTitleDeleted val="${unit ? 0 : 1}"/><c:plotArea><c:layout/>`,
    plot(chart),
    '</c:plotArea>',
    named ? '<c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend>' : '',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    text(layout, ''),
    `<c:externalData r:id="${workbookRelation}"><c:autoUpdate val="0"/></c:externalData>`,
    `<c:extLst><c:ext uri="${extension}"><nianbao:chart xmlns:nianbao="urn:nianbao:chart">`,
    `${escapeXml(JSON.stringify(chartBlock(data)))}</nianbao:chart></c:ext></c:extLst></c:chartSpace>`,
  ].join('')
}

/** The workbook behind a chart: labels in the first column, series beside them. */
export function chartWorkbook({ labels, series }: PrintedChart): Uint8Array {
  const text = (content: string): DataCell => (content === '' ? undefined : { text: content })
  const value = (one: PrintedSeries, at: number): DataCell => {
    const numeral = numeralOf(one, at)
    return numeral === undefined ? undefined : { numeral }
  }
  return dataWorkbook([
    [undefined, ...series.map(({ name }) => text(name))],
    ...labels.map((label, at) => [text(label), ...series.map((one) => value(one, at))]),
  ])
}

function numeralOf({ values }: PrintedSeries, at: number): string | undefined {
  const quantity = quantityOf(values[at] ?? { text: '' })
  return quantity === undefined ? undefined : formatQuantity(quantity)
}

const axes = { category: 111111111, value: 222222222 } as const
const ends = `<c:axId val="${axes.category}"/><c:axId val="${axes.value}"/>`

function plot(chart: PrintedChart): string {
  const { kind } = chart
  // Word draws the first series of a pie only.
  const shown = kind === 'pie' ? chart.series.slice(0, 1) : chart.series
  const series = shown.map((one, index) => seriesXml(chart, one, index)).join('')
  switch (kind) {
    case 'bar':
    case 'column':
      return (
        `<c:barChart><c:barDir val="${kind === 'bar' ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
        `${series}<c:gapWidth val="60"/>${ends}</c:barChart>${axesXml(kind === 'bar')}`
      )
    case 'line':
      return (
        `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${ends}</c:lineChart>` +
        axesXml(false)
      )
    case 'pie':
      return `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`
  }
}

/** The order of the elements is that of the schema (CT_BarSer, CT_LineSer, CT_PieSer). */
function seriesXml({ kind, labels, unit }: PrintedChart, series: PrintedSeries, index: number): string {
  const column = columnLetter(index + 1)
  const last = labels.length + 1
  const name = series.name
    ? `<c:tx><c:strRef><c:f>${dataSheet}!$${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(series.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`
    : ''
  const shares = series.values.length > 0 && series.values.every((value) => unitOf(value, '.') === '')
  const format = shares ? 'General"%"' : kind === 'pie' && unit ? `General"${unit.replace(/"/g, '')}"` : 'General'
  const strings = labels.map((label, at) => `<c:pt idx="${at}"><c:v>${escapeXml(label)}</c:v></c:pt>`)
  const numbers = labels.flatMap((_, at) => {
    const numeral = numeralOf(series, at)
    return numeral === undefined ? [] : [`<c:pt idx="${at}"><c:v>${numeral}</c:v></c:pt>`]
  })
  const count = `<c:ptCount val="${labels.length}"/>`
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name}`,
    kind === 'line' ? `<c:spPr>${lineXml(index)}</c:spPr>${marker(index)}` : '',
    kind === 'bar' || kind === 'column' ? `<c:spPr>${fill(index)}${edge}</c:spPr><c:invertIfNegative val="0"/>` : '',
    kind === 'pie' ? labels.map((_, at) => slice(at, labels.length)).join('') : '',
    numberLabels(kind, format),
    labels.length > 0
      ? `<c:cat><c:strRef><c:f>${dataSheet}!$A$2:$A$${last}</c:f><c:strCache>${count}${strings.join('')}</c:strCache></c:strRef></c:cat>` +
        `<c:val><c:numRef><c:f>${dataSheet}!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>${count}${numbers.join('')}</c:numCache></c:numRef></c:val>`
      : '',
    kind === 'line' ? '<c:smooth val="0"/>' : '',
    '</c:ser>',
  ].join('')
}

function numberLabels(kind: PrintedChart['kind'], format: string): string {
  const isPie = kind === 'pie'
  const place = isPie ? 'outEnd' : kind === 'line' ? 't' : 'outEnd'
  return (
    `<c:dLbls><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="${isPie ? 1 : 0}"/>` +
    `<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>` +
    `${isPie ? '<c:separator> </c:separator><c:showLeaderLines val="1"/>' : ''}</c:dLbls>`
  )
}

const ink = '1F4E79'
const edge = `<a:ln w="9525"><a:solidFill><a:srgbClr val="${ink}"/></a:solidFill></a:ln>`

/** The fills of our own drawing, as near as the patterns of Office come. */
const fills: readonly string[] = [
  `<a:solidFill><a:srgbClr val="${ink}"/></a:solidFill>`,
  pattern('wdUpDiag'),
  '<a:solidFill><a:srgbClr val="C9D6E5"/></a:solidFill>',
  pattern('pct20'),
  pattern('openDmnd'),
  pattern('narHorz'),
  '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>',
  pattern('narVert'),
]

function pattern(preset: string): string {
  return `<a:pattFill prst="${preset}"><a:fgClr><a:srgbClr val="${ink}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`
}

function fill(index: number): string {
  return fills[index % fills.length]!
}

/** The last slice lies beside the first, and is never filled like it. */
function slice(at: number, count: number): string {
  const own = at > 0 && at === count - 1 && at % fills.length === 0 ? at + 1 : at
  return `<c:dPt><c:idx val="${at}"/><c:bubble3D val="0"/><c:spPr>${fill(own)}${edge}</c:spPr></c:dPt>`
}

const dashes = ['solid', 'dash', 'sysDot', 'dashDot', 'lgDash', 'sysDash'] as const

function lineXml(index: number): string {
  return `<a:ln w="22225"><a:solidFill><a:srgbClr val="${ink}"/></a:solidFill><a:prstDash val="${dashes[index % dashes.length]}"/></a:ln>`
}

function marker(index: number): string {
  const symbol = index % 2 === 0 ? 'circle' : 'square'
  const inside = index % 4 < 2 ? ink : 'FFFFFF'
  return `<c:marker><c:symbol val="${symbol}"/><c:size val="6"/><c:spPr><a:solidFill><a:srgbClr val="${inside}"/></a:solidFill>${edge}</c:spPr></c:marker>`
}

/** The floor with the labels; the axis of the numbers is not drawn, they stand on everything. */
function axesXml(lying: boolean): string {
  const black = '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></c:spPr>'
  return (
    `<c:catAx><c:axId val="${axes.category}"/><c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${lying ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="low"/>${black}<c:crossAx val="${axes.value}"/><c:crosses val="autoZero"/>` +
    '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    `<c:valAx><c:axId val="${axes.value}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/>` +
    `<c:axPos val="${lying ? 't' : 'l'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${axes.category}"/><c:crosses val="autoZero"/></c:valAx>`
  )
}

/** The unit in the corner above the plot, where our own drawing has it. */
function unitTitle(words: string): string {
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr algn="r"><a:defRPr b="0"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1050" b="0"/><a:t>${escapeXml(words)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.84"/><c:y val="0.01"/></c:manualLayout></c:layout><c:overlay val="0"/></c:title>'
  )
}

/** All words in the font of tables, 五号. */
function text({ tableFont, fonts }: PageLayout, more: string): string {
  return (
    `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1050"${more}><a:solidFill><a:srgbClr val="000000"/></a:solidFill>` +
    `<a:latin typeface="${escapeXml(fonts.latin)}"/><a:ea typeface="${escapeXml(tableFont)}"/></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`
  )
}
