/**
 * Sentences as real reports word them (our own), each with what is to be read from it: topic and number with its
 * measure word, `≈` for a number that is not exact, `!scope` where it is not simply this agency's number, `无` where
 * the text says that there was none.
 */
export const sentences: readonly (readonly [string, string])[] = [
  // received
  ['2023年，我局共收到政府信息公开申请12件。', 'received 12件'],
  ['全年收到依申请公开申请 3 件，均为自然人提出。', 'received 3件'],
  ['本年度共接到政府信息公开申请0件。', 'received 0件'],
  ['本机关新收政府信息公开申请８件。', 'newly-received 8件'],
  ['全区各单位共收到5件政府信息公开申请。', 'received 5件'],
  ['共受理政府信息公开申请1,204件。', 'handled 1204件'],
  ['共受理政府信息公开申请1，204件。', 'handled 1204件'],
  ['收办政府信息公开申请21件，均在法定期限内予以答复。', 'handled 21件'],
  ['全年办理依申请公开申请7件次。', 'handled 7件次'],
  ['在依申请公开方面，共收到申请二十三件。', 'received 23件'],
  ['我镇收到依申请公开两件。', 'received 2件'],
  ['2022年共收到政府信息公开申请20余件。', 'received ≈20件'],
  ['共收到政府信息公开申请近百件。', 'received ≈100件'],
  ['收到政府信息公开申请3至5件。', 'received ≈?件'],
  ['共收到公众提交的信息公开申请1.2万件。', 'received 12000件'],
  ['收到申请（含上年结转2件）9件。', 'received 9件; brought-forward 2件'],
  ['本机关收到信息公开申请10件（其中上年结转1件）。', 'received 10件; brought-forward 1件'],
  // not received, or somebody else's
  ['本年度未收到政府信息公开申请。', '无 received'],
  ['2021年，无上年结转政府信息公开申请，未收到依申请公开申请。', '无 brought-forward; 无 received'],
  ['全年没有收到政府信息公开申请。', '无 received'],
  ['我局本年度无政府信息公开申请。', '无 received'],
  ['未收到政府信息公开有关的投诉、举报。', ''],
  ['全年协助办理信息公开申请4件。', 'handled 4件!assisted'],
  ['通过12345热线收到群众诉求35件，办结35件。', ''],
  ['收到网民留言12条，均已答复。', ''],
  ['共收到人大代表建议5件、政协提案7件。', ''],
  ['收到申请后15个工作日内予以答复。', ''],
  ['通过信函收到政府信息公开申请2件。', 'received 2件!part'],
  ['2020年收到政府信息公开申请30件，2021年收到政府信息公开申请25件。', 'received 30件@2020; received 25件@2021'],
  ['第3号政府信息公开申请已转交。', ''],
  ['印发依申请公开工作规程1份。', ''],
  ['收到要求公开政府信息的复印件5份。', ''],
  // answered, carried
  ['共答复政府信息公开申请6件。', 'answered 6件'],
  ['收到政府信息公开申请6件，办结5件，1件结转下年度继续办理。', 'received 6件; answered 5件; carried-forward 1件'],
  ['上年结转2件，结转下年度继续办理3件。', 'brought-forward 2件; carried-forward 3件'],
  ['政府信息公开申请4件转下年度办理；产生行政复议13件。', 'carried-forward 4件; reconsideration 13件'],
  ['政府信息公开申请中有2件顺延到下年度答复。', 'carried-forward 2件'],
  ['2020年结转政府信息公开申请1件。', 'brought-forward 1件'],
  ['没有结转下年度继续办理的申请。', '无 carried-forward'],
  ['收到申请5件，其中按期答复4件，延期答复1件。', 'received 5件; answered 4件!part'],
  // results
  [
    '共收到申请10件，其中予以公开4件、部分公开3件、不予公开2件，无法提供1件。',
    'received 10件; outcome.disclosed 4件; outcome.partly-disclosed 3件; outcome.withheld 2件; outcome.unavailable 1件',
  ],
  ['申请答复结果：2件予以公开、1件不予公开。', 'outcome.disclosed 2件; outcome.withheld 1件'],
  ['申请办理结果中，予以公开（2件）、不予公开（1件）。', 'outcome.disclosed 2件; outcome.withheld 1件'],
  [
    '答复申请3件，予以公开、不予公开、不予处理分别为1件、1件和1件。',
    'answered 3件; outcome.disclosed 1件; outcome.withheld 1件; outcome.not-processed 1件',
  ],
  [
    '申请中属于国家秘密1件，本机关不掌握相关政府信息3件，重复申请2件。',
    'outcome.state-secret 1件; outcome.not-held 3件; outcome.duplicate 2件',
  ],
  ['收到申请2件，其中信访举报投诉类申请1件。', 'received 2件; outcome.petition-report-complaint 1件'],
  ['全年制发公文500件，其中主动公开388件，不予公开112件。', ''],
  ['政府信息公开申请予以公开和部分公开共8件。', 'outcome.disclosed+outcome.partly-disclosed 8件'],
  // applicants
  ['收到自然人申请3件，法人或其他组织申请2件。', 'applicant.natural-persons 3件; applicant.organizations 2件'],
  [
    '政府信息公开申请中，商业企业1件、法律服务机构2件。',
    'applicant.enterprises 1件; applicant.legal-service-agencies 2件',
  ],
  // disputes
  ['因政府信息公开引发行政复议3件、行政诉讼2件。', 'reconsideration 3件; litigation 2件'],
  ['政府信息公开工作未发生行政复议、行政诉讼案件。', '无 reconsideration+litigation'],
  ['因政府信息公开被申请行政复议、提起行政诉讼0件。', 'reconsideration+litigation 0件'],
  ['涉及政府信息公开的行政复议、行政诉讼各1件。', 'reconsideration 1件; litigation 1件'],
  [
    '政府信息公开行政诉讼案件中，未经复议直接起诉2件，复议后起诉1件。',
    'litigation.direct 2件; litigation.subsequent 1件',
  ],
  ['全年办理行政复议案件120件。', 'reconsideration 120件?'],
  ['因政府信息公开引发的行政复议结果维持2件。', 'result.reconsideration.upheld 2件'],
  ['没有因政府信息公开引起行政复议纠错和行政诉讼败诉的情形。', ''],
  ['历年政府信息公开行政复议累计9件。', 'reconsideration 9件!counted-otherwise'],
  // documents and decisions
  [
    '本年制发规范性文件3件，废止1件，现行有效21件。',
    'document.normative-documents.issued 3件; document.normative-documents.repealed 1件; document.normative-documents.in-force 21件',
  ],
  [
    '拟保留规范性文件1件，拟废止2件。',
    'document.normative-documents.in-force 1件; document.normative-documents.repealed 2件!planned',
  ],
  ['本年度未制发或废止规范性文件。', '无 document.normative-documents.issued+document.normative-documents.repealed'],
  ['报送备案规范性文件5件，解读政策文件3件。', ''],
  ['制定规章制度5项。', ''],
  ['制定出台规章2件。', 'document.administrative-rules.issued 2件'],
  ['代拟区政府规范性文件2件，制定规范性文件1件。', 'document.normative-documents.issued 1件'],
  ['作出行政处罚决定6件，行政强制2件。', 'decision.penalties 6件; decision.compulsion 2件'],
  ['公开行政许可信息30条、行政处罚信息12条。', ''],
  ['行政许可事项34项全部纳入清单。', ''],
  ['收取行政事业性收费44.862万元。', 'decision.fee 44.862万元'],
  // told apart by somebody or something: shares
  ['市政府办公室收到政府信息公开申请12件，市直部门收到33件。', 'received 12件!part; received 33件!part'],
  ['全年受理依申请公开45件（其中：网上受理30件，现场受理5件）。', 'handled 45件; handled 30件!part; handled 5件!part'],
  ['本年度收到公民、法人和其他组织政府信息公开申请45件。', 'received 45件'],
  ['收到依申请公开办理满意度调查表40份。', ''],
  ['共有8个镇街收到依申请公开申请，共计45件。', ''],
  ['主动公开规范性文件6件，其中本级制定4件。', 'document.normative-documents.issued 4件!elsewhere'],
  ['全年行政诉讼案件12件。', 'litigation 12件?'],
  // nothing of the tables
  ['重点领域信息公开专栏开设八个大项45个小项。', ''],
  ['通过门户网站发布信息249条，微信公众号推送608篇。', ''],
  ['《2021年政府信息公开申请5件》一文已发布。', ''],
  ['群众满意率为100%，按期答复率100%。', ''],
  ['2022年计划受理政府信息公开申请10件。', 'handled 10件!planned@2022'],
]
