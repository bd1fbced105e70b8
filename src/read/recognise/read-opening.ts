import { parseDate, isoDate } from '../../core/report/calendar'
import type { Agency } from '../../core/report/report'
import type { Template } from '../../core/template/template'
import { halfWidth } from './dates'

/** What the opening paragraphs tell about the agency and the period. */
export interface OpeningFacts {
  readonly agency: Partial<Pick<Agency, 'office' | 'address' | 'postcode' | 'telephone' | 'email' | 'site' | 'siteUrl'>>
  readonly period?: { readonly from: string; readonly to: string }
}

const fields = ['office', 'address', 'postcode', 'telephone', 'email', 'site', 'siteUrl'] as const

/** Reads contact data and period: exactly where the paragraphs are the format's own, else by the words around them. */
export function readOpening(
  paragraphs: readonly string[],
  agency: string,
  templates: readonly Template[],
): OpeningFacts {
  for (const template of templates) {
    const exact = ownWords(paragraphs, agency, template)
    if (exact) return exact
  }
  return { agency: contact(paragraphs.join('\n'), agency), ...period(paragraphs.join('')) }
}

/** The facts where every paragraph is one that the program offers, with its placeholders filled. */
function ownWords(paragraphs: readonly string[], agency: string, template: Template): OpeningFacts | undefined {
  const found: Record<string, string> = {}
  const offered = template.opening
  if (paragraphs.length === 0 || paragraphs.length > offered.length) return undefined
  let next = 0
  for (const paragraph of paragraphs) {
    if (paragraph.length > 2000) return undefined
    let match: RegExpExecArray | null = null
    while (next < offered.length && !match) match = patternOf(offered[next++]!).exec(`${agency}\0${paragraph}`)
    if (!match) return undefined
    Object.assign(
      found,
      Object.fromEntries(Object.entries(match.groups ?? {}).filter(([, text]) => text !== undefined)),
    )
  }
  const facts: Record<string, string> = {}
  for (const field of fields) if (found[field]) facts[field] = found[field]
  const [from, to] = [found['from'], found['to']].map((text) => (text ? isoOf(text) : undefined))
  return { agency: facts, ...(from && to ? { period: { from, to } } : {}) }
}

const patterns = new Map<string, RegExp>()

/**
 * A paragraph with {placeholders} and [[optional parts]] as an expression for the name of the agency, a character
 * that no text holds, and the paragraph: so one expression serves every agency.
 */
function patternOf(paragraph: string): RegExp {
  const known = patterns.get(paragraph)
  if (known) return known
  const named = new Set<string>()
  const source = paragraph
    .split(/(\[\[|\]\]|\{[\w-]+\})/)
    .map((part) => {
      if (part === '[[') return '(?:'
      if (part === ']]') return ')?'
      const name = /^\{([\w-]+)\}$/.exec(part)?.[1]
      if (!name) return escape(part)
      if (name === 'agency') return '\\k<agency>'
      if (name === 'year') return '\\d{4}'
      if (named.has(name)) return `\\k<${name}>`
      named.add(name)
      return `(?<${name}>[^\\n]{1,200}?)`
    })
    .join('')
  const pattern = new RegExp(`^(?<agency>[^\\0]*)\\0${source}$`)
  patterns.set(paragraph, pattern)
  return pattern
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/** Contact data by the words before them, in anybody's wording. */
function contact(text: string, agency: string): OpeningFacts['agency'] {
  const find = (pattern: RegExp) => pattern.exec(text)?.[1]?.trim()
  const office = find(/请与([^，。；（(\n]{2,40}?)联系/)?.replace(agency, '')
  const site =
    /[在于][“"「]?([^“”"「」，。；（(\n]{2,40}?(?:网站|门户网|网|平台))[”"」]?(?:首页)?\s*[（(]?\s*<?\s*(https?:\/\/[^\s）)>，。；]+|www\.[^\s）)>，。；]+)/.exec(
      text,
    )
  const facts: Record<string, string | undefined> = {
    office,
    address: find(/(?:联系|通讯|办公)?地址[:：]\s*([^；;，,。）)\n]{2,60})/),
    postcode: find(/(?:邮政编码|邮编)[:：]\s*(\d{6})/),
    telephone: find(/(?:联系|咨询|办公)?电话[:：]\s*([\d\-－—–()（）\s]{5,30}\d)/),
    email: find(/(?:电子)?(?:邮箱|邮件)[:：]\s*([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/),
    site: site?.[1]?.replace(/^(在|可在)/, ''),
    siteUrl: site?.[2],
  }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''))
}

/** 自2021年1月1日起至2021年12月31日止; the second year may be left out. */
function period(text: string): { period?: { from: string; to: string } } {
  const words = halfWidth(text).replace(/[\s\u00a0\u3000]+/g, '')
  const match = /(\d{4})年(\d{1,2})月(\d{1,2})日起?(?:至|到|-|—|－)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/.exec(words)
  if (!match) return {}
  const [year = 0, month = 0, day = 0] = match.slice(1, 4).map(Number)
  const from = isoDate({ year, month, day })
  const to = isoDate({ year: Number(match[4] ?? year), month: Number(match[5]), day: Number(match[6]) })
  return parseDate(from) && parseDate(to) ? { period: { from, to } } : {}
}

function isoOf(text: string): string | undefined {
  const match = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text)
  if (!match) return undefined
  const iso = isoDate({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) })
  return parseDate(iso) ? iso : undefined
}
