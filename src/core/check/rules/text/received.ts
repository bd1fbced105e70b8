import { formatQuantity } from '../../../report/quantity'
import { disagreements } from '../../facts/against-sums'
import type { Found, Rule } from '../../engine/rule'
import type { CheckContext } from '../../engine/context'
import { exactStatements } from '../../facts/stated'
import { sumOfRoles } from '../../facts/stated-sums'
import { role } from '../../../template/roles'
import { placesOf, quote, sumWords } from '../../facts/stated-words'

const counted = new Set(['received', 'handled', 'newly-received'])

/**
 * 收到申请N件 is 新收, or 新收 and 结转 together.
 * Fires: 收到政府信息公开申请5件 with 新收 3 and 结转 0; as a hint 新收申请5件 with 新收 3 and 结转 2.
 * Silent: 协助办理申请4件; 收到留言5件; 受理5件 with 新收 3 and 结转 2.
 */
export const received: Rule = {
  id: 'text.received',
  description: '正文中收到申请的件数应当等于表三“本年新收”总计，或者“本年新收”与“上年结转”之和。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确；表三第一、二项',
  severities: ['warning', 'hint'],
  *check(context) {
    yield* newlyReceived(context)
    yield* disagreements(context, {
      about: (topic) => counted.has(topic),
      zero: false,
      severity: 'warning',
      unless: ({ statement }) => isSumAsNew(context, statement.topics[0], statement.value),
    })
  },
}

const all = [
  [role.received, role.total],
  [role.broughtForward, role.total],
] as const

function isSumAsNew(context: CheckContext, topic: string | undefined, value: bigint | undefined): boolean {
  if (topic !== 'newly-received') return false
  return sumOfRoles(context.cells, context.template, ...all)?.value === value
}

function* newlyReceived(context: CheckContext): Iterable<Found> {
  const fresh = sumOfRoles(context.cells, context.template, all[0])
  if (!fresh) return
  for (const stated of exactStatements(context)) {
    const { statement, value, block } = stated
    if (value === 0n || fresh.value === value || !isSumAsNew(context, statement.topics[0], value)) continue
    yield {
      severity: 'hint',
      message: `正文写${quote(block, statement)}，这是本年新收与上年结转之和；${sumWords(fresh, context.template)}，请核对“新收”的说法。`,
      places: placesOf(stated, fresh.cells),
      expected: formatQuantity(fresh.value),
      actual: formatQuantity(value),
    }
  }
}
