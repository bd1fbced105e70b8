import { memoize } from '../../core/memoize'
import type { Grid } from '../../core/document/document'
import type { Header, Section, SectionId, Template } from '../../core/template/template'
import { core, hasChinese } from './normalise'
import { withoutMarkers } from './residue'

/** The words by which the tables of a section are known, each with its weight. */
type Phrases = ReadonlyMap<string, number>

/**
 * What tells a section's tables: captions and corners (第二十条第（一）项, 本列数据的勾稽关系) by themselves, labels of
 * columns and long labels of rows nearly so, short labels of rows (行政处罚) only together with others.
 */
const phrasesOf = memoize((templates: readonly Template[]): ReadonlyMap<SectionId, Phrases> => {
  const all = new Map<SectionId, Map<string, number>>()
  for (const template of templates)
    for (const section of template.sections) {
      if (!section.tables) continue
      const phrases = all.get(section.id) ?? new Map<string, number>()
      all.set(section.id, phrases)
      addPhrases(phrases, section)
    }
  // What stands in the tables of two sections (其他, 总计) tells neither.
  for (const [section, phrases] of all)
    for (const phrase of [...phrases.keys()])
      if ([...all].some(([other, others]) => other !== section && others.has(phrase))) phrases.delete(phrase)
  return all
})

function addPhrases(phrases: Map<string, number>, section: Section): void {
  const add = (text: string | undefined, weight: number) => {
    const words = core(text ?? '')
    if (words.length >= 2) phrases.set(words, Math.max(weight, phrases.get(words) ?? 0))
  }
  const each = (headers: readonly Header[], weigh: (label: string) => number) => {
    for (const header of headers) {
      for (const label of [header.label, ...(header.aliases ?? [])]) add(label, weigh(label))
      if (header.children) each(header.children, weigh)
    }
  }
  for (const table of section.tables ?? []) {
    add(table.caption, 4)
    if ((table.corner?.length ?? 0) > 8) add(table.corner, 4)
    each(table.columns, (label) => (core(label).length >= 6 ? 3 : 2))
    each(table.rows, (label) => (core(label).length >= 8 ? 3 : 0.5))
  }
}

/**
 * The section whose statutory tables a table is, or goes on with (`after`: the table just before it, with nothing
 * between, for tables that a page cut in two); undefined for a table of the clerk's own.
 */
export function tableKind(
  grid: Grid,
  templates: readonly Template[],
  after: SectionId | undefined,
): SectionId | undefined {
  if (grid.section) return grid.section
  const { texts, words } = wordsIn(grid)
  let best: { section: SectionId; weight: number } | undefined
  for (const [section, phrases] of phrasesOf(templates)) {
    let weight = 0
    for (const word of words) weight += phrases.get(word) ?? 0
    if (section === after) weight *= 4
    if (weight >= 3 && weight > (best?.weight ?? 0)) best = { section, weight }
  }
  if (best) return best.section
  // Numbers alone, right under a piece of a statutory table, go on with it.
  return after && texts.some((text) => /\d/.test(text)) && !texts.some(hasChinese) ? after : undefined
}

/** The texts of a table, and as labels those that can be one; asked for by each list of formats. */
const wordsIn = memoize((grid: Grid): { readonly texts: readonly string[]; readonly words: ReadonlySet<string> } => {
  const texts: string[] = []
  for (const row of grid.rows) for (const cell of row) texts.push(withoutMarkers(cell.text))
  const words = new Set<string>()
  for (const text of texts) if (text.length < 120) words.add(core(text))
  return { texts, words }
})
