import { fromBase64 } from '../../core/report/base64'

/** The picture in a data: address. */
export interface DataPicture {
  readonly mime: string
  /** Undefined where they are damaged. */
  readonly bytes: Uint8Array | undefined
}

/** The picture in a data: address, in Base64 or, as drawings often are, as text; undefined for any other address. */
export function dataAddress(address: string): DataPicture | undefined {
  const head = /^data:(image\/[\w.+-]+)((?:;[\w-]+(?:=[^;,]*)?)*),/i.exec(address.slice(0, 200))
  if (!head) return undefined
  const mime = head[1]!.toLowerCase()
  const content = address.slice(head[0].length)
  if (/;base64$/i.test(head[2]!)) return { mime, bytes: fromBase64(content.replace(/\s+/g, '')) }
  try {
    return { mime, bytes: new TextEncoder().encode(decodeURIComponent(content)) }
  } catch {
    // A drawing that was not escaped may hold a % of its own.
    return { mime, bytes: new TextEncoder().encode(content) }
  }
}
