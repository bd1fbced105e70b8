/** The year of what a clerk types as one (2025, ２０２５, 2025年), in plain digits; any other text as it is. */
export function plainYear(text: string): string {
  const plain = text.trim().replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  return plain.replace(/^(\d{4})\s*年度?$/, '$1')
}
