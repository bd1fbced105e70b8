import type { Grid } from '../../core/document/document'
import type { SectionId, Template } from '../../core/template/template'
import { core } from '../recognise/normalise'
import { isSectionTitle } from '../recognise/section-title'
import { tableKind } from '../recognise/table-kind'
import { knownWords } from './known-words'
import { filled, type SheetLine } from './sheet-raster'

/** Words of so many characters stand in no table of the clerk's own (其他, 总计 do). */
const distinctive = 4

/** What the lines of sheets are: of a statutory table, of another one, or text. */
export class LineKinds {
  private readonly words: ReadonlySet<string>

  constructor(private readonly templates: readonly Template[]) {
    this.words = knownWords(templates)
  }

  /** The section whose statutory table these lines are, or go on with. */
  tableKind(lines: readonly SheetLine[], after?: SectionId): SectionId | undefined {
    const cell = (text: string) => ({ text, colspan: 1, rowspan: 1, header: false })
    const grid: Grid = { type: 'grid', rows: lines.map((line) => filled(line).map(({ text }) => cell(text))) }
    return tableKind(grid, this.templates, after)
  }

  /** Whether a line holds a word of a statutory table. */
  isKnown(line: SheetLine, least = 2): boolean {
    return filled(line).some(({ text }) => {
      const word = core(text)
      return word.length >= least && this.words.has(word)
    })
  }

  /** A note between the rows of a table: a sentence, or what says so itself. */
  isNote(line: SheetLine): boolean {
    const [only, ...others] = filled(line)
    return only !== undefined && others.length === 0 && !this.isKnown(line) && isSentence(only.text)
  }

  /** The lines in pieces, each title of a section with what follows it. */
  splitAtTitles(lines: readonly SheetLine[]): SheetLine[][] {
    const pieces: SheetLine[][] = [[]]
    for (const line of lines) {
      const [first, ...others] = filled(line)
      if (first && others.length === 0 && !this.isKnown(line) && isSectionTitle(first.text, this.templates))
        pieces.push([])
      pieces[pieces.length - 1]!.push(line)
    }
    return pieces.filter((piece) => piece.length > 0)
  }

  /** From where to where lines are a statutory table: from its first known words to the last row that goes on. */
  statutory(lines: readonly SheetLine[]): [number, number] {
    const from = lines.findIndex((line) => this.isKnown(line))
    let to = from + 1
    for (let at = from; at < lines.length; at++) if (this.isKnown(lines[at]!, distinctive)) to = at + 1
    while (to < lines.length && (this.isKnown(lines[to]!) || hasNumbers(lines[to]!))) to++
    return [from, to]
  }

  /** From where to where lines are a table of the clerk's own: rows of several cells. At the end where there is none. */
  own(lines: readonly SheetLine[]): [number, number] {
    const isRow = (line: SheetLine) => filled(line).length > 1 && !this.isForm(line)
    const from = lines.findIndex(isRow)
    let to = from + 1
    for (let at = from; at >= 0 && at < lines.length; at++) if (isRow(lines[at]!)) to = at + 1
    // One row of words alone is no table.
    const isNone = from < 0 || (to - from === 1 && !hasNumbers(lines[from]!))
    return isNone ? [lines.length, lines.length] : [from, to]
  }

  /** The texts of a line that is no table: a title stands alone, the words of a form's head together. */
  texts(line: SheetLine): string[] {
    const [first = '', ...others] = filled(line).map(({ text }) => text)
    return others.length > 0 && isSectionTitle(first, this.templates)
      ? [first, others.join('\n')]
      : [[first, ...others].join('　')]
  }

  /** A line with its words beside each other: 填报单位：某局　填报日期：…, or a title with its text in the next cell. */
  private isForm(line: SheetLine): boolean {
    const [first, ...others] = filled(line)
    if (!first || others.some(({ isNumber }) => isNumber)) return false
    const titled = isSectionTitle(first.text, this.templates)
    return /[:：]$/.test(first.text) || (titled && others.some(({ text }) => isSentence(text)))
  }
}

function hasNumbers(line: SheetLine): boolean {
  const texts = filled(line)
  return texts.length > 1 && texts.some(({ isNumber }) => isNumber)
}

function isSentence(text: string): boolean {
  return /^(注|备注|说明|附注)\s*[:：\d１]/.test(text) || /[。；]/.test(text) || text.length > 60
}
