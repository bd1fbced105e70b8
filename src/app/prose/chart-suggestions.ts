import { mentionsOf } from '../../core/check/facts/stated'
import { listedCharts, type FigureAt } from '../../core/chart/listed-charts'
import { suggestedCharts, type SuggestedChart } from '../../core/chart/suggested-charts'
import { chartOfTable } from '../../core/chart/table-chart'
import { printText } from '../../core/document/prose-text'
import type { PrintedBlock } from '../../core/report/printed'
import type { ProseBlock, TableBlock } from '../../core/report/report'
import { sectionBlocks } from '../../core/report/section-text'
import { chartOffers } from '../../templates/chart-offers'
import type { ReportSession } from '../session/report-session'

/** Charts that are offered, under what they come from. */
export interface SuggestionGroup {
  readonly from: string
  readonly charts: readonly SuggestedChart[]
}

/** What can be drawn: what the text of the section lists, its own tables, the statutory tables. */
export function suggestionsFor(
  session: ReportSession,
  section: string,
  around: TableBlock | undefined,
): readonly SuggestionGroup[] {
  const blocks = section === 'opening' ? (session.report.opening ?? []) : sectionBlocks(session.report, section)
  const groups: readonly SuggestionGroup[] = [
    { from: '光标所在的表格', charts: tableCharts(around ? [around] : []) },
    { from: '本部分文字列出的数', charts: textCharts(session, section, blocks) },
    {
      from: '本部分的自制表格',
      charts: tableCharts(blocks.filter((one): one is TableBlock => one.type === 'table' && !around)),
    },
    {
      from: '统计表',
      charts: suggestedCharts(chartOffers, {
        year: session.report.year,
        cells: session.cells,
        last: session.lastCells,
      }),
    },
  ]
  return groups.filter(({ charts }) => charts.length > 0)
}

function tableCharts(tables: readonly TableBlock[]): readonly SuggestedChart[] {
  return tables.flatMap((table) => {
    const chart = chartOfTable(table)
    return chart ? [{ title: chart.labels.slice(0, 4).join('、'), chart }] : []
  })
}

/** The lists are those that the checks read; a number that follows its cell in the text goes on to do so. */
function textCharts(session: ReportSession, section: string, blocks: readonly ProseBlock[]): readonly SuggestedChart[] {
  const { context } = session
  const byBlock = new Map<PrintedBlock, ReturnType<typeof mentionsOf<'lists'>>[number]['one'][]>()
  for (const { block, one } of mentionsOf(context, 'lists'))
    if (block.section === section) byBlock.set(block, [...(byBlock.get(block) ?? []), one])
  return [...byBlock].flatMap(([printed, lists]) =>
    listedCharts(printed.text, lists, session.report.year, figuresOf(blocks[printed.block], session)),
  )
}

function figuresOf(block: ProseBlock | undefined, { cells, lastCells }: ReportSession): FigureAt {
  const source = { cells, ...(lastCells ? { last: lastCells } : {}) }
  const runs = block && 'runs' in block ? block.runs : []
  return (from, to) => {
    let at = 0
    for (const run of runs) {
      const text = printText([run], source)
      if (run.type === 'figure' && at >= from && at + text.length <= to) return { of: run.of, text }
      at += text.length
    }
    return undefined
  }
}
