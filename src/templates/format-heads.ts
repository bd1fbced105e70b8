/**
 * What can be known of a format without loading it: a format is larger than the first page, which has to know its years
 * and little more.
 */
export interface FormatHead {
  readonly id: string
  readonly authority: string
  readonly years: { readonly from: number; readonly to?: number }
  /** The ids of its sections, in order. */
  readonly sections: readonly string[]
  /** Whose report the sample in this format is, where there is one. */
  readonly sample?: { readonly agency: string; readonly year: number }
}

/** Made of the files by the builds (`scripts/format-heads.mjs`). */
declare const __FORMAT_HEADS__: readonly FormatHead[]

/** The heads of all formats, the newest first, as `templates` has them. */
export const formatHeads: readonly FormatHead[] = [...__FORMAT_HEADS__].sort((a, b) => b.years.from - a.years.from)

/** A sample to choose, before it is loaded. */
export interface SampleHead {
  /** The id of its format. */
  readonly id: string
  /** What the start page calls it. */
  readonly label: string
  readonly agency: string
  readonly year: number
}

/** The heads of all samples, the newest format first, as `samples` has them. */
export const sampleHeads: readonly SampleHead[] = formatHeads.flatMap(({ id, authority, years, sample }) =>
  sample ? [{ id, label: `示例：${years.to ?? years.from}年报告（${authority}格式）`, ...sample }] : [],
)
