/** The text of some bytes in UTF-8, of which only pieces are wanted: most of an XML part is markup. */
export interface BytesText {
  /** A character for each byte: right for what is ASCII, and a map of the places for the rest. */
  readonly whole: string
  /** The text between two bytes. */
  part(from: number, to: number): string
}

let open: (bytes: Uint8Array) => BytesText = (bytes) => {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return {
    whole: new TextDecoder('latin1').decode(bytes),
    part: (from, to) => decoder.decode(bytes.subarray(from, to)),
  }
}

/** The text of bytes in UTF-8. */
export function bytesText(bytes: Uint8Array): BytesText {
  return open(bytes)
}

/** Lets another way of the program that runs this make texts of bytes, where it has a faster one. */
export function useBytesText(faster: (bytes: Uint8Array) => BytesText): void {
  open = faster
}
