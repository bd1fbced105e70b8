/** The few calls of puppeteer-core 5.5 that the smoke test uses. */
export interface OldPage {
  goto(url: string): Promise<unknown>
  evaluate<Result>(script: string): Promise<Result>
  waitForFunction(script: string, options?: { timeout?: number }): Promise<unknown>
  click(selector: string): Promise<void>
  type(selector: string, text: string): Promise<void>
  focus(selector: string): Promise<void>
  waitForSelector(selector: string, options?: { timeout?: number }): Promise<unknown>
  evaluateOnNewDocument(script: string): Promise<void>
  setViewport(size: { width: number; height: number }): Promise<void>
  screenshot(options: { path: string }): Promise<unknown>
  keyboard: { type(text: string): Promise<void>; press(key: string): Promise<void> }
  on(event: 'pageerror', listener: (error: Error) => void): void
  on(event: 'request', listener: (request: { url(): string }) => void): void
}
export interface OldBrowser {
  newPage(): Promise<OldPage>
  version(): Promise<string>
  close(): Promise<void>
}
export function oldChromium(): Promise<
  { missing: string; launch?: undefined } | { missing?: undefined; launch: () => Promise<OldBrowser> }
>
