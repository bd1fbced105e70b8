import { describe, expect, it } from 'vitest'
import { checkContext } from '../../../../../src/core/check/check'
import { createContext } from '../../../../../src/core/check/engine/context'
import { textRules } from '../../../../../src/core/check/rules/text/index'
import { templates } from '../../../../../src/templates/index'
import { reportOf } from './said'

/** 25 received, 2 brought forward, 24 finished, 3 carried forward; 3 复议, 2 诉讼. */
const cells = {
  'applications/received/natural-persons': '20',
  'applications/received/enterprises': '5',
  'applications/brought-forward/natural-persons': '2',
  'applications/disclosed/natural-persons': '10',
  'applications/partly-disclosed/natural-persons': '3',
  'applications/third-party-rights/enterprises': '2',
  'applications/internal-affairs/natural-persons': '1',
  'applications/process-information/natural-persons': '1',
  'applications/not-held/natural-persons': '3',
  'applications/not-ready-made/natural-persons': '1',
  'applications/duplicate/natural-persons': '1',
  'applications/petition-report-complaint/natural-persons': '1',
  'applications/other-handling-other/natural-persons': '1',
  'applications/carried-forward/enterprises': '3',
  'disputes/cases/reconsideration-upheld': '3',
  'disputes/cases/direct-upheld': '1',
  'disputes/cases/subsequent-upheld': '1',
  'documents/normative-documents/issued': '3',
  'licensing/licenses/decisions': '1250',
  'enforcement/penalties/decisions': '36',
  'fees/administrative-fees/amount': '12.5',
}

function found(text: string, agency = '青禾市林业局'): string[] {
  const report = reportOf(text, cells)
  const named = { ...report, agency: { ...report.agency, name: agency } }
  return checkContext(createContext({ report: named, templates }), textRules).map(
    ({ rule, message }) => `${rule} ${message}`,
  )
}

describe('what agrees with the tables', () => {
  it.each([
    // a part of the year, several years, named at the head of the sentence
    '上半年，全局共收到政府信息公开申请13件，办结12件。',
    '截至2021年9月30日，共收到政府信息公开申请19件。',
    '2021年1—6月，共收到申请13件；7—12月，共收到申请12件。',
    '第三季度通报显示，我局收到申请7件，按期答复率100%。',
    '自2019年新条例实施以来，我局共收到政府信息公开申请86件，答复83件，已全部答复。',
    '近三年，我局共收到政府信息公开申请72件，呈上升趋势。',
    // somebody else's
    '全市行政机关共新收政府信息公开申请1254件，答复1230件。我局共收到25件。',
    '全市共收到政府信息公开申请1254件，我局收到25件。',
    '承办区政府转办的依申请公开6件，均按要求提供了答复意见。',
    '协助区政府办理政府信息公开申请7件，办结7件，其中予以公开5件，部分公开2件。',
    '下属事业单位收到政府信息公开申请3件，均已答复。',
    '法律顾问审核政府信息公开申请答复24件次。',
    // applications for something else
    '收到不动产登记查询申请560件，办理完毕560件。',
    '受理公租房申请320件，审核通过280件，不予受理40件。',
    '审批行政许可申请1260件，准予许可1250件，不予许可10件。',
    '全年依申请公开工作共收到12份申请表。',
    '对1件申请收取信息处理费500元。',
    // shares
    '25件申请中，9件涉及征地，其中予以公开3件、不予公开2件。',
    '收到申请25件，其中网上15件，信函8件，现场2件，办结24件，结转3件。',
    '共收到政府信息公开申请25件，办结24件，正在办理3件。',
    '收到申请25件，其中予以公开13件（含部分公开3件）。',
    '因重复申请不予处理1件，因信访举报投诉类申请不予处理1件。均为政府信息公开申请。',
    '收到申请25件。办理结果分别为：予以公开10件，部分公开3件，不予公开4件，无法提供4件，不予处理2件，其他处理1件。共24件。',
    '收到申请27件。不予公开4件，其中保护第三方合法权益2件、三类内部事务信息1件、四类过程性信息1件。',
    '全年收文1260件、发文326件，其中主动公开86件、依申请公开20件、不予公开220件。',
    '因政府信息公开引发的行政诉讼2件，上年结转1件。',
    // decisions and fees
    '行政处罚案卷评查12件，行政处罚一般程序案件30件，下放行政许可权限12项。',
    '落实减免政策，减免行政事业性收费56.8万元。',
    '收取信息处理费500元，其中按件计收300元，按量计收200元，共发出收费通知2份，应收500元。',
    '撤销行政处罚1件，变更行政许可560件。',
    '行政规范性文件：年初现行有效16件。',
    '政府信息公开申请总数25件。',
    // lists
    '全年公开信息1326条，其中网站826条，微信500条，回应留言126条。',
    '全年收到25件申请，主要集中在征地拆迁、规划建设等领域，分别为12件、8件，占48%、32%。',
    '报告由总体情况、行政复议和提起行政诉讼情况、其他需要报告的事项等六部分组成。',
  ])('%s', (text) => expect(found(text)).toEqual([]))

  it('is compared for the whole area where the agency speaks for it', () => {
    expect(found('全市各级行政机关共收到政府信息公开申请26件。')).toEqual([])
    expect(found('全市各级行政机关共收到政府信息公开申请26件。', '青禾市人民政府')).toHaveLength(1)
    expect(found('全市共收到申请1254件，我局收到26件。')).toHaveLength(1)
  })
})

describe('what does not', () => {
  it.each([
    '上半年收到申请13件，全年共收到政府信息公开申请26件。',
    '截至2021年12月31日，共收到政府信息公开申请26件。',
    '自《条例》修订以来，我局高度重视，2021年收到申请26件。',
    '协助区政府办理申请6件，收到申请26件。',
    '收到公租房申请320件，收到政府信息公开申请26件。',
    '申请中因重复申请不予处理2件。',
    '收到政府信息公开申请总数26件。',
    '不予公开4件，其中保护第三方合法权益3件、三类内部事务信息1件、四类过程性信息1件。',
  ])('%s', (text) => expect(found(text)).toHaveLength(1))
})
