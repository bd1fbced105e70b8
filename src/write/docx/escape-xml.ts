import { cleanText } from './clean-text'

/** Text as the content or an attribute of XML. */
export function escapeXml(text: string): string {
  return cleanText(text).replace(/[&<>"]/g, (char) => entities[char] ?? char)
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
