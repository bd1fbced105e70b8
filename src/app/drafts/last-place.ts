import { isPageId, type PageId } from '../places/page-id'

/** Where the clerk was in a draft. */
export interface LastPlace {
  readonly page: PageId
  /** Pixels from the top of the page. */
  readonly scroll: number
}

const keyOf = (draft: string): string => `nianbao:place:${draft}`

/** Notes where the clerk is; a browser that refuses forgets it, and nothing is lost. */
export function rememberPlace(draft: string, place: LastPlace): void {
  try {
    localStorage.setItem(keyOf(draft), JSON.stringify(place))
  } catch {
    // Storage is refused: the report then opens at its first page.
  }
}

/** Where the clerk was when this draft was last shown. */
export function lastPlace(draft: string): LastPlace | undefined {
  try {
    const found = JSON.parse(localStorage.getItem(keyOf(draft)) ?? 'null') as {
      page?: unknown
      scroll?: unknown
    } | null
    return found && isPageId(found.page)
      ? { page: found.page, scroll: typeof found.scroll === 'number' ? found.scroll : 0 }
      : undefined
  } catch {
    return undefined
  }
}

/** Forgets the place of a draft that is gone. */
export function forgetPlace(draft: string): void {
  try {
    localStorage.removeItem(keyOf(draft))
  } catch {
    // Nothing was kept.
  }
}
