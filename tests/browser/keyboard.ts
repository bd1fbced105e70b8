import type { CDPSession, Page } from 'playwright-core'

/** What a screen reader says of where the focus is. */
export interface Stop {
  readonly role: string
  readonly name: string
}

const nowhere: Stop = { role: '', name: '' }

/**
 * A clerk who has a keyboard and a screen reader, and nothing else: keys are pressed and never is the focus set; after each
 * key the accessibility tree of the browser is asked what is there.
 */
export class KeyboardClerk {
  /** Every stop that the focus made, in order. */
  readonly stops: Stop[] = []
  /** So many keys were pressed besides those of texts. */
  presses = 0

  private constructor(
    readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async of(page: Page): Promise<KeyboardClerk> {
    const session = await page.context().newCDPSession(page)
    await session.send('Accessibility.enable')
    return new KeyboardClerk(page, session)
  }

  /**
   * Where the focus is, as the browser tells assistive technology. What is being taken away while it is asked for has no
   * place in the tree: then it is asked again, for two seconds.
   */
  async here(): Promise<Stop> {
    let stop = await this.focused()
    for (let times = 0; stop.role === 'none' && times < 20; times++) {
      await this.page.waitForTimeout(100)
      stop = await this.focused()
    }
    return stop
  }

  private async focused(): Promise<Stop> {
    const { result } = await this.session.send('Runtime.evaluate', { expression: 'document.activeElement' })
    if (!result.objectId || result.className === 'HTMLBodyElement') return nowhere
    const { nodes } = await this.session.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    })
    const [node] = nodes
    return { role: String(node?.role?.value ?? ''), name: String(node?.name?.value ?? '') }
  }

  /** Presses a key and hears where that leads. */
  async press(key: string): Promise<Stop> {
    await this.page.keyboard.press(key)
    this.presses++
    const stop = await this.here()
    // Behind the last and before the first stop the focus is with the browser, not with the page.
    if (stop !== nowhere || !key.endsWith('Tab')) this.stops.push(stop)
    return stop
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }

  /** Goes on with a key (Tab) until what is heard is what is looked for. */
  async goTo(role: string, name: RegExp, { key = 'Tab', most = 80 } = {}): Promise<Stop> {
    const heard: string[] = []
    for (let times = 0; times < most; times++) {
      const stop = await this.press(key)
      if (stop.role === role && name.test(stop.name)) return stop
      heard.push(`${stop.role} “${stop.name}”`)
    }
    throw new Error(`no ${role} ${String(name)} in ${most} presses of ${key}: ${heard.join(', ')}`)
  }

  /** Waits for the heading of a page, which has the focus then. */
  async arriveAt(title: RegExp): Promise<void> {
    await this.page.locator('main h1', { hasText: title }).waitFor()
    for (let times = 0; times < 50; times++) {
      const stop = await this.here()
      if (stop.role === 'heading' && title.test(stop.name)) return
      await this.page.waitForTimeout(100)
    }
    throw new Error(`the focus is not at the heading ${String(title)} but at ${JSON.stringify(await this.here())}`)
  }

  /** The stops at which nothing can be heard. */
  silent(): readonly Stop[] {
    return this.stops.filter(({ name }) => name.trim() === '')
  }
}
