const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const codes = Uint8Array.from(alphabet, (character) => character.charCodeAt(0))
const padding = 0x3d
/** What each character code stands for; `none` where it is no character of base64. */
const none = 64
const values = new Uint8Array(0x80).fill(none)
codes.forEach((code, value) => (values[code] = value))

/** Groups of three bytes that become text at once: no more characters than a call takes arguments everywhere. */
const groups = 2048
const chunk = 3 * groups

/** Bytes as base64 (RFC 4648). The core has no platform to ask for it. */
export function toBase64(bytes: Uint8Array): string {
  const signs = new Uint8Array(4 * groups)
  let text = ''
  for (let from = 0; from < bytes.length; from += chunk) {
    const end = Math.min(from + chunk, bytes.length)
    let put = 0
    for (let at = from; at < end; at += 3) {
      const bits = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
      signs[put++] = codes[bits >> 18]!
      signs[put++] = codes[(bits >> 12) & 63]!
      signs[put++] = at + 1 < end ? codes[(bits >> 6) & 63]! : padding
      signs[put++] = at + 2 < end ? codes[bits & 63]! : padding
    }
    text += String.fromCharCode.apply(
      null,
      (put === signs.length ? signs : signs.subarray(0, put)) as unknown as number[],
    )
  }
  return text
}

/** The bytes of base64 text, or undefined where it is none. */
export function fromBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined
  const padded = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const length = text.length - padded
  const bytes = new Uint8Array((text.length / 4) * 3 - padded)
  let wrong = 0
  let put = 0
  const valueAt = (at: number) => {
    if (at >= length) return 0
    const value = values[text.charCodeAt(at)] ?? none
    wrong |= value & none
    return value
  }
  for (let at = 0; at < length; at += 4) {
    const bits = (valueAt(at) << 18) | (valueAt(at + 1) << 12) | (valueAt(at + 2) << 6) | valueAt(at + 3)
    bytes[put++] = bits >> 16
    bytes[put++] = bits >> 8 // what stands behind the end of the bytes is not kept
    bytes[put++] = bits
  }
  return wrong ? undefined : bytes
}
