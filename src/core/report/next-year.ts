import { templateOfReport } from '../template/of-report'
import { role } from '../template/roles'
import { hasProse, templateOfYear, type CellId, type SectionId, type Template } from '../template/template'
import { carriedOver, withCarriedOver } from './carried-over'
import { cellTable, type CellTable } from './cell-table'
import { printFigure } from './figure'
import { moveYears, type YearPlace } from './move-years'
import { usedPictures } from './used-pictures'
import type { ChartBlock, ChartValue, Dossier, ProseBlock, Report, Run } from './report'

/**
 * Begins the report of the year after (从上年报告新建): the agency, last year's text as a starting point with its years
 * moved on where that is safe, 上年结转 taken from 结转下年度, all other numbers empty; last year's report is kept beside.
 * What stood behind a table spoke of its numbers and is left out with them.
 */
export function nextYear(
  dossier: Pick<Dossier, 'report' | 'pictures' | 'layout'>,
  templates: readonly Template[],
): Dossier {
  const last = dossier.report
  const lastTemplate = templateOfReport(last, templates)
  const lastCells = cellTable(last, lastTemplate)
  const template = templateOfYear(templates, last.year + 1)
  const sameFormat = template.id === lastTemplate.id
  const move = (blocks: readonly ProseBlock[], place: YearPlace) =>
    blocks.map((block) => movedBlock(block, last.year, place, sameFormat, lastCells))
  const prose: Record<SectionId, readonly ProseBlock[]> = {}
  for (const { id, role: meaning } of template.sections.filter(hasProse)) {
    const blocks = last.prose[id]
    if (blocks?.length) prose[id] = move(blocks, meaning === role.problems ? 'plans' : 'other')
  }
  const cells: Record<CellId, string> = {}
  for (const [cell, text] of carriedOver(cellTable({ cells: {} }, template), lastCells)) cells[cell] = text
  const report: Report = {
    template: template.id,
    year: last.year + 1,
    agency: last.agency,
    // The opening of another format cites another document: it is composed anew.
    ...(last.opening && sameFormat ? { opening: move(last.opening, 'opening') } : {}),
    prose,
    cells,
  }
  const { layout } = dossier
  return {
    report,
    last,
    pictures: usedPictures(report, dossier.pictures),
    dismissed: [],
    done: [],
    ...(layout ? { layout } : {}),
  }
}

/** A report that was just begun, with what last year's report carries forward into it. */
export function beginAfter(report: Report, last: Report, templates: readonly Template[]): Report {
  const lastCells = cellTable(last, templateOfReport(last, templates))
  return withCarriedOver(report, cellTable(report, templateOfReport(report, templates)), lastCells)
}

/** Tables and captions of the clerk's own speak of events and comparisons: their years stay. A chart that follows the tables goes on. */
function movedBlock(
  block: ProseBlock,
  year: number,
  place: YearPlace,
  live: boolean,
  lastCells: CellTable,
): ProseBlock {
  if (block.type === 'heading' || block.type === 'paragraph')
    return {
      ...block,
      runs: movedRuns(
        block.runs.map((run) => startingRun(run, live, lastCells)),
        year,
        place,
      ),
    }
  if (block.type === 'picture') return block
  if (block.type === 'chart') return live ? movedChart(block, year) : frozenChart(block, lastCells)
  return {
    ...block,
    rows: block.rows.map((row) =>
      row.map((cell) => ({ ...cell, runs: cell.runs.map((run) => startingRun(run, live, lastCells)) })),
    ),
  }
}

/** The years of a chart whose numbers follow the tables: those of its series, and its caption as any text. */
function movedChart(chart: ChartBlock, year: number): ChartBlock {
  const named = (name: string) => name.replace(/(?<!\d)20\d\d(?!\d)/g, (found) => String(Number(found) + 1))
  return {
    ...chart,
    series: chart.series.map((series) => ({
      name: isLive(series) ? named(series.name) : series.name,
      values: series.values.map((value) => (typeof value !== 'string' && value.frozen ? value.text : value)),
    })),
    ...(chart.caption && chart.series.some(isLive) ? { caption: moveYears(chart.caption, year, 'other') } : {}),
  }
}

function isLive({ values }: ChartBlock['series'][number]): boolean {
  return values.some((value) => typeof value !== 'string' && !value.frozen)
}

/** In another format the cells are others: the chart stays as it was printed. */
function frozenChart(chart: ChartBlock, lastCells: CellTable): ChartBlock {
  const text = (value: ChartValue) =>
    typeof value === 'string' ? value : printFigure({ type: 'figure', ...value }, lastCells)
  return { ...chart, series: chart.series.map((series) => ({ ...series, values: series.values.map(text) })) }
}

/** A live figure goes on to follow the tables, this year's now; one that cannot becomes the text that was printed. */
function startingRun(run: Run, live: boolean, lastCells: CellTable): Run {
  if (run.type === 'text') return run
  return live && !run.frozen ? run : { type: 'text', text: printFigure(run, lastCells) }
}

/** Moving years keeps the length of a text, so that years broken over two runs are found and each run gets its part back. */
function movedRuns(runs: readonly Run[], year: number, place: YearPlace): Run[] {
  const moved = moveYears(runs.map((run) => run.text).join(''), year, place)
  let at = 0
  return runs.map((run) => {
    const text = moved.slice(at, at + run.text.length)
    at += run.text.length
    return run.type === 'text' ? { ...run, text } : run
  })
}
