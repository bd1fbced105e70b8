/** Why a number is not simply this agency's number for the year; `own` where it is. */
export type Scope =
  | 'own'
  /** 协助, 转办: somebody else's application. */
  | 'assisted'
  /** 留言, 12345, 信访, 建议: no application at all. */
  | 'elsewhere'
  /** A share: one channel, one quarter, one department, 延期, a member of a list. */
  | 'part'
  /** 备案, 审结, 新增, 历年: counted another way. */
  | 'counted-otherwise'
  /** Another year, or a difference to it. */
  | 'earlier'
  /** 拟, 计划, 将. */
  | 'planned'

const assisted = /协助|配合|指导|转办|转交|转送|移交|代办|会办|协办|代为|代拟|代区|代市|代县|代政府|名义/
const elsewhere =
  /留言|12345|热线|信箱|信访(?!、?举报、?投诉类)|来信|来电|咨询|建议|提案|舆情|(?<!信访、?举报、?)投诉|告知书|答复书|通知书|征求意见|审核|审查/
const part =
  /网上|网络申请|信函|邮寄|邮件|当面|现场|窗口|传真|线上|线下|季度|上半年|下半年|\d月(?!31)|延期|逾期(?!(不|未)(补正|按?缴|缴))|超期|平均|每[件年月]|本级|全系统|(?<![及和与、含括])(下属|所属|直属)(事业)?单位|各(镇街|街道|乡镇|部门|单位|镇|街|乡|区|县|科室|办)(?!共|合计|总)/
const otherwise = /年初|期初|上年末|备案|审结|新增|历年|历史|累计|办案|承办/
const earlier = /同比|较(上|去|20|前)|比(上|去|20|前)|与(上|去|20|前)[^，]{0,6}(持平|相同|一致)|相比|以来|近年/
const planned = /计划|预计|力争|目标|拟(?!保留|定)|将(?!近)|下一步/

const partOfYear = /[上下]半年|(?<![每各按逐分个])季度|((?<!1)\d|1[01])月(份|底|末|\d{1,2}日)?(止|前)?$/
const moreYears =
  /(?<!今年|本年|年度|年初)以来|(近|过去|这)[一二三四五六七八九十两几\d]{1,3}年(来|间)?$|[一二三四五六七八九十两几\d]年来/

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

/** The scope that the words of a clause give to a number in it. */
export function scopeOf(words: string): Scope {
  if (earlier.test(words)) return 'earlier'
  if (assisted.test(words)) return 'assisted'
  if (elsewhere.test(words)) return 'elsewhere'
  if (planned.test(words)) return 'planned'
  if (otherwise.test(words)) return 'counted-otherwise'
  if (part.test(words)) return 'part'
  return 'own'
}
