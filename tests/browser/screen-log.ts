import type { Page } from 'playwright-core'
import { databaseName } from '../../src/app/drafts/draft-database'

/** What a page shows of a report: the text of one section and some cells. Only what the page of the moment has. */
export interface Shown {
  readonly text?: string
  readonly cells?: Readonly<Record<string, string>>
}

/** What the page wrote down of itself, with the moments by its own clock, in milliseconds. */
export interface ScreenLog {
  /** Everything that was on the screen, the oldest first; what the page of the moment does not have stays as it was. */
  readonly seen: { readonly at: number; readonly text: string; readonly cells: Readonly<Record<string, string>> }[]
  /** Each writing of a draft, from the call to the moment when the database has said done. */
  readonly writings: { readonly began: number; ended?: number }[]
  /** Each writing of the second copy into its file, from asking for it to the moment when the file is whole. */
  readonly filings: { readonly began: number; ended?: number }[]
  /** When the page did not get to work at all for a while: how long, and when that ended. */
  readonly stalls: { readonly ended: number; readonly time: number }[]
  /** When the page was heard of last: what it is in the middle of when it is killed, it cannot tell any more. */
  heard: number
}

/** The page is heard of at least so often, in milliseconds. */
export const beat = 100

/** The section and the cells that are looked at. */
export const lookedAt = {
  section: 'overview',
  cells: ['natural-persons', 'enterprises', 'research-institutions', 'other-organizations'].map(
    (column) => `applications/received/${column}`,
  ),
} as const

/** Has every page of a window write down what it shows, whenever that changes; call before the program is opened. */
export async function writeScreenLog(page: Page, before: ScreenLog['seen'][number]): Promise<ScreenLog> {
  const log: ScreenLog = { seen: [before], writings: [], filings: [], stalls: [], heard: 0 }
  page.on('console', (message) => {
    const [, what, at, words] = /^log (\w+) (\d+) (.*)$/s.exec(message.text()) ?? []
    if (what) log.heard = Math.max(log.heard, Number(at))
    if (what === 'seen') {
      const { text, cells } = JSON.parse(words!) as Shown
      const last = log.seen[log.seen.length - 1]!
      const next = { at: Number(at), text: text ?? last.text, cells: cells ?? last.cells }
      if (next.text !== last.text || !sameCells(next.cells, last.cells)) log.seen.push(next)
    } else if (what === 'writing' || what === 'filing') log[`${what}s`].push({ began: Number(at) })
    else if (what === 'written' || what === 'filed') {
      const all = what === 'written' ? log.writings : log.filings
      const open = all.find(({ began, ended }) => ended === undefined && began === Number(words))
      if (open) open.ended = Number(at)
    } else if (what === 'stall') log.stalls.push({ ended: Number(at), time: Number(words) })
  })
  await page.addInitScript(observe, { ...lookedAt, database: databaseName, beat })
  return log
}

/** Whether both hold the same numbers; a cell without one may be named or not. */
export function sameCells(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return lookedAt.cells.every((cell) => (a[cell] ?? '') === (b[cell] ?? ''))
}

/** Runs in the page. */
function observe({
  section,
  cells,
  database,
  beat,
}: {
  readonly section: string
  readonly cells: readonly string[]
  readonly database: string
  readonly beat: number
}): void {
  let last = ''
  const write = (what: string, words: unknown = '', at = Date.now()) =>
    console.debug(`log ${what} ${at} ${String(words)}`)
  const look = (): void => {
    const text = document.querySelector(`[data-prose="${section}"] [role="textbox"]`)
    const inputs = cells.flatMap(
      (name) => document.querySelector<HTMLInputElement>(`main table input[name="${name}"]`) ?? [],
    )
    const shown = JSON.stringify({
      ...(text ? { text: Array.from(text.children, (block) => block.textContent).join('\n') } : {}),
      ...(inputs.length > 0 ? { cells: Object.fromEntries(inputs.map(({ name, value }) => [name, value])) } : {}),
    })
    if (shown === last) return
    last = shown
    write('seen', shown)
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true })
  document.addEventListener('input', look)
  let before = performance.now()
  setInterval(() => {
    look()
    const now = performance.now()
    if (now - before > 60) write('stall', Math.round(now - before))
    before = now
  }, 20)
  setInterval(() => write('alive'), beat)

  const open = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...asked: Parameters<typeof open>) {
    const transaction = open.apply(this, asked)
    if (this.name === database && asked[1] === 'readwrite') {
      const began = Date.now()
      write('writing', '', began)
      transaction.addEventListener('complete', () => write('written', began))
    }
    return transaction
  }
}
