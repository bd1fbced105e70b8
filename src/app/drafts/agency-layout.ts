import { presetOf } from '../../write/layout/layout-presets'
import type { PageLayout } from '../../write/layout/page-layout'
import { readLayout } from '../../write/layout/read-layout'

/**
 * The layout as it is kept with a report; nothing for the standard, so that a report of an agency that never chose
 * stays as it was. It is kept with the report because the data file must print the same on another computer.
 */
export function keptLayout(layout: PageLayout): Readonly<Record<string, unknown>> | undefined {
  return presetOf(layout)?.id === 'standard' ? undefined : { ...layout }
}

const keyOf = (agency: string): string => `nianbao:layout:${agency.trim()}`

/** Remembers an agency's layout in this browser, for its next reports. Where the browser refuses, the report still has it. */
export function rememberLayout(agency: string, layout: Readonly<Record<string, unknown>> | undefined): void {
  if (agency.trim() === '') return
  try {
    if (layout) localStorage.setItem(keyOf(agency), JSON.stringify(layout))
    else localStorage.removeItem(keyOf(agency))
  } catch {
    // Storage is refused: the next report begins with the standard.
  }
}

/** The layout last chosen for a report of this agency in this browser. */
export function rememberedLayout(agency: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const text = localStorage.getItem(keyOf(agency))
    return text === null ? undefined : keptLayout(readLayout(JSON.parse(text)))
  } catch {
    return undefined
  }
}
