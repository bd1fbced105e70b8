import * as v from 'valibot'
import { roleNames } from './roles'

const text = v.pipe(v.string(), v.minLength(1))

const chartOfferSchema = v.strictObject({
  /** What it is called where it is offered. */
  title: text,
  kind: v.picklist(['bar', 'column', 'line', 'pie']),
  /** The words below it, with {year} and {last-year}. */
  caption: text,
  /** 2: last year's numbers stand beside this year's; offered where last year's report is loaded. */
  years: v.exactOptional(v.literal(2)),
  points: v.pipe(
    v.array(
      v.strictObject({
        /** The roles of the cell; the first one names it. */
        roles: v.pipe(v.array(v.picklist(roleNames)), v.minLength(1)),
        /** Absent: the label of the row or column with the first role. */
        label: v.exactOptional(text),
      }),
    ),
    v.minLength(2),
  ),
})

/** A chart of the statutory tables that is offered to the clerk, by roles: in every format that has them. */
export type ChartOffer = v.InferOutput<typeof chartOfferSchema>

/**
 * Makes the charts that are offered of the data of a file (`templates/words/charts.json`).
 * @throws {Error} where the data is something else: a bug of ours, found by a test
 */
export function parseChartOffers(data: unknown): readonly ChartOffer[] {
  return v.parse(v.array(chartOfferSchema), data)
}
