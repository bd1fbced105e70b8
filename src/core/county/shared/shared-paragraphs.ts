import { role, type Role } from '../../template/roles'
import { plainAgencyName } from '../agency-name'
import type { DeskSentence } from '../desk-text'
import { masker } from './masked-text'
import { commonLimit } from './sentence-index'
import type { ComparedReport } from './shared-text'

/** A paragraph that stands word for word in the reports of several agencies. */
export interface SharedParagraph {
  readonly text: string
  /** Where it stands: a report of each agency, in the order of the reports. */
  readonly of: readonly { readonly file: string; readonly agency: string; readonly place: ParagraphPlace }[]
}

type ParagraphPlace = Pick<DeskSentence, 'section' | 'block' | 'from' | 'to'>

/** The sections of which the format demands the agency's own words. */
const compared: readonly (Role | undefined)[] = [role.overview, role.problems]
/** Shorter paragraphs are alike by chance, in characters without white space. */
const fewestOfParagraph = 100
/** From when on a paragraph is listed, for whoever finds none. */
export const sharedParagraphThreshold = `第一、五部分里${fewestOfParagraph}字以上、一字不差的整段才列出；许多单位都写的、法条和程序给的例句不算`

/**
 * The paragraphs of 一 and 五 that stand word for word in reports of other agencies of the same year. What many have in
 * common is everybody's.
 * @param known sentences that anybody may write: those of the law, and those that the formats offer to start from
 * @param told pairs of files that are told as a whole already, the lesser first
 */
export function sharedParagraphs(
  reports: readonly ComparedReport[],
  { known = [], told = new Set() }: { readonly known?: readonly string[]; readonly told?: ReadonlySet<string> } = {},
): readonly SharedParagraph[] {
  const mask = masker('')
  const everybodys = new Set(known.map(mask))
  const limit = commonLimit(reports.length)
  const found = new Map<string, { text: string; of: Map<string, SharedParagraph['of'][number]> }>()
  for (const { file, agency, year, texts } of reports)
    for (const { place, text } of paragraphsOf(texts)) {
      if (text.length < fewestOfParagraph) continue
      const key = `${year} ${text}`
      const one = found.get(key) ?? { text, of: new Map() }
      const name = plainAgencyName(agency.name)
      if (!one.of.has(name)) one.of.set(name, { file, agency: agency.name, place })
      found.set(key, one)
    }
  const isOwn = (text: string) =>
    text.split('。').reduce((sum, one) => sum + (everybodys.has(mask(one)) ? 0 : one.length), 0) >= fewestOfParagraph
  return [...found.values()].flatMap(({ text, of }) => {
    const all = [...of.values()]
    if (all.length < 2 || all.length > limit || !isOwn(text)) return []
    const isTold = all.every((one) => all.every((other) => one === other || told.has(pairOf(one.file, other.file))))
    return isTold ? [] : [{ text, of: all }]
  })
}

/** Two files as one name, whichever comes first. */
export const pairOf = (one: string, other: string): string => [one, other].sort().join('\n')

interface Paragraph {
  readonly place: ParagraphPlace
  readonly text: string
}

function paragraphsOf(texts: readonly DeskSentence[]): readonly Paragraph[] {
  const blocks = new Map<string, DeskSentence[]>()
  for (const sentence of texts) {
    if (!compared.includes(sentence.role)) continue
    const key = `${sentence.section} ${sentence.block}`
    const block = blocks.get(key)
    if (block) block.push(sentence)
    else blocks.set(key, [sentence])
  }
  return [...blocks.values()].map((sentences) => {
    const [first, last] = [sentences[0]!, sentences[sentences.length - 1]!]
    const { section, block, from } = first
    const text = sentences.map((one) => one.text.replace(/\s+/g, '')).join('。')
    return { place: { section, block, from, to: last.to }, text: `${text}。` }
  })
}
