import { Parser } from 'htmlparser2'
import { ReadError } from '../../core/read-error'

/** An element of a page; text is a string among its children. */
export interface HtmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (HtmlElement | string)[]
}

/** Deepest nesting that is kept; what lies deeper is read as if it stood at this depth, so that no page can exhaust the stack. */
const deepest = 150

/** Deeper than this is no page that anybody made; the parser's own list of open elements would grow too slow. */
const absurd = 3000

/** Most elements and pieces of text of a page: a report has some thousand. */
const most = 600_000
const mostTexts = 2_000_000

/** Elements of which nothing is text of a page, and which are never run. */
const dropped = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'canvas',
  'button',
  'audio',
  'video',
  'link',
  'base',
])

/**
 * Makes a tree of a page; scripts, styles and the like are left out, handlers are never looked at.
 * @throws {ReadError} damaged, too-large
 */
export function htmlTree(html: string): HtmlElement {
  const root: HtmlElement = { name: '', attributes: {}, children: [] }
  const stack: HtmlElement[] = [root]
  let beyond = 0
  let inside = 0
  let count = 0
  let texts = 0
  let open = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++open > absurd) throw new ReadError('damaged', '这个网页的结构不正常，嵌套的层数太多，没有读入。')
        if (inside > 0 || dropped.has(name)) {
          inside++
          return
        }
        if (++count > most) throw tooLarge()
        if (stack.length >= deepest) {
          beyond++
          return
        }
        const element: HtmlElement = { name, attributes, children: [] }
        stack[stack.length - 1]!.children.push(element)
        stack.push(element)
      },
      onclosetag() {
        open--
        if (inside > 0) inside--
        else if (beyond > 0) beyond--
        else if (stack.length > 1) stack.pop()
      },
      ontext(text) {
        if (++texts > mostTexts) throw tooLarge()
        if (inside > 0) return
        const { children } = stack[stack.length - 1]!
        const last = children[children.length - 1]
        if (typeof last === 'string') children[children.length - 1] = last + text
        else children.push(text)
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.end(html)
  return root
}

function tooLarge(): ReadError {
  return new ReadError('too-large', '这个网页的内容太多，不像是一份年度报告，没有读入。')
}

/** The text of an element, as it stands in the source. */
export function textIn(element: HtmlElement): string {
  const parts: string[] = []
  const walk = (one: HtmlElement) => {
    for (const part of one.children) {
      if (typeof part === 'string') parts.push(part)
      else walk(part)
    }
  }
  walk(element)
  return parts.join('')
}

/** The first element inside that a test accepts. */
export function findElement(element: HtmlElement, test: (one: HtmlElement) => boolean): HtmlElement | undefined {
  for (const one of element.children) {
    if (typeof one === 'string') continue
    if (test(one)) return one
    const found = findElement(one, test)
    if (found) return found
  }
  return undefined
}
