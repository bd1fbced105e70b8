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

const assisted = /协助|配合|转办|转交|转送|移交|代办|会办|协办|代为|代拟|代区|代市|代县|代政府|名义/
const elsewhere = /留言|12345|热线|信箱|信访(?!、?举报、?投诉类)|来信|来电|咨询|建议|提案|舆情|(?<!信访、?举报、?)投诉|告知书|答复书|通知书|征求意见/
const part =
  /网上|网络申请|信函|邮寄|邮件|当面|现场|窗口|传真|线上|线下|季度|上半年|下半年|\d月(?!31)|延期|逾期(?!(不|未)(补正|按?缴|缴))|超期|平均|每[件年月]|各(镇街|街道|乡镇|部门|单位|镇|街|乡|区|县|科室|办)(?!共|合计|总)/
const otherwise = /备案|审结|新增|历年|历史|累计|办案|承办/
const earlier = /同比|较(上|去|20|前)|比(上|去|20|前)|与(上|去|20|前)[^，]{0,6}(持平|相同|一致)|相比|以来|近年/
const planned = /计划|预计|力争|目标|拟(?!保留|定)|将(?!近)|下一步/

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
