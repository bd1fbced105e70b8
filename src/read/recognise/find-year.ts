import { datesInFigures, halfWidth } from './dates'

const years = '(20\\d\\d)年'

/** From 1 January, or January, to the end of December: the year is over, nobody plans it. */
const wholeYear = new RegExp(`${years}度?(?:0?1月(?:0?1日)?)?(?:起|开始)?[至到\\-—–－~～]+(?:20\\d\\d年)?12月`)
const untilItsEnd = new RegExp(`(?:截至|截止|截止到|至)${years}12月31日`)
const stated = /(?:统计|起止|报告)(?:的)?(?:期限|时限|时段|时间|周期|期间|范围)|所列数据|数据(?:为|来自|取自|反映)/

/** What speaks of a year to come, or of one to compare with. */
const planned = /计划|打算|下一步|(?<!现)将|拟|力争|争取|规划|目标|到20\d\d年/
const compared = /(?:较|比|与|同|和)(?:去年|上年|20\d\d年)|同比|上年|环比|20\d\d年(?:同期|相比|的)/

/**
 * The year that the text states its numbers are about: 统计期限自2022年1月1日起至2022年12月31日止. Plans and comparisons
 * state none. Undefined where nothing is stated, or two years are.
 */
export function statedYear(texts: readonly string[]): number | undefined {
  const found = new Set<number>()
  for (const clause of texts.flatMap(sentences)) {
    const match =
      wholeYear.exec(clause) ?? untilItsEnd.exec(clause) ?? (stated.test(clause) ? /(20\d\d)年/.exec(clause) : null)
    if (match && !planned.test(clause)) found.add(Number(match[1]))
  }
  return found.size === 1 ? [...found][0] : undefined
}

/**
 * The one year in which the text says that things were done: a guess, to be confirmed. Undefined where it names none or
 * several.
 */
export function yearOfDeeds(texts: readonly string[]): number | undefined {
  const found = new Set<number>()
  for (const clause of texts.flatMap(clauses))
    if (!planned.test(clause) && !compared.test(clause))
      for (const match of clause.matchAll(/(?<![〔([\d])(20\d\d)年(?!\d{1,2}月\d{1,2}日)/g)) found.add(Number(match[1]))
  return found.size === 1 ? [...found][0] : undefined
}

function plainText(text: string): string {
  return datesInFigures(halfWidth(text).replace(/[\s\u00a0\u3000]+/g, ''))
}

function sentences(text: string): string[] {
  return plainText(text).split(/[。;]/)
}

function clauses(text: string): string[] {
  return plainText(text).split(/[。;,]/)
}
