const earlier = /同比|较(上|去|20|前)|比(上|去|20|前)|与(上|去|20|前)[^，]{0,6}(持平|相同|一致)|相比|以来|近年/
const partOfYear = /[上下]半年|(?<![每各按逐分个])季度|((?<!1)\d|1[01])月(份|底|末|\d{1,2}日)?(止|前)?$/
const moreYears =
  /(?<!今年|本年|年度|年初)以来(?!的|印发|制发|出台|发布|制定)|(近|过去|这)[一二三四五六七八九十两几\d]{1,3}年(来|间)?$|(?<!\d)[二三四五六七八九十两几\d]年来/

/** Whether words that may stand at the head of a sentence name a part of the year: 上半年, 截至6月底. */
export const namesPartOfYear = (words: string): boolean => partOfYear.test(words)

/** Whether they name more than a year: 近三年, 自2019年以来. */
export const namesMoreYears = (words: string): boolean => moreYears.test(words)

const area =
  /全([省市区县州旗])(?=各|行政机关|政府|机关|部门|单位|共|新收|收到|受理|接到|办理|因|依申请|信息公开|范围|$)/
const oneself = /[我本](局|镇|区|县|市|街|办|委|厅|乡|机关|单位|级)/

/** The area whose numbers the words give (市 of 全市各部门共收到…); "" where they turn back to the agency itself. */
export function areaOf(words: string): string | undefined {
  return oneself.test(words) ? '' : area.exec(words)?.[1]
}

/** Whether a clause compares with another year. */
export const comparesYears = (words: string): boolean => earlier.test(words)
