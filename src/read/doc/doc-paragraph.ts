import type { DocumentRun, Picture, TextRole } from '../../core/document/document'
import { roleOf } from '../docx/styles'
import type { DocParts } from './doc-parts'
import type { TextRange } from './drawings'
import type { CharacterChanges } from './properties'
import type { ParagraphRange } from './split-paragraphs'

/** What one paragraph holds: its text, the pictures in it, and the text boxes anchored in it. */
export interface DocParagraph {
  readonly role: TextRole
  readonly style: string
  readonly runs: readonly DocumentRun[]
  readonly pictures: readonly Picture[]
  readonly boxes: readonly TextRange[]
  /** Nothing of the paragraph is shown, its mark included. */
  readonly hidden: boolean
}

/** State of a field: its instruction is left out, its result stays. */
interface Field {
  instruction: string
  result: boolean
  /** Where its result, or that of the field around it, leads to. */
  href: string | undefined
}

/** Characters that stand for something ([MS-DOC] 2.4.1, 2.6.1 sprmCFSpec). */
const special = {
  picture: '\x01',
  drawing: '\x08',
  tab: '\t',
  lineBreak: '\x0b',
  fieldBegin: '\x13',
  fieldSeparator: '\x14',
  fieldEnd: '\x15',
  hyphen: '\x1e',
} as const
const control = /[\x00-\x1f]/
const controls = /[\x00-\x1f]/g
const pieces = /[\x00-\x1f]|[^\x00-\x1f]+/g

/** Highest index of a list; above stand marks for paragraphs that are in none. */
const highestList = 0x7fe

/**
 * Reads a paragraph: insertions stay and deletions go, of a field the result stays, automatic numbers become text, marks of
 * footnotes and comments are left out.
 */
export function readParagraph(paragraph: ParagraphRange, parts: DocParts): DocParagraph {
  const { style: index, changes } = paragraph.look
  const style = parts.styles[index]
  const runs: DocumentRun[] = []
  const pictures: Picture[] = []
  const boxes: TextRange[] = []
  const fields: Field[] = []
  /** How many of the open fields have not come to their result. */
  let instructions = 0
  let change = ''
  let hiddenTo = -1

  const push = (text: string, bold: boolean) => {
    if (text === '' || instructions > 0) return
    const href = fields[fields.length - 1]?.href
    const last = runs[runs.length - 1]
    if (last && Boolean(last.bold) === bold && last.href === href)
      runs[runs.length - 1] = { ...last, text: last.text + text }
    else runs.push({ text, ...(bold ? { bold: true as const } : {}), ...(href ? { href } : {}) })
  }
  const pushLost = (description: string) =>
    push(`[图片：${description ? description.slice(0, 60).replace(/\]/g, '') : '未能读入'}]`, false)

  const field = (character: string) => {
    const open = fields[fields.length - 1]
    if (character === special.fieldBegin) {
      fields.push({ instruction: '', result: false, href: open?.href })
      instructions += 1
      return
    }
    if (open && !open.result) {
      open.result = true
      open.href ??= linkOf(open.instruction)
      instructions -= 1
    }
    if (character === special.fieldEnd) fields.pop()
  }
  const inlinePicture = ({ picture, data, object }: CharacterChanges) => {
    if (picture === undefined || data || instructions > 0) return
    const found = object ? undefined : parts.drawings.inline(picture)
    if (found) pictures.push(found)
    else pushLost('')
  }
  const anchored = (position: number) => {
    const found = parts.drawings.anchored(position)
    pictures.push(...found.pictures)
    boxes.push(...found.boxes)
    found.lost.forEach(pushLost)
  }
  const standsFor = (character: string, position: number, look: CharacterChanges, bold: boolean) => {
    switch (character) {
      case special.tab:
        return push('\t', bold)
      case special.lineBreak:
        return push('\n', bold)
      case special.hyphen:
        return push('-', bold)
      case special.picture:
        return inlinePicture(look)
      case special.drawing:
        return anchored(position)
      case special.fieldBegin:
      case special.fieldSeparator:
      case special.fieldEnd:
        return field(character)
    }
  }
  const readShown = (from: number, to: number, look: CharacterChanges) => {
    const bold = isOn(look.bold, false)
    let position = from
    for (const piece of parts.text.slice(from, to).match(pieces) ?? []) {
      if (control.test(piece)) standsFor(piece, position, look, bold)
      else if (!look.special) {
        const open = fields[fields.length - 1]
        if (open && !open.result) open.instruction += piece
        else push(piece, bold)
      }
      position += piece.length
    }
  }
  const readRun = (from: number, to: number, look: CharacterChanges) => {
    const kind = look.deleted ? 'deleted' : look.inserted ? 'inserted' : ''
    if (kind !== '' && kind !== change) parts.tracked.count += 1
    change = kind
    if (look.deleted) return
    if (!isHidden(look, style?.hidden, parts)) return readShown(from, to, look)
    // What is hidden in one go may be several runs, by its scripts.
    const before = hiddenTo === from ? (parts.hidden.pop() ?? '') : ''
    parts.hidden.push(before + parts.text.slice(from, to).replace(controls, ''))
    hiddenTo = to
  }

  for (const { from, to } of paragraph.ranges)
    for (let at = from; at < to;) {
      const { to: end, changes: look } = parts.characters(at)
      readRun(at, Math.min(end, to), look)
      at = end
    }
  const list = changes.list === undefined ? style?.list : String(changes.list)
  if (list !== undefined && Number(list) > 0 && Number(list) <= highestList && (runs.length > 0 || pictures.length > 0))
    number(runs, parts.numbering.next(list, changes.level ?? style?.level ?? 0))
  const isEmpty = runs.length === 0 && pictures.length === 0
  return {
    role: roleOf(style, changes.outline),
    style: style?.name ?? '',
    runs,
    pictures,
    boxes,
    hidden: isEmpty && isHidden(parts.characters(paragraph.mark).changes, style?.hidden, parts),
  }
}

/** Puts the number of a list before a paragraph. */
function number(runs: DocumentRun[], text: string): void {
  if (text === '') return
  const first = runs[0]
  if (first && !first.bold && !first.href) runs[0] = { ...first, text: text + first.text }
  else runs.unshift({ text })
}

/** A toggle ([MS-DOC] 2.9.327): 0x80 is what the style says, 0x81 the opposite. */
function isOn(toggle: number | undefined, ofStyle: boolean): boolean {
  if (toggle === undefined || toggle === 0x80) return ofStyle
  return toggle === 0x81 ? !ofStyle : toggle !== 0
}

function isHidden({ style, vanish }: CharacterChanges, ofParagraph: boolean | undefined, parts: DocParts): boolean {
  const ofStyle = (style === undefined ? undefined : parts.styles[style]?.hidden) ?? ofParagraph ?? false
  return isOn(vanish, ofStyle)
}

function linkOf(instruction: string): string | undefined {
  const link = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1]
  return link && /^(https?:|mailto:)/i.test(link) ? link : undefined
}
