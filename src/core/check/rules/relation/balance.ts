import { absolute, formatQuantity } from '../../../report/quantity'
import { findHeader, findTable, patternParts } from '../../../template/pattern'
import type { CheckContext } from '../../engine/context'
import type { Found, Rule } from '../../engine/rule'
import { brokenInstances, total, type Instance } from './evaluate'
import { instanceName, instancePlaces, numberedLabel, sideWords } from './words'

/**
 * table.balance: per column of table 三, 一 + 二 = 三（七）+ 四. Two columns whose differences cancel while the 总计
 * column agrees are one finding: an application was probably counted under the wrong kind of applicant.
 */
export const balance: Rule = {
  id: 'table.balance',
  description: '表三每一列：第一项加第二项之和，等于第三项（七）总计加第四项之和。',
  source: '国办公开办函〔2021〕30号、〔2019〕60号附件表三表头所列勾稽关系',
  severities: ['error'],
  needsFilledColumns: true,
  *check(context) {
    const failing = brokenInstances('table.balance', context)
    const [first, second] = failing
    if (
      failing.length === 2 &&
      first &&
      second &&
      first.difference + second.difference === 0n &&
      !isTotal(first, context) &&
      !isTotal(second, context)
    ) {
      yield misfiled(first, second, context)
      return
    }
    for (const instance of failing)
      yield {
        message: `${instanceName(instance, context.template)}：${sideWords(instance.sum, instance, context.template, true)}${otherSide(instance, context)}`,
        places: instancePlaces(instance),
        expected: formatQuantity(total(instance.sum)),
        actual: formatQuantity(total(instance.equals)),
      }
  },
}

/** What 三（七） and 四 hold and should hold; whoever has not come that far yet is told what is still to be filled in. */
function otherSide(instance: Instance, { cells, template }: CheckContext): string {
  if (instance.equals.every(({ cell }) => cells.printed(cell) === '')) {
    const names = instance.equals.map((term) => `“${numberedLabel(term, template)}”`).join('和')
    return `；${names}还没有填写，合起来应当等于 ${formatQuantity(total(instance.sum))}。`
  }
  return `，${sideWords(instance.equals, instance, template, true)}，两者应当相等，相差 ${formatQuantity(absolute(instance.difference))}。`
}

function misfiled(first: Instance, second: Instance, context: CheckContext): Found {
  const [over, under] = first.difference > 0n ? [first, second] : [second, first]
  const names = [over, under].map((instance) => instanceName(instance, context.template))
  const amount = formatQuantity(absolute(over.difference))
  return {
    message:
      `${names[0]}收到的比办理和结转的多 ${amount} 件，${names[1]}正好少 ${amount} 件，而总计相符：` +
      `可能有 ${amount} 件申请在“收到”与“办理结果”中计入了不同的申请人类别，请核对这两列。`,
    places: [...instancePlaces(over), ...instancePlaces(under)],
    expected: '0',
    actual: amount,
  }
}

function isTotal({ relation, star }: Instance, { template }: CheckContext): boolean {
  const table = findTable(template, patternParts(relation.equals[0] ?? '').table)
  return Boolean(table && star && findHeader(table.columns, star)?.total)
}
