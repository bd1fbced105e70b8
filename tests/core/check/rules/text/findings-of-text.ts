/**
 * What the rules about text say of a sentence beside the numbers of the tables (all others are 0): rule, sentence,
 * cells; `last` where there is a report of last year (`lastCells`). Indented beneath, one line for each finding:
 * severity, message, the words and cells that it leads to, what is expected and what is there, repairs with their
 * edits. Nothing beneath: the rule is silent, mostly beside one that fires, at the same limit.
 */
export const findingsOfText = `
decisions | 作出行政处罚决定6件。 | licensing/licenses/decisions=120 enforcement/penalties/decisions=4 fees/administrative-fees/amount=44.862
  hint | 正文写“作出行政处罚决定6件”，但表二“行政处罚”为4件，请核对。 | 作出行政处罚决定6件 enforcement/penalties/decisions | 4 6 | 按表改正文（4）: 8–9=4 from enforcement/penalties/decisions | 按文改表（6）: enforcement/penalties/decisions=6
decisions | 行政事业性收费50万元。 | licensing/licenses/decisions=120 enforcement/penalties/decisions=4 fees/administrative-fees/amount=44.862
  hint | 正文写“行政事业性收费50万元”，但表二“行政事业性收费”为44.862万元，请核对。 | 行政事业性收费50万元 fees/administrative-fees/amount | 44.862 50
decisions | 行政事业性收费44.8万元。 | licensing/licenses/decisions=120 enforcement/penalties/decisions=4 fees/administrative-fees/amount=44.862
  hint | 正文写“行政事业性收费44.8万元”，但表二“行政事业性收费”为44.862万元，请核对。 | 行政事业性收费44.8万元 fees/administrative-fees/amount | 44.862 44.8
decisions | 行政事业性收费44.9万元。 | licensing/licenses/decisions=120 enforcement/penalties/decisions=4 fees/administrative-fees/amount=44.862
decisions | 行政事业性收费45万元。 | licensing/licenses/decisions=120 enforcement/penalties/decisions=4 fees/administrative-fees/amount=44.862
decisions | 行政事业性收费44万元。 | licensing/licenses/decisions=120 enforcement/penalties/decisions=4 fees/administrative-fees/amount=44.862
  hint | 正文写“行政事业性收费44万元”，但表二“行政事业性收费”为44.862万元，请核对。 | 行政事业性收费44万元 fees/administrative-fees/amount | 44.862 44
decisions | 行政事业性收费45万元。 | licensing/licenses/decisions=120 enforcement/penalties/decisions=4 fees/administrative-fees/amount=44.5
decisions | 行政事业性收费44万元。 | licensing/licenses/decisions=120 enforcement/penalties/decisions=4 fees/administrative-fees/amount=44.5
decisions | 行政事业性收费448621元。 | licensing/licenses/decisions=120 enforcement/penalties/decisions=4 fees/administrative-fees/amount=44.862
  hint | 正文写“行政事业性收费448621元”，但表二“行政事业性收费”为44.862万元，请核对。 | 行政事业性收费448621元 fees/administrative-fees/amount | 44.862 448621
decisions | 行政事业性收费448620元。 | licensing/licenses/decisions=120 enforcement/penalties/decisions=4 fees/administrative-fees/amount=44.862
decisions | 行政事业性收费0.0045亿元。 | licensing/licenses/decisions=120 enforcement/penalties/decisions=4 fees/administrative-fees/amount=44.862
decisions | 行政事业性收费0.0044亿元。 | licensing/licenses/decisions=120 enforcement/penalties/decisions=4 fees/administrative-fees/amount=44.862
  hint | 正文写“行政事业性收费0.0044亿元”，但表二“行政事业性收费”为44.862万元，请核对。 | 行政事业性收费0.0044亿元 fees/administrative-fees/amount | 44.862 0.0044
decisions | 行政事业性收费3项。 | licensing/licenses/decisions=120 enforcement/penalties/decisions=4 fees/administrative-fees/amount=44.862
received | 收到政府信息公开申请5件。 | applications/received/natural-persons=3
  warning | 正文写“收到政府信息公开申请5件”，但表三“本年新收政府信息公开申请数量”总计为3件，请核对。 | 收到政府信息公开申请5件 applications/received/total applications/brought-forward/total | 3 5
received | 新收政府信息公开申请5件。 | applications/received/natural-persons=3 applications/brought-forward/natural-persons=2
  hint | 正文写“新收政府信息公开申请5件”，这是本年新收与上年结转之和；表三“本年新收政府信息公开申请数量”总计为3件，请核对“新收”的说法。 | 新收政府信息公开申请5件 applications/received/total | 3 5
received | 收到政府信息公开申请5件。 | applications/received/natural-persons=3 applications/brought-forward/natural-persons=2
answered | 答复政府信息公开申请4件。 | applications/disclosed/natural-persons=3
  warning | 正文写“答复政府信息公开申请4件”，但表三“（七）总计”为3件，请核对。 | 答复政府信息公开申请4件 applications/outcomes-total/total | 3 4 | 按表改正文（3）: 10–11=3 from applications/outcomes-total/total
answered | 政府信息公开申请均已办结。 | applications/disclosed/natural-persons=3 applications/carried-forward/natural-persons=1
  warning | 正文写“均已办结”，但表三“结转下年度继续办理”总计为1件，请核对。 | 均已办结 applications/carried-forward/total | 0 1
answered | 2020年政府信息公开申请均已办结。 | applications/disclosed/natural-persons=3 applications/carried-forward/natural-persons=1
answered | 政府信息公开申请均已办结，结转下年度继续办理政府信息公开申请1件。 | applications/disclosed/natural-persons=3 applications/carried-forward/natural-persons=1
answered | 全市政府信息公开申请均已办结。 | applications/disclosed/natural-persons=3 applications/carried-forward/natural-persons=1
carried | 上年结转政府信息公开申请2件。 | applications/brought-forward/natural-persons=1
  warning | 正文写“结转政府信息公开申请2件”，但表三“上年结转政府信息公开申请数量”总计为1件，请核对。 | 结转政府信息公开申请2件 applications/brought-forward/total | 1 2 | 按表改正文（1）: 12–13=1 from applications/brought-forward/total | 按文改表（2）: applications/brought-forward/natural-persons=2
carried | 结转下年度继续办理政府信息公开申请2件。 | applications/carried-forward/natural-persons=1
  warning | 正文写“结转下年度继续办理政府信息公开申请2件”，但表三“结转下年度继续办理”总计为1件，请核对。 | 结转下年度继续办理政府信息公开申请2件 applications/carried-forward/total | 1 2 | 按表改正文（1）: 17–18=1 from applications/carried-forward/total | 按文改表（2）: applications/carried-forward/natural-persons=2
results | 申请中予以公开3件。政府信息公开申请不予公开1件。 | applications/disclosed/natural-persons=2 applications/state-secret/natural-persons=1 applications/duplicate/natural-persons=1 applications/third-party-rights/enterprises=1
  warning | 正文写“予以公开3件”，但表三“予以公开”总计为2件，请核对。 | 予以公开3件 applications/disclosed/total | 2 3 | 按表改正文（2）: 7–8=2 from applications/disclosed/total | 按文改表（3）: applications/disclosed/natural-persons=3
  warning | 正文写“不予公开1件”，但表三“不予公开”各项合计为2件，请核对。 | 不予公开1件 applications/state-secret/total applications/prohibited-by-law/total applications/security-and-stability/total applications/third-party-rights/total applications/internal-affairs/total applications/process-information/total applications/enforcement-files/total applications/administrative-inquiries/total | 2 1
results | 收到政府信息公开申请3件，均予以公开。 | applications/received/natural-persons=3 applications/disclosed/natural-persons=2 applications/not-held/natural-persons=1
  warning | 正文写“均予以公开”，但表三“予以公开”总计为2件，请核对。 | 均予以公开 applications/disclosed/total | 2 3
results | 答复政府信息公开申请2件，均予以公开。 | applications/received/natural-persons=3 applications/disclosed/natural-persons=2 applications/not-held/natural-persons=1
applicants | 收到自然人申请3件。 | applications/received/natural-persons=4
  warning | 正文写“收到自然人申请3件”，但表三“本年新收政府信息公开申请数量”自然人为4件，请核对。 | 收到自然人申请3件 applications/received/natural-persons applications/brought-forward/natural-persons applications/outcomes-total/natural-persons | 4 3
applicants | 收到政府信息公开申请4件，均为自然人申请。 | applications/received/natural-persons=3 applications/received/enterprises=1
  warning | 正文写“均为自然人”，但表三“本年新收政府信息公开申请数量”自然人为3件，请核对。 | 均为自然人 applications/received/natural-persons | 3 4
applicants | 收到政府信息公开申请3件，均为自然人申请。 | applications/received/natural-persons=3
dispute-outcome | 因政府信息公开引发行政复议3件，其中维持2件。 | disputes/cases/reconsideration-upheld=3
  warning | 正文写“维持2件”，但表四行政复议结果维持为3件，请核对。 | 维持2件 disputes/cases/reconsideration-upheld | 3 2 | 按表改正文（3）: 20–21=3 from disputes/cases/reconsideration-upheld | 按文改表（2）: disputes/cases/reconsideration-upheld=2
dispute-outcome | 因政府信息公开引发行政复议3件，均被纠正。 | disputes/cases/reconsideration-upheld=3
  warning | 正文写“均被纠正”，但表四行政复议结果纠正为0件，请核对。 | 均被纠正 disputes/cases/reconsideration-corrected | 0 3
dispute-outcome | 因政府信息公开引发行政诉讼2件，均被纠正。 | disputes/cases/direct-upheld=1 disputes/cases/subsequent-corrected=1
  warning | 正文写“均被纠正”，但表四未经复议直接起诉结果纠正、表四复议后起诉结果纠正合计为1件，请核对。 | 均被纠正 disputes/cases/direct-corrected disputes/cases/subsequent-corrected | 1 2
disputes | 因政府信息公开引发行政复议3件。 | disputes/cases/reconsideration-upheld=2
  warning | 正文写“行政复议3件”，但表四行政复议总计为2件，请核对。 | 行政复议3件 disputes/cases/reconsideration-total | 2 3 | 按表改正文（2）: 13–14=2 from disputes/cases/reconsideration-total | 按文改表（3）: disputes/cases/reconsideration-upheld=3
disputes | 政府信息公开行政诉讼3件。 | disputes/cases/direct-upheld=1 disputes/cases/subsequent-upheld=1
  warning | 正文写“行政诉讼3件”，但表四行政诉讼两项总计合计为2件，请核对。 | 行政诉讼3件 disputes/cases/direct-total disputes/cases/subsequent-total | 2 3
disputes | 行政复议3件。 | disputes/cases/reconsideration-upheld=2
  hint | 正文写“行政复议3件”，但表四行政复议总计为2件，请核对。 | 行政复议3件 disputes/cases/reconsideration-total | 2 3 | 按表改正文（2）: 4–5=2 from disputes/cases/reconsideration-total | 按文改表（3）: disputes/cases/reconsideration-upheld=3
disputes | 政府信息公开行政复议审结3件。 | disputes/cases/reconsideration-upheld=2
  hint | 正文写“审结3件”，但表四行政复议结果维持、表四行政复议结果纠正等合计为2件，请核对。 | 审结3件 disputes/cases/reconsideration-upheld disputes/cases/reconsideration-corrected disputes/cases/reconsideration-other | 2 3
none | 未收到政府信息公开申请。 | applications/received/natural-persons=3
  warning | 正文写“未收到政府信息公开申请”，但表三“本年新收政府信息公开申请数量”总计为3件，请核对。 | 未收到政府信息公开申请 applications/received/total applications/brought-forward/total | 3 0
none | 政府信息公开工作未发生行政复议、行政诉讼。 | disputes/cases/direct-upheld=1
  warning | 正文写“未发生行政复议、行政诉讼”，但表四行政复议总计、表四行政诉讼两项总计合计为1件，请核对。 | 未发生行政复议、行政诉讼 disputes/cases/reconsideration-total disputes/cases/direct-total disputes/cases/subsequent-total | 1 0
documents | 制发行政规范性文件3件。 | documents/normative-documents/issued=2
  warning | 正文写“制发行政规范性文件3件”，但表二“行政规范性文件”本年制发件数为2件，请核对。 | 制发行政规范性文件3件 documents/normative-documents/issued | 2 3 | 按表改正文（2）: 9–10=2 from documents/normative-documents/issued | 按文改表（3）: documents/normative-documents/issued=3
documents | 未制发行政规范性文件。 | documents/normative-documents/issued=2
  warning | 正文写“未制发行政规范性文件”，但表二“行政规范性文件”本年制发件数为2件，请核对。 | 未制发行政规范性文件 documents/normative-documents/issued | 2 0
outcome | 因政府信息公开引发行政复议3件，均获维持。 | disputes/cases/reconsideration-corrected=1 disputes/cases/reconsideration-upheld=2
  warning | 正文写“均获维持”，但表四行政复议结果纠正为1件，请核对。 | 均获维持 disputes/cases/reconsideration-corrected | 0 1
outcome | 因政府信息公开引发行政复议1件，全部维持。 | disputes/cases/reconsideration-pending=1
  hint | 正文写“全部维持”，但表四行政复议尚未审结为1件，结果未定，请核对这样写是否合适。 | 全部维持 disputes/cases/reconsideration-pending | 0 1
outcome | 政府信息公开行政诉讼全部审结。 | disputes/cases/direct-pending=1 disputes/cases/direct-upheld=2
  warning | 正文写“全部审结”，但表四未经复议直接起诉尚未审结为1件，结果未定，请核对这样写是否合适。 | 全部审结 disputes/cases/direct-pending | 0 1
outcome | 没有因政府信息公开引起行政复议纠错和行政诉讼败诉的情形。 | disputes/cases/reconsideration-corrected=1 disputes/cases/subsequent-corrected=1
  warning | 正文写“没有因政府信息公开引起行政复议纠错”，但表四行政复议结果纠正、表四复议后起诉结果纠正合计为2件，请核对。 | 没有因政府信息公开引起行政复议纠错 disputes/cases/reconsideration-corrected disputes/cases/subsequent-corrected | 0 2
outcome | 2020年因政府信息公开引发行政复议3件，均获维持。 | disputes/cases/reconsideration-corrected=1
outcome | 因政府信息公开引发行政复议2件，全部维持，1件尚未审结。 | disputes/cases/reconsideration-pending=1 disputes/cases/reconsideration-upheld=2
year-on-year | 收到政府信息公开申请25件，同比增长20%。 | last applications/received/natural-persons=25 disputes/cases/reconsideration-upheld=2
  warning | 正文写“收到政府信息公开申请25件”“同比增长20%”，但上一年度报告为20件，应为增加25%，请核对。 | 同比增长20% last:applications/received/total | 增加25% 同比增长20%
year-on-year | 收到政府信息公开申请25件，较上年减少5件。 | last applications/received/natural-persons=25 disputes/cases/reconsideration-upheld=2
  warning | 正文写“收到政府信息公开申请25件”“较上年减少5件”，但上一年度报告为20件，应为增加5件，请核对。 | 较上年减少5件 last:applications/received/total | 增加5件 较上年减少5件
year-on-year | 收到政府信息公开申请25件，与上年持平。 | last applications/received/natural-persons=25 disputes/cases/reconsideration-upheld=2
  warning | 正文写“收到政府信息公开申请25件”“与上年持平”，但上一年度报告为20件，应为增加5件，请核对。 | 与上年持平 last:applications/received/total | 增加5件 与上年持平
year-on-year | 收到政府信息公开申请25件，比上年的18件有所增加。 | last applications/received/natural-persons=25 disputes/cases/reconsideration-upheld=2
  warning | 正文写“收到政府信息公开申请25件”“比上年的18件”，但上一年度报告为20件，应为20件，请核对。 | 比上年的18件 last:applications/received/total | 20件 比上年的18件
year-on-year | 收到政府信息公开申请25件，同比增长26%。 | last applications/received/natural-persons=25 disputes/cases/reconsideration-upheld=2
year-on-year | 收到政府信息公开申请25件，同比增长27%。 | last applications/received/natural-persons=25 disputes/cases/reconsideration-upheld=2
  warning | 正文写“收到政府信息公开申请25件”“同比增长27%”，但上一年度报告为20件，应为增加25%，请核对。 | 同比增长27% last:applications/received/total | 增加25% 同比增长27%
year-on-year | 收到政府信息公开申请25件，是上年的1.3倍。 | last applications/received/natural-persons=25 disputes/cases/reconsideration-upheld=2
year-on-year | 收到政府信息公开申请25件，是上年的1.2倍。 | last applications/received/natural-persons=25 disputes/cases/reconsideration-upheld=2
year-on-year | 收到政府信息公开申请25件，是上年的1.4倍。 | last applications/received/natural-persons=25 disputes/cases/reconsideration-upheld=2
  warning | 正文写“收到政府信息公开申请25件”“1.4倍”，但上一年度报告为20件，应为增加5件，请核对。 | 1.4倍 last:applications/received/total | 增加5件 1.4倍
year-on-year | 收到政府信息公开申请25件，是上年的2倍。 | last applications/received/natural-persons=25 disputes/cases/reconsideration-upheld=2
  warning | 正文写“收到政府信息公开申请25件”“2倍”，但上一年度报告为20件，应为增加5件，请核对。 | 2倍 last:applications/received/total | 增加5件 2倍
year-on-year | 公开信息36条，较上年的24条增长60%。 | applications/received/natural-persons=25 disputes/cases/reconsideration-upheld=2
  warning | 正文写“增长60%”，但按文中36条和上年24条计算应为增加50%，请核对。 | 增长60% 较上年的24条 | 增加50% 增长60%
year-on-year | 公开信息36条，较上年增加12条，增长60%。 | applications/received/natural-persons=25 disputes/cases/reconsideration-upheld=2
  warning | 正文写“增长60%”，但按文中36条和上年24条计算应为增加50%，请核对。 | 增长60% 较上年增加12条 | 增加50% 增长60%
year-on-year | 公开信息24条，较上年减少12条，下降50%。 | applications/received/natural-persons=25 disputes/cases/reconsideration-upheld=2
  warning | 正文写“下降50%”，但按文中24条和上年36条计算应为减少33%，请核对。 | 下降50% 较上年减少12条 | 减少33% 下降50%
year-on-year | 公开信息24条，较上年减少12条，下降33.3%。 | applications/received/natural-persons=25 disputes/cases/reconsideration-upheld=2
year-on-year | 收到政府信息公开申请15件，同比下降30%。 | last applications/received/natural-persons=15
  warning | 正文写“收到政府信息公开申请15件”“同比下降30%”，但上一年度报告为20件，应为减少25%，请核对。 | 同比下降30% last:applications/received/total | 减少25% 同比下降30%
year-on-year | 收到政府信息公开申请15件，同比下降25%。 | last applications/received/natural-persons=15
year-on-year | 收到政府信息公开申请15件，同比增长25%。 | last applications/received/natural-persons=15
  warning | 正文写“收到政府信息公开申请15件”“同比增长25%”，但上一年度报告为20件，应为减少25%，请核对。 | 同比增长25% last:applications/received/total | 减少25% 同比增长25%
year-on-year | 收到政府信息公开申请25件，同比增长25.2%。 | last applications/received/natural-persons=25 disputes/cases/reconsideration-upheld=2
  warning | 正文写“收到政府信息公开申请25件”“同比增长25.2%”，但上一年度报告为20件，应为增加25.0%，请核对。 | 同比增长25.2% last:applications/received/total | 增加25.0% 同比增长25.2%
year-on-year | 收到政府信息公开申请25件，同比增长25.1%。 | last applications/received/natural-persons=25 disputes/cases/reconsideration-upheld=2
year-on-year | 收到政府信息公开申请20件，同比增长5%。 | last applications/received/natural-persons=20
  warning | 正文写“收到政府信息公开申请20件”“同比增长5%”，但上一年度报告为20件，应为持平，请核对。 | 同比增长5% last:applications/received/total | 持平 同比增长5%
year-on-year | 收到政府信息公开申请25件，比2019年增加6件。 | last applications/received/natural-persons=25 disputes/cases/reconsideration-upheld=2
year-on-year | 收到政府信息公开申请26件，比上年增加5件。 | last applications/received/natural-persons=25 disputes/cases/reconsideration-upheld=2
year-on-year | 收到政府信息公开申请60件，是上年的3倍。 | last applications/received/natural-persons=60
year-on-year | 收到政府信息公开申请60件，比上年增长2倍。 | last applications/received/natural-persons=60
year-on-year | 收到政府信息公开申请60件，比上年增长3倍。 | last applications/received/natural-persons=60
  warning | 正文写“收到政府信息公开申请60件”“比上年增长3倍”，但上一年度报告为20件，应为增加40件，请核对。 | 比上年增长3倍 last:applications/received/total | 增加40件 比上年增长3倍
year-on-year | 公开信息36条，由上年的24条增至36条，增幅60%。
  warning | 正文写“增幅60%”，但按文中36条和上年24条计算应为增加50%，请核对。 | 增幅60% 24条 | 增加50% 增幅60%
percentage | 共发布信息42条，其中业务工作34条，占80.96%；其他8条，占19.05%。
  hint | 正文写“80.96%”，按34÷42计算应为80.95%，请核对。 | 80.96% 34条 | 80.95% 80.96%
percentage | 公开信息200条，其中网站50条，占35%。
  warning | 正文写“35%”，按50÷200计算应为25%，请核对。 | 35% 50条 | 25% 35%
percentage | 收到政府信息公开申请4件，予以公开2件，占申请总数的60%。 | applications/received/natural-persons=4 applications/disclosed/natural-persons=2 applications/not-held/natural-persons=2
  warning | 正文写“60%”，按2÷4计算应为50%，请核对。 | 60% 2件 | 50% 60%
percentage | 公开信息3条，其中网站2条，占66.6%；微信1条，占33%。
  hint | 正文写“66.6%”，按2÷3计算应为66.7%，请核对。 | 66.6% 2条 | 66.7% 66.6%
percentage | 公开信息3条，其中网站2条，占66.5%。
  warning | 正文写“66.5%”，按2÷3计算应为66.7%，请核对。 | 66.5% 2条 | 66.7% 66.5%
percentages-sum | 申请中自然人占60%，其余占30%。
  hint | 正文中各部分的百分比之和为90%，不是100%，请核对。 | 60%，其余占30% | 100% 90%
percentages-sum | 公开信息100条，其中网站30条，占30%；微信60条，占60%；其他10条，占20%。
  hint | 正文中各部分的百分比之和为110%，不是100%，请核对。 | 30条，占30%；微信60条，占60%；其他10条，占20% | 100% 110%
percentages-sum | 两类分别占50%、51%。
percentages-sum | 两类分别占50%、52%。
  hint | 正文中各部分的百分比之和为102%，不是100%，请核对。 | 50%、52% | 100% 102%
percentages-sum | 两类分别占50%、49%。
percentages-sum | 两类分别占50%、48%。
  hint | 正文中各部分的百分比之和为98%，不是100%，请核对。 | 50%、48% | 100% 98%
percentages-sum | 两类分别占50.0%、49.9%。
percentages-sum | 两类分别占50.0%、49.8%。
  hint | 正文中各部分的百分比之和为99.8%，不是100%，请核对。 | 50.0%、49.8% | 100% 99.8%
parts | 公开信息20条，分别为通知8条、公告9条。
  warning | 正文写总数为“20条”，各部分合计为8＋9＝17条，与总数不等，请核对。 | 20条 8条 9条 | 20 17
parts | 全年发布信息100条，其中微信发布120条。
  error | 正文写总数为“100条”，其中的一部分就有120条，超过总数，请核对。 | 100条 120条 | 100 120
parts | 投入资金2万元，其中网站12000元，微信9000元。
parts | 建议9件、提案14件，共25件。
  warning | 正文写总数为“25件”，各部分合计为9＋14＝23件，与总数不等，请核对。 | 25件 9件 14件 | 25 23
parts | 投入资金1.36亿元，其中建设8640.5万元、维护4962万元。
parts | 投入资金1.36亿元，其中建设8640万元、维护5010万元。
parts | 投入资金1.36亿元，其中建设8640万元、维护5011万元。
  error | 正文写总数为“1.36亿元”，各部分合计为8640万元＋5011万元＝136510000元，超过总数，请核对。 | 1.36亿元 8640万元 5011万元 | 136000000 136510000
parts | 投入资金1.36亿元，分别为建设8640万元、维护4900万元。
  warning | 正文写总数为“1.36亿元”，各部分合计为8640万元＋4900万元＝135400000元，与总数不等，请核对。 | 1.36亿元 8640万元 4900万元 | 136000000 135400000
parts | 收到建议21件、提案33件，其中主办30件，会办24件。
parts | 收到建议21件、提案33件，其中主办30件，会办25件。
  warning | 正文写总数为“33件”，各部分合计为30＋25＝55件，超过总数，请核对。 | 33件 30件 25件 | 33 55
parts | 公开信息100条，其中网站60条、其他40条。
parts | 公开信息100条，其中网站60条、其他41条。
  error | 正文写总数为“100条”，各部分合计为60＋41＝101条，超过总数，请核对。 | 100条 60条 41条 | 100 101
stated-twice | 收到政府信息公开申请5件。全年共收到政府信息公开申请6件。 | applications/received/natural-persons=5
stated-twice | 收到政府信息公开申请5件。全年共收到政府信息公开申请6件。 | applications/received/natural-persons=5 applications/brought-forward/natural-persons=2
  hint | 同一数量前后不一致：一处写“收到政府信息公开申请5件”，另一处写“收到政府信息公开申请6件”，请核对。 | 收到政府信息公开申请5件 收到政府信息公开申请6件 | 5 6
stated-twice | 收到政府信息公开申请5件。全年共收到政府信息公开申请7件。 | applications/received/natural-persons=5 applications/brought-forward/natural-persons=2
measure-word | 收到政府信息公开申请3项。 | applications/received/natural-persons=3
  hint | “收到政府信息公开申请3项”：政府信息公开申请以“件”计数，建议把“项”改为“件”。 | 收到政府信息公开申请3项 | 件 项 | 改为“件”: 11–12=件
approximate | 收到政府信息公开申请三件。 | applications/received/natural-persons=3
  hint | “收到政府信息公开申请三件”：统计数量建议用阿拉伯数字，写“3件”。 | 收到政府信息公开申请三件 | 3件 三件 | 改为“3”: 10–11=3
list-length | 涉及5个事业单位：图书馆、文化馆、博物馆、美术馆。
  hint | 正文写“5个事业单位”，后面列举了4项，请核对。 | 5个事业单位 | 4 5
fee-amount | 2020年收取信息处理费105元。
fee-amount | 发出收费通知1份，应收信息处理费300元，实际收取信息处理费300元。 | fees/administrative-fees/amount=0.05
fee-amount | 收取信息处理费105元。 | fees/administrative-fees/amount=0.05
  warning | 信息处理费“105元”不是10元的整数倍，与收费标准不符，请核对。 | 105元 | 105
fee-amount | 收取信息处理费600元。 | fees/administrative-fees/amount=0.05
  warning | 正文写收取信息处理费“600元”，而表二“行政事业性收费”为0.05万元，收费不应更多，请核对。 | 600元 fees/administrative-fees/amount | 500 600
fee-amount | 收取信息处理费500元。 | fees/administrative-fees/amount=0.05
fee-amount | 收取信息处理费300元，其中按件收取200元，按量收取50元。 | fees/administrative-fees/amount=0.05
  hint | 正文写信息处理费“300元”，各部分合计为250元，请核对。 | 300元 200元 50元 | 300 250
fee-amount | 收取信息处理费300元，其中按件收取200元，按量收取150元。 | fees/administrative-fees/amount=0.05
  warning | 正文写信息处理费“300元”，各部分合计为350元，请核对。 | 300元 200元 150元 | 300 350
fee-amount | 发出收费通知1份，应收信息处理费200元，实际收取信息处理费300元。 | fees/administrative-fees/amount=0.05
  warning | 正文写收取信息处理费“300元”，超过了收费通知的金额200元，请核对。 | 300元 200元 | 200 300
none-but-answered | 未收到政府信息公开申请。全年答复政府信息公开申请3件。
  warning | 正文写“未收到政府信息公开申请”，又写“答复政府信息公开申请3件”，前后矛盾，请核对。 | 未收到政府信息公开申请 答复政府信息公开申请3件
none-but-answered | 未收到政府信息公开申请。申请均已按期办结。
  warning | 正文写“未收到政府信息公开申请”，又写“均已按期办结”，前后矛盾，请核对。 | 未收到政府信息公开申请 均已按期办结
none-but-answered | 全年答复政府信息公开申请3件。未收到政府信息公开申请。
none-but-answered | 申请均已按期办结。未收到政府信息公开申请。
none-but-answered | 2020年未收到政府信息公开申请。全年答复政府信息公开申请3件。
none-but-answered | 未收到政府信息公开申请，上年结转申请2件。全年答复政府信息公开申请3件。
repeated-item | 公开信息100条，其中公告公示12条、通知8条、公告公示5条。
  hint | 列举中“公告公示12条”与“公告公示5条”是同一项目，写了两次，请核对。 | 公告公示12条 公告公示5条
missing-number | 通过微信公众号推送信息条。
  hint | “推送信息条”缺少数量，请核对。 | 推送信息条
missing-number | 发布信息条，推送信息条，召开次，举办场。
  hint | 正文有4处数量单位前面没有数量（如“发布信息条”），可能是提取文字时丢失了数字，请核对。 | 发布信息条
missing-number | 发布信息条，推送信息条，召开次。
  hint | “发布信息条”缺少数量，请核对。 | 发布信息条
  hint | “推送信息条”缺少数量，请核对。 | 推送信息条
  hint | “召开次”缺少数量，请核对。 | 召开次
channels-sum | 收到政府信息公开申请62件。从申请渠道看，网络申请41件、信函申请15件、当面申请4件。 | applications/received/natural-persons=62
  hint | 各渠道合计为60件，与总数“62件”不等，请核对。 | 62件 41件 15件 4件 | 62 60
channels-sum | 收到政府信息公开申请62件。从申请渠道看，网络申请41件、信函申请18件、当面申请4件。 | applications/received/natural-persons=62
channels-sum | 收到政府信息公开申请62件。从申请渠道看，网络申请41件。 | applications/received/natural-persons=62
same-channel | 全年通过门户网站共公开政府信息249条。门户网站全年共发布信息259条。
  hint | 同一渠道的总数前后不一致：一处写“249条”，另一处写“259条”，请核对。 | 249条 259条 | 249 259
same-channel | 全年通过门户网站共公开政府信息249条。门户网站全年共发布信息249条。
outcomes-sum | 新收政府信息公开申请30件。其中，予以公开20件，无法提供4件，其他8件，结转下年度1件。 | applications/received/natural-persons=30 applications/disclosed/natural-persons=20 applications/not-held/natural-persons=4 applications/other-handling-other/natural-persons=5 applications/carried-forward/natural-persons=1
  warning | 正文所列各类办理结果合计为33件，与收到和结转的件数（“30件”等）不平，请核对。 | 30件 20件 4件 8件 1件 | 33
outcome | 政府信息公开行政复议、行政诉讼均获维持。 | disputes/cases/reconsideration-corrected=1 disputes/cases/subsequent-corrected=2
  warning | 正文写“均获维持”，但表四行政复议结果纠正、表四复议后起诉结果纠正合计为3件，请核对。 | 均获维持 disputes/cases/reconsideration-corrected disputes/cases/subsequent-corrected | 0 3
outcome | 政府信息公开行政诉讼均获维持。 | disputes/cases/reconsideration-corrected=1
channels-sum | 收到政府信息公开申请62件。从申请渠道看，网络申请41件、信函申请15件。 | applications/received/natural-persons=62
  hint | 各渠道合计为56件，与总数“62件”不等，请核对。 | 62件 41件 15件 | 62 56
channels-sum | 收到政府信息公开申请60件，上年结转2件。从申请渠道看，网络申请41件、信函申请17件、当面申请4件。 | applications/received/natural-persons=60 applications/brought-forward/natural-persons=2
same-channel | 全年通过门户网站共公开政府信息249条。门户网站全年共发布259条。
same-channel | 全年通过门户网站共公开政府信息249条。门户网站、微信公众号全年共发布信息259条。
same-channel | 全年通过门户网站共公开政府信息249条。门户网站全年共发布信息259篇。
same-channel | 全年通过门户网站共公开政府信息249条。门户网站2020年共发布信息259条。
same-channel | 全年通过门户网站共公开政府信息249条。门户网站全年共发布信息约259条。
same-channel | 全年通过门户网站共公开政府信息249条。门户网站全年信息较上年增加259条。
percentages-sum | 公开信息100条，其中网站30条，占30%；微信70条，占60%。
  hint | 正文中各部分的百分比之和为90%，不是100%，请核对。 | 30条，占30%；微信70条，占60% | 100% 90%
percentages-sum | 公开信息100条，其中网站30条，占30%；微信60条，占60%。
percentages-sum | 公开信息100条，其中网站30条，占30%；微信70条。
`

/** The numbers of last year's report. */
export const lastCells = {
  'applications/received/natural-persons': '20',
  'fees/administrative-fees/amount': '40',
  'disputes/cases/reconsideration-upheld': '2',
}
