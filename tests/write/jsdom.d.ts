/** jsdom has no types of its own; this is what the tests of the writers use of it. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html?: string, options?: { contentType?: string })
    readonly window: { readonly document: Document }
  }
}
