import { standardLayout, type FontSet, type PageLayout } from './page-layout'

/**
 * A layout from kept data. Whatever is missing or out of range there is as the standard has it, so that a layout kept
 * by an older or newer program still works; never fails.
 */
export function readLayout(data: unknown): PageLayout {
  const kept = fieldsOf(data)
  return {
    fonts: readFonts(kept['fonts']),
    lineSpacing: within(kept['lineSpacing'], 20, 40) ?? standardLayout.lineSpacing,
    pageNumber: kept['pageNumber'] === 'centre' ? 'centre' : 'outer',
    tableFont: fontName(kept['tableFont']) ?? standardLayout.tableFont,
    tableSize: within(kept['tableSize'], 6, 16) ?? standardLayout.tableSize,
    seal: kept['seal'] === true,
  }
}

function readFonts(data: unknown): FontSet {
  const kept = fieldsOf(data)
  const standard = standardLayout.fonts
  const roles = Object.keys(standard) as (keyof FontSet)[]
  return Object.fromEntries(roles.map((role) => [role, fontName(kept[role]) ?? standard[role]])) as unknown as FontSet
}

function fieldsOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}
}

function within(value: unknown, least: number, most: number): number | undefined {
  return typeof value === 'number' && value >= least && value <= most ? value : undefined
}

/** Word takes names of up to 31 characters; a control character would break the file. */
function fontName(value: unknown): string | undefined {
  return typeof value === 'string' && /^[^\u0000-\u001f]{1,31}$/.test(value.trim()) ? value.trim() : undefined
}
