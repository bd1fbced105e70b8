import { chartPieces, type ChartPiece } from '../../chart/chart-text'
import type { PrintedChart } from '../../chart/printed-chart'
import { printedChart } from '../../document/prose-text'
import type { PrintedBlock } from '../../report/printed'
import { sectionBlocks } from '../../report/section-text'
import type { CheckContext } from '../engine/context'

/** A chart of the report with the places of its pieces. */
export interface FoundChart {
  readonly block: PrintedBlock
  readonly chart: PrintedChart
  readonly pieces: readonly ChartPiece[]
  /** What it is called in a finding. */
  readonly name: string
}

/** The charts of the report, in printed order. */
export function chartsIn({ blocks, report, cells, last }: CheckContext): readonly FoundChart[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'chart') return []
    const blocksThere = block.section === 'opening' ? (report.opening ?? []) : sectionBlocks(report, block.section)
    const prose = blocksThere[block.block]
    if (prose?.type !== 'chart') return []
    const chart = printedChart(prose, { cells, ...(last ? { last: last.cells } : {}) })
    return [{ block, chart, pieces: chartPieces(chart), name: chart.caption ? `图表“${chart.caption}”` : '图表' }]
  })
}

/** The piece of a value. */
export function valuePiece({ pieces }: FoundChart, label: number, series: number): ChartPiece | undefined {
  return pieces.find((piece) => piece.part === 'value' && piece.label === label && piece.series === series)
}
