import { textIn, type HtmlElement } from './html-tree'

/** Kinds of `input` in which nobody writes. */
const noText = /^(hidden|button|submit|reset|image|checkbox|radio|file|password|color|range)$/i

/** What stands in a field of a form as the page was saved: typed text, or the chosen one of several; "" for other fields. */
export function fieldText(field: HtmlElement): string {
  if (field.name === 'textarea') return textIn(field).trim()
  if (field.name === 'input')
    return noText.test(field.attributes['type'] ?? 'text') ? '' : (field.attributes['value'] ?? '')
  const options = optionsIn(field)
  const chosen = options.find((one) => one.attributes['selected'] !== undefined) ?? options[0]
  return chosen ? textIn(chosen).trim() : ''
}

function optionsIn(element: HtmlElement): HtmlElement[] {
  return element.children.flatMap((one) => {
    if (typeof one === 'string') return []
    return one.name === 'option' ? [one] : optionsIn(one)
  })
}
