import { character, textArea, textWidth } from './measures'
import { balancedLines } from './title-lines'

/** Where the agency's name and the date stand under the text: right indents in twips. */
export interface SignaturePlace {
  /** The name in the lines that it takes; the place is that of the longest one. */
  readonly lines: readonly string[]
  readonly name: number
  readonly date: number
  /** Left indent of a date that begins under the name: its digits' width differs from font to font, the name has none. */
  readonly dateFromLeft?: number
}

/**
 * Where name and date stand at the right. Without a seal: the name two characters from the edge, the date beginning two
 * characters right of the name's beginning; a date longer than the name stands two from the edge and the name moves
 * left (GB/T 9704-2012, 7.3.5.2). With a seal: the date four from the edge, the name centred on it (7.3.5.1).
 */
export function signaturePlace(name: string, date: string, seal: boolean): SignaturePlace {
  const room = textArea.width / character
  // A name that leaves no two characters at its right goes over lines of like length, none of a single character.
  const lines = balancedLines(name, Math.floor(room) - 2)
  const [nameWidth, dateWidth] = [Math.max(...lines.map(textWidth)), textWidth(date)]
  const indent = (characters: number, width: number) =>
    Math.round(Math.max(0, Math.min(characters, room - width)) * character)
  if (seal) {
    const centre = Math.max(4 + dateWidth / 2, nameWidth / 2)
    return { lines, name: indent(centre - nameWidth / 2, nameWidth), date: indent(centre - dateWidth / 2, dateWidth) }
  }
  if (dateWidth > nameWidth)
    return { lines, name: indent(4 + dateWidth - nameWidth, nameWidth), date: indent(2, dateWidth) }
  // A name that leaves less room than two characters begins at the left edge, and the date two characters right of that.
  const dateBegins = Math.max(2, room - nameWidth)
  return {
    lines,
    name: indent(2, nameWidth),
    date: indent(room - dateBegins - dateWidth, dateWidth),
    dateFromLeft: Math.round(Math.min(dateBegins, room - dateWidth) * character),
  }
}
