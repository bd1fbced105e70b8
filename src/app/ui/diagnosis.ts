import { version } from '../../../package.json'
import type { Trouble } from './trouble'

/**
 * What a maintainer needs to know of a bug, without a word or a number of the report: the kind of the error, where in the
 * program it happened, the page, the browser, and how much there is of everything. Messages of errors may quote what was
 * being worked on, so only their words of the program itself are left.
 */
export function diagnose(trouble: Trouble, facts: Readonly<Record<string, string | number | boolean>>): string {
  return `${JSON.stringify(
    {
      type: 'nianbao-diagnosis',
      program: version,
      at: trouble.at.toISOString(),
      error: { name: trouble.name, message: withoutContent(trouble.message), stack: framesOf(trouble.stack) },
      facts,
      browser: navigator.userAgent,
      language: navigator.language,
      secureContext: window.isSecureContext,
      protocol: window.location.protocol,
      window: `${window.innerWidth}×${window.innerHeight}`,
    },
    null,
    1,
  )}\n`
}

/** The words of a message that programs write: no quotations, no Chinese, no numbers. */
export function withoutContent(message: string): string {
  return message
    .replace(/(["'“‘`«]).*?["'”’`»]/gsu, '…')
    .replace(/["'`].*$/su, '…')
    .replace(/[^\p{ASCII}…]+/gu, '…')
    .replace(/\d+/g, '#')
    .slice(0, 300)
}

/** Where in the program, by file, line and column; the folders of the clerk's disk are left out. */
function framesOf(stack: string | undefined): string[] {
  return (stack ?? '')
    .split('\n')
    .flatMap((line) => {
      const place = /([\w.$-]+\.(?:html|js|ts|vue|mjs))(?:\?\w+)?(:\d+:\d+)/.exec(line)
      if (!place) return []
      const name = /^\s*at (?:async )?([\w.$<>]+) \(/.exec(line)?.[1] ?? /^([\w.$<>]+)@/.exec(line)?.[1] ?? ''
      return [`${name} ${place[1]!}${place[2]!}`.trim()]
    })
    .slice(0, 30)
}
