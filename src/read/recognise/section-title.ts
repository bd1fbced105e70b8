import { memoize, memoizeByShortText } from '../../core/memoize'
import type { Header, Section, SectionId, Template } from '../../core/template/template'
import { core, plain } from './normalise'

/** By what a title was recognised, the surest first: an official wording, one met before, words that tell the section. */
export type Fit = 'title' | 'alias' | 'keywords'

/** What a line says that may be the title of a section. */
export interface TitleCandidate {
  /** The sections whose title it may be; more than one where words of several stand in it. */
  readonly fits: ReadonlyMap<SectionId, Fit>
  /** The number as written: 二、 or （一） or "". */
  readonly number: string
  /** The wording without the number. */
  readonly words: string
  /** Written as sections are: 一、 or 1、 or no number, never （一）. */
  readonly strong: boolean
}

/** A number before a title; OCR may put a letter before it (l六、), a page marks of a heading (## 一、). */
const prefix =
  /^(?:[#*l|]{0,4})(第?[一二三四五六七八九十]{1,2}[、.,:]|第[一二三四五六七八九十]{1,2}部分[、.,:]?|\d{1,2}[、.](?!\d)|\([一二三四五六七八九十\d]{1,2}\)[、.]?)?/

/** A numeral that lost its mark: 三收到和处理政府信息公开申请情况. */
const bareNumeral = /^[一二三四五六七八九十]/

/** The number of a section: 五、, 第五、 or 第五部分. */
const chineseNumber = /^第?[一二三四五六七八九十]{1,2}(?:部分)?[、.,:]?$/

const longest = 45

/** How titles of sections end in reports, whatever their format: a hint beside the endings of the formats themselves. */
const ending = /(情况|事项|措施)$/

/** A title known by its words alone is no longer than this; more is a sentence. */
const longestByKeywords = 25

/**
 * The sections whose title a line may be, by the wordings and words of the formats; undefined for text. What stands
 * around it decides (`find-sections.ts`).
 */
export function titleCandidate(text: string, templates: readonly Template[]): TitleCandidate | undefined {
  const parts = titleParts(text)
  if (!parts) return undefined
  const known = wordingsOf(templates)
  const fits = fitsOf(parts.words, known)
  if (fits.size > 0) return { ...parts, fits }
  const numeral = parts.number === '' ? bareNumeral.exec(parts.words)?.[0] : undefined
  const rest = numeral && exactFits(parts.words.slice(1), known)
  return numeral && rest && rest.size > 0
    ? { fits: rest, number: numeral, words: parts.words.slice(1), strong: true }
    : undefined
}

/** A short line with a number and without a sentence in it, whatever it says: what a title in a new wording looks like. */
export function titleParts(text: string): Omit<TitleCandidate, 'fits'> | undefined {
  return text.length > 80 ? undefined : partsOf(anyText, text)
}

const anyText = {}

/** Each line is looked at several times: whether it is a title, or a piece of one. */
const partsOf = memoizeByShortText((_all: object, text): Omit<TitleCandidate, 'fits'> | undefined => {
  const line = plain(text)
  if (line.length > longest || line.length < 2) return undefined
  const match = prefix.exec(line)
  const number = match?.[1] ?? ''
  // 一、总体情况。 is a title; without a number it is a sentence.
  const words = line.slice(match?.[0].length ?? 0).replace(number === '' ? /[.:]$/ : /[.:。]$/, '')
  if (words.length < 2 || /[。;!?]|[,，].*[,，]/.test(words)) return undefined
  return { number, words, strong: !number.startsWith('(') }
})

/** Whether a number is one of sections: 五、, not 5. or （五）. */
export function isSectionNumber(number: string): boolean {
  return chineseNumber.test(number)
}

/** The numeral of a section's number: 第五、 → 五. */
export function numeralOf(number: string): string {
  return number.replace(/^第/, '').replace(/(?:部分)?[、.,:]?$/, '')
}

/**
 * Whether a line is the title of a section with its number (三、收到和处理政府信息公开申请情况): whole, or with the words
 * and the number of a section of a format. For joining and cutting lines, where it does not matter which section it is.
 */
export function isSectionTitle(text: string, templates: readonly Template[]): boolean {
  const parts = titleParts(text)
  if (!parts || !isSectionNumber(parts.number)) return false
  return isWholeTitle(text, templates) || hasKeywordsOfItsNumber(parts, templates)
}

/** Whether a line is the title of a section with its number, and nothing of it stands in the next line. */
export function isWholeTitle(text: string, templates: readonly Template[]): boolean {
  const parts = titleParts(text)
  if (!parts || !isSectionNumber(parts.number)) return false
  // Not the endings of the formats: 四、结转下年度继续办理 is a row of a table, whatever title ends in 办理.
  return isKnownWording(parts.words, templates) || (parts.words.length >= 4 && ending.test(parts.words))
}

/** Whether a title is one of a format, or ends as titles do: nothing of it stands in the next line. */
export function isWhole(words: string, templates: readonly Template[]): boolean {
  return ending.test(words) || wordingsOf(templates).endings.has(words.slice(-2)) || isKnownWording(words, templates)
}

/** Whether words are a title of a format, official or met before. */
export function isKnownWording(words: string, templates: readonly Template[]): boolean {
  return exactFits(words, wordingsOf(templates)).size > 0
}

function hasKeywordsOfItsNumber({ number, words }: Omit<TitleCandidate, 'fits'>, templates: readonly Template[]) {
  const known = wordingsOf(templates)
  if (words.length > longestByKeywords || /[,，]/.test(words) || known.labels.has(core(words))) return false
  const fits = fitsOf(words, known)
  return templates.some(({ sections }) =>
    sections.some((section) => fits.has(section.id) && section.number === numeralOf(number)),
  )
}

/** A wording in which 、, 和, 与, 及 and 以及 are the same. */
function loose(title: string): string {
  return core(title)
    .replace(/以及|[、,和及与]/g, '、')
    .replace(/复议行政诉讼/, '复议、行政诉讼')
}

/** Whether a wording is an official one of a section, 、 and 和 and 及 swapped. */
export function isOfficialTitle(words: string, section: Section): boolean {
  return [section.title, ...(section.titles ?? [])].some((title) => loose(title) === loose(words))
}

/** The wordings of all formats, and the words that tell a section. */
interface Wordings {
  readonly titles: ReadonlyMap<string, ReadonlySet<SectionId>>
  readonly aliases: ReadonlyMap<string, ReadonlySet<SectionId>>
  readonly keywords: readonly { readonly section: SectionId; readonly words: readonly string[] }[]
  /** The last two characters of official titles. */
  readonly endings: ReadonlySet<string>
  /** What rows of tables are called: 一、本年新收政府信息公开申请数量 has the words of a section, and is none. */
  readonly labels: ReadonlySet<string>
}

const wordingsOf = memoize((templates: readonly Template[]): Wordings => {
  const titles = new Map<string, Set<SectionId>>()
  const aliases = new Map<string, Set<SectionId>>()
  const keywords: { section: SectionId; words: readonly string[] }[] = []
  const endings = new Set<string>()
  const labels = new Set<string>()
  const addLabels = (rows: readonly Header[]) => {
    for (const { label, aliases = [], children = [] } of rows) {
      for (const one of [label, ...aliases]) labels.add(core(one))
      addLabels(children)
    }
  }
  const add = (to: Map<string, Set<SectionId>>, title: string, section: SectionId) => {
    const key = loose(title)
    to.set(key, (to.get(key) ?? new Set()).add(section))
  }
  for (const template of templates)
    for (const section of template.sections) {
      for (const title of [section.title, ...(section.titles ?? [])]) {
        add(titles, title, section.id)
        endings.add(plain(title).slice(-2))
      }
      for (const title of section.aliases ?? []) add(aliases, title, section.id)
      for (const { rows } of section.tables ?? []) addLabels(rows)
      for (const words of section.keywords ?? []) keywords.push({ section: section.id, words: words.map(plain) })
    }
  return { titles, aliases, keywords, endings, labels }
})

function exactFits(words: string, { titles, aliases }: Wordings): ReadonlyMap<SectionId, Fit> {
  const key = loose(words)
  const fits = new Map<SectionId, Fit>()
  for (const section of aliases.get(key) ?? []) fits.set(section, 'alias')
  for (const section of titles.get(key) ?? []) fits.set(section, 'title')
  return fits
}

function fitsOf(words: string, known: Wordings): ReadonlyMap<SectionId, Fit> {
  const exact = exactFits(words, known)
  if (exact.size > 0) return exact
  const fits = new Map<SectionId, Fit>()
  for (const { section, words: all } of known.keywords)
    if (all.every((word) => words.includes(word))) fits.set(section, 'keywords')
  return fits
}
