import { JSDOM } from 'jsdom'

/**
 * What UEditor lets through: `whitList` of the ueditor.config.js that comes with its releases that have `xssFilterRules`
 * (as found alike in public copies of that file; it names the list of js-xss as its origin), for the tags that a report
 * can hold. figure and figcaption are not in it.
 */
const whitelist: Readonly<Record<string, readonly string[]>> = {
  a: ['target', 'href', 'title', 'class', 'style'],
  br: [],
  caption: ['class', 'style'],
  col: ['align', 'valign', 'span', 'width', 'class', 'style'],
  colgroup: ['align', 'valign', 'span', 'width', 'class', 'style'],
  div: ['class', 'style'],
  h1: ['class', 'style'],
  h2: ['class', 'style'],
  h3: ['class', 'style'],
  h4: ['class', 'style'],
  h5: ['class', 'style'],
  h6: ['class', 'style'],
  img: ['src', 'alt', 'title', 'width', 'height', 'id', '_src', 'loadingclass', 'class', 'data-latex'],
  p: ['class', 'style'],
  section: [],
  span: ['class', 'style'],
  strong: ['class', 'style'],
  table: ['width', 'border', 'align', 'valign', 'class', 'style'],
  tbody: ['align', 'valign', 'class', 'style'],
  td: ['width', 'rowspan', 'colspan', 'align', 'valign', 'class', 'style'],
  th: ['width', 'rowspan', 'colspan', 'align', 'valign', 'class', 'style'],
  thead: ['align', 'valign', 'class', 'style'],
  tr: ['rowspan', 'align', 'valign', 'class', 'style'],
}

/** What is left of HTML after UEditor's filter: unknown tags go with all that is in them, unknown attributes go alone. */
export function throughUEditor(html: string): string {
  const { body } = new JSDOM(html).window.document
  for (const element of [...body.querySelectorAll('*')]) {
    const allowed = whitelist[element.tagName.toLowerCase()]
    if (!allowed) element.remove()
    else for (const name of element.getAttributeNames()) if (!allowed.includes(name)) element.removeAttribute(name)
  }
  return body.innerHTML
}
