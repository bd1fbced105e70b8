import { formatQuantity } from '../../../report/quantity'
import { disagreements } from '../../facts/against-sums'
import type { CheckContext } from '../../engine/context'
import type { PrintedBlock } from '../../../report/printed'
import type { Rule } from '../../engine/rule'
import { mentionsOf } from '../../facts/stated'
import { isOwnArea } from '../../facts/own-area'
import { sumOfRoles } from '../../facts/stated-sums'
import { role } from '../../../template/roles'
import { spanPlace } from '../../facts/printed-text'
import { quote, sumWords } from '../../facts/stated-words'

/**
 * 答复N件 is （七）总计; 均已办结 stands against 结转下年度.
 * Fires: 答复申请4件 with （七）总计 3; 均已办结 with 结转下年度 1.
 * Silent: 延期答复1件; 均已办结 where the same paragraph names what is carried on to the next year.
 */
export const answered: Rule = {
  id: 'text.answered',
  description: '正文中答复、办结的件数应当等于表三（七）总计；有结转下年度的申请时，不应写全部办结。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确；表三第三、四项',
  severities: ['warning'],
  *check(context) {
    yield* disagreements(context, { about: (topic) => topic === 'answered', zero: false })
    const carried = sumOfRoles(context.cells, context.template, [role.carriedForward, role.total])
    if (!carried || carried.value <= 0n) return
    const forwarded = blocksWithCarried(context)
    for (const { block, one: claim } of mentionsOf(context, 'claims')) {
      if (claim.kind !== 'all-answered' || (claim.year ?? context.report.year) !== context.report.year) continue
      if (!isOwnArea(claim.area, context.report.agency.name)) continue
      if (forwarded.has(block) || /下一?年度?|次年|顺延|明年/.test(block.text)) continue
      yield {
        message: `正文写${quote(block, claim)}，但${sumWords(carried, context.template)}，请核对。`,
        places: [spanPlace(block, claim), ...carried.cells.map((cell) => ({ in: 'cell', cell }) as const)],
        expected: '0',
        actual: formatQuantity(carried.value),
      }
    }
  },
}

/** The paragraphs that name what is carried on to the next year. */
function blocksWithCarried(context: CheckContext): ReadonlySet<PrintedBlock> {
  const found = new Set<PrintedBlock>()
  for (const { block, one } of mentionsOf(context, 'statements'))
    if (one.topics.includes(role.carriedForward) && one.value !== 0n) found.add(block)
  return found
}
