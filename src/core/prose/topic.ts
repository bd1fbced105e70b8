import { groupsIn, charGroups } from './char-groups'

/**
 * What a number in the prose is about, where a statutory table holds it. `outcome.*` and `applicant.*` end in the ids
 * of the rows and columns of table 三, `decision.*` in those of table 二.
 */
export type Topic =
  | 'received'
  | 'newly-received'
  | 'handled'
  | 'answered'
  | 'brought-forward'
  | 'carried-forward'
  | `outcome.${string}`
  | `applicant.${string}`
  | 'reconsideration'
  | 'litigation'
  | 'litigation.direct'
  | 'litigation.subsequent'
  | `document.${'normative-documents' | 'administrative-rules'}.${'issued' | 'repealed' | 'in-force'}`
  | `decision.${'licenses' | 'penalties' | 'compulsion' | 'administrative-fees'}`

/** What the words around a number speak about as a whole: 予以公开 means something else of documents than of applications. */
export type Subject = 'applications' | 'normative-documents' | 'administrative-rules' | 'other' | 'none'

/** A topic with the words that name it, in a clause's text. */
export interface NamedTopic {
  readonly topic: Topic
  readonly from: number
  readonly to: number
}

/** How prose words the results of table 三 (its rows, and the reasons under them); the more telling before the shorter. */
const outcomeWords: readonly (readonly [RegExp, string])[] = [
  [/国家秘密/, 'state-secret'],
  [/(其他)?法律、?行政法规禁止公开/, 'prohibited-by-law'],
  [/三安全一稳定/, 'security-and-stability'],
  [/保护第三方(合法)?权益|(损害|侵害|涉及)第三方(合法)?权益/, 'third-party-rights'],
  [/三类内部事务(信息)?|内部事务信息/, 'internal-affairs'],
  [/四类过程性信息|过程性信息/, 'process-information'],
  [/行政执法案卷(信息)?/, 'enforcement-files'],
  [/行政查询事项/, 'administrative-inquiries'],
  [/(本机关)?不掌握((相关|所申请的?)?(政府)?信息)?|(政府)?信息不存在/, 'not-held'],
  [/没有现成信息(，?需要?另行制作)?|需要?另行制作/, 'not-ready-made'],
  [/补正后(申请)?内容仍(然)?不明确/, 'still-unclear'],
  [/信访、?举报、?投诉类(申请|事项)?/, 'petition-report-complaint'],
  [/(?<!大量反复)重复申请/, 'duplicate'],
  [/(要求)?提供公开出版物/, 'public-publication'],
  [/(无正当理由)?大量反复申请/, 'excessive'],
  [/要求(行政机关)?确认或重新出具(已获取信息)?/, 'confirm-or-reissue'],
  [/逾期不补正|逾期未补正/, 'not-supplemented'],
  [/逾期(不|未按?)(收费通知要求)?缴(纳)?费用?/, 'fee-unpaid'],
  [/(予以)?部分公开/, 'partly-disclosed'],
  [/不予公开/, 'withheld'],
  [/无法提供/, 'unavailable'],
  [/不予处理/, 'not-processed'],
  [/其他处理/, 'other-handling'],
  [/(?<!不)予以公开|同意公开|全部公开/, 'disclosed'],
]

/** Of each wording a character: a text without any of them names none. */
const carriedChars = charGroups(['转遗含延跨'])
const applicantChars = charGroups(['然个法商科益'])
const outcomeChars = charGroups(['密禁稳益部程卷询握存另现仍诉复版确逾予供处意'])

const anyOutcome = new RegExp(outcomeWords.map(([expression]) => expression.source).join('|'))

/** How prose words the kinds of applicant (columns of table 三). */
export const applicantWords: readonly (readonly [RegExp, string])[] = [
  [/自然人|公民个人|个人申请/, 'natural-persons'],
  [/(?<!公民(、|和|及|或))(?<!个人、)法人((和|及|或|、|与)?其他组织)?/, 'organizations'],
  [/商业企业/, 'enterprises'],
  [/科研机构/, 'research-institutions'],
  [/社会公益组织/, 'public-interest-organizations'],
  [/法律服务机构/, 'legal-service-agencies'],
]

const broughtForward =
  /(上年度?|上一年度?|去年|往年|前一年度?|20\d\d年度?)(度)?(结转|转入|转来|遗留)|结转自?(上年|上一年|20\d\d年)|含(上年|上一年)度?/
const carriedForward =
  /(结转|转入|转至|转到|转|顺延|延续|延期)(至|到|入)?(下年|下一年|次年|明年)(度)?|(结转|转入|转至|转到|顺延)(至|到|入)?20\d\d年(度)?|跨年度?办理/
const received = /收到|新收|接到|收办|接收|收取(?![^，]{0,10}费)|(?<!不予)受理|新增|收件/
const handled = /收办|(?<!不予)受理|(?<!正在|尚在|仍在)办理(?!完|结果|情况|时限|流程|中)/
const answered = /答复(?!书|意见|率)|办结(?!率)|办理完毕|办毕|处理完毕|办理完结/
/** 申请 as the thing that is counted; not 申请人, 申请表 or 行政复议申请. */
const application =
  /((依申请公开|政府信息公开|政务公开|信息公开|公开)(的)?(政府信息)?申请|依申请公开|申请)(?!人|表|书|公开(政府)?信息|公开的|受理|办理|机制|渠道|平台|方式|情形|提供)/

