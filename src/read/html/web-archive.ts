import { fromBase64 } from '../../core/report/base64'

/** The page in a web archive (.mht, .mhtml): its bytes as they were on the site, and the encoding that its part names. */
export interface ArchivedPage {
  readonly bytes: Uint8Array
  readonly charset?: string
}

/** Whether a file is a web archive: browsers save a page so in one file, and office systems name one .doc. */
export function isWebArchive(bytes: Uint8Array): boolean {
  const head = latin(bytes.subarray(0, 3000))
  return /^MIME-Version:/im.test(head) && /^Content-Type:\s*multipart\/related/im.test(head)
}

/** The first page in a web archive (RFC 2557); undefined where there is none. */
export function pageInArchive(bytes: Uint8Array): ArchivedPage | undefined {
  const text = latin(bytes)
  const boundary = /boundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;]{1,200}))/i.exec(text.slice(0, 3000))
  if (!boundary) return undefined
  for (const part of text.split(`--${boundary[1] ?? boundary[2]!}`).slice(1)) {
    const end = /\r?\n\r?\n/.exec(part)
    const head = end ? part.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' ') : ''
    if (!end || !/^Content-Type:\s*(text\/html|application\/xhtml)/im.test(head)) continue
    const body = part.slice(end.index + end[0].length)
    const encoding = /^Content-Transfer-Encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase()
    const charset = /charset\s*=\s*"?([\w-]+)/i.exec(head)?.[1]
    const content =
      encoding === 'base64'
        ? fromBase64(body.replace(/\s+/g, ''))
        : bytesOf(encoding === 'quoted-printable' ? unquoted(body) : body)
    if (content) return { bytes: content, ...(charset ? { charset } : {}) }
  }
  return undefined
}

/** Quoted-printable (RFC 2045, 6.7) as one character for each byte. */
function unquoted(text: string): string {
  return text
    .replace(/[ \t]*=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

/** One character for each byte. */
function latin(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return parts.join('')
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff)
}
