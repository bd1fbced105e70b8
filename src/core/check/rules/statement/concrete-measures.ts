import type { PrintedBlock } from '../../../report/printed'
import type { Rule } from '../../engine/rule'
import { role } from '../../../template/roles'
import { clausesOf, mayBeNumbered, spanPlace } from '../../facts/printed-text'
import { measureWords, problemWords } from '../../words/problem-words'
import { quote } from '../../facts/stated-words'

const itemNumber =
  /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:[、．]|\.(?!\d))|[一二三四五六七八九十]{1,3}(?:、|是))\s*/
/** So much text must tell of improvements before one of them can be missed. */
const leastOfMeasures = 20

/** What the problems of these reports are about, each in the words in use for it: a measure takes it up in any of them. */
const subjects: readonly RegExp[] = [
  /意识|认识|思想|重视|理念|观念|主动性|积极性|学习|领导|责任/,
  /人员|队伍|业务|培训|能力|素质|专业|学习|人手|力量|变动|水平|骨干|素养/,
  /解读|图解|形式|方式|多样|多元|生动|通俗|视频|动漫|载体/,
  /更新|及时|时效|滞后|时限|第一时间|定期|进度|速度|效率/,
  /渠道|平台|载体|网站|媒体|公众号|微信|微博|途径|方式|栏目|专栏|专区|线上|线下|信息化|系统|功能/,
  /内容|范围|深度|广度|全面|质量|领域|丰富|数量|信息量|梳理|目录|事项|标准|完整|覆盖|精准|针对/,
  /制度|机制|流程|规范|程序|体系|标准|管理|统筹|协调|协作|联动|配合|衔接/,
  /监督|考核|检查|督[促导查]|问责|追究|评议|考评|测评|通报/,
  /互动|回应|参与|群众|公众|企业|社会|需求|关切|民意|意见|反馈|服务|留言/,
  /申请|答复|复议|诉讼|败诉|纠错/,
  /主动|力度|公开面|深入|推进/,
  /宣传|知晓|推广|引导|普及|影响/,
  /审核|审查|把关|保密|校对|错[别敏]|差错|安全|三审/,
  /基层|村|社区|乡镇|街道|科室|站所/,
  /政策|文件|规范性|决策|数据|档案/,
]

/** A numbered problem: where it stands and what its first sentence says. */
interface Problem {
  readonly block: PrintedBlock
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * statement.concrete-measures: each numbered problem of 五 is taken up by a measure.
 * When: of a numbered problem no subject and no word of two characters comes again in any clause of 五 that tells an improvement.
 * Numbers alone tell nothing (针对三个问题，从两方面改进). Source: practice; 条例 art. 50 (4) asks for 改进情况.
 * Fires: 二是解读形式单一, and measures about training only. Silent: the same subject in other words (意识 and 认识); fewer than two
 * numbered problems; no measures at all (`statement.problems-and-measures`).
 */
export const concreteMeasures: Rule = {
  id: 'statement.concrete-measures',
  description: '第五部分列出的每个问题都要有对应的改进措施。',
  source: '《中华人民共和国政府信息公开条例》第五十条第（四）项（改进情况）；逐条对应为各地审核意见',
  severities: ['hint'],
  *check(context) {
    const blocks = context
      .proseOf(role.problems)
      .filter((block) => block.kind === 'paragraph' || block.kind === 'heading')
    const problems = blocks.flatMap(problemsIn)
    if (problems.length < 2) return
    const told = blocks.flatMap(measuresIn)
    if (told.filter((text) => measureWords.test(text)).join('').length < leastOfMeasures) return
    const measures = told.join('，')
    for (const { block, from, to, text } of problems) {
      if (isTakenUp(text, measures)) continue
      yield {
        message: `${quote(block, { from, to })}这个问题没有看到对应的改进措施，请补充。`,
        places: [spanPlace(block, { from, to })],
      }
    }
  },
}

function problemsIn(block: PrintedBlock): readonly Problem[] {
  const found: Problem[] = []
  for (const { text, from, to } of clausesOf(block)) {
    const number = mayBeNumbered(text) ? itemNumber.exec(text)?.[0] : undefined
    if (number === undefined || !problemWords.test(text) || /将|下一步|今后|针对|解决/.test(text)) continue
    found.push({ block, from, to, text: text.slice(number.length) })
  }
  return found
}

/** The clauses that do not state a problem: improvements, and what belongs to them. */
function measuresIn(block: PrintedBlock): readonly string[] {
  return clausesOf(block)
    .map(({ text }) => text)
    .filter((text) => !isProblem(text))
}

function isProblem(text: string): boolean {
  return problemWords.test(text) && !/解决|针对|克服|改进|整改/.test(text)
}

function isTakenUp(problem: string, measures: string): boolean {
  const about = subjects.filter((subject) => subject.test(problem))
  if (about.length === 0) return true
  if (about.some((subject) => subject.test(measures))) return true
  return wordsOf(problem).some((word) => measures.includes(word))
}

/** What stands in every sentence of these reports tells nothing. */
const common =
  /政府|信息|公开|工作|存在|问题|不够|有待|仍需|还需|进一步|加强|提[高升]|方面|部分|个别|情况|我[局镇委区县市]/g

/** Every two neighbouring characters of what a problem says of its own. */
function wordsOf(problem: string): readonly string[] {
  return problem
    .replace(common, '，')
    .split(/[^\u4e00-\u9fff]+/)
    .flatMap((piece) => Array.from({ length: Math.max(0, piece.length - 1) }, (_, at) => piece.slice(at, at + 2)))
    .filter((word) => !/^(?:不[高强足深全细广准多大]|还不|仍不|较为|比较|尚未|有所|相对)$/.test(word))
}
