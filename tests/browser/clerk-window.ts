import type { BrowserContext, Page } from 'playwright-core'
import { databaseName } from '../../src/app/drafts/draft-database'

/** One writing of a draft, as the database took it. */
export interface Written {
  readonly window: string
  readonly draft: string
  readonly revision: number
  readonly words: ReadonlySet<string>
}

/** What all windows of one browser did to the drafts, in the order in which they told it. */
export interface StoreLog {
  readonly written: Written[]
  /** Drafts that were removed for good. */
  readonly gone: string[]
  /** Ten times a second: which window could be typed in. */
  readonly writers: { readonly window: string; readonly draft: string; readonly at: number }[]
}

/** How often a window tells that it can be typed in, in milliseconds. */
const told = 100

/** For how long two windows could be typed in at once, in milliseconds; what lies between two tellings counts. */
export function bothWrote({ writers }: StoreLog, draft: string): number {
  const spans = (window: string) => {
    const own = writers.filter((one) => one.window === window && one.draft === draft).map(({ at }) => at)
    return own.flatMap((at, index) =>
      index > 0 && at - own[index - 1]! < 3 * told ? [[own[index - 1]!, at] as const] : [],
    )
  }
  const [a, b] = [...new Set(writers.map(({ window }) => window))].map(spans)
  let both = 0
  for (const [from, to] of a ?? [])
    for (const [begin, end] of b ?? []) both += Math.max(0, Math.min(to, end) - Math.max(from, begin))
  return both
}

/** A word that is typed once and never again: wherever it is found, it is that one. */
const typedWord = /词\d+号/g
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.match(typedWord))

/** A window of the program at work on one draft. */
export class ClerkWindow {
  /** Everything that this window had on its screen while it was the one that writes. */
  readonly typed = new Set<string>()
  page!: Page

  constructor(
    readonly name: string,
    private readonly context: BrowserContext,
    /** The program that runs in it. */
    private readonly url: string,
    private readonly log: StoreLog,
  ) {}

