import { inject, nextTick } from 'vue'
import { routerKey } from 'vue-router'
import type { Place } from '../../core/check/engine/finding'
import { cellInputId, fieldInputId, pageOfPlace } from '../places/page-of-place'
import { foldDrawer } from '../ui/panels'
import { useReportSession } from './use-report-session'

/**
 * Gives the function that leads the clerk to a place of the report: it shows the page, brings the place into view, gives
 * it the focus and shows what is meant. It resolves to false where there is no such place any more.
 */
export function useFocusPlace(): (place: Place) => Promise<boolean> {
  // A preview can stand where no pages are, and then leads nowhere.
  const router = inject(routerKey, undefined)
  const session = useReportSession()
  return async (place) => {
    const page = pageOfPlace(place, session.template)
    // A report that is only shown has no pages to lead to.
    if (!page || !router || session.draft === '') return false
    // A list that lies over the form must not lie over what it leads to.
    foldDrawer()
    if (router.currentRoute.value.name !== page) await router.push({ name: page, params: { draft: session.draft } })
    const target = await waitFor(() => targetOf(place))
    if (!target) return focusHeading()
    show(target)
    if (place.in === 'prose') {
      session.spanToShow = { section: place.section, block: place.block, from: place.from, to: place.to }
    } else if (target instanceof HTMLInputElement) target.select()
    return true
  }
}

/** The element that stands for a place. Editors of text carry `data-prose="section"`, tables `data-table`, fields their name as id. */
function targetOf(place: Place): HTMLElement | null {
  switch (place.in) {
    case 'cell':
    case 'last':
      return document.getElementById(cellInputId(place.cell))
    case 'table':
      return (
        document.querySelector<HTMLElement>(`[data-table="${place.table}"] input`) ??
        document.querySelector<HTMLElement>('main table input')
      )
    case 'prose':
      return editorOf(place.section, place.block)
    case 'field':
      return document.getElementById(fieldInputId(place.field))
    case 'section':
      return (
        editorsOf(place.section).find((editor) => !editor.closest('.table-section')) ??
        document.querySelector<HTMLElement>('main table input')
      )
    case 'source':
    case 'other':
      return null
  }
}

function editorsOf(section: string): HTMLElement[] {
  return Array.from(document.querySelectorAll<HTMLElement>(`[data-prose="${section}"]`))
}

/** The editor that shows a block: text before the tables and behind them has one each, and says with which block it begins. */
function editorOf(section: string, block: number): HTMLElement | null {
  const before = editorsOf(section).filter((editor) => Number(editor.dataset['firstBlock'] ?? 0) <= block)
  return before[before.length - 1] ?? null
}

/** Pages come in chunks and tables are drawn after them: looks again for up to two seconds. */
async function waitFor<Found>(find: () => Found | null): Promise<Found | null> {
  await nextTick()
  for (let tries = 0; tries < 40; tries++) {
    const found = find()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return null
}

function show(target: HTMLElement): void {
  target.scrollIntoView({ block: 'center', inline: 'nearest' })
  const inside = target.matches('input, textarea, select, button, [tabindex], [contenteditable]')
    ? target
    : (target.querySelector<HTMLElement>('[contenteditable="true"], textarea') ??
      target.querySelector<HTMLElement>('input, select'))
  ;(inside ?? target).focus({ preventScroll: true })
}

function focusHeading(): boolean {
  document.querySelector<HTMLElement>('main h1')?.focus()
  return false
}
