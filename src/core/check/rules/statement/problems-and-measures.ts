import { clausesOf, hasText } from '../../facts/printed-text'
import type { PrintedBlock } from '../../../report/printed'
import { measuresHeading, measureWords, problemsHeading, problemWords } from '../../words/problem-words'
import type { Rule } from '../../engine/rule'
import { role } from '../../../template/roles'
import { partWords, sectionPlaces } from '../../facts/section-places'

/**
 * statement.problems-and-measures: 五 holds problems as well as improvements.
 * When: 五 has at least a few sentences (less is `structure.thin-section`), and no clause states a problem, or none an
 * improvement. A clause such as 有待进一步完善 is a problem, whatever it says of improving. What stands under a heading that
 * names the one or the other is that, in whatever words.
 * Source: title of 五; 条例 art. 50 (4). Fires: 今后将继续加强学习… and nothing else. Silent: all five seeds.
 */
export const problemsAndMeasures: Rule = {
  id: 'statement.problems-and-measures',
  description: '第五部分既要写存在的主要问题，也要写改进情况。',
  source: '《中华人民共和国政府信息公开条例》第五十条第（四）项；国办公开办函〔2021〕30号',
  severities: ['warning'],
  *check(context) {
    const all = context.proseOf(role.problems)
    const blocks = all.filter((block) => block.kind !== 'heading')
    if (!hasText(blocks) || lengthOf(blocks) < 30) return
    let problems = isUnder(all, problemsHeading, measuresHeading)
    let measures = isUnder(all, measuresHeading, problemsHeading)
    for (const block of blocks)
      for (const clause of problems && measures ? [] : clausesOf(block)) {
        if (problemWords.test(clause.text)) problems = true
        else if (measureWords.test(clause.text)) measures = true
      }
    if (problems && measures) return
    const missing = problems ? '改进情况或改进措施' : measures ? '存在的主要问题' : '存在的主要问题以及改进情况'
    yield {
      message: `${partWords(role.problems, context)}没有看到${missing}。`,
      places: sectionPlaces(role.problems, context),
      expected: '主要问题和改进情况',
    }
  },
}

/** Whether text stands under a heading that is of one thing and not of the other. */
function isUnder(blocks: readonly PrintedBlock[], one: RegExp, other: RegExp): boolean {
  return blocks.some((block, at) => {
    const next = blocks[at + 1]
    const named = block.kind === 'heading' && one.test(block.text) && !other.test(block.text)
    return named && next !== undefined && next.kind !== 'heading' && lengthOf([next]) >= leastUnderHeading
  })
}

/** Characters that say something: 暂无。 and 详见附件 do not. */
const leastUnderHeading = 12

function lengthOf(blocks: readonly PrintedBlock[]): number {
  return blocks.reduce((length, block) => length + block.text.replace(/\s+/g, '').length, 0)
}
