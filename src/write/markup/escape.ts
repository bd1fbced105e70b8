import { linkAddress } from '../../core/report/link-address'

/**
 * Characters that HTML does not allow in a text (WHATWG HTML 13.1.4): control characters but tab and line feed, and the
 * noncharacters of Unicode.
 */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Noncharacter_Code_Point}]/gu
/** Nearly every text has nothing to clean, and one test is cheaper than three replacements. */
const ordinary = /^[\n\t\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]*$/
const loneSurrogate = /[\ud800-\udfff]/gu
const special = /[&<>"]/g
const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The text without what no HTML or XML file may hold; half a surrogate pair becomes U+FFFD, \r\n and \r become \n. */
export function cleanText(text: string): string {
  if (ordinary.test(text)) return text
  return text.replace(/\r\n?/g, '\n').replace(forbidden, '').replace(loneSurrogate, '\ufffd')
}

/** A text as it stands between tags or in a quoted attribute. */
export function escapeText(text: string): string {
  const clean = cleanText(text)
  return /[&<>"]/.test(clean) ? clean.replace(special, (character) => names[character] ?? character) : clean
}

/** Attributes as they stand in a tag, each with a space before it; undefined and false leave an attribute out. */
export function attributes(values: Readonly<Record<string, string | number | false | undefined>>): string {
  let text = ''
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== false) text += ` ${name}="${escapeText(String(value))}"`
  return text
}

/** The address of a link if it may stand in a published page, else undefined (see `linkAddress`). */
export function safeHref(href: string): string | undefined {
  return linkAddress(cleanText(href))
}
