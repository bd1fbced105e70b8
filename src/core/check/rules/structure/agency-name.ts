import type { Edit } from '../../../report/edit'
import { memoizePerBlock } from '../../../report/memoize-per-block'
import { introduction, sentencesOf, spanPlace, type Piece } from '../../facts/printed-text'
import { mayNameAgency, otherAgencies } from '../../facts/named-agency'
import type { CheckContext } from '../../engine/context'
import type { Found, Rule } from '../../engine/rule'
import { nameParts, type NamePart } from '../../facts/name-parts'

/**
 * structure.agency-name: the agency's name is written the same throughout.
 * When: the text has a string that differs from the full name, from the office without its place (五 or more characters), or
 * from a township's or subdistrict's own name by one character, and is not the right name with something beside it.
 * Also where the introduction says that the report is another agency's, or names another of the same kind to ask.
 * Source: the reports (内容不准确, 30号). One finding that names the variants.
 * Fires: 崑山镇, 藁山镇 where the agency is …蒿山镇人民政府 (seed 004). Silent: 区工信局 for 区工业和信息化局, 区社会工作部,
 * 与崮山镇、…, other bureaus of the same place.
 */
export const agencyName: Rule = {
  id: 'structure.agency-name',
  description: '单位名称在全文中应当一致、准确。',
  source: '国办公开办函〔2021〕30号（内容准确）',
  severities: ['warning'],
  *check(context) {
    const name = context.report.agency.name.replace(/\s+/g, '')
    yield* otherNames(context, name)
    const variants = new Map<string, { right: string; places: ReturnType<typeof spanPlace>[] }>()
    variantsOf(context.blocks, name).forEach((ofBlock, at) => {
      for (const found of ofBlock) {
        const variant = variants.get(found.text) ?? { right: found.right, places: [] }
        variant.places.push(spanPlace(context.blocks[at]!, found))
        variants.set(found.text, variant)
      }
    })
    if (variants.size === 0) return
    const all = [...variants].sort(([, a], [, b]) => b.places.length - a.places.length)
    const right = all[0]?.[1].right ?? name
    yield {
      message: `单位名称是“${right}”，文中还有相近的写法：${all.map(([text, { places }]) => `“${text}”（${places.length}处）`).join('、')}，请核对。`,
      places: all.flatMap(([, { places }]) => places),
      expected: right,
      actual: all.map(([text]) => text).join('、'),
      fix: { label: `全部改为“${right}”`, edits: editsOf(all) },
    }
  },
}

type Places = readonly ReturnType<typeof spanPlace>[]

/** Each variant replaced by the name that it is near to, from the end of the text to its beginning. */
function editsOf(
  variants: readonly (readonly [string, { readonly right: string; readonly places: Places }])[],
): Edit[] {
  return variants
    .flatMap(([, { right, places }]) =>
      places.map(({ section, block, from, to }) => ({ set: 'text', section, block, from, to, text: right }) as const),
    )
    .sort((a, b) => b.from - a.from)
}

/** Another agency as the author in the opening, or in the line that says whom to ask: left from a text taken over. */
function* otherNames(context: CheckContext, name: string): Iterable<Found> {
  if (name === '') return
  for (const block of introduction(context))
    for (const sentence of mayNameAgency(block.text) ? sentencesOf(block) : [])
      for (const { text, from, to, as } of otherAgencies(sentence.text, name))
        yield {
          message: `${as === 'author' ? '开头写的是' : '联系方式写的是'}“${text}”，本报告的单位是“${name}”，请核对。`,
          places: [spanPlace(block, { from: sentence.from + from, to: sentence.from + to })],
          expected: name,
          actual: text,
        }
}

interface Variant extends Piece {
  readonly right: string
}

const noVariants: readonly Variant[] = []

/** The variants of a name in each block. */
const variantsOf = memoizePerBlock((blocks, name: string) => {
  const parts = nameParts(name)
  return blocks.map(({ text }) => variantsIn(text, parts))
})

function variantsIn(text: string, parts: readonly NamePart[]): readonly Variant[] {
  // Hardly any paragraph names the agency at all.
  if (!parts.some(({ halves }) => text.includes(halves[0]) || text.includes(halves[1]))) return noVariants
  const found: Variant[] = []
  for (const part of parts)
    for (const near of nearTo(part, text))
      if (!found.some((one) => one.from < near.to && near.from < one.to)) found.push({ ...near, right: part.text })
  return found
}

/**
 * The strings of a text that differ from a name by one character (in the full name, by one missing or added too). One half
 * of the name is then intact: its occurrences are where to look.
 */
function* nearTo({ text: name, whole, halves }: NamePart, text: string): Iterable<Piece> {
  const middle = halves[0].length
  const lengths = whole ? [name.length, name.length - 1, name.length + 1] : [name.length]
  for (const first of [true, false]) {
    const half = first ? halves[0] : halves[1]
    for (let at = text.indexOf(half); at >= 0; at = text.indexOf(half, at + 1)) {
      const right = first ? at : at - middle
      if (text.startsWith(name, right)) continue
      for (const length of lengths) {
        const from = first ? at : at + half.length - length
        const candidate = text.slice(Math.max(0, from), from + length)
        if (candidate.length < length || !isVariant(candidate, name) || isOther(text, from, from + length)) continue
        yield { text: candidate, from, to: from + length }
        break
      }
    }
  }
}

function isVariant(candidate: string, name: string): boolean {
  if (!/^[\u4e00-\u9fff]+$/.test(candidate) || candidate.slice(-1) !== name.slice(-1)) return false
  let start = 0
  while (start < name.length && candidate[start] === name[start]) start++
  let end = 0
  const rest = Math.min(name.length, candidate.length) - start
  while (end < rest && candidate[candidate.length - 1 - end] === name[name.length - 1 - end]) end++
  return Math.max(candidate.length, name.length) - start - end === 1
}

/** In a list of several places, or after 与 and 赴, it is another agency's name. */
function isOther(text: string, from: number, to: number): boolean {
  return /[、与和及赴]/.test(text[from - 1] ?? '') || /[、与和及]/.test(text[to] ?? '')
}
