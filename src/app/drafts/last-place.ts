import { readNotes, writeNote } from '../storage/local-notes'
import { isPageId, type PageId } from '../places/page-id'

/** Where the clerk was in a draft. */
export interface LastPlace {
  readonly page: PageId
  /** Pixels from the top of the page. */
  readonly scroll: number
}

const keyOf = (draft: string): string => `nianbao:place:${draft}`

/** Notes where the clerk is; a browser that refuses forgets it, and the report then opens at its first page. */
export const rememberPlace = (draft: string, place: LastPlace): void => writeNote(keyOf(draft), JSON.stringify(place))

/** Where the clerk was when this draft was last shown. */
export function lastPlace(draft: string): LastPlace | undefined {
  const { page, scroll } = readNotes(keyOf(draft))
  return isPageId(page) ? { page, scroll: typeof scroll === 'number' ? scroll : 0 } : undefined
}

/** Forgets the place of a draft that is gone. */
export const forgetPlace = (draft: string): void => writeNote(keyOf(draft), undefined)
