import * as v from 'valibot'
import { agencyKinds } from './agency-kind'
import { isNestedWithin } from './nested-depth'

/**
 * The form of a data file, versions 1 and 2 (contracts.md). Additive only: a name that was released keeps its meaning for
 * ever; what is new is optional. Names that may never be used again would be listed here; there are none yet.
 */
const sectionId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/))
const pattern = v.pipe(v.string(), v.regex(/^(last:)?[^/]+\/[^/]+\/[^/]+$/))
const patterns = v.pipe(v.array(pattern), v.readonly())
const cellId = v.pipe(v.string(), v.regex(/^[^/]+\/[^/]+\/[^/]+$/))

const figure = v.object({
  sum: patterns,
  over: v.exactOptional(patterns),
  minus: v.exactOptional(patterns),
  decimals: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(12))),
})

const run = v.variant('type', [
  v.object({
    type: v.literal('text'),
    text: v.string(),
    bold: v.exactOptional(v.literal(true)),
    href: v.exactOptional(v.string()),
  }),
  v.object({ type: v.literal('figure'), of: figure, text: v.string(), frozen: v.exactOptional(v.literal(true)) }),
])
const runs = v.array(run)
const span = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))

const chartValue = v.union([
  v.string(),
  v.object({ of: figure, text: v.string(), frozen: v.exactOptional(v.literal(true)) }),
])

const block = v.variant('type', [
  v.object({ type: v.literal('heading'), level: v.picklist([1, 2, 3]), runs }),
  v.object({ type: v.literal('paragraph'), runs }),
  v.object({ type: v.literal('picture'), picture: v.string(), alt: v.string(), caption: v.exactOptional(v.string()) }),
  v.object({
    type: v.literal('table'),
    rows: v.array(v.array(v.object({ runs, colspan: span, rowspan: span, header: v.boolean() }))),
  }),
  v.object({
    type: v.literal('chart'),
    kind: v.picklist(['bar', 'column', 'line', 'pie']),
    labels: v.array(v.string()),
    series: v.array(v.object({ name: v.string(), values: v.array(chartValue) })),
    unit: v.exactOptional(v.string()),
    caption: v.exactOptional(v.string()),
    alt: v.exactOptional(v.string()),
  }),
])

/** A layout is a list of choices. What is nested deeper is no layout, and could be neither kept nor exported. */
export const deepestLayout = 20

/** One block of text; drafts in the browser are mended block by block with it. */
export const proseBlockSchema = block

const agency = v.object({
  name: v.string(),
  kind: v.picklist(agencyKinds.map((kind) => kind.id)),
  office: v.exactOptional(v.string()),
  address: v.exactOptional(v.string()),
  postcode: v.exactOptional(v.string()),
  telephone: v.exactOptional(v.string()),
  email: v.exactOptional(v.string()),
  site: v.exactOptional(v.string()),
  siteUrl: v.exactOptional(v.string()),
})

const report = v.object({
  template: v.string(),
  year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2200)),
  agency,
  period: v.exactOptional(v.object({ from: v.string(), to: v.string() })),
  signed: v.exactOptional(v.string()),
  localDeadline: v.exactOptional(v.string()),
  title: v.exactOptional(v.string()),
  opening: v.exactOptional(v.array(block)),
  prose: v.record(sectionId, v.array(block)),
  afterTables: v.exactOptional(v.record(sectionId, v.array(block))),
  cells: v.record(cellId, v.string()),
})

/** Data of another contract, which whoever uses them reads: kept as they are, however new. */
const keptAsItIs = v.pipe(
  v.record(v.string(), v.unknown()),
  v.check((data) => isNestedWithin(data, deepestLayout)),
)

/** Files and sheets of a register count from 1. */
const position = v.pipe(v.number(), v.integer(), v.minValue(1))
const registerRows = v.object({ file: position, sheet: position, rows: v.string() })

/** What became of a report; drafts in the browser are mended with it. */
export const statusSchema = v.object({
  locked: v.exactOptional(v.literal(true)),
  published: v.exactOptional(v.string()),
  corrections: v.exactOptional(
    v.array(
      v.object({
        date: v.string(),
        note: v.string(),
        published: v.exactOptional(v.string()),
        printed: v.exactOptional(v.literal(true)),
      }),
    ),
  ),
})

/** A data file as it is written: the newest version. */
export const savedReportSchema = v.object({
  type: v.literal('annual-report'),
  version: v.picklist([1, 2]),
  report,
  last: v.exactOptional(report),
  pictures: v.optional(v.record(v.string(), v.object({ mime: v.string(), base64: v.string() })), {}),
  dismissed: v.optional(v.array(v.object({ key: v.string(), note: v.string() })), []),
  done: v.optional(v.array(sectionId), []),
  imported: v.exactOptional(v.record(cellId, v.string())),
  status: v.exactOptional(statusSchema),
  package: v.exactOptional(v.pipe(v.string(), v.minLength(1))),
  register: v.exactOptional(
    v.object({
      files: v.array(v.object({ name: v.string(), sha256: v.string() })),
      cells: v.record(
        cellId,
        v.object({
          count: v.pipe(v.number(), v.integer(), v.minValue(0)),
          rows: v.array(registerRows),
        }),
      ),
      leftOut: v.exactOptional(v.array(registerRows)),
    }),
  ),
  layout: v.exactOptional(keptAsItIs),
  demands: v.exactOptional(keptAsItIs),
})

/** A data file (.json), and with the pictures as Blobs a draft in the browser. */
export type SavedReport = v.InferOutput<typeof savedReportSchema>
