/** count: 5件; percent: 66.7%; money: 300元; year: 2021年; other: days, months, numbers of documents, … */
export type MeasuredKind = 'count' | 'percent' | 'money' | 'year' | 'other'

/** A measure word with what it measures. */
export interface MeasureWord {
  readonly text: string
  readonly kind: MeasuredKind
  /** Words that it begins, in which it measures nothing: 六部分, 一次性, 三类内部事务信息 (a row of table 三). */
  readonly not?: readonly string[]
}

const otherWords: Readonly<Record<string, readonly string[]>> = {
  部: ['分', '门', '委', '署', '队'],
  次: ['性'],
  案: ['件', '例', '卷', '由', '情', '值', '头', '子'],
  类: ['内部事务', '过程性'],
  成: ['员', '果', '效', '本', '立', '功', '为', '不变'],
}
const of = (kind: MeasuredKind, words: Iterable<string>): readonly MeasureWord[] =>
  [...words].map((text) => ({ text, kind, ...(otherWords[text] ? { not: otherWords[text] } : {}) }))

/** Of two that begin alike, the longer stands first. */
const all: readonly MeasureWord[] = [
  ...of('other', ['个百分点', '百分点', '个工作日', '季度', '公里']),
  ...of('count', ['件次', '人次']),
  ...of('money', ['万元', '亿元', '元']),
  ...of('percent', ['%', '％', '成']),
  ...of('count', '件条项份例宗起案个次篇期场部家户人名类批本册页则幅张处种大封笔卷栏所'),
  ...of('other', '天日月号时点倍分届级楼室周岁'),
  ...of('year', '年'),
]

/** The measure words by their first character. */
const byFirst: ReadonlyMap<number, readonly MeasureWord[]> = new Map(
  all.map(({ text }) => [text.charCodeAt(0), all.filter((word) => word.text[0] === text[0])]),
)

/** The measure word that begins at an offset of a text; undefined where none does. */
export function measureWordAt(text: string, at: number): MeasureWord | undefined {
  const words = byFirst.get(text.charCodeAt(at))
  if (!words) return undefined
  for (const word of words) {
    if (word.text.length > 1 && !text.startsWith(word.text, at)) continue
    if (!word.not?.some((rest) => text.startsWith(rest, at + word.text.length))) return word
  }
  return undefined
}
