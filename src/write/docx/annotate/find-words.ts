import type { BodyParagraph } from './body-paragraphs'

/** A text without what editors and readers change in it: blanks, marks that do not show, widths of signs. */
interface PlainText {
  readonly text: string
  /** For each unit of it the unit of the text that it comes from. */
  readonly places: readonly number[]
}

const left = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/

function plainText(text: string): PlainText {
  let plain = ''
  const places: number[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!
    if (left.test(unit)) continue
    const meant =
      unit === '\u2011' || unit === '\u2010' ? '-' : /[\ud800-\udfff]/.test(unit) ? unit : unit.normalize('NFKC')
    for (const one of meant) {
      plain += one
      for (let units = 0; units < one.length; units++) places.push(at)
    }
  }
  return { text: plain, places }
}

/** Words in a paragraph of the file. Offsets in its text, UTF-16. */
export interface FoundWords {
  readonly paragraph: BodyParagraph
  readonly from: number
  readonly to: number
}

/** Finds the paragraphs of a file by what they say. */
export class ParagraphFinder {
  private readonly plain: readonly (PlainText & { readonly paragraph: BodyParagraph })[]

  constructor(paragraphs: readonly BodyParagraph[]) {
    this.plain = paragraphs.map((paragraph) => ({ ...plainText(paragraph.text), paragraph }))
  }

  /**
   * The words from `from` to `to` of a text: in the paragraph that is this text, else in the first that holds it (a heading
   * with its number) or is a part of it, else wherever the words themselves stand, where that is one place only.
   */
  find(text: string, from: number, to: number): FoundWords | undefined {
    const wanted = plainText(text)
    const begin = wanted.places.findIndex((place) => place >= from)
    const span = wanted.places.filter((place) => place >= from && place < to).length
    if (wanted.text === '' || begin < 0) return undefined
    const whole =
      this.plain.find((one) => one.text === wanted.text) ?? this.plain.find((one) => one.text.includes(wanted.text))
    if (whole) return inParagraph(whole, whole.text.indexOf(wanted.text) + begin, span)
    const words = wanted.text.slice(begin, begin + span)
    const part = this.plain.find((one) => {
      const at = one.text.length > 1 ? wanted.text.indexOf(one.text) : -1
      return at >= 0 && begin >= at && begin + span <= at + one.text.length
    })
    if (part) return inParagraph(part, begin - wanted.text.indexOf(part.text), span)
    const holding = words.length > 1 ? this.plain.filter((one) => one.text.includes(words)) : []
    return holding.length === 1 ? inParagraph(holding[0]!, holding[0]!.text.indexOf(words), span) : undefined
  }

  /** The first paragraph that says anything: of a report its title, or what stands above it. */
  first(): FoundWords | undefined {
    const first = this.plain.find(({ text }) => text !== '')
    return first && inParagraph(first, 0, first.text.length)
  }
}

function inParagraph(
  { paragraph, places, text }: PlainText & { readonly paragraph: BodyParagraph },
  at: number,
  span: number,
): FoundWords {
  const from = places[at] ?? paragraph.text.length
  const last = places[Math.min(at + span, text.length) - 1]
  return { paragraph, from, to: span === 0 || last === undefined ? from : last + 1 }
}