  /** Opens the window, at the start page of the program. */
  async begin(): Promise<void> {
    this.page = await this.context.newPage()
    this.page.on('console', (message) => {
      const [, what, draft, revision, words] = /^store (\w+) (\S+) (\d+) (.*)$/s.exec(message.text()) ?? []
      if (what === 'put')
        this.log.written.push({
          window: this.name,
          draft: draft!,
          revision: Number(revision),
          words: wordsOf(words!),
        })
      else if (what === 'delete') this.log.gone.push(draft!)
      else if (what === 'writer') this.log.writers.push({ window: this.name, draft: draft!, at: Number(revision) })
    })
    this.page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined))
    await this.page.addInitScript(tellWritings, { database: databaseName, told })
    await this.page.goto(this.url)
    await this.page.locator('.start').waitFor()
  }

  /** Makes a report; gives the id of its draft. */
  async make(agency: string): Promise<string> {
    await this.page.getByRole('button', { name: '新建报告' }).click()
    await this.page.getByLabel('单位全称').fill(agency)
    await this.page.getByLabel('报告年度').fill('2024')
    await this.page.getByRole('button', { name: '新建并开始填写' }).click()
    await this.page.waitForURL(/#\/r\/[^/]+\/basics/)
    await this.page.locator('.saving-state[data-state="saved"]').waitFor()
    return /#\/r\/([^/]+)/.exec(this.page.url())![1]!
  }

  private get text() {
    return this.page.locator('[data-prose="overview"] [role="textbox"]')
  }

  /** Opens a draft at its text, by the address; false where there is none any more. */
  async open(draft: string): Promise<boolean> {
    await this.hash(`#/r/${draft}/overview`)
    const none = this.page.getByRole('link', { name: '回到首页' })
    await this.text.or(none).first().waitFor()
    return (await none.count()) === 0
  }

  /** Goes to the start page, which closes the report. */
  async close(): Promise<void> {
    await this.hash('#/')
    await this.page.locator('.start .sheet .filler, .start .draft-list, .start .empty').first().waitFor()
  }

  /** The program begins anew, as after F5. */
  async reload(): Promise<void> {
    await this.page.reload()
  }

  /** The window is closed, and another one opened in its place. */
  async replace(): Promise<void> {
    await this.page.close()
    await this.begin()
  }

  private hash(to: string): Promise<void> {
    return this.page.evaluate((hash) => {
      location.hash = hash
    }, to)
  }

  /** Whether this window may write the draft that it shows. */
  canWrite(): Promise<boolean> {
    return this.page.evaluate(() => (window as Told).canWrite?.() ?? false)
  }

  /** Types a word at the end of the text, where this window may. */
  async type(word: string): Promise<void> {
    if (!(await this.canWrite())) return
    await this.text.evaluate((element: HTMLElement) => {
      element.focus()
      getSelection()!.selectAllChildren(element)
      getSelection()!.collapseToEnd()
    })
    await this.page.keyboard.insertText(word)
    if ((await this.shown()).has(word) && (await this.canWrite())) this.typed.add(word)
  }

  /** The words on the screen. */
  async shown(): Promise<ReadonlySet<string>> {
    return wordsOf((await this.text.count()) > 0 ? await this.text.innerText() : '')
  }

  /** Whether the bar says that all of it is saved, in the window that writes. */
  async saysSaved(): Promise<boolean> {
    return (await this.canWrite()) && (await this.page.locator('.saving-state[data-state="saved"]').count()) > 0
  }

  /** Makes this window the one that writes, where it only reads. */
  async takeOver(): Promise<void> {
    const button = this.page.getByRole('button', { name: '改由本窗口填写' })
    if ((await button.count()) > 0) await button.click({ timeout: 2000 }).catch(() => undefined)
  }

  /** Deletes a draft on the start page; `forGood` out of 最近删除 too. */
  async delete(draft: string, forGood: boolean): Promise<void> {
    await this.close()
    const remove = this.page.locator(`[data-draft="${draft}"]`).getByRole('button', { name: /^删除/ })
    if ((await remove.count()) === 0) return
    await remove.click()
    await this.page.locator('.done-strip').waitFor()
    if (!forGood) return
    const bin = this.page.locator('.deleted-drafts summary')
    // The other window may have been faster, and nothing is left to remove.
    const left = await bin.waitFor({ timeout: 10_000 }).then(
      () => true,
      () => false,
    )
    if (!left) return
    await bin.click()
    await this.page
      .getByRole('button', { name: /^彻底删除/ })
      .first()
      .click()
    await this.page.getByRole('dialog').getByRole('button', { name: '彻底删除' }).click()
    await this.page.getByRole('dialog').waitFor({ state: 'hidden' })
    // It says whether it did; whatever the store was told has been heard here by then.
    await this.page
      .locator('.done-strip')
      .getByText(/彻底删除|没有删除/)
      .waitFor()
  }

  /** Everything that this browser has of a draft, in whatever form: the draft, and the notes of what was not saved. */
  async kept(draft: string): Promise<{ readonly record: ReadonlySet<string>; readonly all: ReadonlySet<string> }> {
    const [record, notes] = await this.page.evaluate(
      async ([name, draft]) => {
        const db = await new Promise<IDBDatabase>((resolve, reject) => {
          const asked = indexedDB.open(name!)
          asked.onsuccess = () => resolve(asked.result)
          asked.onerror = () => reject(new Error('the database does not open'))
        })
        const found = await new Promise<unknown>((resolve) => {
          const asked = db.transaction('drafts').objectStore('drafts').get(draft!)
          asked.onsuccess = () => resolve(asked.result)
        })
        db.close()
        const notes = Object.entries(localStorage).filter(([key]) => key.startsWith(`nianbao:unsaved:${draft}`))
        return [JSON.stringify(found ?? null), JSON.stringify(notes)] as const
      },
      [databaseName, draft],
    )
    return { record: wordsOf(record), all: wordsOf(record + notes) }
  }
}

/** What is put into the page. */
type Told = { canWrite?: () => boolean }

/** Runs in the page: tells what the database took, when it has taken it, and when the text can be typed in. */
function tellWritings({ database, told }: { readonly database: string; readonly told: number }): void {
  const canWrite = (): boolean => {
    const text = document.querySelector<HTMLElement>('[data-prose="overview"] [role="textbox"]')
    const readOnly = Array.from(document.querySelectorAll('button'), (button) => button.textContent.trim()).some(
      // The last two are the words of the old build.
      (label) => ['改由本窗口填写', '请稍候…', '接管', '正在接管…'].includes(label),
    )
    return text?.isContentEditable === true && !readOnly
  }
  ;(window as Told).canWrite = canWrite
  setInterval(() => {
    const draft = /#\/r\/([^/]+)/.exec(location.hash)?.[1]
    if (draft && canWrite()) console.debug(`store writer ${draft} ${Date.now()} `)
  }, told)
  const tell = (store: IDBObjectStore, what: string, draft: string, revision: number, words: string): void => {
    if (store.transaction.db.name !== database || store.name !== 'drafts') return
    store.transaction.addEventListener('complete', () => console.debug(`store ${what} ${draft} ${revision} ${words}`))
  }
  const { put, delete: remove } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, ...rest: []) {
    const { id, revision, saved } = value as { id: string; revision: number; saved: unknown }
    tell(this, 'put', id, revision, JSON.stringify(saved) ?? '')
    return put.call(this, value, ...rest)
  }
  IDBObjectStore.prototype.delete = function (this: IDBObjectStore, key: IDBValidKey | IDBKeyRange) {
    if (typeof key === 'string') tell(this, 'delete', key, 0, '')
    return remove.call(this, key)
  }
}
