/** The few calls of puppeteer-core 5.5 that the smoke test uses. */
export interface OldPage {
  goto(url: string): Promise<unknown>
  evaluate<Result>(script: string): Promise<Result>
  waitForFunction(script: string, options?: { timeout?: number }): Promise<unknown>
  click(selector: string): Promise<void>
  type(selector: string, text: string): Promise<void>
  on(event: 'pageerror', listener: (error: Error) => void): void
  on(event: 'request', listener: (request: { url(): string }) => void): void
}
export interface OldBrowser {
  newPage(): Promise<OldPage>
  version(): Promise<string>
  close(): Promise<void>
}
export function oldChromium(): Promise<{ missing: string; launch?: undefined } | { missing?: undefined; launch: () => Promise<OldBrowser> }>
