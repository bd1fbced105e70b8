import { isSectionTitle, numeralOf, titleParts } from '../recognise/section-title'
import { textIn, type HtmlElement } from './html-tree'

/**
 * The innermost element that holds all section titles of a report: what stands behind it is the site's. Works for every
 * site alike, whatever its classes are called. Undefined where no title is found.
 */
export function reportElement(root: HtmlElement): HtmlElement | undefined {
  const masks = new Map<HtmlElement, number>()
  const mark = (element: HtmlElement): number => {
    let mask = 0
    let small = true
    for (const one of element.children) {
      if (typeof one === 'string') continue
      mask |= mark(one)
      if (one.name === 'table' || one.name === 'div') small = false
    }
    if (small && element.children.length > 0 && element.children.length < 60) {
      const text = textIn(element)
      if (text.length < 200) {
        if (isSectionTitle(text.trim())) mask |= bitOf(titleParts(text.trim())!.number)
      }
    }
    masks.set(element, mask)
    return mask
  }
  const all = mark(root)
  if (all === 0) return undefined
  let found = root
  for (;;) {
    const inner = found.children.find((one): one is HtmlElement => typeof one !== 'string' && masks.get(one) === all)
    if (!inner) return found
    found = inner
  }
}

/** A bit for each numeral of a section's number: which section it is, does not matter here. */
function bitOf(number: string): number {
  return 1 << '一二三四五六七八九十'.indexOf(numeralOf(number).slice(-1))
}
