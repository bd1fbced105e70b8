import { formatNumber } from '../text/format-number'

/** How HTML and CSS name the kinds of numbers, in the words of Word's numbering. */
const kinds: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-ideographic': 'chineseCounting',
  'cjk-decimal': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting',
  'trad-chinese-informal': 'chineseCounting',
  'simp-chinese-formal': 'chineseCounting',
}

type Attributes = Readonly<Record<string, string | undefined>>

/** The numbers of the items of an ordered list, as a browser shows them; "" for an item that shows none. */
export function listNumbers(list: Attributes, items: readonly Attributes[]): string[] {
  const step = list['reversed'] === undefined ? 1 : -1
  let next = whole(list['start']) ?? (step > 0 ? 1 : items.length)
  return items.map((item) => {
    const value = whole(item['value']) ?? next
    next = value + step
    return numberText(value, kindOf(item) ?? kindOf(list) ?? 'decimal')
  })
}

function whole(text: string | undefined): number | undefined {
  const value = Number.parseInt(text ?? '', 10)
  return Number.isNaN(value) ? undefined : value
}

/** The kind that an element asks for by its style or its attribute; 'none' where it shows no number. */
function kindOf(element: Attributes): string | undefined {
  const style = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(element['style'] ?? '')?.[1]
  const asked = style?.toLowerCase() ?? element['type']
  if (asked === undefined) return undefined
  return /^(none|disc|circle|square)$/.test(asked) ? 'none' : (kinds[asked] ?? 'decimal')
}

function numberText(value: number, kind: string): string {
  if (kind === 'none') return ''
  return `${formatNumber(value, kind)}${kind === 'chineseCounting' ? '、' : '.'}`
}
