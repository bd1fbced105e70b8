/**
 * Makes a page look like another one and leaves alone what is the same in both, so that the browser lays out what has
 * changed and nothing else; the scroll stays.
 */
export function patchPage(page: Document, next: Document): void {
  patchChildren(page.head, next.head)
  patchChildren(page.body, next.body)
}

function patchChildren(old: Element, next: Element): void {
  const before = Array.from(old.childNodes)
  const after = Array.from(next.childNodes)
  let start = 0
  while (start < before.length && start < after.length && before[start]!.isEqualNode(after[start]!)) start++
  let end = 0
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end]!.isEqualNode(after[after.length - 1 - end]!)
  )
    end++
  const gone = before.slice(start, before.length - end)
  const come = after.slice(start, after.length - end)
  // What stands at the same place in both and is of one kind is looked into.
  if (gone.length === come.length) gone.forEach((node, at) => patchNode(node, come[at]!))
  else {
    const behind = before[before.length - end] ?? null
    for (const node of gone) node.remove()
    for (const node of come) old.insertBefore(old.ownerDocument.importNode(node, true), behind)
  }
}

function patchNode(old: ChildNode, next: ChildNode): void {
  if (old.isEqualNode(next)) return
  if (isElement(old) && isElement(next) && old.cloneNode(false).isEqualNode(next.cloneNode(false)))
    patchChildren(old, next)
  else old.replaceWith(old.ownerDocument!.importNode(next, true))
}

/** By its kind: each frame has classes of its own. */
function isElement(node: Node): node is Element {
  return node.nodeType === 1
}
