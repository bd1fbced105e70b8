import { DOMSerializer, type Fragment } from '@tiptap/pm/model'
import { pictureSpec, proseSchema } from './prose-schema'

const name = 'data-nianbao'

/** How the clipboard shows that it was filled in the text of this very draft. */
export const ownMark = (draft: string): string => `${name}="${draft}"`

/** Writes what is copied as it is shown, with the draft that it came from on its first element. */
export function markingSerializer(draft: string, addressOf: (picture: string) => string | undefined): DOMSerializer {
  const { nodes, marks } = DOMSerializer.fromSchema(proseSchema)
  const plain = new DOMSerializer({ ...nodes, picture: (node) => pictureSpec(node, addressOf) }, marks)
  const marking = new DOMSerializer(plain.nodes, plain.marks)
  marking.serializeFragment = (fragment: Fragment, options, target) => {
    const made = plain.serializeFragment(fragment, options, target)
    const [first] = Array.from(made.childNodes)
    if (first instanceof HTMLElement) first.setAttribute(name, draft)
    return made
  }
  return marking
}
