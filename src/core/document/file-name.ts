/**
 * Characters that Windows forbids in file names, control characters (C1 too), and marks that turn the direction of
 * writing or have no width: with them a name can look like another one.
 */
const forbidden =
  /[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]/gu

/** Most bytes of a name with its ending; most systems take 255, and （送审稿） or a number may be added. */
const mostBytes = 200

/**
 * A text as the name of a file, without its ending, on Windows, macOS and Linux: not hidden (a leading dot), not ending in
 * a dot or space, no longer than systems take. What cannot be in a name is left out; `instead` where nothing is left.
 */
export function fileName(text: string, ending: string, instead = '年度报告'): string {
  const plain = text
    .replace(forbidden, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ~]+/, '')
  let left = mostBytes - utf8Length(ending) - 1
  let name = ''
  for (const char of plain) {
    left -= utf8Length(char)
    if (left < 0) break
    name += char
  }
  return name.replace(/[. ]+$/, '') || instead
}

/** The core has no encoder to ask. */
function utf8Length(text: string): number {
  let length = 0
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return length
}
