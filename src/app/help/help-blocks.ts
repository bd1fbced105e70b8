/** A piece of the help text. */
export type HelpBlock =
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly type: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

/**
 * Reads the help text (docs/帮助.md), so that program and paper say the same: headings, paragraphs, lists and tables
 * of Markdown, one line each, no marks inside a line.
 */
export function helpBlocks(markdown: string): HelpBlock[] {
  return markdown
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .flatMap((part) => {
      const lines = part
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
      // A heading needs no empty line behind it.
      const [first = '', ...rest] = lines
      return first.startsWith('#') ? [[first], rest] : [lines]
    })
    .flatMap((lines) => (lines.length ? [helpBlock(lines)] : []))
}

function helpBlock(lines: readonly string[]): HelpBlock {
  const first = lines[0] ?? ''
  if (first.startsWith('#'))
    return { type: 'heading', level: first.startsWith('##') ? 2 : 1, text: first.replace(/^#+\s*/, '') }
  if (/^\d+\. /.test(first))
    return { type: 'list', ordered: true, items: lines.map((line) => line.replace(/^\d+\. /, '')) }
  if (first.startsWith('- ')) return { type: 'list', ordered: false, items: lines.map((line) => line.slice(2)) }
  if (first.startsWith('|')) {
    const [head = [], ...rows] = lines.filter((line) => !/^[|\s:-]+$/.test(line)).map(cellsOf)
    return { type: 'table', head, rows }
  }
  return { type: 'paragraph', text: lines.join('') }
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())
}
