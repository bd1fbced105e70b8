import type { AgencyKind } from '../../../report/agency-kind'
import { hasText, sentencesOf } from '../../facts/printed-text'
import type { PrintedBlock } from '../../../report/printed'
import type { Rule } from '../../engine/rule'
import { role } from '../../../template/roles'
import { sectionPlaces } from '../../facts/section-places'

const severities: Readonly<Partial<Record<AgencyKind, 'warning' | 'hint'>>> = {
  'government-with-rules': 'warning',
  'government-county': 'warning',
  township: 'warning',
  subdistrict: 'hint',
  committee: 'hint',
}

const asked = [
  { name: '工作考核', words: /考核|考评/ },
  { name: '社会评议', words: /评议|社会评价|满意度|测评|好评率|满意率/ },
  { name: '责任追究', words: /责任追究|追究责任|追责|问责/ },
]

/** What tells that something was done, not only planned. */
const result =
  /结果|优秀|良好|合格|等次|名列|位列|排名|第[一二三四五六七八九十\d]+名|得分|分数|\d\s*分|%|％|未|没有|无|开展|进行|组织|完成|通报|评为|满意|实施|接受|参加|定期/

/**
 * statement.supervision: governments report the results of 工作考核, 社会评议 and 责任追究.
 * When: the kind of agency is a government or township (warning), a subdistrict or committee (hint), and 一 or 六 has no
 * sentence with a result for one of the three.
 * Source: 条例 art. 50 (4); 国办公开办函〔2021〕30号 section 一.
 * Fires: seed 004 (township, warning), 003 (管委会, hint). Silent: departments; 考核结果为优秀，社会评议满意，未发生责任追究情形.
 */
export const supervision: Rule = {
  id: 'statement.supervision',
  description: '各级人民政府的报告要写工作考核、社会评议和责任追究的结果情况。',
  source: '《中华人民共和国政府信息公开条例》第五十条第（四）项',
  severities: ['warning', 'hint'],
  *check(context) {
    const severity = severities[context.report.agency.kind]
    const blocks = [...context.proseOf(role.overview), ...context.proseOf(role.otherMatters)]
    if (!severity || !hasText(context.proseOf(role.overview))) return
    const missing = asked.filter(({ words }) => !blocks.some((block) => told(block, words))).map(({ name }) => name)
    if (missing.length === 0) return
    yield {
      severity,
      message: `没有看到${missing.join('、')}的结果情况，可在“监督保障”中写明，没有发生的也写明没有。`,
      places: sectionPlaces(role.overview, context),
      expected: '工作考核、社会评议和责任追究结果情况',
    }
  },
}

function told(block: PrintedBlock, words: RegExp): boolean {
  if (block.kind === 'heading') return false
  return (
    words.test(block.text) &&
    sentencesOf(block).some((sentence) => words.test(sentence.text) && result.test(sentence.text))
  )
}
