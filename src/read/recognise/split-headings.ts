import { plainText, type Block, type DocumentRun } from '../../core/document/document'
import { memoize } from '../../core/memoize'
import type { Section, Template } from '../../core/template/template'
import { isSectionNumber, isWhole, numeralOf, titleCandidate } from './section-title'

/**
 * A title of a section with what ends it: at the beginning of a text, or behind a sentence or white space; before a full
 * stop, a colon, white space or the end.
 */
const inText =
  /(^|[。！!\s\u00a0\u3000])((?:第?[一二三四五六七八九十]{1,2}[、.．,，:：]|第[一二三四五六七八九十]部分)[\s\u00a0\u3000]*[^。；;：:，,\s\u00a0\u3000]{2,40})(?=[。：:\s\u00a0\u3000]|$)/g

/** A title inside a text: from and behind it, and behind the mark that ends it. */
interface Title {
  readonly from: number
  readonly to: number
  readonly next: number
}

/**
 * Cuts titles of sections off the paragraphs into which they run: 五、存在的主要问题及改进情况。存在…, or between spaces in
 * the middle. A list of the parts of a report is no title.
 */
export function splitHeadings(blocks: readonly Block[], templates: readonly Template[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'text') return [block]
    const text = plainText(block.runs)
    const titles = titlesIn(text, templates)
    if (titles.length === 0) return [block]
    const parts: Block[] = []
    const add = (from: number, to: number) => {
      if (text.slice(from, to).trim() !== '') parts.push({ ...block, role: 'body', runs: cut(block.runs, from, to) })
    }
    let at = 0
    for (const { from, to, next } of titles) {
      add(at, from)
      add(from, to)
      at = next
    }
    add(at, text.length)
    return parts
  })
}

function titlesIn(text: string, templates: readonly Template[]): Title[] {
  const titles: Title[] = []
  for (const match of text.matchAll(inText)) {
    const from = match.index + match[1]!.length
    const to = from + match[2]!.length
    const mark = /^[。：:\s\u00a0\u3000]*/.exec(text.slice(to))![0]
    if (isTitle(match[2]!, isBlank(text, from), templates)) titles.push({ from, to, next: to + mark.length })
  }
  // A title that is all of its paragraph needs no cut.
  const [first] = titles
  if (!first || (titles.length === 1 && isBlank(text, first.from) && first.next === text.length)) return []
  // Titles one behind another are a list of the parts, with nothing of a part between them.
  const isList = titles.some(({ next }, at) => titles[at + 1]?.from === next)
  return isList ? [] : titles
}

/** Whether nothing but an indent stands before a place. */
function isBlank(text: string, to: number): boolean {
  return to < 40 && text.slice(0, to).trim() === ''
}

/** Whether words are a title with its own number: an official wording, or at the beginning one that tells the section. */
function isTitle(words: string, begins: boolean, templates: readonly Template[]): boolean {
  const candidate = titleCandidate(words, templates)
  if (!candidate || !isSectionNumber(candidate.number)) return false
  return sectionsOf(templates).some((section) => {
    const fit = candidate.fits.get(section.id)
    if (!fit || numeralOf(candidate.number) !== section.number) return false
    return fit !== 'keywords' || (begins && isWhole(candidate.words, templates))
  })
}

const sectionsOf = memoize((templates: readonly Template[]): readonly Section[] =>
  templates.flatMap(({ sections }) => sections),
)

/** The runs of a text from one place to another. */
function cut(runs: readonly DocumentRun[], from: number, to: number): DocumentRun[] {
  const parts: DocumentRun[] = []
  let at = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += run.text.length
    if (text !== '') parts.push({ ...run, text })
  }
  return parts
}
