import { HyperFormula } from 'hyperformula'
import { createContext } from '../src/core/check/engine/context'
import { brokenIn } from '../src/core/check/rules/relation/evaluate'
import { cellTable, type CellTable } from '../src/core/report/cell-table'
import type { Report } from '../src/core/report/report'
import { restore } from '../src/core/report/saved-report'
import { patternParts, starsOf } from '../src/core/template/pattern'
import { templateOfReport } from '../src/core/template/of-report'
import { cellsOf, type CellId, type CellPattern, type Template } from '../src/core/template/template'
import { templates } from '../src/templates/index'
import { samples } from '../src/templates/samples'
import { measure, row, type Print } from './measure'

const changed: CellId = 'applications/received/natural-persons'

/**
 * One number changed, all totals computed and all sums of the format held against it: by the program, which computes all
 * anew, and by a spreadsheet with a formula for each of these totals and sums, which computes what depends on the number.
 */
export async function run(print: Print): Promise<void> {
  for (const sample of samples) {
    const { report } = restore(sample.saved)
    const template = templateOfReport(report, templates)
    const all = [...cellsOf(template).keys()]
    const filled = all.filter((cell) => cellTable(report, template).filling(cell))
    const computed = withoutTotals(report, filled)
    const cells = cellTable(computed, template)
    const sums = sumsOf(template, cells)
    const sheet = spreadsheet(all, cells, sums)
    let number = 0
    const own = await measure(() => program(computed, template, filled, String(number++)), 300)
    const other = await measure(() => sheet.change(changed, number++, filled), 300)
    compare(filled, program(computed, template, filled, '77'), sheet.change(changed, 77, filled))
    const size = `${filled.length} totals, ${sums.length} sums`
    await print(row(`${sample.id} one number changed, ${size}`, own))
    await print(row('HyperFormula, the same', other))
    await print(row('HyperFormula, made from nothing', await measure(() => spreadsheet(all, cells, sums), 15)))
    await print(`ratio, median: ${(own.warm / other.warm).toFixed(2)}`)
  }
}

function withoutTotals(report: Report, filled: readonly CellId[]): Report {
  const cells = { ...report.cells }
  for (const cell of filled) delete cells[cell]
  return { ...report, cells }
}

/** What the program does at a change of a number: the printed totals; what does not balance is looked for and thrown away. */
function program(report: Report, template: Template, filled: readonly CellId[], value: string): readonly string[] {
  const changedReport = { ...report, cells: { ...report.cells, [changed]: value } }
  const context = createContext({ report: changedReport, templates })
  for (const relation of template.relations) brokenIn(relation, context)
  return filled.map((cell) => context.cells.printed(cell))
}

/** The two sides of each sum of the format, with the cells that they name; those that need last year's report are left out. */
function sumsOf(template: Template, cells: CellTable): readonly (readonly [readonly CellId[], readonly CellId[]])[] {
  return template.relations.flatMap((relation) =>
    starsOf(relation, template).flatMap((star) => {
      const side = (patterns: readonly CellPattern[]) =>
        patterns.some((pattern) => patternParts(pattern).last)
          ? undefined
          : patterns.flatMap((pattern) => cells.cells(pattern, star) ?? [])
      const [sum, equals] = [side(relation.sum), side(relation.equals)]
      return sum && equals ? [[sum, equals] as const] : []
    }),
  )
}

/** A spreadsheet with a cell for each cell of the report, in column A, and the difference of each sum in column B. */
function spreadsheet(all: readonly CellId[], cells: CellTable, sums: ReturnType<typeof sumsOf>) {
  const rowOf = new Map(all.map((cell, index) => [cell, index]))
  const added = (some: readonly CellId[]) => `SUM(${some.map((cell) => `A${rowOf.get(cell)! + 1}`).join(',')})`
  const content = (cell: CellId) => {
    const filling = cells.filling(cell)
    return filling ? `=${added(filling.addends)}` : Number(cells.printed(cell))
  }
  const engine = HyperFormula.buildFromArray(
    all.map((cell, index) => {
      const sum = sums[index]
      return [content(cell), ...(sum ? [`=${added(sum[0])}-${added(sum[1])}`] : [])]
    }),
    { licenseKey: 'gpl-v3' },
  )
  if (sums.length > all.length) throw new Error('there are more sums than cells to stand beside')
  return {
    change(cell: CellId, value: number, asked: readonly CellId[]): readonly string[] {
      engine.setCellContents({ sheet: 0, row: rowOf.get(cell)!, col: 0 }, value)
      sums.forEach((_, index) => engine.getCellValue({ sheet: 0, row: index, col: 1 }))
      return asked.map((one) => String(engine.getCellValue({ sheet: 0, row: rowOf.get(one)!, col: 0 })))
    },
  }
}

/** Throws where the two do not compute the same. */
function compare(filled: readonly CellId[], own: readonly string[], other: readonly string[]): void {
  const differing = filled.filter((_, index) => own[index] !== other[index])
  if (differing.length > 0) throw new Error(`not computed the same: ${differing.slice(0, 3).join(', ')}`)
}
