import type { Template } from '../../core/template/template'
import { isSectionTitle, numeralOf, titleParts } from '../recognise/section-title'
import { textIn, type HtmlElement } from './html-tree'

/** What an element holds: a bit for each section title, and how much text that is no link. */
interface Content {
  readonly titles: number
  readonly length: number
}

/**
 * The innermost element that holds all section titles of a report and most of the page's text: what stands behind it is
 * the site's. Works for every site alike, whatever its classes are called. Undefined where fewer than two titles are
 * found: one alone does not tell where the report ends.
 *
 * @param templates the formats by whose words titles are known
 */
export function reportElement(root: HtmlElement, templates: readonly Template[]): HtmlElement | undefined {
  const contents = new Map<HtmlElement, Content>()
  const measure = (element: HtmlElement): Content => {
    let [titles, length, small] = [0, 0, true]
    for (const one of element.children) {
      if (typeof one === 'string') {
        length += one.trim().length
        continue
      }
      const inner = measure(one)
      titles |= inner.titles
      length += inner.length
      if (one.name === 'table' || one.name === 'div') small = false
    }
    if (small && element.children.length > 0 && element.children.length < 60) titles |= ownTitle(element, templates)
    const content = { titles, length: notRead.has(element.name) ? 0 : length }
    contents.set(element, content)
    return content
  }
  const all = measure(root)
  const isAtMostOne = (all.titles & (all.titles - 1)) === 0
  if (isAtMostOne) return undefined
  const holdsReport = ({ titles, length }: Content) => titles === all.titles && length * 2 > all.length
  let found = root
  for (;;) {
    const inner = found.children.find(
      (one): one is HtmlElement => typeof one !== 'string' && holdsReport(contents.get(one)!),
    )
    if (!inner) return found
    found = inner
  }
}

/** Menus of a site are links, and may be longer than a short report; the others are no text of the page. */
const notRead: ReadonlySet<string> = new Set(['a', 'script', 'style', 'head', 'nav', 'footer', 'aside'])

function ownTitle(element: HtmlElement, templates: readonly Template[]): number {
  const text = textIn(element)
  if (text.length >= 200 || !isSectionTitle(text.trim(), templates)) return 0
  return bitOf(titleParts(text.trim())!.number)
}

/** A bit for each numeral of a section's number: which section it is, does not matter here. */
function bitOf(number: string): number {
  return 1 << '一二三四五六七八九十'.indexOf(numeralOf(number).slice(-1))
}
