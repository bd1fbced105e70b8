import { clausesOf, hasText } from '../../facts/printed-text'
import type { PrintedBlock } from '../../../report/printed'
import type { Rule } from '../../engine/rule'
import { role } from '../../../template/roles'
import { partWords, sectionPlaces } from '../../facts/section-places'

const problem =
  /问题|不足|差距|薄弱|短板|弱项|有待|不够|欠缺|困难|滞后|缺乏|缺少|偏少|偏低|单一|瓶颈|难以|尚未|未能|没有做到|仍需|还需|仍存|不(?:[高强足深全细广准多大]|到位|及时|平衡|规范|完善|主动|明显|稳定)/
const measure =
  /下一步|今后|将|拟|加[强大快]|强化|提[升高]|完善|优化|改[进善]|整改|推[进动]|健全|拓[宽展]|丰富|严格|落实|深化|建立|组织|确保|坚持|做好|夯实|增强|扩大|规范|促进/

/**
 * statement.problems-and-measures: 五 holds problems as well as improvements.
 * When: 五 has at least a few sentences (less is `structure.thin-section`), and no clause states a problem, or none an
 * improvement. A clause such as 有待进一步完善 is a problem, whatever it says of improving.
 * Source: title of 五; 条例 art. 50 (4). Fires: 今后将继续加强学习… and nothing else. Silent: all five seeds.
 */
export const problemsAndMeasures: Rule = {
  id: 'statement.problems-and-measures',
  description: '第五部分既要写存在的主要问题，也要写改进情况。',
  source: '《中华人民共和国政府信息公开条例》第五十条第（四）项；国办公开办函〔2021〕30号',
  severities: ['warning'],
  *check(context) {
    const blocks = context.proseOf(role.problems).filter((block) => block.kind !== 'heading')
    if (!hasText(blocks) || lengthOf(blocks) < 30) return
    let problems = false
    let measures = false
    for (const block of blocks)
      for (const clause of clausesOf(block)) {
        if (problem.test(clause.text)) problems = true
        else if (measure.test(clause.text)) measures = true
      }
    if (problems && measures) return
    const missing = problems ? '改进情况或改进措施' : measures ? '存在的主要问题' : '存在的主要问题和改进情况'
    yield {
      message: `${partWords(role.problems, context)}没有看到${missing}。`,
      places: sectionPlaces(role.problems, context),
      expected: '主要问题和改进情况',
    }
  },
}

function lengthOf(blocks: readonly PrintedBlock[]): number {
  return blocks.reduce((length, block) => length + block.text.replace(/\s+/g, '').length, 0)
}
