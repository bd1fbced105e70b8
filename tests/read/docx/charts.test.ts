import { strToU8, unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawChart } from '../../../src/core/chart/draw-chart'
import { ReadError } from '../../../src/core/read-error'
import { compose } from '../../../src/core/document/compose'
import type { Chart } from '../../../src/core/document/document'
import { emptyReport, type ChartBlock, type Dossier } from '../../../src/core/report/report'
import { readDocx } from '../../../src/read/docx/docx-reader'
import { readFile } from '../../../src/read/index'
import { templates } from '../../../src/templates/index'
import { docxWriter } from '../../../src/write/docx/docx-writer'
import { htmlWriter } from '../../../src/write/html/html-writer'
import { assertProperty } from '../../support/rounds'

/** A Word file of others with one chart in it. */
function fileWith(chart: string, descr = '', behind = ''): Uint8Array {
  const drawing = `<w:drawing><wp:inline><wp:docPr id="1" name="Chart 1" descr="${descr}"/><a:graphic><a:graphicData><c:chart r:id="r1"/></a:graphicData></a:graphic></wp:inline></w:drawing>`
  return zipSync({
    'word/document.xml': strToU8(
      `<w:document><w:body><w:p><w:r><w:t>前</w:t></w:r></w:p><w:p><w:r>${drawing}</w:r></w:p>${behind}</w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Type="http://x/relationships/chart" Target="charts/chart1.xml"/></Relationships>',
    ),
    'word/charts/chart1.xml': strToU8(`<?xml version="1.0"?><c:chartSpace><c:chart>${chart}</c:chart></c:chartSpace>`),
  })
}
const chartIn = (file: Uint8Array) => readDocx(file).blocks.find((block): block is Chart => block.type === 'chart')

const points = (texts: readonly string[]) =>
  `<c:ptCount val="${texts.length}"/>` +
  texts.map((text, at) => (text === '' ? '' : `<c:pt idx="${at}"><c:v>${text}</c:v></c:pt>`)).join('')
const strings = (...texts: string[]) =>
  `<c:strRef><c:f>S!$A$1</c:f><c:strCache>${points(texts)}</c:strCache></c:strRef>`
const numbers = (format: string, ...texts: string[]) =>
  `<c:numRef><c:numCache><c:formatCode>${format}</c:formatCode>${points(texts)}</c:numCache></c:numRef>`
const series = (name: string, labels: string, values: string) =>
  `<c:ser><c:tx>${strings(name)}</c:tx><c:cat>${labels}</c:cat><c:val>${values}</c:val></c:ser>`
const plot = (inside: string) => `<c:plotArea><c:layout/>${inside}</c:plotArea>`

describe('a chart in a Word file of others', () => {
  it('is read with its kind, labels, series, numbers, title and unit', () => {
    const labels = strings('网站', '微信')
    const chart = chartIn(
      fileWith(
        '<c:title><c:tx><c:rich><a:p><a:r><a:t>公开渠道</a:t></a:r></a:p></c:rich></c:tx></c:title>' +
          plot(
            `<c:barChart><c:barDir val="bar"/>${series('2024年', labels, numbers('General', '313', '1024'))}${series('2025年', labels, numbers('0"条"', '400', ''))}</c:barChart>`,
          ),
        '渠道对比',
      ),
    )
    expect(chart).toEqual({
      type: 'chart',
      kind: 'bar',
      labels: ['网站', '微信'],
      series: [
        { name: '2024年', values: [{ text: '313' }, { text: '1024' }] },
        { name: '2025年', values: [{ text: '400' }, { text: '' }] },
      ],
      unit: '条',
      caption: '公开渠道',
      alt: '渠道对比',
    })
  })

  it.each([
    ['barChart', 'column'],
    ['bar3DChart', 'column'],
    ['lineChart', 'line'],
    ['areaChart', 'line'],
    ['pieChart', 'pie'],
    ['doughnutChart', 'pie'],
  ])('of the plot %s is a %s', (name, kind) => {
    const one = series('', strings('甲'), numbers('General', '1'))
    expect(chartIn(fileWith(plot(`<c:${name}>${one}</c:${name}>`)))?.kind).toBe(kind)
  })

  it('that rings several wholes is no pie', () => {
    const one = series('', strings('甲'), numbers('General', '1'))
    expect(chartIn(fileWith(plot(`<c:doughnutChart>${one}${one}</c:doughnutChart>`)))?.kind).toBe('column')
  })

  it.each([
    ['0.0%', '0.353', '35.3%'],
    ['0%', '0.35299999999999998', '35%'],
    ['General', '0.35299999999999998', '0.353'],
    ['General', '1E+3', '1000'],
    ['General', '123456789012345678', '123456789012345678'],
    ['General', '44.862', '44.862'],
    ['General"%"', '66.7', '66.7%'],
    ['', '5', '5'],
    ['General', 'x', 'x'],
  ])('has a number in the format %s as it is shown: %s is %s', (format, cached, shown) => {
    const chart = chartIn(
      fileWith(plot(`<c:lineChart>${series('', strings('甲'), numbers(format, cached))}</c:lineChart>`)),
    )
    expect(chart?.series[0]!.values[0]!.text).toBe(shown)
  })

  it('takes the caption below it, and is nothing where it cannot be read', () => {
    const styles = '<w:p><w:pPr><w:pStyle w:val="c"/></w:pPr><w:r><w:t>图1 渠道</w:t></w:r></w:p>'
    const file = unzipSync(
      fileWith(plot(`<c:pieChart>${series('', strings('甲'), numbers('General', '1'))}</c:pieChart>`), '', styles),
    )
    file['word/styles.xml'] = strToU8(
      '<w:styles><w:style w:type="paragraph" w:styleId="c"><w:name w:val="caption"/></w:style></w:styles>',
    )
    file['word/_rels/document.xml.rels'] = strToU8(
      '<Relationships><Relationship Id="r1" Type="http://x/relationships/chart" Target="charts/chart1.xml"/><Relationship Id="r2" Type="http://x/relationships/styles" Target="styles.xml"/></Relationships>',
    )
    expect(chartIn(zipSync(file))?.caption).toBe('图1 渠道')
    expect(chartIn(fileWith(plot('<c:surfaceChart/>')))).toBeUndefined()
    expect(chartIn(fileWith(plot('<c:barChart/>')))).toBeUndefined()
  })

  it.each(['<c:surfaceChart/>', '<c:barChart>', '<!DOCTYPE x>'])(
    'that cannot be read (%s) leaves its mark, and the rest',
    (inside) => {
      const texts = readDocx(fileWith(plot(inside), '三维图')).blocks.map((block) =>
        block.type === 'text' ? block.runs.map(({ text }) => text).join('') : block.type,
      )
      expect(texts).toEqual(['前', '[图片：图表 三维图]'])
    },
  )

  it('is read or refused whatever was done to its part', () => {
    const whole = plot(
      `<c:barChart><c:barDir val="bar"/>${series('甲', strings('网站', '微信'), numbers('0.0%', '0.5', '1'))}</c:barChart>`,
    )
    assertProperty(
      fc.property(
        fc.nat(whole.length),
        fc.nat(40),
        fc.constantFrom('', '<', '>', '"', '999999999', '-1'),
        (at, cut, put) => {
          try {
            const chart = chartIn(fileWith(whole.slice(0, at) + put + whole.slice(at + cut)))
            if (chart) expect(drawChart(chart, 'c').svg).not.toMatch(/NaN|undefined/)
          } catch (error) {
            expect(error).toBeInstanceOf(ReadError)
          }
        },
      ),
      300,
    )
  })

  it('that claims a million points takes no memory for them', () => {
    const many =
      '<c:numRef><c:numCache><c:ptCount val="999999999"/><c:pt idx="88888888"><c:v>1</c:v></c:pt></c:numCache></c:numRef>'
    expect(
      chartIn(fileWith(plot(`<c:barChart>${series('', strings('甲', '乙'), many)}</c:barChart>`)))?.labels,
    ).toHaveLength(2)
    const unnamed = `<c:barChart><c:ser><c:val>${many}</c:val></c:ser></c:barChart>`
    expect(chartIn(fileWith(plot(unnamed)))!.labels.length).toBeLessThanOrEqual(500)
  })
})

describe('a chart in our own files', () => {
  const block: ChartBlock = {
    type: 'chart',
    kind: 'column',
    labels: ['新收', '办结'],
    series: [
      {
        name: '2024年',
        values: [{ of: { sum: ['applications/received/total'] }, text: '3' }, '5'],
      },
    ],
    unit: '件',
    caption: '图1 申请情况',
  }
  const dossier: Dossier = {
    report: {
      ...emptyReport('2021', 2024, { name: '北亭县人民政府', kind: 'government-county' }),
      cells: { 'applications/received/total': '3' },
      prose: { overview: [block] },
    },
    pictures: new Map(),
    dismissed: [],
    done: [],
  }
  const document = compose(dossier, templates)

  it('comes back alive from the Word file and the page', async () => {
    for (const [name, bytes] of [
      ['a.docx', await docxWriter.write(document)],
      ['a.html', await htmlWriter.write(document)],
    ] as const)
      expect((await readFile(name, bytes, templates)).dossier.report.prose['overview'], name).toEqual([block])
  })

  it('edited in Word has what was typed there, and what was not stays alive', async () => {
    const files = unzipSync(await docxWriter.write(document))
    const part = new TextDecoder().decode(files['word/charts/chart1.xml'])
    const edited = (from: string, to: string) => {
      expect(part).toContain(from)
      return zipSync({ ...files, 'word/charts/chart1.xml': strToU8(part.replace(from, to)) })
    }
    const read = async (bytes: Uint8Array) =>
      (await readFile('a.docx', bytes, templates)).dossier.report.prose['overview']![0] as ChartBlock
    expect((await read(edited('<c:v>3</c:v>', '<c:v>4</c:v>'))).series[0]!.values).toEqual(['4', '5'])
    expect((await read(edited('<c:v>5</c:v>', '<c:v>6</c:v>'))).series[0]!.values).toEqual([
      block.series[0]!.values[0],
      '6',
    ])
    expect((await read(edited('<c:v>新收</c:v>', '<c:v>收到</c:v>'))).series[0]!.values).toEqual(['3', '5'])
    // What another program throws away is missed only by what follows a cell.
    const bare = zipSync({ ...files, 'word/charts/chart1.xml': strToU8(part.replace(/<c:extLst>.*<\/c:extLst>/, '')) })
    expect(await read(bare)).toEqual({ ...block, series: [{ name: '2024年', values: ['3', '5'] }] })
  })
})
