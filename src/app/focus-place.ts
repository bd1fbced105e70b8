import { nextTick } from 'vue'
import type { Router } from 'vue-router'
import type { Place } from '../core/check/engine/finding'
import { cellsOf, type Template } from '../core/template/template'
import { patternParts } from '../core/template/pattern'
import type { PageId } from './page-id'

/** What leads a place in the text to its editor: the prose editor listens and shows the span. */
export interface ProseFocus {
  readonly section: string
  readonly block: number
  readonly from: number
  readonly to: number
}

/** Name of the event on `window` that asks the editor of a section to show a span; `detail` is a ProseFocus. */
export const proseFocusEvent = 'nianbao:focus-prose'

let way: { router: Router; template: () => Template } | undefined

/** Called once at the start: where to route, and which format says in what section a table stands. */
export function connectFocus(router: Router, template: () => Template): void {
  way = { router, template }
}

/** The id of the input of a cell: its address, with `/` as `_`. */
export function cellInputId(cell: string): string {
  return cell.replace(/\//g, '_')
}

/** The page on which a place is shown; undefined where it is shown nowhere (a part of a file that was read). */
export function pageOfPlace(place: Place, template: Template): PageId | undefined {
  switch (place.in) {
    case 'cell':
    case 'last': {
      const table = patternParts(place.cell).table
      return cellsOf(template).get(place.cell)?.section.id ?? sectionOfTable(table, template)
    }
    case 'table':
      return sectionOfTable(place.table, template)
    case 'section':
      return place.section
    case 'prose':
      return place.section === 'opening' ? 'basics' : place.section
    case 'field':
      return 'basics'
    case 'source':
      return undefined
  }
}

function sectionOfTable(table: string, template: Template): PageId | undefined {
  return template.sections.find((section) => section.tables?.some(({ id }) => id === table))?.id
}

/**
 * Leads the clerk to a place: shows its page, brings it into view, gives it the focus and shows what is meant.
 * Resolves to false where there is no such place any more.
 */
export async function focusPlace(place: Place): Promise<boolean> {
  if (!way) return false
  const page = pageOfPlace(place, way.template())
  if (!page) return false
  const { router } = way
  if (router.currentRoute.value.name !== page) {
    await router.push({ name: page, params: { draft: router.currentRoute.value.params['draft'] ?? '' } })
  }
  const target = await waitFor(() => targetOf(place))
  if (!target) return focusHeading()
  show(target)
  if (place.in === 'prose') {
    const detail: ProseFocus = { section: place.section, block: place.block, from: place.from, to: place.to }
    window.dispatchEvent(new CustomEvent(proseFocusEvent, { detail }))
  } else if (target instanceof HTMLInputElement) target.select()
  return true
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
      return document.querySelector<HTMLElement>(`[data-prose="${place.section}"]`)
    case 'field':
      return document.getElementById(`field_${place.field}`)
    case 'section':
      return (
        document.querySelector<HTMLElement>(`[data-prose="${place.section}"]`) ??
        document.querySelector<HTMLElement>('main table input')
      )
    case 'source':
      return null
  }
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
