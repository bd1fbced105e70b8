/**
 * The text of bytes in UTF-8, UTF-16 with a mark, or GB18030 (GBK, GB2312), in which old pages and Windows text files
 * are. `declared` is the encoding that the file itself names.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder('utf-8').decode(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  // What is valid UTF-8 with Chinese in it is UTF-8, whatever the page says of itself.
  const utf8 = strictly(bytes, 'utf-8')
  if (utf8 !== undefined) return utf8
  if (declared && /^(gb|x-gbk|hz)/i.test(declared)) return new TextDecoder('gb18030').decode(bytes)
  const loose = new TextDecoder('utf-8').decode(bytes)
  const chinese = new TextDecoder('gb18030').decode(bytes)
  return broken(loose) <= broken(chinese) ? loose : chinese
}

function strictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Replacement characters, which a wrong encoding leaves. */
function broken(text: string): number {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++
  return count
}
