import { titleCandidate } from '../recognise/section-title'
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
        const candidate = titleCandidate(text.trim())
        if (candidate?.strong && candidate.number !== '') mask |= 1 << bits.indexOf(candidate.section)
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

const bits = ['overview', 'proactive-disclosure', 'applications', 'disputes', 'problems', 'other-matters']