/** What else is applied for: 公租房申请, 不动产登记查询申请. */
const applied =
  '许可|审批|补贴|补助|资助|扶持|救助|救济|低保|公租房|廉租房|住房|保障|职称|资格|贷款|查询|登记|备案|认定|鉴定|仲裁|援助|赔偿|听证|入学|退税|报销|核准|注册'
const otherApplication = new RegExp(`(复议|${applied})(的)?申请`)
const endsOtherApplication = new RegExp(`(${applied})(的)?$`)

/** Whether the 申请 behind these words is one for something else than information. */
export const precedesOtherApplication = (words: string): boolean => endsOtherApplication.test(words)

/** Whether these words speak of applications for information. */
export function namesApplications(text: string): boolean {
  return text.includes('请') && application.test(text) && !otherApplication.test(text)
}

function find(text: string, expression: RegExp, topic: Topic): NamedTopic | undefined {
  const match = expression.exec(text)
  return match ? { topic, from: match.index, to: match.index + match[0].length } : undefined
}

function findAll(
  text: string,
  words: readonly (readonly [RegExp, string])[],
  prefix: 'outcome' | 'applicant',
): NamedTopic[] {
  const found: NamedTopic[] = []
  for (const [expression, id] of words) {
    const one = find(text, expression, `${prefix}.${id}`)
    if (one && !found.some((other) => one.from < other.to && other.from < one.to)) found.push(one)
  }
  return found.sort((a, b) => a.from - b.from)
}

/** The results of applications that a text names, in their order. */
export const outcomesIn = (text: string): NamedTopic[] =>
  groupsIn(text, outcomeChars) !== 0 && anyOutcome.test(text) ? findAll(text, outcomeWords, 'outcome') : []

/**
 * The topics that a stretch of text names, in their order; several only where they stand side by side (行政复议、行政诉讼).
 * The kinds are tried from the most telling to the least: an application that led to a 复议 is about the 复议.
 */
export function topicsIn(text: string, subject: Subject): readonly NamedTopic[] {
  const disputes = disputesIn(text)
  if (disputes.length > 0) return disputes
  const ofApplications = subject === 'applications' || namesApplications(text)
  const carried =
    groupsIn(text, carriedChars) !== 0
      ? (find(text, broughtForward, 'brought-forward') ?? find(text, carriedForward, 'carried-forward'))
      : undefined
  if (carried) return ofApplications || /结转/.test(text) ? [carried] : []
  if (ofApplications) {
    const outcomes = outcomesIn(text)
    if (outcomes.length > 0) return outcomes
    const applicants = groupsIn(text, applicantChars) !== 0 ? findAll(text, applicantWords, 'applicant') : []
    if (applicants.length > 0) return applicants
  }
  const documents = documentsIn(text, subject)
  if (documents.length > 0) return documents
  const decision = decisionIn(text)
  if (decision) return [decision]
  if (!ofApplications) return []
  if (/新收/.test(text)) return [find(text, /新收(到)?/, 'newly-received')!]
  const weak = find(text, handled, 'handled')
  const found = (/收到|接到/.test(text) ? undefined : weak) ?? find(text, received, 'received')
  const done = find(text, answered, 'answered')
  if (found && done) return [{ ...found, topic: 'handled' }]
  const one = done ?? found
  return one ? [one] : []
}

function disputesIn(text: string): NamedTopic[] {
  if (!/复议|诉/.test(text)) return []
  const split =
    find(text, /未经复议直接(起诉|提起)/, 'litigation.direct') ??
    find(text, /(经)?复议后(再)?(起诉|提起)/, 'litigation.subsequent')
  if (split) return [split]
  const found = [find(text, /行政复议|复议/, 'reconsideration'), find(text, /行政诉讼|诉讼|应诉/, 'litigation')]
  return found.filter((one) => one !== undefined).sort((a, b) => a.from - b.from)
}

function documentsIn(text: string, subject: Subject): NamedTopic[] {
  const named = !text.includes('规')
    ? undefined
    : /规范性文件/.test(text)
      ? 'normative-documents'
      : /规章(?!制度)/.test(text)
        ? 'administrative-rules'
        : undefined
  const row = named ?? (subject === 'normative-documents' || subject === 'administrative-rules' ? subject : undefined)
  if (!row) return []
  const acts = [
    find(text, /制发|制定|出台|印发|新制/, `document.${row}.issued`),
    find(text, /废止|宣布失效/, `document.${row}.repealed`),
    find(text, /现行有效|保留|继续有效|继续执行/, `document.${row}.in-force`),
  ]
  return acts.filter((one) => one !== undefined).sort((a, b) => a.from - b.from)
}

function decisionIn(text: string): NamedTopic | undefined {
  if (
    !/行政(许可|处罚|强制|事业)/.test(text) ||
    /信息|事项|结果|公示|公开|清单|目录|指南|项目|申请|案卷|评查|程序|权限|撤销|注销|变更|延续/.test(text)
  )
    return undefined
  return (
    find(text, /行政许可(决定|案件)?/, 'decision.licenses') ??
    find(text, /行政处罚(决定|案件)?/, 'decision.penalties') ??
    find(text, /行政强制(决定|措施|案件)?/, 'decision.compulsion') ??
    find(text, /行政事业性收费/, 'decision.administrative-fees')
  )
}
