/**
 * Characters that HTML does not allow in a text (WHATWG HTML 13.1.4): control characters but tab and line feed, and the
 * noncharacters of Unicode.
 */
// eslint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]/g
const loneSurrogate = /[\ud800-\udfff]/gu
const special = /[&<>"]/g
const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The text without what no HTML or XML file may hold; half a surrogate pair becomes U+FFFD, \r\n and \r become \n. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(forbidden, '').replace(loneSurrogate, '\ufffd')
}

/** A text as it stands between tags or in a quoted attribute. */
export function escapeText(text: string): string {
  return cleanText(text).replace(special, (character) => names[character] ?? character)
}

/** Attributes as they stand in a tag, each with a space before it; undefined and false leave an attribute out. */
export function attributes(values: Readonly<Record<string, string | number | false | undefined>>): string {
  let text = ''
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== false) text += ` ${name}="${escapeText(String(value))}"`
  return text
}

/**
 * The address of a link if it is of a kind that may stand in a published page (http, https, mailto, tel, or relative),
 * else undefined. White space and control characters, which browsers skip when they look for `javascript:`, are removed
 * first.
 */
export function safeHref(href: string): string | undefined {
  // eslint-disable-next-line no-control-regex
  const plain = cleanText(href).trim().replace(/[\u0000-\u001f]/g, '').replace(/\s/g, '%20')
  if (plain === '') return undefined
  const scheme = /^([^/?#]*?):/.exec(plain)?.[1]
  return scheme === undefined || /^(https?|mailto|tel)$/i.test(scheme) ? plain : undefined
}
