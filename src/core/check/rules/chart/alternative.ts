import { chartText, composedAlternative, sharesOf } from '../../../chart/chart-text'
import { quantityOf, type PrintedChart } from '../../../chart/printed-chart'
import { formatQuantity } from '../../../report/quantity'
import type { Rule } from '../../engine/rule'
import { chartsIn } from '../../facts/charts'
import { spanPlace } from '../../facts/printed-text'

/**
 * chart.alternative: the clerk's own words for those who cannot see a chart say the numbers that are drawn.
 * When: a number of them is none of the chart's, nor their sum or a share. Source: GB/T 37668-2019 (information that is not text).
 * Fires: 予以公开10件 beside a chart with 12. Silent: no words of the clerk's own; 两年 in words; the year.
 */
export const alternative: Rule = {
  id: 'chart.alternative',
  description: '图表的替代文字里的数应当与图上的数一致；不填替代文字时按图上的数自动拟写。',
  source: 'GB/T 37668-2019《信息技术 互联网内容无障碍可访问性技术要求与测试方法》：非文本内容应当有作用相同的替代文字',
  severities: ['hint'],
  *check(context) {
    for (const { block, chart, name } of chartsIn(context)) {
      if (!chart.alt) continue
      const known = numbersOf(chart)
      const wrong = numerals(chart.alt).filter((one) => !known.has(one) && !/^20\d\d$/.test(one))
      if (wrong.length === 0) continue
      const caption = chart.caption?.length ?? block.text.length
      yield {
        message: `${name}的替代文字里有图上没有的数：${[...new Set(wrong)].join('、')}，请核对。`,
        places: [spanPlace(block, { from: 0, to: caption })],
        actual: chart.alt,
      }
    }
  },
}

function numerals(text: string): readonly string[] {
  return text.replace(/,(?=\d{3})/g, '').match(/\d+(?:\.\d+)?/g) ?? []
}

/** All that may be said of a chart: what is drawn, its sums, the number of its items, and shares to any digit. */
function numbersOf(chart: PrintedChart): ReadonlySet<string> {
  const drawn = [chartText(chart), composedAlternative(chart), ...chart.series.map(({ name }) => name)]
  const sums = chart.series.map(({ values }) =>
    formatQuantity(values.reduce((sum, value) => sum + (quantityOf(value) ?? 0n), 0n)),
  )
  const shares = chart.series.flatMap(({ values }) => sharesOf(values).map((share) => share ?? ''))
  const rounded = shares.map((share) => (share === '' ? '' : String(Math.round(parseFloat(share)))))
  const counts = [String(chart.labels.length), String(chart.series.length)]
  return new Set([...drawn, ...sums, ...shares, ...rounded, ...counts].flatMap(numerals))
}
