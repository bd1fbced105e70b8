import { describe, expect, it } from 'vitest'
import { checkContext } from '../../../../../src/core/check/check'
import { createContext } from '../../../../../src/core/check/engine/context'
import { textRules } from '../../../../../src/core/check/rules/text/index'
import { templates } from '../../../../../src/templates/index'
import { reportOf } from './said'

/** 25 received, 2 brought forward, 24 finished (18 disclosed), 3 carried forward; 3 规范性文件 issued. */
const cells = {
  'applications/received/natural-persons': '20',
  'applications/received/enterprises': '5',
  'applications/brought-forward/natural-persons': '2',
  'applications/disclosed/natural-persons': '14',
  'applications/partly-disclosed/natural-persons': '4',
  'applications/internal-affairs/natural-persons': '2',
  'applications/not-held/natural-persons': '4',
  'applications/carried-forward/enterprises': '3',
  'documents/normative-documents/issued': '5',
  'documents/normative-documents/in-force': '40',
}

const lastCells = { 'applications/received/natural-persons': '20', 'applications/disclosed/natural-persons': '21' }

function rulesOf(text: string, numbers: Record<string, string> = cells): readonly string[] {
  const context = createContext({ report: reportOf(text, numbers), templates, last: reportOf('', lastCells, 2020) })
  return checkContext(context, textRules).map(({ rule }) => rule)
}

