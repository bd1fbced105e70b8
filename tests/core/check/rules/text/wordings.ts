/** What the tables hold, in short: applications by kind of applicant, outcomes by row, the rest in the order of the columns. */
export interface Spec {
  readonly app?: number
  readonly new?: number | Readonly<Record<string, number>>
  readonly over?: number
  readonly fwd?: number
  readonly res?: Readonly<Record<string, number>>
  readonly norm?: readonly number[]
  readonly rules?: readonly number[]
  readonly lic?: number
  readonly pen?: number
  readonly comp?: number
  readonly fee?: number
  readonly rec?: readonly number[]
  readonly dir?: readonly number[]
  readonly sub?: readonly number[]
  /** What last year's report holds, where one is loaded. */
  readonly last?: Spec
}

/** A right sentence with the tables that agree with it, and single mistakes in either. */
export interface Wording {
  readonly text: string
  readonly spec: Spec
  /** Rules that rightly say something of it. */
  readonly also?: readonly string[]
  readonly wrong?: readonly { readonly change?: readonly string[]; readonly spec?: Spec }[]
}

/** Our own sentences about applications. */
export const ofApplications: readonly Wording[] = [
  {
    text: '本年度，办公室经手的政府信息公开申请共计53件，较好地完成了答复任务，年内办结50件，余3件转入次年。',
    spec: { new: 53, fwd: 3 },
    wrong: [{ change: ['办结50件', '办结51件'] }, { change: ['余3件', '余4件'] }],
  },
  {
    text: '我局年内收悉政府信息公开申请24件，加之上一年度遗留1件，合计需办理25件，均已办结。',
    spec: { new: 24, over: 1 },
    wrong: [{ change: ['申请24件', '申请26件'] }, { change: ['办理25件', '办理27件'] }],
  },
  {
    text: '2023年新收政府信息公开申请41件，结转自2022年的申请3件，办理完毕42件，2件延续至2024年办理。',
    spec: { new: 41, over: 3, fwd: 2 },
    wrong: [{ change: ['完毕42件', '完毕40件'] }, { change: ['申请3件', '申请4件'] }],
  },
  {
    text: '从申请来源看，个人申请28件，占82.4%；企业申请6件，占17.6%。',
    spec: { new: { n: 28, e: 6 } },
    wrong: [{ change: ['17.6%', '19.6%'] }],
  },
  {
    text: '全年依申请公开共34件，自然人28件，商业企业6件，无其他主体申请。',
    spec: { new: { n: 28, e: 6 } },
    wrong: [{ change: ['商业企业6件', '商业企业8件'] }],
  },
  {
    text: '办理结果上，16件予以公开，5件部分公开，3件因不掌握相关信息无法提供，1件属重复申请不予处理。全年新收申请25件。',
    spec: { new: 25, res: { disclosed: 16, partly: 5, notheld: 3, dup: 1 } },
    wrong: [{ change: ['16件予以公开', '18件予以公开'] }, { change: ['3件因不掌握', '2件因不掌握'] }],
  },
  {
    text: '答复情况：同意公开12件、部分同意公开3件、不同意公开2件、告知信息不存在4件。',
    spec: { new: 21, res: { disclosed: 12, partly: 3, third: 2, notheld: 4 } },
    wrong: [{ change: ['不存在4件', '不存在5件'] }],
  },
  {
    text: '2023年受理的28件申请中，予以公开19件，不予公开3件，其余6件为无法提供。',
    spec: { new: 28, res: { disclosed: 19, process: 3, notheld: 6 } },
    wrong: [{ change: ['其余6件', '其余5件'] }, { change: ['公开3件', '公开4件'] }],
  },
  {
    text: '收到政府信息公开申请17件，除1件因申请内容需补正顺延至下年外，其他16件已全部答复。',
    spec: { new: 17, fwd: 1 },
    wrong: [{ change: ['其他16件', '其他15件'] }],
  },
  {
    text: '不予公开的5件中，涉及国家秘密1件，属内部事务信息2件，属过程性信息2件。',
    spec: { new: 30, res: { disclosed: 25, secret: 1, internal: 2, process: 2 } },
    wrong: [{ change: ['信息2件，属过程', '信息3件，属过程'] }, { change: ['公开的5件', '公开的6件'] }],
  },
  {
    text: '其他处理情形2件，均系申请人逾期不补正。',
    spec: { new: 10, res: { disclosed: 8, nosupp: 2 } },
    wrong: [{ spec: { new: 10, res: { disclosed: 8, nosupp: 1, nofee: 1 } } }],
  },
  { text: '全年申请全部来自自然人，共11件。', spec: { new: { n: 11 } }, wrong: [{ change: ['共11件', '共12件'] }] },
  {
    text: '年内共登记依申请公开件46件，网上提交30件，邮寄提交12件，当面提交4件。',
    spec: { new: 46 },
    wrong: [{ change: ['邮寄提交12件', '邮寄提交22件'] }],
  },
  {
    text: '收到的58件申请，其中线上渠道44件、线下渠道14件，线上占比75.9%。',
    spec: { new: 58 },
    wrong: [{ change: ['75.9%', '79.5%'] }, { change: ['线下渠道14件', '线下渠道24件'] }],
  },
  {
    text: '本机关收到申请9件，全部予以公开。',
    spec: { new: 9 },
    wrong: [{ spec: { new: 9, res: { disclosed: 8, notheld: 1 } } }],
  },
  {
    text: '本年新收、上年结转申请分别为32件和2件，答复33件，结转1件。',
    spec: { new: 32, over: 2, fwd: 1 },
    wrong: [{ change: ['32件和2件', '30件和2件'] }, { change: ['答复33件', '答复31件'] }],
  },
  { text: '2023年没有收到依申请公开申请，亦无上年结转申请。', spec: { app: 0 }, wrong: [{ spec: { new: 2 } }] },
  { text: '政府信息公开申请收件量、答复量均为0件。', spec: { app: 0 }, wrong: [{ spec: { new: 1 } }] },
  { text: '街道全年政府信息公开申请数为零。', spec: { app: 0 }, wrong: [{ spec: { new: 1 } }] },
  { text: '申请办结率为96%（收到50件，办结48件）。', spec: { new: 50, fwd: 2 }, wrong: [{ change: ['96%', '69%'] }] },
  {
    text: '无法提供的答复占全部答复的四分之一，即40件中的10件。',
    spec: { new: 40, res: { disclosed: 30, notheld: 10 } },
    wrong: [{ change: ['四分之一', '三分之一'] }],
  },
  {
    text: '予以公开与部分公开合计占比80%，为32件；新收申请40件。',
    spec: { new: 40, res: { disclosed: 28, partly: 4, notheld: 8 } },
  },
  { text: '全年新收申请60件，其中半数以上（34件）来自企业。', spec: { new: { n: 26, e: 34 } } },
  { text: '全年接待来访群众咨询38人次，指导申请人填写政府信息公开申请表12份，最终提交申请9件。', spec: { new: 9 } },
  { text: '协助区政府答复政府信息公开申请7件，本单位自行受理3件。', spec: { new: 3 } },
  {
    text: '受理不动产登记申请12680件，政府信息公开申请15件。',
    spec: { new: 15 },
    wrong: [{ change: ['申请15件', '申请16件'] }],
  },
  { text: '对2022年公开的120件文件进行回头看，其中继续公开115件，转为不公开5件。', spec: { new: 6 } },
  {
    text: '截至年底，历年累计收到政府信息公开申请326件，其中2023年收到28件。',
    spec: { new: 28 },
    wrong: [{ change: ['收到28件', '收到38件'] }],
  },
  {
    text: '上半年收到申请8件，下半年收到申请13件，全年收到21件。',
    spec: { new: 21 },
    wrong: [{ change: ['全年收到21件', '全年收到23件'] }],
  },
  { text: '申请人对答复不满意提出投诉2件，均已妥善处理。', spec: { new: 12 } },
  { text: '信息公开申请中，涉及征地的22件、涉及规划的9件，其他7件。', spec: { new: 38 } },
  {
    text: '共有5名自然人提出申请8件，1家企业提出申请2件。',
    spec: { new: { n: 8, e: 2 } },
    wrong: [{ change: ['申请8件', '申请9件'] }],
  },
  {
    text: '申请公开的事项中，本机关主动提供的有18件，因涉密不予公开的有1件，本机关不掌握的有6件。',
    spec: { new: 25, res: { disclosed: 18, secret: 1, notheld: 6 } },
    wrong: [{ change: ['不掌握的有6件', '不掌握的有7件'] }],
  },
  {
    text: '收到申请70件，结案68件，其余2件结转至下年办理，办结率97.1%。',
    spec: { new: 70, fwd: 2 },
    wrong: [{ change: ['结案68件', '结案66件'] }, { change: ['97.1%', '91.7%'] }],
  },
  {
    text: '全年未新收政府信息公开申请，仅办理上年结转的申请2件，均已答复。',
    spec: { new: 0, over: 2, res: { disclosed: 2 } },
    wrong: [{ change: ['申请2件', '申请3件'] }, { spec: { new: 1, over: 2, res: { disclosed: 3 } } }],
  },
  {
    text: '依申请公开答复中，予以公开的占比最高，达到62.5%（40件中25件）。',
    spec: { new: 40, res: { disclosed: 25, notheld: 15 } },
    wrong: [{ change: ['62.5%', '65.2%'] }],
  },
  {
    text: '自然人、法人和其他组织分别提出申请14件、6件。',
    spec: { new: { n: 14, e: 6 } },
    wrong: [{ change: ['14件、6件', '16件、6件'] }],
  },
  {
    text: '申请人类型方面，自然人21件，法人或其他组织4件（均为商业企业）。',
    spec: { new: { n: 21, e: 4 } },
    wrong: [{ change: ['组织4件', '组织5件'] }],
  },
  {
    text: '无法提供类答复7件，其中本机关不掌握5件，需另行制作2件。',
    spec: { new: 20, res: { disclosed: 13, notheld: 5, notready: 2 } },
    wrong: [{ change: ['掌握5件', '掌握4件'] }, { change: ['答复7件', '答复8件'] }],
  },
  {
    text: '不予处理的4件均为信访投诉举报类申请。',
    spec: { new: 20, res: { disclosed: 16, petition: 4 } },
    wrong: [{ spec: { new: 20, res: { disclosed: 16, petition: 3, dup: 1 } } }],
  },
  {
    text: '政府信息公开申请办理情况为：予以公开8件，部分公开1件，不予公开、无法提供、不予处理均为0件，其他处理2件。',
    spec: { new: 11, res: { disclosed: 8, partly: 1, oth: 2 } },
    wrong: [
      { change: ['公开8件', '公开9件'] },
      { spec: { new: 11, res: { disclosed: 7, partly: 1, oth: 2, notheld: 1 } } },
    ],
  },
  {
    text: '全年共依法依规答复申请31件，准予公开22件，不予公开4件（涉及第三方合法权益3件、内部事务信息1件），不掌握5件。',
    spec: { new: 31, res: { disclosed: 22, third: 3, internal: 1, notheld: 5 } },
    wrong: [{ change: ['权益3件', '权益2件'] }, { change: ['信息1件）', '信息4件）'] }],
  },
  {
    text: '镇政府2023年受理信息公开申请件5件，已按时办复5件，无结转件。',
    spec: { new: 5 },
    wrong: [{ change: ['申请件5件', '申请件6件'] }, { spec: { new: 5, fwd: 1 } }],
  },
  {
    text: '共有申请事项52件，按申请渠道分：网站31件，信函14件，现场7件。',
    spec: { new: 52 },
    wrong: [{ change: ['信函14件', '信函24件'] }],
  },
  {
    text: '全年办理人大建议15件、政协提案22件，答复率和满意率均为100%。申请人对12件政府信息公开申请的答复未提出异议。',
    spec: { new: 12 },
  },
  { text: '区市场监管局受理消费投诉3260件，办结3254件；受理行政许可申请12040件，办结12040件。', spec: { new: 6 } },
  { text: '依申请公开工作培训3场，参训120人次，发放依申请公开指南200份。', spec: { new: 6 } },
  { text: '从办理时限看，10个工作日内答复20件，11至20个工作日内答复9件，延长期限后答复2件。', spec: { new: 31 } },
  {
    text: '一名申请人先后提交申请9件，占全年申请总量36件的25%。',
    spec: { new: 36 },
    wrong: [{ change: ['25%', '35%'] }],
  },
  { text: '网上申请平台全年注册用户85个，提交申请26件，另有信函申请5件。', spec: { new: 31 } },
  { text: '审核拟公开信息1860件次，其中不予公开12件次、退回修改35件次。', spec: { new: 9 } },
  { text: '对已办结的40件申请开展回访，满意38件、基本满意2件。', spec: { new: 44 } },
  { text: '申请量居前三位的领域为：征地拆迁12件、城乡规划8件、工程招标5件。', spec: { new: 40 } },
  { text: '受理群众依申请公开咨询电话62次，当场解答58次，引导提交申请4件。', spec: { new: 9 } },
  {
    text: '全年共接到公民、法人及其他组织政府信息公开申请84件，办理答复81件，转下年续办3件。',
    spec: { new: 84, fwd: 3 },
    wrong: [
      { change: ['申请84件', '申请48件'] },
      { change: ['答复81件', '答复80件'] },
      { change: ['续办3件', '续办2件'] },
    ],
  },
  {
    text: '年内政府信息公开申请受理与答复数量分别为29件和28件，另1件正在办理中。',
    spec: { new: 29, fwd: 1 },
    wrong: [{ change: ['29件和28件', '27件和28件'] }, { change: ['29件和28件', '29件和26件'] }],
  },
  {
    text: '我局对收到的政府信息公开申请逐件登记，累计26件，其中自然人22件、企业3件、律师事务所1件。',
    spec: { new: { n: 22, e: 3, l: 1 } },
    wrong: [{ change: ['企业3件', '企业2件'] }, { change: ['累计26件', '累计28件'] }],
  },
  {
    text: '按答复结果统计：公开14件，部分公开2件，不予公开1件，无法提供5件，不予处理1件。',
    spec: { new: 23, res: { disclosed: 14, partly: 2, process: 1, notheld: 5, dup: 1 } },
    wrong: [{ change: ['公开14件，部分', '公开15件，部分'] }, { change: ['处理1件', '处理2件'] }],
  },
  {
    text: '受理的全部33件申请均在法定期限内答复，其中延期答复4件，占12.1%。',
    spec: { new: 33 },
    wrong: [{ change: ['12.1%', '21.1%'] }, { change: ['全部33件', '全部35件'] }],
  },
  {
    text: '新收申请51件，网络渠道收到40件，占78.4%，信函渠道收到11件，占21.6%。',
    spec: { new: 51 },
    wrong: [{ change: ['占78.4%', '占87.4%'] }, { change: ['收到11件', '收到21件'] }],
  },
  {
    text: '政府信息公开申请共计19件，其中自然人申请占到84.2%。',
    spec: { new: { n: 16, e: 3 } },
    wrong: [{ change: ['84.2%', '82.4%'] }],
  },
  {
    text: '区本级及各部门全年共收到申请130件，镇街收到申请46件，全区合计176件。',
    spec: { new: 176 },
    wrong: [{ change: ['合计176件', '合计167件'] }],
  },
  {
    text: '无法提供的申请共12件：本机关不掌握相关政府信息的10件，没有现成信息需要另行制作的2件。',
    spec: { new: 40, res: { disclosed: 28, notheld: 10, notready: 2 } },
    wrong: [{ change: ['信息的10件', '信息的9件'] }, { change: ['共12件', '共13件'] }],
  },
  {
    text: '收到的申请中，不予公开的3件（国家秘密1件，第三方合法权益2件）。',
    spec: { new: 23, res: { disclosed: 20, secret: 1, third: 2 } },
    wrong: [{ change: ['权益2件', '权益1件'] }, { change: ['公开的3件', '公开的4件'] }],
  },
  {
    text: '2023年1月1日至12月31日，新收政府信息公开申请15件；上年度结转申请0件；本年度办结申请14件；结转下年度申请1件。',
    spec: { new: 15, fwd: 1 },
    wrong: [
      { change: ['申请15件', '申请16件'] },
      { change: ['办结申请14件', '办结申请13件'] },
      { change: ['下年度申请1件', '下年度申请2件'] },
    ],
  },
  { text: '协调处理涉及本系统的政府信息公开申请6件，其中由我局作为答复机关的4件。', spec: { new: 4 } },
  { text: '我局收到市政府转来的协查函7件，均按期反馈意见，协助市政府答复申请7件。', spec: { new: 3 } },
  { text: '在区政府统一组织下，参与答复区政府受理的政府信息公开申请11件。', spec: { new: 2 } },
  { text: '全年办理各类申请事项2,310件，办结率99.5%。', spec: { new: 4 } },
  {
    text: '共收到网民咨询、投诉、建议等留言187条，予以公开答复160条，不予公开27条。',
    spec: { new: 4, res: { disclosed: 4 } },
  },
  { text: '规范公文属性认定，全年印发公文420件，主动公开186件、依申请公开94件、不予公开140件。', spec: { new: 8 } },
  { text: '信息公开类投诉举报3件，经核查，属实1件、不属实2件。', spec: { new: 7 } },
  { text: '申请办理平均用时9个工作日，最短1个工作日，最长20个工作日，较上年缩短2个工作日。', spec: { new: 7 } },
  { text: '一季度收到申请6件，二季度7件，三季度4件，四季度9件。', spec: { new: 26 } },
  {
    text: '收到申请26件（其中涉及同一申请人的18件），申请内容涉及征地、拆迁、规划等3个方面。',
    spec: { new: 26 },
    wrong: [{ change: ['申请26件', '申请28件'] }],
  },
  { text: '历年结转未办结的申请已全部清零，本年度办结率、答复率均达100%。', spec: { new: 9 } },
  {
    text: '申请人补正后重新提交申请2件，已并入原申请办理，全年收到申请计14件。',
    spec: { new: 14 },
    wrong: [{ change: ['申请计14件', '申请计15件'] }],
  },
  {
    text: '本年我局依申请公开工作平稳有序，接收申请22件，按期答复22件，没有出现超期答复情况。',
    spec: { new: 22 },
    wrong: [{ change: ['接收申请22件', '接收申请24件'] }, { change: ['答复22件', '答复21件'] }],
  },
  { text: '依申请公开受理平台显示，全年进件47件，出件45件，在办2件。', spec: { new: 47, fwd: 2 } },
  {
    text: '全年收到的47件政府信息公开申请，已有45件办理完毕，其余2件将在2024年初答复。',
    spec: { new: 47, fwd: 2 },
    wrong: [{ change: ['已有45件', '已有44件'] }, { change: ['其余2件', '其余3件'] }],
  },
  {
    text: '在39件答复中，公开答复30件，不予公开答复2件，无法提供答复7件。',
    spec: { new: 39, res: { disclosed: 30, third: 2, notheld: 7 } },
    wrong: [{ change: ['无法提供答复7件', '无法提供答复6件'] }, { change: ['在39件答复', '在38件答复'] }],
  },
  {
    text: '本机关作出予以公开决定17件、不予公开决定3件、告知信息不存在5件。',
    spec: { new: 25, res: { disclosed: 17, internal: 3, notheld: 5 } },
    wrong: [{ change: ['公开决定3件', '公开决定4件'] }],
  },
  {
    text: '经审查，有6件申请因信息不存在无法提供，2件申请因属于行政查询事项不予公开，1件申请系重复申请不予处理，其余21件申请均予以公开。',
    spec: { new: 30, res: { disclosed: 21, notheld: 6, inquiry: 2, dup: 1 } },
    wrong: [{ change: ['有6件申请', '有5件申请'] }, { change: ['其余21件', '其余22件'] }],
  },
  {
    text: '上年度结转的3件申请已于年初办结，本年度新收的42件申请中有2件结转至下一年度。',
    spec: { new: 42, over: 3, fwd: 2 },
    wrong: [
      { change: ['结转的3件', '结转的4件'] },
      { change: ['有2件结转', '有3件结转'] },
      { change: ['新收的42件', '新收的43件'] },
    ],
  },
  {
    text: '全年政府信息公开申请处理情况：受理33件，其中当年新收32件、上年转入1件；办结33件；无结转。',
    spec: { new: 32, over: 1 },
    wrong: [
      { change: ['新收32件', '新收31件'] },
      { change: ['办结33件', '办结32件'] },
      { change: ['上年转入1件', '上年转入2件'] },
    ],
  },
  {
    text: '申请人中，自然人占九成，为27件，法人占一成，为3件。',
    spec: { new: { n: 27, e: 3 } },
    wrong: [{ change: ['占九成', '占七成'] }],
  },
  {
    text: '近三成（15件）申请因本机关不掌握而无法提供，全年共办结申请52件。',
    spec: { new: 52, res: { disclosed: 37, notheld: 15 } },
  },
  { text: '依申请公开答复书模板由3种增加到5种，流程由6个环节压缩为4个环节。', spec: { new: 5 } },
  {
    text: '对5件涉及多个部门的申请，由我局牵头会同3个部门会商后答复。全年收到申请21件。',
    spec: { new: 21 },
    wrong: [{ change: ['收到申请21件', '收到申请12件'] }],
  },
  {
    text: '收到申请21件，申请人补正6件次，征求第三方意见4件次，延期答复2件次。',
    spec: { new: 21 },
    wrong: [{ change: ['收到申请21件', '收到申请12件'] }],
  },
  { text: '收到群众来信来访86件，信访事项办结率100%，其中转为依申请公开办理2件。', spec: { new: 13 } },
  { text: '档案查询窗口受理查档申请860件，提供档案1240卷。', spec: { new: 3 } },
  { text: '全年处理政务公开投诉举报0件，收到工作建议5条，采纳5条。', spec: { new: 6 } },
  {
    text: '通过12345热线受理与信息公开有关的咨询25件，通过邮箱受理申请3件，通过信函受理申请8件，合计受理申请11件。',
    spec: { new: 11 },
    wrong: [{ change: ['合计受理申请11件', '合计受理申请13件'] }],
  },
]
