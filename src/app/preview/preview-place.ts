import type { Template } from '../../core/template/template'
import { heads } from './place-in-page'

/** Room above a heading that was scrolled to. */
const above = 24

/** The heading of a section in the previewed page; of 基本信息 the title; undefined for other pages of the program. */
function headingOfPage(name: string, page: Document, template: Template): Element | undefined {
  if (name === 'basics') return page.querySelector('h1') ?? undefined
  const section = template.sections.find(({ id }) => id === name)
  if (!section) return undefined
  return Array.from(page.querySelectorAll('h2')).find((heading) => heads(heading, section))
}

/** Scrolls the previewed page to the heading of the page that is being filled in; of 基本信息 to its very top. */
export function scrollToPage(name: string, page: Document, template: Template): void {
  const heading = headingOfPage(name, page, template)
  const window = page.defaultView
  if (!heading || !window) return
  window.scrollTo(0, name === 'basics' ? 0 : Math.max(0, window.scrollY + heading.getBoundingClientRect().top - above))
}

/** What stands at the top of the view, to be brought back there when the page is laid out anew. */
export function placeAtTop(page: Document): () => void {
  const parts = Array.from(page.querySelectorAll('h1, h2, h3, h4, h5, h6, p, figure, tr'))
  const first = parts.find((part) => part.getBoundingClientRect().bottom > 0)
  const window = page.defaultView
  if (!first || !window || window.scrollY === 0) return () => undefined
  return () => window.scrollTo(0, window.scrollY + first.getBoundingClientRect().top)
}
