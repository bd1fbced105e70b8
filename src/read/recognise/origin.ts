/** Where a document came from, as far as it matters for what surrounds the report. */
export interface Origin {
  /** What a clerk calls the format. */
  readonly label: string
  /** A page of a site: words before the title and after the signature are the site's. */
  readonly page: boolean
  /** Sheets with tables: titles, an opening and texts may lack. */
  readonly sheets?: boolean
  /** What cannot be read from files of this kind, in words. */
  readonly loses?: string
}
