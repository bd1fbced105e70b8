/** Where an element stood: its ancestors, and what came behind it in each of them. */
interface Trail {
  readonly element: HTMLElement
  readonly steps: readonly { readonly parent: Element; readonly next: Element | null }[]
}

const focusable =
  'a[href], button, input, select, textarea, summary, [contenteditable="true"], [tabindex]:not([tabindex="-1"])'
/** Parts of a page beyond which the focus does not wander by itself. */
const bounds = 'main, header, nav, aside, dialog, body'
/** Where one of these has gone, another page is shown: nothing of it comes behind what had the focus. */
const pages = 'main, header'
/** Whoever takes an element away may have a better place for the focus; it is theirs for so many milliseconds. */
const patience = 60

/**
 * Keeps the focus from falling to nothing where what had it goes away: a button that did its work, a notice that was put
 * away, a dialog that began another page. The focus goes to what comes behind it, else to what stands before it, else to
 * the heading of the page. Gives the function that ends the keeping.
 */
export function keepFocus(): () => void {
  let trail: Trail | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function note({ target }: FocusEvent): void {
    if (target instanceof HTMLElement && target !== document.body) trail = trailOf(target)
  }
  function look(): void {
    if (!trail || !isNowhere() || isHere(trail.element)) return
    clearTimeout(timer)
    timer = setTimeout(recover, patience)
  }
  function recover(): void {
    if (!trail || !isNowhere() || isHere(trail.element)) return
    const found = successorOf(trail) ?? headingOfPage()
    found?.focus({ preventScroll: found.matches('h1, main') })
  }

  const watcher = new MutationObserver(look)
  watcher.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden', 'open'],
  })
  document.addEventListener('focusin', note)
  return () => {
    clearTimeout(timer)
    watcher.disconnect()
    document.removeEventListener('focusin', note)
  }
}

function trailOf(element: HTMLElement): Trail {
  const steps: { parent: Element; next: Element | null }[] = []
  for (let child: Element = element; child.parentElement; child = child.parentElement)
    steps.push({ parent: child.parentElement, next: child.nextElementSibling })
  return { element, steps }
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

/** Whether an element can still have the focus: then the clerk has pressed beside everything, and means it. */
function isHere(element: HTMLElement): boolean {
  return element.isConnected && element.getClientRects().length > 0 && !element.matches(':disabled')
}

function successorOf({ steps }: Trail): HTMLElement | undefined {
  for (const { parent, next } of steps) {
    if (!parent.isConnected) {
      if (parent.matches(pages)) return undefined
      continue
    }
    if (parent.matches(bounds)) return undefined
    const all = [...parent.querySelectorAll<HTMLElement>(focusable)].filter(isHere)
    const behind = next?.isConnected
      ? all.find((one) => next === one || next.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)
      : undefined
    const found = behind ?? all[all.length - 1]
    if (found) return found
  }
  return undefined
}

function headingOfPage(): HTMLElement | null {
  return (
    document.querySelector<HTMLElement>('main h1[tabindex]') ?? document.querySelector<HTMLElement>('main[tabindex]')
  )
}
