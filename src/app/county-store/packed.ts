/** A picture of a report, beside it. */
export interface CollectedPicture {
  readonly key: string
  readonly mime: string
  readonly bytes: Uint8Array
}

/** The bytes of a file, made smaller where that is worth it. */
export interface PackedBytes {
  readonly bytes: Uint8Array
  /** Whether `bytes` are deflated (RFC 1951). */
  readonly deflated: boolean
}
