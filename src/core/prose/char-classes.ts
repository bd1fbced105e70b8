import { chineseDigits } from './numeral'
import { charGroups } from './char-groups'

/**
 * Of each expression that is asked of every clause, characters of which every match holds at least one. A clause
 * without them need not be asked.
 */
const groups = {
  numeral: `0123456789${chineseDigits}半`,
  /** How a measure word, or what may stand between it and its number, begins. */
  behindNumeral:
    '多余几万亿来个百季公件人元%％成数半、条项份例宗起案次篇期场部家户名类批本册页则幅张处种大封笔卷栏所天日月号时点倍分届级楼室周岁年',
  earlier: '同比较与近来',
  thisYear: '今本',
  noun: '请范章议案言信电访诉询文件稿报微网息',
  list: '其别括由',
  disclosure: '开依',
  negative: '未没无存零',
  charge: '费',
  late: '期',
  claim: '均全都败纠撤',
  dispute: '复诉',
  partOfYear: '季半月',
  area: '全我本',
} as const

type Group = keyof typeof groups
const names = Object.keys(groups) as Group[]
const table = charGroups(names.map((name) => groups[name]))

/** The bit of each group. */
export const charClass = Object.fromEntries(names.map((name, index) => [name, 1 << index])) as Readonly<
  Record<Group | 'measured', number>
> & {
  measured: number
}
/** A numeral with something behind it that measures. */
charClass.measured = 1 << names.length

/** What a clause holds, one bit for each group. */
export function charClassesOf(text: string): number {
  const { numeral, behindNumeral, measured } = charClass
  let found = 0
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const here = table[text.charCodeAt(at)]!
    if (here & behindNumeral && before & numeral) found |= measured
    found |= here
    before = here
  }
  if (before & numeral) found |= measured // 申请数为0
  return found
}
