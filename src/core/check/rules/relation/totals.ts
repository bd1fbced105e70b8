import { formatQuantity } from '../../../report/quantity'
import type { CheckContext } from '../../engine/context'
import type { Found, Rule } from '../../engine/rule'
import { brokenInstances, total, type Instance } from './evaluate'
import { instanceName, instancePlaces, sideWords, totalCell } from './words'

const source = '国办公开办函〔2021〕30号、〔2019〕60号附件表格的勾稽关系'

/** table.results-total: per column of table 三, （七）总计 = the items of （一）to（六）. */
export const resultsTotal: Rule = totalRule('table.results-total', '表三每一列：（一）至（六）各项之和等于（七）总计。')

/** table.row-total: per row of table 三, 总计 = the six kinds of applicant. A blank 总计 has a rule of its own. */
export const rowTotal: Rule = totalRule(
  'table.row-total',
  '表三每一行：自然人与法人或其他组织各列之和等于总计。',
  (instance, context) => {
    const cell = totalCell(instance)
    return cell !== undefined && context.cells.reading(cell).kind === 'blank'
  },
)

/** table.disputes-total: three groups of table 四, 结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计. */
export const disputesTotal: Rule = totalRule(
  'table.disputes-total',
  '表四每一组：结果维持、结果纠正、其他结果、尚未审结之和等于总计。',
)

function totalRule(
  id: string,
  description: string,
  leftToAnother: (instance: Instance, context: CheckContext) => boolean = () => false,
): Rule {
  return {
    id,
    description,
    source,
    severities: ['error'],
    *check(context) {
      for (const instance of brokenInstances(id, context))
        if (!leftToAnother(instance, context)) yield wrongTotal(instance, context)
    },
  }
}

function wrongTotal(instance: Instance, context: CheckContext): Found {
  const expected = formatQuantity(total(instance.sum))
  const cell = totalCell(instance)!
  const actual = context.cells.printed(cell)
  const where = instanceName(instance, context.template)
  return {
    message: `${where}：${sideWords(instance.sum, instance, context.template)}，而总计${actual === '' ? '空白' : `写为 ${actual}`}，两者应当相等。`,
    places: instancePlaces(instance),
    expected,
    actual,
    // What is computed here is printed only where something else is stated: taking that away mends the total.
    ...(context.cells.computed(cell) === expected
      ? { fix: { label: `总计改为 ${expected}`, edits: [{ set: 'cell', cell } as const] } }
      : {}),
  }
}
