import { withAnyNumbers } from '../../report/figure'
import { role, type Role } from '../../template/roles'
import { nameForms } from '../agency-name'
import type { DeskText } from '../desk-text'

/** A sentence as it is compared: without numbers, names, marks and white space, which change when a text is taken over. */
export interface MaskedSentence {
  /** Which of the report's sentences it is: the sentences themselves are asked for again where they are told. */
  readonly of: number
  readonly plain: string
}

/** The sections of which the format demands the agency's own words. */
const compared: readonly (Role | undefined)[] = [role.overview, role.problems]
/** Shorter sentences are alike by their nature (加强业务学习). */
const shortest = 10

/** 我局, 本镇, 我单位: whoever speaks. */
const self = /[我本](?:管委会|街道办?|办事处|办公[室厅]|分局|中心|单位|机关|部门|[局委厅署镇乡部办县区市省院校])/g

/** The sentences of 一 and 五 that are long enough to be compared, masked by the name of their agency. */
export function maskedText(texts: DeskText, agency: string): readonly MaskedSentence[] {
  const mask = masker(agency)
  return texts
    .flatMap(({ role, text }, of) => (compared.includes(role) ? [{ of, plain: mask(text) }] : []))
    .filter(({ plain }) => plain.length >= shortest)
}

/** Masks sentences of an agency's report, or of words that have no agency. */
export function masker(agency: string): (sentence: string) => string {
  const names = nameForms(agency)
  return (sentence) => {
    let plain = withAnyNumbers(sentence).replace(/\s+/g, '')
    for (const name of names) if (plain.includes(name)) plain = plain.split(name).join('某')
    return plain
      .replace(self, '某')
      .replace(/\{[^{}]*\}/g, '#')
      .replace(/[\d０-９]+(?:[.．][\d０-９]+)?[%％]?/g, '#')
      .replace(/^(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、是]|#[.．、])+/, '')
      .replace(/[，；、：,;:“”‘’"（）()]/g, '')
  }
}
