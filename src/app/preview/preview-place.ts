import type { Template } from '../../core/template/template'
import { heads } from './place-in-page'

/** Room above a heading that was scrolled to. */
const above = 4

/** The heading of a section in the previewed page; undefined for other pages of the program. */
function headingOfPage(name: string, page: Document, template: Template): Element | undefined {
  const section = template.sections.find(({ id }) => id === name)
  if (!section) return undefined
  return Array.from(page.querySelectorAll('h2')).find((heading) => heads(heading, section))
}

/** Findings lead to their places from there: the previewed page stays where it is. */
const staysAt = 'check'

/**
 * Scrolls the previewed page to the heading of the section that is being filled in; beside any other page of the
 * program it is looked at from its very top.
 */
export function scrollToPage(name: string, page: Document, template: Template): void {
  const window = page.defaultView
  if (!window || name === staysAt) return
  const heading = headingOfPage(name, page, template)
  const top = heading ? Math.max(0, window.scrollY + heading.getBoundingClientRect().top - above) : 0
  makeRoomBelow(page, top)
  window.scrollTo(0, top)
}

/**
 * Lets the last sections come to the top of the view as well: as much room below the page as that takes, on the screen
 * only. In a style sheet of its own, so that the page itself stays as it is published.
 */
function makeRoomBelow(page: Document, top: number): void {
  const window = page.defaultView as Window & typeof globalThis
  page.adoptedStyleSheets = []
  const lacks = Math.ceil(top + window.innerHeight - page.documentElement.scrollHeight)
  if (lacks <= 0) return
  const sheet = new window.CSSStyleSheet()
  sheet.insertRule(`@media screen { html { padding-bottom: ${lacks}px } }`)
  page.adoptedStyleSheets = [sheet]
}

/** What stands at the top of the view, to be brought back there when the page is laid out anew. */
export function placeAtTop(page: Document): () => void {
  const parts = Array.from(page.querySelectorAll('h1, h2, h3, h4, h5, h6, p, figure, tr'))
  const first = parts.find((part) => part.getBoundingClientRect().bottom > 0)
  const window = page.defaultView
  if (!first || !window || window.scrollY === 0) return () => undefined
  return () => window.scrollTo(0, window.scrollY + first.getBoundingClientRect().top)
}