/** One way of wording each: right sentences, which give nothing, and mistakes, each with the rule that finds it. */
const kinds: readonly {
  kind: string
  right: readonly string[]
  wrong: readonly (readonly [string, string])[]
  numbers?: Record<string, string>
}[] = [
  {
    kind: 'a rate of one of several numbers',
    right: [
      '组织岗位资格考试，96人报名，84人参加考试通过初审，63人取得证书，通过率75%。',
      '抽检农产品360批次，不合格18批次，合格率95%。',
      '抽检商品3类450批次，其中合格441批次、不合格9批次，合格率98%。',
      '接听热线220个，转办200个，按期办结190个，办结率95%。',
      '检查企业50家，发现未整改问题企业4家，整改到位企业46家，整改率92%。',
    ],
    wrong: [
      ['抽检商品450批次，其中合格441批次、不合格9批次，合格率96%。', 'text.percentage'],
      ['受理投诉200件，办结190件，办结率98%。', 'text.percentage'],
    ],
  },
  {
    kind: 'disputes over decisions, which table 四 does not count',
    right: [
      '全年作出的行政处罚决定未被申请行政复议。',
      '所作行政许可决定均未引发行政复议。',
      '实施的行政强制没有发生行政诉讼。',
      '行政处罚无行政复议、行政诉讼。',
      '当事人对所作行政处罚均未提起行政诉讼。',
    ],
    wrong: [
      ['未因政府信息公开被申请行政复议。', 'text.none'],
      ['未发生因政府信息公开引起的行政诉讼。', 'text.none'],
    ],
    numbers: {
      ...cells,
      'disputes/cases/reconsideration-upheld': '1',
      'disputes/cases/direct-upheld': '1',
    },
  },
  {
    kind: 'a rate that takes in another row',
    right: [
      '答复政府信息公开申请24件，其中予以公开14件、部分公开4件，公开率（含部分公开）为75%。',
      '答复政府信息公开申请24件，其中予以公开14件、部分公开4件，公开率为75%。',
      '答复政府信息公开申请24件，其中予以公开14件、部分公开4件，公开率为58.3%。',
      '受理投诉40件，当场办结18件，按期办结20件，办结率95%。',
      '受理投诉40件，当场办结18件，按期办结20件，办结率（含当场办结）达95%。',
    ],
    wrong: [
      ['受理投诉40件，其中电话投诉30件，办结38件，办结率92%。', 'text.percentage'],
      ['受理投诉40件，办结38件，办结率92%。', 'text.percentage'],
    ],
  },
  {
    kind: 'another year in brackets',
    right: [
      '2021年共收到政府信息公开申请25件（2020年为20件，同比增长25%）。',
      '2021年共收到政府信息公开申请25件（2020年20件）。',
      '全年发布信息120条（2020年为150条，下降20%），其中网站80条、微信40条。',
      '全年发布信息120条（上年为150条，下降20%）。',
      '全年举办培训4期（2020年举办6期），参训人员300人。',
    ],
    wrong: [
      ['全年发布信息120条（2020年为150条，下降30%）。', 'text.year-on-year'],
      ['全年发布信息120条（网站为150条，微信20条）。', 'text.parts'],
    ],
  },
  {
    kind: 'not even one',
    right: [
      '全年答复政府信息公开申请27件，无一件结转至下年度。',
      '全年没有一件政府信息公开申请结转下年度。',
      '答复申请人均无异议，未发生一起行政复议和行政诉讼。',
      '没有发生一件因政府信息公开引发的行政复议案件。',
      '因政府信息公开被申请行政复议的未发生一起，未发生一起行政诉讼。',
    ],
    numbers: { ...cells, 'applications/carried-forward/enterprises': '0', 'applications/not-held/enterprises': '3' },
    wrong: [
      ['全年收到政府信息公开申请25件，引发一起行政复议。', 'text.approximate'],
      ['未收到一件政府信息公开申请。', 'text.none'],
      ['尚未办结的一件结转下年度。', 'text.carried'],
    ],
  },
  {
    kind: 'made and revised',
    right: [
      '制定规范性文件3件、修改规范性文件2件。',
      '全年制定规范性文件3件，修订规范性文件2件。',
      '制定规范性文件3件、修改2件、废止0件，现行有效规范性文件40件。',
      '本年度共制定行政规范性文件4件、修改行政规范性文件1件。',
      '制定行政规范性文件2件，修改行政规范性文件3件，现行有效的行政规范性文件40件。',
    ],
    wrong: [
      ['制定规范性文件3件，现行有效规范性文件40件。', 'text.documents'],
      ['制定规范性文件5件，现行有效规范性文件41件。', 'text.documents'],
    ],
  },
  {
    kind: 'a total of the results',
    right: [
      '本年新收政府信息公开申请数量25件（自然人20件，商业企业5件）；上年结转数量2件；本年度办理结果总计24件；结转下年度3件。',
      '新收政府信息公开申请25件，上年结转2件，办理结果总计24件，结转下年度3件。',
      '新收政府信息公开申请25件，上年结转2件；办结总计24件；结转3件。',
      '上年结转政府信息公开申请2件，本年新收25件，办理结果合计24件。',
      '新收政府信息公开申请25件；上年结转2件；答复合计24件。',
    ],
    wrong: [
      ['新收政府信息公开申请25件，上年结转2件，合计28件。', 'text.parts'],
      ['新收政府信息公开申请25件，上年结转2件，结转下年度4件。', 'text.carried'],
    ],
  },
  {
    kind: 'a list of outcomes with one that is not understood',
    right: [
      '全年答复申请24件。其中，建议查询档案途径4件、内部管理信息不予公开2件；部分公开4件；其余14件予以公开。',
      '全年答复申请24件。其中，引导至不动产窗口4件，内部事务信息不予公开2件，部分公开4件，其余14件予以公开。',
      '全年答复申请24件。其中，告知咨询事项途径3件、历史资料查阅渠道1件、内部事务信息不予公开2件，部分公开4件，其余14件予以公开。',
      '全年答复申请24件，其中予以公开14件、部分公开4件、行业查询事项另行指引4件、其余2件不予公开。',
      '全年答复申请24件，其中予以公开14件、部分公开4件、咨询类事项4件、内部事务信息2件。',
    ],
    wrong: [
      [
        '新收政府信息公开申请25件，上年结转2件。其中，予以公开14件，部分公开4件，不予公开2件，其他6件，结转下年度3件。',
        'text.outcomes-sum',
      ],
      ['全年答复申请24件，其中予以公开15件、部分公开4件、不予公开2件、无法提供4件。', 'text.results'],
    ],
  },
  {
    kind: 'two years in a row',
    right: [
      '发布信息数量连续两年下降：2020年比2019年减少12条，2021年比2020年再减8条，降至40条。',
      '发布信息数量连续两年增长：2020年比2019年增加12条，2021年比2020年增加8条，增至40条。',
      '发布信息40条，比2020年减少8条，比2019年减少20条。',
      '发布信息40条，较上年减少20%，较2019年减少50%，比上年少10条。',
      '2021年发布信息40条，2020年比2019年减少12条，2021年比2020年减少20%。',
    ],
    wrong: [
      ['发布信息由50条降至40条，减少12条。', 'text.year-on-year'],
      ['发布信息40条，比上年的50条减少12条。', 'text.year-on-year'],
    ],
  },
  {
    kind: 'shares by position',
    right: [
      '申请主要集中在规划、宅基地、矿产三个领域，分别收到10件、9件、6件，占全部25件申请的40%、36%和24%。',
      '申请主要集中在规划、宅基地两个领域，分别为10件、6件，分别占全部25件申请的40%和24%。',
      '网站、微信、微博分别发布50条、30条、20条，占全部100条信息的50%、30%、20%。',
      '网站、微信分别发布60条、30条，分别占总数120条的50%和25%。',
      '网站、微信、微博分别发布50条、30条、20条，分别占50%、30%、20%，共100条。',
    ],
    wrong: [
      ['网站、微信、微博分别发布50条、30条、20条，占全部100条信息的50%、35%、20%。', 'text.percentage'],
      ['全年发布信息100条，网站、微信分别发布60条、40条，分别占60%、45%。', 'text.percentage'],
    ],
  },
  {
    kind: 'changes by position',
    right: [
      '政府信息公开申请新收25件，办结24件，分别比上年多5件、多3件。',
      '新收政府信息公开申请25件、办结24件，分别较上年增加5件、3件。',
      '新收政府信息公开申请25件，办结24件，同比分别增长25%、14.3%。',
      '发布信息60条，解读20条，分别比上年增加10条、减少5条。',
      '新收政府信息公开申请25件，办结24件，分别比上年增加5件和3件。',
    ],
    wrong: [
      ['政府信息公开申请新收25件，办结24件，分别比上年多5件、多4件。', 'text.year-on-year'],
      ['政府信息公开申请新收25件，办结24件，分别比上年多7件、多3件。', 'text.year-on-year'],
    ],
  },
  {
    kind: 'money in two units',
    right: [
      '非税收入入库1.36亿元，其中罚没收入2140万元、国有资源有偿使用收入9860万元、其他收入1600万元。',
      '公开补助资金1.2亿元，其中农业补贴7000万元、水利补贴5000万元。',
      '公开采购项目金额3.5万元，其中印刷费20000元、其他15000元。',
      '公开专项资金1.36亿元，其中农业8640.5万元、其他4962万元。',
      '公开资金2亿元，其中教育资金1.2亿元、其他8000万元。',
    ],
    wrong: [
      ['公开补助资金1.2亿元，其中农业补贴7000万元、水利补贴6000万元。', 'text.parts'],
      ['公开资金2亿元，其中教育资金1.2亿元、其他18000万元。', 'text.parts'],
    ],
  },
]

describe.each(kinds)('$kind', ({ right, wrong, numbers }) => {
  it.each(right)('is silent on %s', (text) => expect(rulesOf(text, numbers)).toEqual([]))
  it.each(wrong)('finds the mistake in %s', (text, rule) => expect(rulesOf(text, numbers)).toContain(rule))
})
